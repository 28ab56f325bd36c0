"""Questions that an answer quotes with their numbers between the marks: “1. Vaart de pont?”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.documents.document import Kind, Line

_OPENS = re.compile(r"[“”„\"‘'«]\s*(?P<marker>\(?\d{1,2}\s?[.):]\)?)\s+(?P<text>\S.*)", re.DOTALL)
_CLOSES = re.compile(r"[”“\"’'»]\s*(?P<stop>\.?)$")
_FEWEST, _LONGEST = 2, 25


def with_quoted_numbers(lines: Sequence[Line]) -> list[Line]:
    """Take the marks away around points that count on from 1 between them.

    Each must close the marks that it opens, in its own paragraph.
    """
    found: dict[int, tuple[re.Match[str], int]] = {}
    for at, line in enumerate(lines):
        match = None if line.marker or line.label else _OPENS.fullmatch(line.text)
        if match and _number(match) == len(found) + 1 and (end := _end(lines, at)) >= 0:
            found[at] = match, end
    if len(found) < _FEWEST:
        return list(lines)
    bare = list(lines)
    for at, (match, end) in found.items():
        bare[at] = replace(
            lines[at], text=match["text"], markdown="", marker=match["marker"], kind=Kind.ITEM
        )
        closed = _CLOSES.sub("", bare[end].text)
        bare[end] = replace(bare[end], text=closed, markdown="")
    return bare


def _number(match: re.Match[str]) -> int:
    return int(re.sub(r"\D", "", match["marker"]))


def _end(lines: Sequence[Line], start: int) -> int:
    """The line on which the marks close that open at another; -1 when they stay open."""
    for at in range(start, min(start + _LONGEST, len(lines))):
        if at > start and (lines[at].gap or lines[at].marker):
            return -1
        if _CLOSES.search(lines[at].text):
            return at
    return -1
