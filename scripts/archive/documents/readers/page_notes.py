"""Footnotes of PDF pages: small print, or a raised figure, at the foot of the page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set

from archive.dates import MONTHS
from archive.documents.document import Line
from archive.documents.pages.hyphens import run_on
from archive.documents.pages.page_numbers import names_page
from archive.documents.readers.line_of_words import FIGURES, is_raised
from archive.documents.readers.rows import Row
from archive.documents.readers.words import Word

_START = re.compile(r"\[?(\d{1,3})\]?[.)]?\s*(?=[^\s\d/.,:-])")
# Small print that starts with a figure, and is no note.
_DATE = re.compile(rf"\d{{1,2}}\s+(?:{'|'.join(MONTHS)})", re.IGNORECASE)
_HEADING = re.compile(r"(?:eind|voet)?noten:?", re.IGNORECASE)
_SMALL = 0.93
# So many rows of the text itself may stand below notes, when a page ends untidily.
_BELOW = 3
_NEAR = 2.6
_INDENT = 40.0


def calls_in(rows: Sequence[Row]) -> set[str]:
    """The figures that stand raised behind a word."""
    return {
        figure
        for row in rows
        for word in row[1:]
        if FIGURES.fullmatch(word.text) and is_raised(word, row)
        for figure in re.findall(r"\d+", word.text)
    }


def is_called(row: Row, called: Set[str]) -> bool:
    """Whether a row starts as a note that the text calls, and says no page number."""
    match = _START.match(_text(row))
    return match is not None and match[1] in called and not names_page(_text(row))


def split_notes(
    rows: Sequence[Row], size: float, rules: Sequence[float], called: Set[str]
) -> tuple[list[Row], list[Row]]:
    """Take the footnotes of a page from its rows: what is left, and the rows of the notes.

    `rules` are the heights of short lines across the page, as stand above notes; `called` are
    the figures of the notes that the text calls, here or above.
    """
    margin = min((row[0].x0 for row in rows), default=0.0)
    for index in range(1, len(rows)):
        row = rows[index]
        if row[0].x0 > margin + _INDENT or not _opens(row, size, rules, called):
            continue
        end = _end(rows, index, size)
        if len(rows) - end <= _BELOW:
            return [*rows[:index], *rows[end:]], list(rows[index:end])
    return list(rows), []


def _opens(row: Row, size: float, rules: Sequence[float], called: Set[str]) -> bool:
    match = _START.match(_text(row))
    if match is None or _DATE.match(_text(row)):
        return False
    if _is_small(row, size):
        return True
    ruled = any(0 < row[0].top - rule < 3 * size for rule in rules)
    return match[1] in called and (ruled or _has_raised_figure(row))


def _is_small(row: Row, size: float) -> bool:
    return max(word.size for word in row) < size * _SMALL


def _has_raised_figure(row: Row) -> bool:
    first = row[0]
    return (
        len(row) > 1
        and re.fullmatch(r"\[?\d{1,3}\]?[.)]?", first.text) is not None
        and row[1].x0 - first.x1 < first.size
        and is_raised(first, row[1:3])
    )


def _end(rows: Sequence[Row], start: int, size: float) -> int:
    """Past the last row of notes that start at a row: as small, and not far below each other."""
    largest = max(word.size for word in rows[start])
    small = largest < size * _SMALL
    for index in range(start + 1, len(rows)):
        own = max(word.size for word in rows[index])
        step = rows[index][0].top - rows[index - 1][0].top
        if (
            step > _NEAR * largest
            or own > largest * 1.05
            or (small and own >= size * _SMALL)
            or names_page(_text(rows[index]))
        ):
            return index
    return len(rows)


def endnotes_from(rows: Sequence[Row]) -> int:
    """The row below a heading "Noten" where the notes of a whole document start; 0 for none."""
    for index in range(len(rows) - 1, 0, -1):
        above = " ".join(word.text for word in rows[index - 1])
        if _HEADING.fullmatch(above) and re.match(r"\[?1\]?[.)]?\b", rows[index][0].text):
            return index
    return 0


def add_notes(rows: Sequence[Row], notes: dict[str, Line], page: int) -> dict[str, str]:
    """Add the notes of a page; gives the mark of each by the figure it has on the page."""
    marks: dict[str, str] = {}
    texts: dict[str, str] = {}
    raised = bool(rows) and _has_raised_figure(rows[0])
    current = ""
    for row in rows:
        text = _text(row)
        match = _START.match(text)
        follows = match is not None and (
            not marks
            or (int(match[1]) == int([*marks][-1]) + 1 and (not raised or _has_raised_figure(row)))
        )
        if match and follows:
            figure = match[1]
            current = figure if figure not in notes else f"{figure}-{page}"
            marks[figure] = current
            texts[current] = text[match.end() :]
            notes[current] = Line(texts[current], f"voetnoot {figure}, blz. {page}")
        elif current:
            texts[current] = run_on(texts[current], text)
            notes[current] = Line(texts[current], notes[current].place)
    return marks


def _text(row: Row) -> str:
    text = ""
    previous: Word | None = None
    for word in row:
        apart = previous is not None and (
            word.x0 - previous.x1 > 0.12 * word.size
            or (previous is row[0] and previous.text.isdigit() and previous.size < word.size)
        )
        text += (" " if apart else "") + word.text
        previous = word
    return text


def called_from(marks: Sequence[Mapping[str, str]], page: int) -> dict[str, str]:
    """The notes that a page can call: its own, or else the first ones on later pages."""
    found = dict(marks[page])
    for later in marks[page + 1 :]:
        for figure, mark in later.items():
            found.setdefault(figure, mark)
    return found
