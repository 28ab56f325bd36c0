"""Text that stands side by side on a page: made a table of its columns, or kept row by row."""

from __future__ import annotations

from collections.abc import Sequence

from archive.documents.document import Grid, Line
from archive.documents.readers.flows import (
    Standing,
    are_figures,
    grid_of,
    level_starts,
    standing_of,
)
from archive.documents.readers.gutters import Run, without_loose_ends
from archive.documents.readers.line_of_words import Setting, line_of
from archive.documents.readers.paragraphs import (
    Frame,
    Parts,
    Placed,
    cut_row,
    lines_of_column,
    runs_on,
    text_lines,
)
from archive.documents.readers.rows import Row, is_hanging, pitch_of
from archive.documents.readers.words import Word, rows_of

# White between rows, in steps; and the rows of a table with heads that no numbers divide.
_NEAR = 1.3
_HEAD_AND_TEXT = 2
_COLUMNS = 2


def blocks_of(rows: Sequence[Row], place: str, setting: Setting, before: int) -> list[Placed]:
    """Read rows of words; texts that stand side by side become a table of their columns.

    `before` is the number of rows above them on the page.
    """
    pitch = pitch_of(rows)
    tops = [row[0].top for row in rows]
    placed: list[Placed] = []
    cut: list[Parts] = [cut_row(row, (), setting) for row in rows]
    start = 0
    for run in runs_on(rows, pitch, setting):
        matrix = [cut_row(row, run.cuts, setting) for row in rows[run.first : run.last + 1]]
        texts = [_texts(parts, len(run.cuts) + 1) for parts in matrix]
        first, end = run.first, run.last + 1
        grid: Grid | None = None
        above: Sequence[Line] = ()
        if run.first < start or sum(map(any, zip(*texts, strict=True))) < _COLUMNS:
            continue
        standing = standing_of(texts)
        if standing is not Standing.ROWS:
            first += _above(texts, tops[first:end], pitch)
            end = _with_left(rows, tops, end, run, pitch)
            above, grid = _side_by_side(rows[first:end], run, place, setting, standing)
        elif are_figures(texts):
            grid = _figures(matrix, f"{place}, tabel", setting)
        else:
            upper, lower = without_loose_ends(texts, tops[first:end], pitch)
            cut[first + upper : first + lower] = matrix[upper:lower]
        if grid is not None:
            placed += text_lines(cut[start:first], Frame(place, pitch, before + start), setting)
            placed += [Placed(tops[first], line) for line in above]
            placed.append(Placed(tops[first], grid))
            start = end
    return placed + text_lines(cut[start:], Frame(place, pitch, before + start), setting)


def _above(texts: Sequence[Sequence[str]], tops: Sequence[float], pitch: float) -> int:
    """How many rows stand above columns: those of one column, down to the last white below them."""
    alone = next((i for i, row in enumerate(texts) if sum(map(bool, row)) > 1), 0)
    while alone and tops[alone] - tops[alone - 1] <= _NEAR * pitch:
        alone -= 1
    return alone


def _texts(parts: Parts, columns: int) -> list[str]:
    """The text of each column of a row; what has columns of its own stands in the last."""
    texts = [" ".join(word.text for word in part) for part in parts]
    last = " ".join(texts[columns - 1 :])
    return [*texts[: columns - 1], *[""] * (columns - 1 - len(texts)), last]


def _with_left(rows: Sequence[Row], tops: Sequence[float], end: int, run: Run, pitch: float) -> int:
    """Where the left one of two columns ends, when it is the longer one."""
    cut = run.cuts[0]
    own = [word for row in rows[run.first : end] for word in row if word.x0 < cut]
    if not own:
        return end
    left, right = min(word.x0 for word in own), max(word.x1 for word in own)
    last = end
    for index in range(end, len(rows)):
        row = rows[index]
        if row[-1].x1 > cut or tops[index] - tops[index - 1] > 3 * pitch:
            break
        goes_on = last == index and index > end and tops[index] - tops[index - 1] < 1.3 * pitch
        if row[-1].x1 > right - 0.2 * (right - left) or is_hanging(row) or goes_on:
            last = index + 1
    return last


def _side_by_side(
    rows: Sequence[Row], run: Run, place: str, setting: Setting, standing: Standing
) -> tuple[Sequence[Line], Grid]:
    matrix = [cut_row(row, run.cuts, setting) for row in rows]
    texts = [_texts(parts, len(run.cuts) + 1) for parts in matrix]
    level = standing is Standing.TEXTS and all(texts[0])
    where = f"{place}, naast elkaar"
    above, grid = grid_of(_columns(matrix, run, place, setting), where, level)
    if len(grid.rows) != _HEAD_AND_TEXT:
        return above, grid
    starts = level_starts(texts, [row[0].top for row in rows], pitch_of(rows))
    if len(starts) > 1:
        cells = [
            tuple(map(tuple, _columns(matrix[start:end], run, place, setting)))
            for start, end in zip(starts, [*starts[1:], len(rows)], strict=True)
        ]
        grid = Grid((grid.rows[0], *cells), where)
    return above, grid


def _columns(matrix: Sequence[Parts], run: Run, place: str, setting: Setting) -> list[list[Line]]:
    """The lines of each column of rows that were cut."""
    columns: list[list[Word]] = [[] for _ in range(len(run.cuts) + 1)]
    for parts in matrix:
        for index, part in enumerate(parts):
            columns[min(index, len(run.cuts))] += part
    rights = [max((word.x1 for word in words), default=0.0) for words in columns]
    return [
        lines_of_column(rows_of(words), place, setting, right)
        for words, right in zip(columns, rights, strict=True)
    ]


def _figures(matrix: Sequence[Parts], place: str, setting: Setting) -> Grid:
    return Grid(
        tuple(
            tuple((line_of([part], place, setting),) if part else () for part in parts)
            for parts in matrix
        ),
        place,
    )
