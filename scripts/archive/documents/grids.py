"""Tables of a form as lines: labels with their values, layout, or a table of data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from archive.documents.document import Cell, Grid, Kind, Line
from archive.documents.labelled import labelled
from archive.documents.labels import COLUMN_HEAD, SECTIONS, Meaning, meaning_of
from archive.documents.markup import escape, table
from archive.documents.points import point_heading

Row = tuple[Cell, ...]


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
                yield from _opened(cell)
    elif columns := _columns(rows[0]):
        yield from _by_column(columns, rows, grid.place)
    elif any(_is_form_row(row) for row in rows):
        for row in rows:
            yield from _form_row(row)
    elif _is_layout(rows):
        for row in rows:
            for cell in row:
                yield from _opened(cell)
    else:
        yield _data(rows, grid.place)


def _answers_from(rows: Sequence[Row]) -> int:
    """The row below the labels of a form that heads its columns of questions and answers, or 0."""
    for index, row in enumerate(rows[1:-1], 1):
        columns = _columns(row)
        if columns and Meaning.QUESTION in columns and Meaning.ANSWER in columns:
            return index
    return 0


def _opened(cell: Cell) -> Iterator[Line]:
    for index, line in enumerate(cell):
        yield replace(line, gap=line.gap or index == 0)


def _text(cell: Cell) -> str:
    return " ".join(line.text for line in cell)


def _label(cell: Cell) -> Meaning | None:
    """The meaning of a cell that holds a label and nothing else."""
    text = _text(cell)
    if ":" in text.rstrip(" :"):
        return None
    if len(text.strip(" :.")) < 3 and text.lower().strip(" :.") not in ("nr", "dd"):
        return None
    return meaning_of(text)


def _columns(head: Row) -> list[Meaning | None] | None:
    """The labels of a row of column heads; None when the row is no such row."""
    meanings = [_label(cell) for cell in head]
    filled = [meaning for cell, meaning in zip(head, meanings, strict=True) if cell]
    if len(filled) < 2 or None in filled:
        return None
    if Meaning.QUESTION in filled and Meaning.ANSWER in filled:
        return meanings
    useful = {Meaning.ASKERS, Meaning.PARTY, Meaning.SUBJECT, Meaning.DAY, Meaning.SUBMITTED}
    return meanings if len(useful & {m for m in filled if m}) >= 2 else None


def _by_column(
    columns: Sequence[Meaning | None], rows: Sequence[Row], place: str
) -> Iterator[Line]:
    labels = [_text(cell) for cell in rows[0]]
    if len(rows) == 1:
        for label in labels:
            if label:
                yield Line("", place, label=label)
        return
    asked = Meaning.QUESTION in columns and Meaning.ANSWER in columns
    yield Line(" ".join(filter(None, labels)), place, label=COLUMN_HEAD)
    for number, row in enumerate(rows[1:], 1):
        if len(row) != len(columns):
            yield from _form_row(row)
            continue
        for meaning, label, cell in zip(columns, labels, row, strict=True):
            shown = label
            if asked and meaning in SECTIONS and not _numbered(cell):
                shown = f"{SECTIONS[meaning].value} {_number_of(columns, row) or number}"
            if asked and meaning is Meaning.NUMBER:
                continue
            if meaning is None:
                yield from _opened(cell)
            else:
                yield from _values(shown, meaning, cell, place)


def _numbered(cell: Cell) -> bool:
    return bool(cell) and point_heading(cell[0].whole) is not None


def _number_of(columns: Sequence[Meaning | None], row: Row) -> str:
    for meaning, cell in zip(columns, row, strict=True):
        if meaning is Meaning.NUMBER and _text(cell).strip(" .").isdigit():
            return _text(cell).strip(" .")
    return ""


def _values(label: str, meaning: Meaning, cell: Cell, place: str) -> Iterator[Line]:
    """Give the lines of a value their label; below a section only the first needs it."""
    if not cell:
        yield Line("", place, label=label)
    if cell and meaning not in SECTIONS and not point_heading(label):
        value = cell[0].whole
        for line in cell[1:]:
            value += (" " if line.wrapped else "\n") + line.whole
        yield replace(cell[0], text=value, markdown="", marker="", label=label, gap=True)
        return
    for index, line in enumerate(cell):
        yield replace(line, label="" if index else label, gap=line.gap or index == 0)


def _is_form_row(row: Row) -> bool:
    filled = [cell for cell in row if cell]
    if not filled:
        return False
    if len(row) >= 2 and _label(filled[0]) is not None and row[0]:
        return True
    return sum(1 for cell in filled if _has_own_label(cell)) >= max(1, len(filled) - 1)


def _has_own_label(cell: Cell) -> bool:
    return bool(labelled(cell[0])) or point_heading(cell[0].whole) is not None


def _form_row(row: Row) -> Iterator[Line]:
    cells = list(row)
    index = 0
    while index < len(cells):
        cell = cells[index]
        meaning = _label(cell) if cell else None
        heading = point_heading(_text(cell)) if cell else None
        if meaning is not None and index + 1 < len(cells) and _label(cells[index + 1]) is None:
            values = list(cells[index + 1 :])
            taken = 1
            while taken < len(values) and not values[taken - 1]:
                taken += 1
            value = next((each for each in values[:taken] if each), ())
            yield from _values(_text(cell), meaning, value, cell[0].place)
            index += 1 + taken
        elif heading and not heading.rest and index + 1 < len(cells) and cells[index + 1]:
            yield from _values(_text(cell), Meaning.QUESTION, cells[index + 1], cell[0].place)
            index += 2
        else:
            yield from _opened(cell)
            index += 1


def _is_layout(rows: Sequence[Row]) -> bool:
    """A table that only sets text side by side: whole pieces of text stand in its cells."""
    cells = [cell for row in rows for cell in row if cell]
    return any(len(cell) > 3 or any(_has_own_label((line,)) for line in cell) for cell in cells)


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
