"""The numbers of questions: which one is free."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

_NUMBER = re.compile(r"([0-9]{4})-([0-9]+)")
# How a number looks in an archive that has none yet.
_FIGURES = 3


def next_number(used: Iterable[str], year: int) -> str:
    """Give the first free number of a year after all that were used: `2014-002`.

    It has as many figures as the first number of that year, or else of the last year that has
    any. Numbers with letters don't count. The form in the browser does the same
    (docs/beheer/nummers.js).
    """
    years: dict[int, list[str]] = defaultdict(list)
    for number in used:
        if match := _NUMBER.fullmatch(number):
            years[int(match[1])].append(match[2])
    alike = years.get(year) or (years[max(years)] if years else [])
    first = min(alike, key=lambda each: (int(each), -len(each)), default="0" * _FIGURES)
    last = max(map(int, years.get(year, ())), default=0)
    return f"{year:04}-{last + 1:0{len(first)}}"
