"""Who answered, and when, in the heading of an answer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from archive.documents.names import names_in
from archive.documents.when import dates_in

COLLEGE = (
    r"(?:het\s+)?(?:college(?:\s+van\s+(?:burgemeester\s+en\s+wethouders|b\s?(?:&|en)\s?w))?"
    r"|b\s?(?:&|en)\s?w|burgemeester(?:\s+en\s+wethouders)?|wethouder|gemeente)"
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
    r"\b(?:wethouders?|burgemeester|portefeuillehouders?)\s+(?P<who>[^,()]{2,60})", re.IGNORECASE
)
_AROUND = re.compile(
    rf"\b(?:van|door|namens|d\.?d\.?|op|datum|en|{COLLEGE})(?!\w)|[\W_]", re.IGNORECASE
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
    names = names_in([holder["who"]]) if holder else []
    if holder and names:
        without = without[: holder.start()] + without[holder.end() :]
    if not (day or names) or _AROUND.sub("", without):
        return None
    return Credits(day, holder["who"].strip() if holder and names else "")
