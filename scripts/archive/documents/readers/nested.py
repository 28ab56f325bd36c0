"""Tables in the cells of a table, as word processors and web pages set them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from archive.documents.document import Block, Cell, Grid, Kind, Line
from archive.documents.labels.labelled import labelled
from archive.documents.labels.labels import meaning_of
from archive.documents.labels.points import point_heading
from archive.documents.markup import escape, table

Row = Sequence[Sequence[Block]]


def settled(rows: Sequence[Row], place: str) -> Iterator[Block]:
    """Give a table whose cells may hold tables as the rest of the import takes it.

    A table that only sets text in its place is opened: what stood in it comes out, cell by cell,
    tables as tables. In any other, a table of data in a cell becomes one line with its Markdown.
    """
    if any(_has_tables(cell) for row in rows for cell in row) and _is_frame(rows):
        for row in rows:
            for cell in row:
                yield from cell
        return
    yield Grid(
        tuple(
            tuple(cell_of(cell, f"{place}, rij {number}") for cell in row)
            for number, row in enumerate(rows, 1)
            if row
        ),
        place,
    )


def cell_of(blocks: Iterable[Block], place: str) -> Cell:
    """The lines of a cell; `place` is where it stands. A table of data in it stays a table."""
    lines: list[Line] = []
    for block in blocks:
        if isinstance(block, Line):
            lines.append(block)
        elif _holds_data(block):
            lines.append(table_line(block.rows, place))
        else:
            lines.extend(block.lines())
    return tuple(replace(line, place=place) for line in lines)


def table_line(rows: Sequence[Sequence[Cell]], place: str) -> Line:
    """A table as one line: its text, and its Markdown."""
    written = [["<br>".join(map(_written, cell)) for cell in row] for row in rows]
    text = " ".join(line.whole for row in rows for cell in row for line in cell)
    return Line(text, place, markdown=table(written), kind=Kind.TABLE)


def _written(line: Line) -> str:
    return f"{line.marker} {line.markdown or escape(line.text)}".strip()


def _has_tables(cell: Sequence[Block]) -> bool:
    return any(isinstance(block, Grid) for block in cell)


def _is_frame(rows: Sequence[Row]) -> bool:
    """Whether a table only sets text in its place: one cell a row, or cells without a label."""
    cells = [[cell for cell in row if cell] for row in rows]
    if max(map(len, cells)) <= 1:
        return True
    return not any(_is_label(cell) for row in cells for cell in row[:-1])


def _is_label(cell: Sequence[Block]) -> bool:
    """Whether a cell holds a label or the heading of a question, and little more."""
    if _has_tables(cell) or len(cell) > 2:
        return False
    text = " ".join(block.text for block in cell if isinstance(block, Line))
    return bool(meaning_of(text.rstrip(" :"))) or point_heading(text) is not None


def _holds_data(grid: Grid) -> bool:
    """Whether a table has columns and rows, and is no list of labels with their values."""
    rows = [row for row in grid.rows if sum(map(bool, row)) >= 2]
    if len(rows) < 2:
        return False
    lines = [line for row in rows for cell in row for line in cell]
    labels = [row[0] for row in rows if row[0] and _is_label(row[0])]
    return len(labels) * 2 < len(rows) and not any(labelled(line) for line in lines)
