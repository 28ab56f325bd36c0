"""Tables and lists of terms in a web page, as rows of cells that stand below each other."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

# More than these are no table of a form.
_WIDEST = 50


def rows_of(table: Tag) -> list[list[Tag | None]]:
    """The cells of each row; None where a cell of a row above hangs down."""
    rows: list[list[Tag | None]] = []
    hanging: dict[int, int] = {}
    for row in table.find_all("tr"):
        if row.find_parent("table") is not table:
            continue
        cells: list[Tag | None] = []
        spans: dict[int, int] = {}
        for cell in row.find_all(["td", "th"], recursive=False):
            while hanging.get(len(cells), 0) > 0:
                cells.append(None)
            down = _span(cell, "rowspan")
            if down > 1:
                spans[len(cells)] = down
            cells.append(cell)
        while hanging.get(len(cells), 0) > 0:
            cells.append(None)
        hanging = {at: left - 1 for at, left in hanging.items() if left > 1}
        hanging.update({at: down - 1 for at, down in spans.items()})
        if any(cell is not None for cell in cells):
            rows.append(cells)
    return rows


def _span(cell: Tag, name: str) -> int:
    written = str(cell.get(name, "1"))
    return min(int(written), _WIDEST) if written.isdigit() else 1


def definitions(found: Tag) -> Iterator[tuple[Tag, list[Tag]]]:
    """Each term of a list of terms, with what is said about it."""
    term: Tag | None = None
    said: list[Tag] = []
    for tag in found.find_all(["dt", "dd"]):
        if tag.find_parent("dl") is not found:
            continue
        if tag.name == "dt":
            if term is not None:
                yield term, said
            term, said = tag, []
        else:
            said.append(tag)
    if term is not None:
        yield term, said
