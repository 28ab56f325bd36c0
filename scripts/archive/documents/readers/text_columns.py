"""Columns of plain text that were made with spaces or tabs, by the place of their letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from archive.documents.document import Grid, Kind, Line
from archive.documents.labels.markers import split_marker
from archive.documents.readers.flows import Standing, are_figures, goes_on, grid_of, standing_of
from archive.documents.readers.gutters import (
    Run,
    Scale,
    Span,
    columns_of,
    is_apart,
    runs_of,
    without_loose_ends,
)

_TAB = 8
_WORD = re.compile(r"\S+")
# Spaces between columns: where rows share them, and in one row by itself.
_NARROW, _WIDE = 2, 3
_SCALE = Scale(narrow=_NARROW, step=1.0, even=0.5)
_OFF = 8
_FEW = 5
_PART = 100


@dataclass(frozen=True, slots=True)
class TextRow:
    """A row of text that is not empty: as it was typed, and its number in the file."""

    raw: str
    number: int

    @property
    def place(self) -> str:
        """Where it stands, in Dutch."""
        return f"regel {self.number}"


@dataclass(frozen=True, slots=True)
class TextColumns:
    """Rows from `first` to before `end` in columns: a row with tabs between, or a table.

    `above` are lines that stand above the table.
    """

    first: int
    end: int
    text: str = ""
    above: tuple[Line, ...] = ()
    grid: Grid | None = None


@dataclass(frozen=True, slots=True)
class _Chunk:
    text: str
    span: Span


def columns_in(rows: Sequence[TextRow]) -> Iterator[TextColumns]:
    """Find the rows that stand in columns."""
    start = 0
    for index in range(1, len(rows) + 1):
        # A long file is read part by part, cut at an empty row where there is one.
        last = index == len(rows)
        empty = not last and rows[index].number > rows[index - 1].number + 1
        if last or (empty and index - start >= _PART) or index - start >= 2 * _PART:
            for found in _columns_in(rows[start:index]):
                yield replace(found, first=found.first + start, end=found.end + start)
            start = index


def _columns_in(rows: Sequence[TextRow]) -> Iterator[TextColumns]:
    chunks = [_chunks(row.raw) for row in rows]
    tops = [float(row.number) for row in rows]
    for run in runs_of([[chunk.span for chunk in row] for row in chunks], tops, _SCALE):
        first, end = run.first, run.last + 1
        parts = [_parts(row, run) for row in chunks[first:end]]
        if not any(sum(map(bool, row)) > 1 for row in parts):
            continue
        standing = standing_of(parts)
        if standing is not Standing.ROWS:
            while sum(map(bool, parts[0])) < _NARROW and len(parts) > 1:
                parts, first = parts[1:], first + 1
            columns = [_lines(column, rows[first:end]) for column in zip(*parts, strict=True)]
            level = standing is Standing.TEXTS and all(parts[0])
            above, grid = grid_of(columns, rows[first].place, level)
            yield TextColumns(first, end, above=tuple(above), grid=grid)
        elif are_figures(parts):
            yield TextColumns(first, end, grid=_figures(parts, rows[first:end]))
        else:
            upper, lower = without_loose_ends(parts, tops[first:end], _SCALE.step)
            for index in range(upper, lower):
                text = "\t".join(parts[index]).rstrip("\t")
                yield TextColumns(first + index, first + index + 1, text)


def _chunks(raw: str) -> list[_Chunk]:
    line = _shown(raw)
    words = list(_WORD.finditer(line))
    white = [line[a.end() : b.start()] for a, b in pairwise(words)]
    usual = median(map(len, white)) if len(white) > _FEW else 1.0
    # In a line that was spaced out to fill its width all white is wide.
    narrow = max(_NARROW, 2.2 * usual if _NARROW <= usual <= _WIDE else 0.0)
    found: list[_Chunk] = []
    start, wide = 0, False
    for index, word in enumerate(words):
        gap = white[index] if index < len(white) else None
        if gap is not None:
            hangs = start == index and (word[0] == ":" or split_marker(f"{word[0]} x")[1] == "x")
            if ("\t" not in gap and len(gap) < narrow) or (hangs and len(gap) <= _OFF):
                continue
        text = " ".join(each[0] for each in words[start : index + 1])
        found.append(_Chunk(text, Span(words[start].start(), word.end(), wide)))
        start, wide = index + 1, gap is not None and ("\t" in gap or len(gap) >= max(_WIDE, narrow))
    return found


def parted(raw: str) -> str:
    """The text of a row by itself, with tabs where its white makes columns."""
    chunks = _chunks(raw)
    return "".join(
        ("" if not index else "\t" if chunk.span.wide else " ") + chunk.text
        for index, chunk in enumerate(chunks)
    )


def _shown(raw: str) -> str:
    """A row with each tab as wide as it shows: the tab itself, and spaces to fill."""
    shown = ""
    for piece in re.split(r"(\t)", raw.replace("\f", "")):
        shown += piece if piece != "\t" else piece.ljust(_TAB - len(shown) % _TAB)
    return shown


def _parts(row: Sequence[_Chunk], run: Run) -> list[str]:
    last = len(run.cuts)
    parts = [""] * (last + 1)
    for chunk, column in zip(row, columns_of([c.span for c in row], run.cuts), strict=True):
        glue = "\t" if column == last and chunk.span.wide else " "
        parts[column] += (glue if parts[column] else "") + chunk.text
    return parts


def _lines(column: Sequence[str], rows: Sequence[TextRow]) -> list[Line]:
    """The lines of one column of text."""
    filled = [(text, row) for text, row in zip(column, rows, strict=True) if text]
    tops = [float(row.number) for _, row in filled]
    lines: list[Line] = []
    width = max((len(text) for text, _ in filled), default=0)
    for index, (text, row) in enumerate(filled):
        # An empty row may be there for the column beside this one.
        on = index > 0 and goes_on(filled[index - 1][0], text, width)
        gap = is_apart(tops, index, _SCALE.step) and not on
        lines.append(line_of_text(text, row.place, gap))
    return lines


def line_of_text(text: str, place: str, gap: bool, depth: int = 0, page: int = 0) -> Line:
    """A line as it was typed, its bullet or number taken from its front."""
    marker, rest = split_marker(text)
    kind = Kind.ITEM if marker else Kind.TEXT
    return Line(rest, place, kind=kind, marker=marker, depth=depth, gap=gap, page=page)


def _figures(parts: Sequence[Sequence[str]], rows: Sequence[TextRow]) -> Grid:
    return Grid(
        tuple(
            tuple((line_of_text(text, row.place, gap=True),) if text else () for text in texts)
            for texts, row in zip(parts, rows, strict=True)
        ),
        rows[0].place,
    )
