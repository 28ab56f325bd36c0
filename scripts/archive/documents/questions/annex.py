"""Questions in an annex, below the letter of the college that answers them by their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.labels.field_lines import rest_of
from archive.documents.labels.labelled import labelled
from archive.documents.labels.meanings import Meaning
from archive.documents.labels.points import heading_of
from archive.documents.sheet import paragraphs

_ANNEX = re.compile(
    r"bijlagen?(?:\s+[\dIVX]{1,3}|\s+[A-Z])?(?:\s*[:–-]\s*[^?:]{2,60})?", re.IGNORECASE
)
_MARKER = re.compile(r"\(?(\d{1,2})[.):]?\)?")


@dataclass(frozen=True, slots=True)
class _Point:
    """A numbered point: its numbers, and the first paragraph of what stands in it."""

    numbers: tuple[int, ...]
    text: str

    @property
    def asks(self) -> bool:
        return self.text.rstrip(" ”’\"')").endswith("?")


def annex_of(lines: Sequence[Line]) -> int:
    """The line that heads the annex with the questions, 0 where there is no such annex.

    "Vraag 1" in the letter above it heads an answer then: nothing is asked there, and the annex
    asks just as many questions under the same numbers.
    """
    for at, line in enumerate(lines):
        if at and _heads_annex(line) and _parted(lines[:at], lines[at + 1 :]):
            return at
    return 0


def _heads_annex(line: Line) -> bool:
    if line.kind is Kind.TABLE or line.marker or line.label:
        return False
    found = labelled(line)
    names = bool(found) and found[0].meaning is Meaning.QUESTION and not found[0].value
    return names or _ANNEX.fullmatch(line.text.strip()) is not None


def _parted(letter: Sequence[Line], annex: Sequence[Line]) -> bool:
    """Whether all answers stand in the letter, and all questions in the annex."""
    above = [number for point in _points(letter, marked=False) for number in point.numbers]
    asked = list(_points(annex, marked=True))
    if not above or above != [number for point in asked for number in point.numbers]:
        return False
    asking = sum(point.asks for point in asked)
    if 2 * asking <= len(asked) or any(point.asks for point in _points(letter, marked=True)):
        return False
    parts = {heading.part for line in letter if (heading := heading_of(line))}
    first = next(at for at, line in enumerate(letter) if heading_of(line))
    # Below a heading "Antwoord" as well, "Vraag 1" heads a question that asks nothing.
    told = parts == {Part.QUESTION} and any(map(_heads_answer, letter[first:]))
    return len(parts) == 1 and not told and not any(map(_heads_answer, annex))


def _heads_answer(line: Line) -> bool:
    if heading := heading_of(line):
        return heading.part is Part.ANSWER
    found = labelled(line) if not line.marker and line.kind is not Kind.TABLE else ()
    return any(each.meaning is Meaning.ANSWER for each in found)


def _points(lines: Sequence[Line], *, marked: bool) -> Iterator[_Point]:
    """The points that headings number, or, where `marked`, the figures of a list too."""
    numbers: tuple[int, ...] = ()
    said: list[Line] = []
    for line in lines:
        heading = heading_of(line)
        figure = _MARKER.fullmatch(line.marker) if marked else None
        if heading is None and figure is None:
            said.append(line)
            continue
        if numbers:
            yield _Point(numbers, _first_paragraph(said))
        numbers = heading.numbers if heading else (int(figure[1]),) if figure else ()
        said = [line if figure or line.label else rest_of(line, heading.rest if heading else "")]
    if numbers:
        yield _Point(numbers, _first_paragraph(said))


def _first_paragraph(lines: Sequence[Line]) -> str:
    """The first paragraph that says something; a heading may stand alone above it."""
    groups = (" ".join(line.text for line in group) for group in paragraphs(lines))
    return next((text for text in groups if text.strip()), "")
