"""Cells of a table: their text, the labels in them, and the lines that they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from archive.documents.document import Cell, Line
from archive.documents.labels.clerks_part import heads_clerks_part
from archive.documents.labels.label_words import meaning_in_place, section_in_place
from archive.documents.labels.labelled import labelled
from archive.documents.labels.labels import meaning_of
from archive.documents.labels.meanings import SECTIONS, Meaning
from archive.documents.labels.points import point_heading
from archive.documents.people.names import is_person

# What stands behind a name: "(D66)", ", CDA".
_PARTY = re.compile(r"\s*[(,].*$")

# "☒ schriftelijk": how the answer is wanted, and no text of it.
_BOX = re.compile(
    r"(?:[☐☒☑□■▢❑❒✓✔🗹✗✘○●]|\[\s?[xX]?\s?\]|\(\s?[xX]?\s?\)|[oOxX0](?=\s))\s*"
    r"(?=.{0,60}\b(?:schriftelijk|mondeling)\b)",
    re.IGNORECASE,
)


def opened(cell: Cell) -> Iterator[Line]:
    """The lines of a cell that is read as it stands; a paragraph starts with it."""
    listed = _askers_in(cell)
    if listed:
        (found,) = labelled(cell[0])
        first = replace(cell[0], text=found.value)
        yield from valued(found.label, found.meaning, (first, *listed), first.place)
    for index, line in enumerate(cell):
        if not listed or index > len(listed):
            yield replace(line, gap=line.gap or index == 0)


def _askers_in(cell: Cell) -> Cell:
    """More askers on the lines below "Indiener: …" in one cell."""
    found = labelled(cell[0]) if cell and not cell[0].label else ()
    if len(found) != 1 or found[0].meaning is not Meaning.ASKERS or not found[0].value:
        return ()
    return tuple(takewhile(lambda line: is_person(_PARTY.sub("", line.whole)), cell[1:]))


def text_of(cell: Cell) -> str:
    """All text of a cell, with its numbers."""
    return " ".join(line.whole for line in cell)


def meaning_in(cell: Cell) -> Meaning | None:
    """The meaning of a cell that holds a label and nothing else."""
    text = text_of(cell)
    if text.strip() == "#":
        return Meaning.NUMBER
    if ":" in text.rstrip(" :"):
        return None
    if len(text.strip(" :.")) < 3 and text.lower().strip(" :.") not in ("nr", "dd"):
        return None
    # A word may be broken where its cell is too narrow: "Volgnumme" and "r".
    closed = "".join(line.whole for line in cell) if len(cell) > 1 else ""
    return meaning_in_place(text) or section_in_place(text) or meaning_of(closed)


def is_point(cell: Cell) -> bool:
    """Whether a cell starts with the heading of a numbered point."""
    return bool(cell) and point_heading(cell[0].whole) is not None


def valued(label: str, meaning: Meaning, cell: Cell, place: str) -> Iterator[Line]:
    """Give the lines of a value their label; below a section only the first needs it."""
    if not cell:
        yield Line("", place, label=label)
    if cell and meaning not in SECTIONS and not point_heading(label):
        value = cell[0].whole
        for line in cell[1:]:
            value += (" " if line.wrapped else "\n") + line.whole
        yield replace(cell[0], text=value, markdown="", marker="", label=label, gap=True)
        return
    if meaning is Meaning.ANSWER and len(cell) > 1 and all(_BOX.match(line.whole) for line in cell):
        text = "\n".join(line.whole for line in cell)
        yield replace(cell[0], text=text, markdown="", marker="", label=label, gap=True)
        return
    for index, line in enumerate(cell):
        yield replace(line, label="" if index else label, gap=line.gap or index == 0)


def holds_label(cell: Cell) -> bool:
    """Whether a cell starts with a label or a numbered heading of its own."""
    return bool(labelled(cell[0])) or point_heading(cell[0].whole) is not None


def heads_clerks_row(cells: Sequence[Cell]) -> bool:
    """Whether a cell heads a row of the clerk's own fields: "Door de griffie", "Ontvangen: …"."""
    return (
        len(cells) == 2
        and bool(cells[1])
        and heads_clerks_part(text_of(cells[0]))
        and holds_label(cells[1])
    )
