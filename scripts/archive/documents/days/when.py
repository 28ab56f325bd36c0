"""Dates as forms write them: in words or figures, with or without a year."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from archive.dates import MONTHS

_SHORT = {
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "maa": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "sept": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_FRISIAN = {
    "jannewaris": 1, "febrewaris": 2, "maaie": 5, "juny": 6, "july": 7, "septimber": 9,
    "novimber": 11, "desimber": 12,
}  # fmt: skip
_MONTH = {**{name: number for number, name in enumerate(MONTHS, 1)}, **_SHORT, **_FRISIAN}
_NAMES = "|".join(sorted(_MONTH, key=len, reverse=True))
_WORDS = re.compile(
    rf"(?<![\d.])(\d{{1,2}})(?:e|ste|de)?[\s-]+({_NAMES})(?![^\W\d])\.?(?:[\s,-]*(?:'"
    rf"|’)?(\d{{4}}|\d{{2}}(?![\d:.]|\s*uur)))?",
    re.IGNORECASE,
)
DAYS = (
    "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
    "twintig", "eenentwintig", "tweeëntwintig", "drieëntwintig", "vierentwintig",
    "vijfentwintig", "zesentwintig", "zevenentwintig", "achtentwintig", "negenentwintig",
    "dertig", "eenendertig",
)  # fmt: skip
# "zes juli 2023"
_SPELLED = re.compile(
    rf"\b({'|'.join(sorted(DAYS, key=len, reverse=True))})\s+({_NAMES})\s+(\d{{4}})\b",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    r"(?<![\d.,/-])(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(?:'|’)?(\d{4}|\d{2})(?![\d-])"
)
_ISO = re.compile(r"(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])")
EARLIEST, LATEST = 1945, 2100


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written; the year may be missing, or be two figures."""

    day: int
    month: int
    year: int | None
    start: int
    end: int
    short: bool = False

    @property
    def full(self) -> date | None:
        """The date, when its year is known."""
        return self.of_year(self.year)

    def nearest(self, others: Iterable[date]) -> date | None:
        """The date in the year that brings it nearest to another date, preferably just after."""
        best: tuple[int, date] | None = None
        for other in others:
            for year in (other.year - 1, other.year, other.year + 1):
                found = _date(year, self.month, self.day)
                if found is None:
                    continue
                distance = (found - other).days
                weight = distance if distance >= 0 else -4 * distance
                if best is None or weight < best[0]:
                    best = weight, found
        return best[1] if best else None

    def of_year(self, year: int | None) -> date | None:
        """Such a day of a given year; None without a year."""
        return _date(year, self.month, self.day) if year else None

    def before(self, other: date) -> date | None:
        """The last such day that is not after `other`."""
        for year in (other.year, other.year - 1):
            found = _date(year, self.month, self.day)
            if found and found <= other:
                return found
        return None


def _date(year: int | None, month: int, day: int) -> date | None:
    try:
        return date(year or 0, month, day)
    except ValueError:
        return None


def dates_in(text: str) -> list[Written]:
    """Find every date in a text, in the order of the text."""
    found: list[Written] = []
    for match in _WORDS.finditer(text):
        year, short = _year(match[3])
        _add(found, Written(int(match[1]), _MONTH[match[2].lower()], year, *match.span(), short))
    for match in _SPELLED.finditer(text):
        day = DAYS.index(match[1].lower()) + 1
        _add(found, Written(day, _MONTH[match[2].lower()], int(match[3]), *match.span()))
    for match in _FIGURES.finditer(text):
        year, short = _year(match[3])
        _add(found, Written(int(match[1]), int(match[2]), year, *match.span(), short))
    for match in _ISO.finditer(text):
        _add(found, Written(int(match[3]), int(match[2]), int(match[1]), *match.span()))
    return sorted(found, key=lambda each: each.start)


def _add(found: list[Written], written: Written) -> None:
    if _date(written.year or 2000, written.month, written.day) and (
        written.year is None or EARLIEST <= written.year <= LATEST
    ):
        found.append(written)


def _year(text: str | None) -> tuple[int | None, bool]:
    """Two figures are a year of 1950 up to 2049."""
    if text is None:
        return None, False
    if len(text) == 4:
        return int(text), False
    return (2000 if int(text) < 50 else 1900) + int(text), True
