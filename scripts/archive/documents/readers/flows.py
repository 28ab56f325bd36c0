"""Columns that stand side by side: pieces of text of their own, or rows of labels and values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

from archive.documents.document import Cell, Grid, Line

_ENDS = (".", "?", "!", ":", ";")
# So many lines that go on from the line above make running text, and so much of all lines.
_ON, _PART = 3, 0.4
_WORDS = 3.0
# A line that goes on fills most of its column.
_SHORTEST, _FULL = 20, 0.75
# Labels start beside the starts of their values: so many at least stand beside text at all,
# and fewer than so many beside a line that only goes on.
_BESIDE, _AMID = 0.75, 0.3
_QUESTIONS = re.compile(r"(?:de\s+)?vra(?:ag|gen)(?:\s[^\d.?:]{1,30})?:?", re.IGNORECASE)
_ANSWERS = re.compile(
    r"(?:de\s+)?(?:antwoord(?:en)?|beantwoording|reactie)(?:\s[^\d.?:]{1,30})?:?", re.IGNORECASE
)
_FIGURE = re.compile(r"\(?(\d{1,2})")
_HEAD = 40
_APART = 1.15
_PAIR = 2
_CELL = re.compile(
    r"(?:€|EUR)?\s*[-+]?[\d.,]+(?:\s?%|,-)?|[-–—x]|n\.?v\.?t\.?|nihil|p\.?m\.?|ja|nee",
    re.IGNORECASE,
)


class Standing(Enum):
    """How the columns of a run of rows stand beside each other."""

    ROWS = "labels, values and the like, to be read row by row"
    ASIDE = "text, and something beside it that pays it no heed"
    TEXTS = "texts of their own, each to be read downwards"


def standing_of(rows: Sequence[Sequence[str]]) -> Standing:
    """How columns stand; each row has the text of each, "" where a column is empty."""
    columns = [*zip(*rows, strict=True)]
    running = [_is_running([text for text in column if text]) for column in columns]
    counted = [_numbers(column) for column in columns]
    numbered = len(columns) == _PAIR and len(counted[0] & counted[1]) > 1
    if sum(running) > 1 or numbered or _are_heads(rows[0]):
        return Standing.TEXTS
    # Labels stand in front of their values: what stands behind a text is no part of it.
    if sum(running) == 1 and (running[0] or _ignores(rows, running.index(True))):
        return Standing.ASIDE
    return Standing.ROWS


def _are_heads(row: Sequence[str]) -> bool:
    """Whether a row heads a column of questions and one of answers."""
    return (
        len(row) == _PAIR
        and _QUESTIONS.fullmatch(row[0]) is not None
        and _ANSWERS.fullmatch(row[1]) is not None
    )


def _is_running(texts: Sequence[str]) -> bool:
    if len(texts) < _ON or sum(len(text.split()) for text in texts) < _WORDS * len(texts):
        return False
    width = max(map(len, texts))
    on = sum(1 for above, below in pairwise(texts) if goes_on(above, below, width))
    return on >= _ON or (on > 1 and on >= _PART * (len(texts) - 1))


def goes_on(above: str, below: str, width: int) -> bool:
    """Whether a line of running text, in a column so many letters wide, goes on in the next."""
    full = len(above) > _SHORTEST and len(above) > _FULL * width
    return full and below[:1].islower() and not above.endswith(_ENDS)


def _ignores(rows: Sequence[Sequence[str]], flow: int) -> bool:
    """Whether what stands beside running text pays no heed to where its paragraphs start."""
    alone = beside = amid = 0
    above = ""
    texts = [row[flow] for row in rows]
    width = max(map(len, texts))
    for index, row in enumerate(rows):
        if any(text for at, text in enumerate(row) if at != flow):
            # A label may stand a little higher than the text that it is the label of.
            start = next((text for text in texts[index : index + 2] if text), "")
            on = goes_on(above, start, width)
            beside += bool(texts[index]) or (bool(start) and not on)
            alone += not texts[index] and (not start or on)
            amid += bool(texts[index]) and on
        above = texts[index] or above
    if not beside + alone:
        return False
    return beside < _BESIDE * (beside + alone) or (amid > 1 and amid >= _AMID * beside)


def _numbers(texts: Sequence[str]) -> set[str]:
    return {match[0] for text in texts if (match := re.match(r"\(?\d{1,2}[.)](?=\s)", text))}


def grid_of(
    columns: Sequence[Sequence[Line]], place: str, level: bool
) -> tuple[Sequence[Line], Grid]:
    """A table of columns of text: their heads, and each numbered point beside that of its number.

    What opens one of the columns, before its first point, is given apart: it stands above the
    table. `level` tells that the first lines stand on one row, and may be the heads.
    """
    rows: list[tuple[Cell, ...]] = []
    rest = [tuple(column) for column in columns]
    if level and all(_is_head(column) for column in rest):
        rows.append(tuple((column[0],) for column in rest))
        rest = [column[1:] for column in rest]
    starts = [_points(column) for column in rest]
    figures = [*starts[0]]
    if len(figures) < _PAIR or any([*each] != figures for each in starts):
        return (), Grid((*rows, tuple(rest)), place)
    opening = tuple(column[: each[1]] for column, each in zip(rest, starts, strict=True))
    apart = sum(map(bool, opening)) == 1
    if any(opening) and not apart:
        rows.append(opening)
    for figure in figures:
        rows.append(
            tuple(
                column[each[figure] : each.get(figure + 1)]
                for column, each in zip(rest, starts, strict=True)
            )
        )
    above = [line for cell in opening for line in cell] if apart else ()
    return above, Grid(tuple(rows), place)


def level_starts(rows: Sequence[Sequence[str]], tops: Sequence[float], pitch: float) -> list[int]:
    """The rows below the heads where a piece of text starts in every column, side by side."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    starts = [1]
    for index in range(2, len(rows)):
        above, row = rows[index - 1], rows[index]
        apart = not all(above) or tops[index] - tops[index - 1] > _APART * pitch
        on = any(map(goes_on, above, row, widths))
        if all(row) and apart and not on and all(text[:1].isupper() for text in row):
            starts.append(index)
    return starts


def _is_head(column: Sequence[Line]) -> bool:
    first = column[0] if column else None
    return (
        first is not None
        and len(column) > 1
        and not first.marker
        and len(first.text) < _HEAD
        and not first.text.endswith((".", "?", ","))
        and (first.strong or first.text.isupper() or column[1].gap or bool(column[1].marker))
    )


def _points(column: Sequence[Line]) -> dict[int, int]:
    """Where each of the points 1, 2, 3 … of a column starts."""
    found: dict[int, int] = {}
    for index, line in enumerate(column):
        match = _FIGURE.match(line.marker)
        if match and int(match[1]) == len(found) + 1:
            found[len(found) + 1] = index
    return found


def are_figures(rows: Sequence[Sequence[str]]) -> bool:
    """Whether rows in columns, without lines between them, are a table of figures."""
    if len(rows) < _ON or len(rows[0]) < _ON:
        return False
    body = [text.strip() for row in rows[1:] for text in row[1:] if text.strip()]
    filled = sum(1 for text in body if _CELL.fullmatch(text))
    return filled >= 2 * _ON - 2 and filled >= 0.6 * len(body)
