"""Cells of a table whose columns each have labels above their values, out of step."""

from __future__ import annotations

from collections.abc import Iterator, Set

from archive.documents.document import Cell, Line
from archive.documents.labels.meanings import SECTIONS
from archive.documents.labels.stacked import is_bare_label
from archive.documents.tables.cells import meaning_in, opened, text_of

Row = tuple[Cell, ...]
_LONGEST = 120


def with_rest(rows: list[Row], index: int) -> list[Row]:
    """The rows with a value put together that goes on in the next cell below it, behind a colon.

    `index` is the row of that value: "Beantwoording vragen:", and below it what they are about,
    beside the next labels of the other columns.
    """
    below = rows[index + 1] if index + 1 < len(rows) else ()
    if len(below) != len(rows[index]) or not any(map(_is_label, below)):
        return rows
    more = [
        bool(cell) and bool(rest) and text_of(cell).endswith(":") and not _is_label(rest)
        for cell, rest in zip(rows[index], below, strict=True)
    ]
    pairs = list(zip(rows[index], below, more, strict=True))
    whole = tuple((*cell, *rest) if goes_on else cell for cell, rest, goes_on in pairs)
    left = tuple(() if goes_on else rest for _, rest, goes_on in pairs)
    return [*rows[:index], whole, left, *rows[index + 2 :]]


def label_above(row: Row, below: Row, columns: Set[int]) -> int | None:
    """The one column in which a label stands above its value; None when there is no such one.

    `columns` are those that had labels above their values higher in the table.
    """
    labels = [at for at, cell in enumerate(row) if _is_label(cell)]
    if len(labels) != 1 or labels[0] not in columns or len(row) != len(below):
        return None
    at = labels[0]
    beside = at + 1 < len(row) and bool(row[at + 1])
    value = below[at]
    fits = bool(value) and not any(map(_is_label, below)) and len(text_of(value)) < _LONGEST
    return at if fits and not beside and meaning_in(row[at]) not in SECTIONS else None


def one_above(row: Row, below: Row, at: int) -> Iterator[Line]:
    """The lines of two rows with one label above its value, which comes last."""
    for cells in (row, below):
        for index, cell in enumerate(cells):
            if index != at:
                yield from opened(cell)
    yield Line(text_of(below[at]), below[at][0].place, label=text_of(row[at]))


def _is_label(cell: Cell) -> bool:
    return bool(cell) and is_bare_label(text_of(cell))
