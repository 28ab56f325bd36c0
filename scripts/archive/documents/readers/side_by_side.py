"""Text that stands side by side on a page: made a table of its columns, or kept row by row."""

from __future__ import annotations

from collections.abc import Sequence

from archive.documents.document import Grid, Line
from archive.documents.readers.flows import Standing, are_figures, grid_of, standing_of
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
        if run.first < start or not any(sum(map(bool, row)) > 1 for row in texts):
            continue
        standing = standing_of(texts)
        if standing is not Standing.ROWS:
            while first < end - 1 and sum(map(bool, texts[first - run.first])) < 2:
                first += 1
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
    columns: list[list[Word]] = [[] for _ in range(len(run.cuts) + 1)]
    for row in rows:
        for index, part in enumerate(cut_row(row, run.cuts, setting)):
            columns[min(index, len(run.cuts))] += part
    lines = [
        lines_of_column(
            rows_of(words), place, setting, max((word.x1 for word in words), default=0.0)
        )
        for words in columns
    ]
    heads = _texts(cut_row(rows[0], run.cuts, setting), len(columns))
    level = standing is Standing.TEXTS and all(heads)
    return grid_of(lines, f"{place}, naast elkaar", level)


def _figures(matrix: Sequence[Parts], place: str, setting: Setting) -> Grid:
    return Grid(
        tuple(
            tuple((line_of([part], place, setting),) if part else () for part in parts)
            for parts in matrix
        ),
        place,
    )
