"""A title whose words stand one below another: "Antwoord", "van B&W op vragen van", "A. Smit"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.documents.document import Line

_FIRST = re.compile(r"(?:be)?antwoord(?:en|ing)?|reactie", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:van|op|door|namens)\s[^.?!:]*\bvragen\b[^.?!:]*")
_OPEN = re.compile(r"\b(?:van|door|op|de|het|heer|mevrouw|lid|raadslid|statenlid)$")
_DAY = re.compile(r"\(?\s*(?:d\.?d\.?|van|ingezonden)\s.{0,4}\d{1,2}[\s./-]\w{1,9}[\s./-]\d{4}\)?")
# "Antwoord van B&W op vragen van A. Smit (D66)", with the day of asking in brackets below it
_TITLE = re.compile(r"(?:be)?antwoord\w*\b[^?!:]*\bvragen\b[^?!:]*", re.IGNORECASE)
_LONGEST, _MOST, _FROM_TOP = 90, 4, 12


def with_whole_titles(lines: Sequence[Line]) -> list[Line]:
    """The lines, with a title over more of them made one; it is among the first of a paper."""
    for at, line in enumerate(lines[:_FROM_TOP]):
        below = lines[at + 1 : at + 2]
        dated = bool(below) and below[0].text.startswith("(") and _DAY.fullmatch(below[0].text)
        if dated and not line.label and _TITLE.fullmatch(line.text.strip()):
            return [*lines[:at], _joined(lines[at : at + 2]), *lines[at + 2 :]]
        if _FIRST.fullmatch(line.text.strip()) and below and _GOES_ON.fullmatch(below[0].text):
            end = _end(lines, at + 2)
            return [*lines[:at], _joined(lines[at:end]), *lines[end:]]
    return list(lines)


def _joined(lines: Sequence[Line]) -> Line:
    text = " ".join(each.text.strip() for each in lines)
    return replace(lines[0], text=text, markdown="")


def _end(lines: Sequence[Line], end: int) -> int:
    """Where a title ends: behind whoever an open word asks for, and the day that stands there."""
    first = end
    while end < len(lines) and end - first < _MOST and len(lines[end].text) < _LONGEST:
        text = lines[end].text.strip()
        if lines[end].marker or lines[end].label:
            break
        if not (_OPEN.search(lines[end - 1].text.strip()) or _DAY.fullmatch(text)):
            break
        end += 1
    return end
