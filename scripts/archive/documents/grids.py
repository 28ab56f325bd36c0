"""Tables of a form as lines: labels with their values, layout, or a table of data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from archive.documents.cells import holds_label, meaning_in, opened, text_of, valued
from archive.documents.document import Cell, Grid, Kind, Line
from archive.documents.exchanges import exchanges
from archive.documents.labelled import labelled
from archive.documents.labels import COLUMN_HEAD, Meaning
from archive.documents.markup import escape, table
from archive.documents.names import is_person
from archive.documents.points import point_heading
from archive.documents.stacked import is_stack, stack
from archive.documents.unknown_labels import is_label_like

Row = tuple[Cell, ...]
# The head of a column is short.
_HEAD = 40
# Labels with a row for each of their values.
_IN_ROWS = (Meaning.ASKERS, Meaning.PARTY)


def flatten(blocks: Iterable[Line | Grid]) -> list[Line]:
    """Turn each table into lines; a value gets the label of the cell beside or above it."""
    lines: list[Line] = []
    for block in blocks:
        if isinstance(block, Line):
            lines.append(block)
        else:
            lines.extend(_lines(block))
    return lines


def _lines(grid: Grid) -> Iterator[Line]:
    rows = [row for row in grid.rows if any(row)]
    if not rows:
        return
    if at := _answers_from(rows):
        yield from _lines(replace(grid, rows=tuple(rows[:at])))
        yield from _by_column(_columns(rows[at]) or [], rows[at:], grid.place)
        return
    if max(sum(map(bool, row)) for row in rows) == 1:
        for row in rows:
            for cell in row:
                yield from opened(cell)
    elif columns := _columns(rows[0]):
        yield from _by_column(columns, rows, grid.place)
    elif any(map(_is_form_row, rows)) or any(_stacks(*pair) for pair in pairwise(rows)):
        yield from _form_rows(_with_continuations(rows))
    elif _is_layout(rows):
        for row in rows:
            for cell in row:
                yield from opened(cell)
    else:
        yield _data(rows, grid.place)


def _form_rows(rows: Sequence[Row]) -> Iterator[Line]:
    """The rows of a form: labels beside their values, or above them."""
    columns = {at for row in rows for at, cell in enumerate(row) if cell and meaning_in(cell)}
    index = 0
    while index < len(rows):
        row = rows[index]
        if index + 1 < len(rows) and _stacks(row, rows[index + 1]):
            below = rows[index + 1]
            place = next(cell[0].place for cell in below if cell)
            for label, value in stack(list(map(text_of, row)), list(map(text_of, below))):
                yield Line(value, place, label=label)
            index += 2
        else:
            yield from _form_row(row, columns)
            index += 1


def _stacks(row: Row, below: Row) -> bool:
    return is_stack([text_of(cell) for cell in row], [text_of(cell) for cell in below])


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
        elif meaning_in(row[0]) in _IN_ROWS and not any(map(meaning_in, row[1:])):
            kept.append((row[0], *_side_by_side(row[1:])))
        else:
            kept.append(row)
    return kept


def _goes_on(row: Row, meaning: Meaning) -> bool:
    """Whether a row only has what belongs to the label above it."""
    if any(meaning_in(cell) is not None or holds_label(cell) for cell in row if cell):
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


def _answers_from(rows: Sequence[Row]) -> int:
    """The row below the labels of a form that heads its columns of questions and answers, or 0."""
    for index, row in enumerate(rows[1:-1], 1):
        columns = _columns(row)
        if columns and Meaning.QUESTION in columns and Meaning.ANSWER in columns:
            return index
    return 0


def _columns(head: Row) -> list[Meaning | None] | None:
    """The labels of a row of column heads; None when the row is no such row."""
    meanings = [meaning_in(cell) for cell in head]
    filled = [meaning for cell, meaning in zip(head, meanings, strict=True) if cell]
    short = all(len(text_of(cell)) < _HEAD for cell in head)
    if Meaning.QUESTION in filled and Meaning.ANSWER in filled and short:
        return meanings
    if len(filled) < 2 or None in filled:
        return None
    useful = {Meaning.ASKERS, Meaning.PARTY, Meaning.SUBJECT, Meaning.DAY, Meaning.SUBMITTED}
    return meanings if len(useful & {m for m in filled if m}) >= 2 else None


def _by_column(
    columns: Sequence[Meaning | None], rows: Sequence[Row], place: str
) -> Iterator[Line]:
    labels = [text_of(cell) for cell in rows[0]]
    if len(rows) == 1:
        for label in labels:
            if label:
                yield Line("", place, label=label)
        return
    yield Line(" ".join(filter(None, labels)), place, label=COLUMN_HEAD)
    if Meaning.QUESTION in columns and Meaning.ANSWER in columns:
        yield from exchanges(columns, labels, rows[1:], place)
        return
    for row in rows[1:]:
        if len(row) != len(columns):
            yield from _form_row(row, set())
            continue
        for meaning, label, cell in zip(columns, labels, row, strict=True):
            if meaning is not None:
                yield from valued(label, meaning, cell, place)


def _is_form_row(row: Row) -> bool:
    filled = [cell for cell in row if cell]
    if not filled:
        return False
    if len(row) >= 2 and meaning_in(filled[0]) is not None and row[0]:
        return True
    return sum(1 for cell in filled if holds_label(cell)) >= max(1, len(filled) - 1)


def _form_row(row: Row, columns: Set[int]) -> Iterator[Line]:
    """A row of a form; `columns` are those with labels, where a cell may hold one not known."""
    cells = list(row)
    index = 0
    while index < len(cells):
        cell = cells[index]
        meaning = meaning_in(cell) if cell else None
        heading = point_heading(text_of(cell)) if cell else None
        if meaning is not None and index + 1 < len(cells) and meaning_in(cells[index + 1]) is None:
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
    if len(cells) < 2 or not all(len(cell) == 1 for cell in cells):
        return False
    label, value = cells[0][0], cells[1][0]
    plain = label.kind is not Kind.TABLE and value.kind is not Kind.TABLE
    return plain and not label.marker and is_label_like(label.text) and not labelled(value)


def _unknown(label: Cell, value: Cell) -> Iterator[Line]:
    yield replace(value[0], label=label[0].text, gap=True)


def _is_layout(rows: Sequence[Row]) -> bool:
    """A table that only sets text side by side: whole pieces of text stand in its cells."""
    cells = [cell for row in rows for cell in row if cell]
    # One row is no table of data: names beside each other, or columns of text.
    return len(rows) == 1 or any(
        len(cell) > 3 or any(holds_label((line,)) for line in cell) for cell in cells
    )


def _data(rows: Sequence[Row], place: str) -> Line:
    written = [
        [
            "<br>".join(
                (line.marker + " " if line.marker else "") + (line.markdown or escape(line.text))
                for line in cell
            )
            for cell in row
        ]
        for row in rows
    ]
    text = " ".join(line.whole for row in rows for cell in row for line in cell)
    return Line(text, place, markdown=table(written), kind=Kind.TABLE)
