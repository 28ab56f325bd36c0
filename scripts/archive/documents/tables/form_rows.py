"""The rows of a form in a table: labels beside their values or above them, known or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from archive.documents.document import Cell, Kind, Line
from archive.documents.labels.labelled import labelled
from archive.documents.labels.labels import COLUMN_HEAD
from archive.documents.labels.meanings import SECTIONS, Meaning
from archive.documents.labels.points import point_heading
from archive.documents.labels.stacked import is_stack, stack
from archive.documents.labels.value_forms import is_label_like
from archive.documents.people.names import is_person
from archive.documents.tables.cells import (
    heads_clerks_row,
    holds_label,
    meaning_in,
    opened,
    text_of,
    valued,
)
from archive.documents.tables.label_columns import in_pairs
from archive.documents.tables.stacked_cells import label_above, one_above, with_rest

Row = tuple[Cell, ...]
PAIR = 2
# Labels with a row for each of their values.
_IN_ROWS = (Meaning.ASKERS, Meaning.PARTY)


def form_rows(rows: Sequence[Row]) -> Iterator[Line]:
    """The rows of a form: labels beside their values, or above them."""
    rows = _with_continuations(rows)
    columns = {at for row in rows for at, cell in enumerate(row) if cell and meaning_in(cell)}
    stacked: set[int] = set()
    index = 0
    while index < len(rows):
        row = rows[index]
        if index + 1 < len(rows) and stacks(row, rows[index + 1]) and not in_pairs(rows, index):
            rows = with_rest(rows, index + 1)
            below = rows[index + 1]
            stacked |= {at for at, cell in enumerate(row) if cell}
            place = next(cell[0].place for cell in below if cell)
            for label, value in stack(list(map(text_of, row)), list(map(text_of, below))):
                yield Line(value, place, label=label)
            index += 2
            while index < len(rows) and _lists_more(row, rows[index]):
                for head, cell in zip(row, rows[index], strict=True):
                    yield Line(text_of(cell), cell[0].place, label=text_of(head))
                index += 1
        elif index + 1 < len(rows) and _is_numbered(row, rows[index + 1]):
            yield from _numbered(row, rows[index + 1])
            index += 2
        elif (at := label_above(row, next(iter(rows[index + 1 :]), ()), stacked)) is not None:
            yield from one_above(row, rows[index + 1], at)
            index += 2
        else:
            yield from form_row(row, columns)
            index += 1


def stacks(row: Row, below: Row) -> bool:
    """Whether a row holds labels and the row below it their values."""
    return is_stack([text_of(cell) for cell in row], [text_of(cell) for cell in below])


def _lists_more(head: Row, row: Row) -> bool:
    """Whether a row names one more asker with a party, below a head of a column for each."""
    return (
        len(head) == len(row)
        and {meaning_in(cell) for cell in head} == set(_IN_ROWS)
        and all(row)
        and not any(map(has_label, row))
    )


def is_form_row(row: Row) -> bool:
    """Whether a row holds labels with what belongs to them."""
    filled = [cell for cell in row if cell]
    if not filled:
        return False
    if len(row) >= 2 and meaning_in(filled[0]) is not None and row[0]:
        return True
    return sum(1 for cell in filled if holds_label(cell)) >= max(1, len(filled) - 1)


def is_empty_form(rows: Sequence[Row]) -> bool:
    """Whether a table has labels with nothing behind them: what the clerk is to fill in."""
    labels = [row for row in rows if len(row) == PAIR and row[0] and meaning_in(row[0])]
    return len(labels) >= PAIR and len(labels) * 2 > len(rows)


def _is_numbered(row: Row, below: Row) -> bool:
    """Whether a row has the number of a question and the row below it its text."""
    return (
        len(row) == len(below) == PAIR
        and all(row)
        and all(below)
        and meaning_in(row[0]) in SECTIONS
        and text_of(row[1]).strip(" .").isdigit()
        and meaning_in(below[0]) not in SECTIONS
        and is_label_like(text_of(below[0]))
    )


def _numbered(row: Row, below: Row) -> Iterator[Line]:
    yield Line(text_of(below[0]), below[0][0].place, label=COLUMN_HEAD)
    label = f"{text_of(row[0])} {text_of(row[1]).strip(' .')}"
    yield from valued(label, Meaning.QUESTION, below[1], row[0][0].place)


def _with_continuations(rows: Sequence[Row]) -> list[Row]:
    """Put the rows that go on below a value, beside no label of their own, with that value."""
    kept: list[Row] = []
    for row in rows:
        above = kept[-1] if kept else ()
        meaning = meaning_in(above[0]) if above and above[0] else None
        if meaning is not None and _goes_on(row, meaning):
            cells = [cell for cell in row if cell]
            added = _side_by_side(cells) if meaning in _IN_ROWS else tuple(cells)
            value = tuple(line for cell in (*above[1:], *added) for line in cell)
            kept[-1] = (above[0], value)
        elif meaning_in(row[0]) in _IN_ROWS and not any(map(has_label, row[1:])):
            kept.append((row[0], *_side_by_side(row[1:])))
        else:
            kept.append(row)
    return kept


def has_label(cell: Cell) -> bool:
    """Whether a cell is a label, or starts with one."""
    return bool(cell) and (meaning_in(cell) is not None or holds_label(cell))


def _goes_on(row: Row, meaning: Meaning) -> bool:
    """Whether a row only has what belongs to the label above it."""
    if any(map(has_label, row)):
        return False
    if len(row) > 1 and not row[0]:
        return any(row)
    texts = [text_of(cell) for cell in row]
    return (
        meaning is Meaning.ASKERS
        and len(row) > 1
        and all(len(text) < 60 for text in texts)
        and any(is_person(text) and " " in text for text in texts)
    )


def _side_by_side(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """The cells of one row as one line, with tabs between them: a name and its party."""
    filled = [cell for cell in cells if cell]
    if len(filled) < 2 or any(len(cell) > 1 for cell in filled):
        return tuple(filled)
    text = "\t".join(text_of(cell) for cell in filled)
    return ((replace(filled[0][0], text=text, markdown=""),),)


def form_row(row: Row, columns: Set[int]) -> Iterator[Line]:
    """A row of a form; `columns` are those with labels, where a cell may hold one not known."""
    cells = list(row)
    index = 0
    while index < len(cells):
        cell = cells[index]
        meaning = meaning_in(cell) if cell else None
        heading = point_heading(text_of(cell)) if cell else None
        if meaning is Meaning.OTHER and heads_clerks_row(cells[index : index + PAIR]):
            yield from opened(cell)
            index += 1
        elif (
            meaning is not None and index + 1 < len(cells) and meaning_in(cells[index + 1]) is None
        ):
            values = list(cells[index + 1 :])
            taken = 1
            while taken < len(values) and not values[taken - 1]:
                taken += 1
            value = next((each for each in values[:taken] if each), ())
            yield from valued(text_of(cell), meaning, value, cell[0].place)
            index += 1 + taken
        elif heading and not heading.rest and index + 1 < len(cells) and cells[index + 1]:
            yield from valued(text_of(cell), Meaning.QUESTION, cells[index + 1], cell[0].place)
            index += 2
        elif index in columns and _is_unknown(cells[index : index + 2]):
            yield from _unknown(*cells[index : index + 2])
            index += 2
        else:
            yield from opened(cell)
            index += 1


def _is_unknown(cells: Sequence[Cell]) -> bool:
    """Whether two cells are a label that no table knows, and a value."""
    if len(cells) < PAIR or len(cells[0]) != 1 or len(cells[1]) > 1:
        return False
    label = cells[0][0]
    value = cells[1][0] if cells[1] else replace(label, text="", markdown="")
    plain = label.kind is not Kind.TABLE and value.kind is not Kind.TABLE
    return plain and not label.marker and is_label_like(label.text) and not labelled(value)


def _unknown(label: Cell, value: Cell) -> Iterator[Line]:
    line = value[0] if value else replace(label[0], text="", markdown="")
    yield replace(line, label=label[0].text, gap=True)
