"""The heading of the first group of questions, which no explanation ends with."""

from __future__ import annotations

from collections.abc import Sequence

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.sheet import Sheet

_LONGEST = 80


def settle_theme(sheet: Sheet, lines: Sequence[Line]) -> None:
    """Give the first question the heading right above it, when the explanation ended with that.

    "Woningen" above the first questions, and "Hitteplan" above those that follow.
    """
    told, asked = (sheet.parts.get(part, []) for part in (Part.EXPLANATION, Part.QUESTION))
    if len(told) < 2 or not asked or not _heads(told[-1].line):
        return
    places = [line.place for line in lines]
    last, first = told[-1].line.place, asked[0].line.place
    if first in places and places.index(first) - 1 == _last(places, last):
        asked.insert(0, told.pop())


def _heads(line: Line) -> bool:
    stands_out = line.gap and (line.strong or line.kind is Kind.HEADING)
    return stands_out and not line.marker and line.text[-1:].isalnum() and len(line.text) < _LONGEST


def _last(places: Sequence[str], place: str) -> int:
    """Where a place comes last; far before the first when it is not there."""
    return max((at for at, each in enumerate(places) if each == place), default=-2)
