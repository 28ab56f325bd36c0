"""Tables that set the numbers of questions apart, with the answer in a row of its own below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.documents.document import Cell, Kind, Line
from archive.documents.tables.cells import opened, text_of

Row = tuple[Cell, ...]
_PAIR = 2


def counts_beside(rows: Sequence[Row]) -> bool:
    """Whether the first cells count from 1, and the rows between have text alone."""
    if any(len(row) != _PAIR or not row[1] for row in rows):
        return False
    marks = [_mark(row) for row in rows]
    counted = [mark for mark in marks if mark]
    return (
        len(counted) >= _PAIR
        and counted == [str(number) for number in range(1, len(counted) + 1)]
        and bool(marks[0])
        and len(counted) < len(marks)
    )


def counted(rows: Sequence[Row]) -> Iterator[Line]:
    """The points of such a table; what stands below the number of one belongs to it."""
    for row in rows:
        if mark := _mark(row):
            first, *rest = row[1]
            yield replace(first, marker=f"{mark}.", kind=Kind.ITEM, gap=True)
            yield from rest
        else:
            yield from opened(row[1])


def with_marks(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows with the number in front of the question, where it has a column of its own."""
    if any(len(row) != _PAIR + 1 or not all(row) or not _mark(row).isdigit() for row in rows):
        return rows
    return [
        ((replace(asked[0], marker=f"{text_of(mark).strip(' .)(:')}."), *asked[1:]), told)
        for mark, asked, told in rows
    ]


def _mark(row: Row) -> str:
    return text_of(row[0]).strip(" .)(:")
