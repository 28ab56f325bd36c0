"""Tables with lines around their cells, those that run on over a page made one again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from archive.documents.document import Cell, Grid, Kind, Line
from archive.documents.labels.label_words import meaning_in_place
from archive.documents.readers.line_of_words import Setting
from archive.documents.readers.open_rows import with_open_row, with_open_tops
from archive.documents.readers.paragraphs import cell_of
from archive.documents.readers.rulings import CELLS, EVEN, Ruled, is_inside
from archive.documents.readers.words import Word, rows_of

# One cell has four sides, the cell beside it three more.
_FEWEST = 5
_ENDS = (".", "?", "!", ":")
# The parts of one table stand no further apart on a page.
_NEAR = 12.0
# So many lines of a page may be its head, or its foot.
_EDGE = 2


def tables_on(page: Any, words: Sequence[Word]) -> list[Ruled]:
    """Find the tables of a page; a table inside another is not one more."""
    if len(page.edges) < _FEWEST:
        return []
    tables: list[Ruled] = []
    for found in page.find_tables():
        rows = tuple(tuple(row.cells) for row in found.rows)
        table = Ruled(rows, found.bbox[1], found.bbox[3])
        widest = max((sum(map(bool, row)) for row in rows), default=0)
        if widest >= CELLS and not any(
            table.holds(word) and other.holds(word) for other in tables for word in words
        ):
            tables.append(with_open_row(table, page, words))
    return with_open_tops(tables, page, words)


def read_table(table: Ruled, words: Sequence[Word], place: str, setting: Setting) -> Grid:
    """Read a table out of the words of its page."""
    left = [word for word in words if table.holds(word)]
    rows: list[tuple[Cell, ...]] = []
    for index, row in enumerate(table.rows, 1):
        boxes = [box for box in row if box]
        printed = []
        for box in boxes:
            printed.append([word for word in left if is_inside(word, box)])
            left = [word for word in left if not is_inside(word, box)]
        for cells in _level(printed):
            where = f"{place}, rij {index}"
            pairs = zip(boxes, cells, strict=True)
            rows.append(tuple(cell_of(words, where, setting, box[2] - 4) for box, words in pairs))
    return Grid(tuple(rows), place)


def _level(cells: list[list[Word]]) -> list[list[list[Word]]]:
    """Part a row that holds a column of labels beside a column of values; most rows stay whole.

    Each label stands level with the first line of its value.
    """
    if len(cells) != CELLS:
        return [cells]
    labels = rows_of(cells[0])
    known = [meaning_in_place(" ".join(word.text for word in row)) for row in labels]
    tops = [row[0].top for row in labels]
    starts = [row[0].top for row in rows_of(cells[1])]
    level = all(any(abs(top - start) < EVEN for start in starts) for top in tops)
    if len([each for each in known if each]) < CELLS or not level:
        return [cells]
    ends = [*(top - EVEN for top in tops[1:]), float("inf")]
    begins = [float("-inf"), *ends[:-1]]
    return [
        [[word for word in cell if begin <= word.top < end] for cell in cells]
        for begin, end in zip(begins, ends, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class Page:
    """The blocks of a page from top to bottom, and the tables with lines among them."""

    blocks: list[Line | Grid]
    ruled: list[tuple[Grid, Ruled]]


def in_one(pages: Sequence[Page]) -> Iterator[Line | Grid]:
    """The blocks of all pages; a table that runs on over a page is one."""
    running = _running(pages)
    held: list[Line | Grid] = []
    above: Ruled | None = None
    for page in pages:
        on_page = False
        for block in page.blocks:
            ruled = next((each for grid, each in page.ruled if grid is block), None)
            first = held[0] if held else None
            if (
                isinstance(block, Grid)
                and isinstance(first, Grid)
                and above is not None
                and ruled is not None
                and _goes_on(above, ruled)
                and (not on_page or ruled.top - above.bottom < _NEAR)
            ):
                held[0], repeated = _one_table(first, block, cut=above.open)
                held += repeated
                above, on_page = ruled, True
            elif ruled is not None:
                yield from held
                held, above, on_page = [block], ruled, True
            elif above is not None and isinstance(block, Line) and _is_edge(block, above, running):
                held.append(block)
            else:
                yield from held
                yield block
                held, above = [], None
    yield from held


def _is_edge(line: Line, above: Ruled, running: Container[str]) -> bool:
    """Whether a line is the head or foot of a page; below a row that is cut stands nothing else."""
    return line.kind is Kind.FURNITURE or above.open or _figureless(line.text) in running


def _running(pages: Sequence[Page]) -> set[str]:
    """What stands at the edges of more than one page, whatever its page number is.

    A short page shows no margin, and its head and foot are read as text.
    """
    edges = ((*page.blocks[:_EDGE], *page.blocks[-_EDGE:]) for page in pages)
    texts = [
        text
        for blocks in edges
        for text in {_figureless(each.text) for each in blocks if isinstance(each, Line)}
    ]
    return {text for text, times in Counter(texts).items() if times > 1}


def _figureless(text: str) -> str:
    return re.sub(r"\d+", "", text).strip()


def _goes_on(above: Ruled, below: Ruled) -> bool:
    """Whether two tables have the same columns."""
    return len(above.edges) == len(below.edges) and all(
        abs(a - b) <= EVEN for a, b in zip(above.edges, below.edges, strict=True)
    )


def _one_table(above: Grid, below: Grid, *, cut: bool) -> tuple[Grid, list[Line]]:
    """Put a table that goes on below another; a head that is repeated is given apart.

    `cut` tells that the page ended in the midst of a row.
    """
    rows = [*below.rows]
    repeated: list[Line] = []
    if len(rows) > 1 and rows[0] and _texts(rows[0]) == _texts(above.rows[0]):
        line = next(iter(below.lines()))
        text = "\t".join(filter(None, _texts(rows[0])))
        repeated.append(replace(line, text=text, markdown="", marker="", kind=Kind.FURNITURE))
        rows = rows[1:]
    upper = [*above.rows]
    if _is_rest(upper[-1], rows[0]) or (cut and len(upper[-1]) == len(rows[0])):
        upper[-1] = tuple(map(_one_cell, upper[-1], rows[0]))
        rows = rows[1:]
    return replace(above, rows=(*upper, *rows)), repeated


def _one_cell(above: Cell, below: Cell) -> Cell:
    if above and below and not above[-1].text.endswith(_ENDS):
        below = (replace(below[0], gap=False, wrapped=True), *below[1:])
    return (*above, *below)


def _texts(row: Sequence[Cell]) -> list[str]:
    return [" ".join(line.whole for line in cell) for cell in row]


def _is_rest(above: Sequence[Cell], below: Sequence[Cell]) -> bool:
    """Whether the first row on a page is the rest of the row that the page before ended with."""
    if len(above) != len(below) or not above[0] or below[0] or not any(below):
        return False
    pairs = [(first, second) for first, second in zip(above, below, strict=True) if second]
    return all(first and not second[0].marker for first, second in pairs) and any(
        not first[-1].text.endswith(_ENDS) for first, _ in pairs
    )
