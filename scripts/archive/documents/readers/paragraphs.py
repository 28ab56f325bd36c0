"""Rows of words as lines of text: where paragraphs start, and which lines go on from the last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive.documents.document import Cell, Grid, Line
from archive.documents.readers.gutters import Run, Scale, columns_of, runs_of
from archive.documents.readers.line_of_words import Setting, line_of
from archive.documents.readers.rows import (
    NARROW,
    Row,
    chunks_of,
    is_full,
    pitch_of,
    springs_in,
)
from archive.documents.readers.words import Word, rows_of

Block = Line | Grid
Parts = list[list[Word]]
# The step between rows where there are too few to tell.
_FEW, _STEP = 2, 18.0
_SHARED = 0.2
# How much larger the letter of a title is than that of the text, and its leading at most.
_LARGER, _LEADING, _ALIKE = 1.25, 1.45, 0.05


@dataclass(frozen=True, slots=True)
class Placed:
    """A block, and how far down the page it starts."""

    top: float
    block: Block


@dataclass(frozen=True, slots=True)
class Frame:
    """Where rows of text stand: their place in words, the step between them, their right edge.

    `first` is the number of the first row on its page; the rows of a cell have no numbers.
    """

    place: str
    pitch: float
    first: int | None = None
    right: float | None = None


def runs_on(rows: Sequence[Row], pitch: float, setting: Setting) -> list[Run]:
    """Find the rows that stand in columns."""
    own = [[chunk.span for chunk in chunks_of(row, setting.size, setting.numbers)] for row in rows]
    spans = [
        sorted(
            (
                span
                for other in (index - 1, index, index + 1)
                if _beside(rows, index, other)
                for span in own[other]
            ),
            key=lambda span: span.x0,
        )
        for index in range(len(rows))
    ]
    scale = Scale(NARROW * setting.size, pitch, 2.5)
    return runs_of(spans, [row[0].top for row in rows], scale)


def _beside(rows: Sequence[Row], index: int, other: int) -> bool:
    """Whether a row stands beside another: on lines of its own, in another column."""
    if not 0 <= other < len(rows):
        return False
    row, near = rows[index], rows[other]
    shared = min(row[0].bottom, near[0].bottom) - max(row[0].top, near[0].top)
    apart = row[-1].x1 < near[0].x0 or near[-1].x1 < row[0].x0
    return index == other or (apart and shared > _SHARED * (row[0].bottom - row[0].top))


def cut_row(row: Row, cuts: tuple[float, ...], setting: Setting) -> Parts:
    """The words of a row by their column; without columns of the page white makes its own."""
    chunks = chunks_of(row, setting.size, setting.numbers)
    parts: Parts = [[] for _ in range(len(cuts) + 1)]
    for chunk, column in zip(chunks, columns_of([c.span for c in chunks], cuts), strict=True):
        if column == len(cuts) and parts[-1] and chunk.wide:
            parts.append([])
        parts[-1 if column == len(cuts) else column] += chunk.words
    while not parts[-1]:
        parts.pop()
    return parts


def lines_of_column(rows: Sequence[Row], place: str, setting: Setting, right: float) -> list[Line]:
    """Read rows that stand below each other in a column or cell, whose text runs to `right`."""
    cut = [cut_row(row, (), setting) for row in rows]
    pitch = pitch_of(rows) if len(rows) > _FEW else _STEP
    for run in runs_on(rows, pitch, setting):
        for index in range(run.first, run.last + 1):
            cut[index] = cut_row(rows[index], run.cuts, setting)
    placed = text_lines(cut, Frame(place, pitch, right=right), setting)
    return [each.block for each in placed if isinstance(each.block, Line)]


def cell_of(words: Sequence[Word], place: str, setting: Setting, right: float) -> Cell:
    """Read the words of one cell of a table."""
    return tuple(lines_of_column(rows_of(words), place, setting, right))


def text_lines(rows: Sequence[Parts], frame: Frame, setting: Setting) -> list[Placed]:
    """Make lines of rows that were cut in parts."""
    flat = [[word for part in parts for word in part] for parts in rows]
    margin = min((row[0].x0 for row in flat), default=0.0)
    right = frame.right or max((row[-1].x1 for row in flat), default=0.0)
    placed: list[Placed] = []
    for index, (row, parts) in enumerate(zip(flat, rows, strict=True)):
        number = "" if frame.first is None else f", regel {frame.first + index + 1}"
        line = line_of(parts, frame.place + number, setting)
        previous = flat[index - 1] if index else None
        full = previous is not None and is_full(previous, row, right)
        gap = (
            previous is None
            or (
                not _is_title(row, previous, setting.size)
                and _is_apart(row, previous, frame.pitch, setting.size, full)
            )
            or springs_in(row, previous, margin, right)
        )
        below = index > 0 and _first(parts) == len(rows[index - 1]) - 1
        line = replace(line, gap=gap, wrapped=full and not gap and below)
        if not gap and placed:
            # Bold that runs over lines is the look of a whole paragraph, not of a caption.
            placed[-1] = replace(placed[-1], block=_unbold(placed[-1].block))
            line = replace(line, markdown=line.markdown.removeprefix("**").removesuffix("**"))
        placed.append(Placed(row[0].top, line))
    return placed


def _first(parts: Parts) -> int:
    return next(index for index, part in enumerate(parts) if part)


def _is_title(row: Row, previous: Row, size: float) -> bool:
    """Whether two rows are of one title: in the same larger letter, with the white of a line."""
    own, above = (each[0].bottom - each[0].top for each in (row, previous))
    alike = abs(own - above) < _ALIKE * own and row[0].font == previous[0].font
    return alike and own > _LARGER * size and row[0].top - previous[0].top < _LEADING * own


def _is_apart(row: Row, previous: Row, pitch: float, size: float, full: bool) -> bool:
    step = row[0].top - previous[0].top
    return step > pitch * 1.3 or (step > size * 1.9 and not full)


def _unbold(block: Block) -> Block:
    if isinstance(block, Line) and block.strong and block.markdown.startswith("**"):
        return replace(block, markdown=block.markdown[2:-2])
    return block
