"""Who answered, and when, in the heading of an answer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from archive.documents.days.when import dates_in
from archive.documents.people.portfolios import holders_in, is_portfolio

COLLEGE = (
    r"(?:het\s+|de\s+)?(?:college(?:\s+van\s+(?:burgemeester\s+en\s+wethouders|b\s?(?:&|en)\s?w))?"
    r"|b\s?(?:&|en)\s?w|(?:loco-?)?burgemeester(?:\s+en\s+wethouders)?|wethouder|portefeuillehouder|gemeente|dagelijks\s+bestuur|gedeputeerde\s+staten"
    r"|d\.?b\.?(?!\w)|g\.?s\.?(?!\w)|d\s?(?:&|en)\s?h)"
)


@dataclass(frozen=True, slots=True)
class Credits:
    """The day and the names that stand in the heading of an answer; "" when it has none."""

    day: str
    holder: str


_ANSWER_HEAD = re.compile(
    r"(?:schriftelijke?\s+)?(?:antwoord(?:en)?|beantwoording|reactie)\b(?P<rest>.+)$",
    re.IGNORECASE,
)
_HOLDER = re.compile(
    r"\b(?:wethouders?|burgemeester(?!\s+en\s+wethouders)|portefeuillehouders?|pfh\.?)(?!\w)"
    r"[\s:,]+(?P<who>(?:[^,()]|\([^\W\d_][\w-]+\)(?=\s+\w)|,(?=\s+[^,()]*\ben\s)){2,80})",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\s*\([^)]*\)")
_AROUND = re.compile(
    rf"\b(?:van|de|door|namens|d\.?d\.?|op|datum|en|{COLLEGE})(?!\w)|[\W_]", re.IGNORECASE
)


def credits_in(heading: str) -> Credits | None:
    """Read "Antwoord 3 december 2013, wethouder P. de Boer"; None when it says something else."""
    match = _ANSWER_HEAD.match(" ".join(heading.split()))
    if match is None or len(heading) > 120:
        return None
    rest = match["rest"]
    days = dates_in(rest)
    day = rest[days[0].start : days[0].end] if len(days) == 1 else ""
    without = rest.replace(day, " , ") if day else rest
    holder = _HOLDER.search(without)
    names = holders_in(f"wethouder {holder['who']}", "") if holder else []
    if holder and names:
        # "wethouder Bos (Zorg)": what stands in brackets behind the name is the portfolio.
        behind = without[holder.end() :]
        if (bracketed := _BRACKETED.match(behind)) and is_portfolio(bracketed[0]):
            behind = behind[bracketed.end() :]
        without = without[: holder.start()] + behind
    if not (day or names) or _AROUND.sub("", without):
        return None
    return Credits(day, holder["who"].strip() if holder and names else "")
