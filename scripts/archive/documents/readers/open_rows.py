"""Rows of a table that a page cut: no line closes them below, or on the next page above."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from archive.documents.readers.rulings import CELLS, EVEN, Ruled, is_inside
from archive.documents.readers.words import Word


def with_open_row(table: Ruled, page: Any, words: Sequence[Word]) -> Ruled:
    """Add the row that a page ends in the midst of: lines run down beside it, none below it."""
    sides = [
        edge
        for edge in page.edges
        if edge["orientation"] == "v"
        and edge["top"] <= table.bottom + EVEN
        and edge["bottom"] > table.bottom + EVEN
    ]
    end = max((edge["bottom"] for edge in sides), default=table.bottom)
    xs = _apart(edge["x0"] for edge in sides if end - edge["bottom"] < EVEN)
    row = tuple((left, table.bottom, right, end) for left, right in pairwise(xs))
    outer = [table.edges[0], table.edges[-1]]
    if len(row) < CELLS or any(
        abs(a - b) > EVEN for a, b in zip(outer, xs[:: len(row)], strict=True)
    ):
        return table
    if not any(is_inside(word, box) for word in words for box in row):
        return table
    return replace(table, rows=(*table.rows, row), bottom=end, open=True)


def with_open_tops(tables: Sequence[Ruled], page: Any, words: Sequence[Word]) -> list[Ruled]:
    """Add the rest of a row that the page before ended in the midst of: no line is above it."""
    sides = [edge for edge in page.edges if edge["orientation"] == "v"]
    top = min((edge["top"] for edge in sides), default=0.0)
    first = [edge for edge in sides if edge["top"] - top < EVEN]
    xs = _apart(edge["x0"] for edge in first)
    bottom = min((edge["bottom"] for edge in first), default=top)
    if len(xs) <= CELLS or any(each.top < bottom - EVEN for each in tables):
        return list(tables)
    lines = [edge for edge in page.edges if edge["orientation"] == "h"]
    closed = {
        name
        for edge in lines
        for name, y in (("top", top), ("bottom", bottom))
        if abs(edge["top"] - y) < EVEN and edge["x1"] - edge["x0"] > EVEN
    }
    row = tuple((left, top, right, bottom) for left, right in pairwise(xs))
    if closed != {"bottom"} or not any(is_inside(word, box) for word in words for box in row):
        return list(tables)
    below = next((each for each in tables if abs(each.top - bottom) < EVEN), None)
    if below is None:
        return [Ruled((row,), top, bottom), *tables]
    whole = replace(below, rows=(row, *below.rows), top=top)
    return [whole if each is below else each for each in tables]


def _apart(values: Iterable[float]) -> list[float]:
    """Values in order, those that are nearly the same once."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > EVEN:
            found.append(value)
    return found
