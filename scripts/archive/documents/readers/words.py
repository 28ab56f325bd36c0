"""The words of a PDF page out of its letters, whatever program printed them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Any

from archive.documents.encoding import clean
from archive.documents.readers.glyphs import Glyph, glyph_of, once, sideways_texts, turned

# Space between letters, in parts of their size: more than the first ends a word, a kerned
# capital may stand off as far as the second, and the third shows where a narrow tab stop stood.
_APART, _KERNED, _STOP = 0.18, 0.35, 0.08
# A blank of which letters cover this part was printed over them.
_COVERED = 0.8
# White of this width that no blank fills was made by a tab stop.
_TAB = 0.5
_CASE = re.compile(r"[^\W\d_A-Z:]|:")
_CAPITAL = re.compile(r"[A-ZÀ-Þ0-9]")
_LEANS = re.compile(r"[FPTVWY]")
# So many letters in a row are a word that was spaced out; white of so many of its spaces is more.
_SPACED_OUT, _COLUMN = 4, 4.0


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page; `spaced` is false where no blank was printed in front of it."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    font: str
    spaced: bool = True


@dataclass(frozen=True, slots=True)
class Printed:
    """What is printed on a page: its words, and the texts that run up or down along its side."""

    words: list[Word]
    sideways: list[str]
    turned: bool = False


def printed_on(page: Any) -> Printed:
    """Read the words of a page."""
    chars = page.chars
    blanks = sum(1 for char in chars if char["text"].isspace())
    with_blanks = blanks * 12 >= len(chars)
    sideways = [char for char in chars if not char["upright"] and not char["text"].isspace()]
    if len(sideways) * 2 > len(chars) - blanks:
        glyphs = [turned(char, page) for char in chars if not char["upright"]]
        rest = [char for char in chars if char["upright"]]
        return Printed(_words(glyphs, with_blanks), sideways_texts(rest), turned=True)
    upright = [glyph_of(char) for char in chars if char["upright"]]
    return Printed(
        _words(upright, with_blanks), sideways_texts(c for c in chars if not c["upright"])
    )


def _words(glyphs: list[Glyph], with_blanks: bool) -> list[Word]:
    pieces = [_word(group) for group in _pieces(once(glyphs))]
    rows = rows_of(piece for piece in pieces if piece.text)
    words = [word for row in rows for word in _closed_up(_joined(row, with_blanks))]
    # A program that prints no blanks at all says nothing by leaving them out.
    return words if with_blanks else [replace(word, spaced=True) for word in words]


def _pieces(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    """Letters that follow each other closely in the order of printing."""
    group: list[Glyph] = []
    row: list[Glyph] = []
    spaced = False
    for glyph in glyphs:
        if not glyph.text or glyph.text.isspace():
            spaced = spaced or (bool(glyph.text) and not _lies_over(glyph, row))
            continue
        if row and abs(row[-1].top - glyph.top) >= 0.6:
            row = []
        row.append(glyph)
        if group and (spaced or not _goes_on(group, glyph)):
            yield group
            group = []
        glyph.spaced = spaced
        group.append(glyph)
        spaced = False
    if group:
        yield group


def _goes_on(group: list[Glyph], glyph: Glyph) -> bool:
    last = group[-1]
    gap = glyph.x0 - last.x1
    return (
        glyph.font == last.font
        and abs(glyph.size - last.size) < 0.1
        and abs(glyph.top - last.top) < 0.6
        and -0.3 * last.size <= gap <= _APART * last.size
        and not (_is_stop(last.text[-1:], glyph.text[:1], gap / last.size) and _is_tight(group))
    )


def _lies_over(blank: Glyph, row: list[Glyph]) -> bool:
    """Whether a blank was printed over letters of its row, as underlining is: it parts nothing."""
    width = blank.x1 - blank.x0
    covered = sum(
        max(min(blank.x1, letter.x1) - max(blank.x0, letter.x0), 0.0)
        for letter in row
        if abs(blank.top - letter.top) < 0.6
    )
    return width > 0 and covered > _COVERED * width


def _is_stop(before: str, after: str, gap: float) -> bool:
    """Whether a tab stop left so little that only the capital shows it: "ContactJ. Smit"."""
    return gap > _STOP and bool(_CASE.match(before)) and bool(_CAPITAL.match(after))


def _is_tight(group: list[Glyph]) -> bool:
    return all(b.x0 - a.x1 < 0.04 * a.size for a, b in pairwise(group))


def _word(group: list[Glyph]) -> Word:
    font = group[0].font + ("-Bold" if all(glyph.double for glyph in group) else "")
    return Word(
        clean("".join(glyph.text for glyph in group)),
        group[0].x0,
        group[-1].x1,
        min(glyph.top for glyph in group),
        max(glyph.bottom for glyph in group),
        group[0].size,
        font,
        group[0].spaced,
    )


def _joined(row: list[Word], with_blanks: bool) -> list[Word]:
    """Join the pieces of one word."""
    whole: list[Word] = []
    for word in row:
        if whole and not word.spaced and _is_one(whole[-1], word, with_blanks):
            whole[-1] = _glued([whole[-1], word])
        else:
            whole.append(word)
    return whole


def is_tab(before: Word, word: Word) -> bool:
    """Whether white without a blank is that of a tab stop, however narrow."""
    gap = (word.x0 - before.x1) / word.size
    return not word.spaced and (
        gap > _TAB or (before.font == word.font and _is_stop(before.text[-1:], word.text[:1], gap))
    )


def _is_one(before: Word, word: Word, with_blanks: bool) -> bool:
    gap = (word.x0 - before.x1) / before.size
    if _is_small_capital(before, word):
        return gap <= _APART
    if (
        before.font != word.font
        or abs(before.size - word.size) >= 0.1
        or abs(before.top - word.top) >= 0.6
        or gap < -0.3
    ):
        return False
    if gap <= _APART:
        return not _is_stop(before.text[-1:], word.text[:1], gap)
    kerned = len(before.text) == 1 and _LEANS.match(before.text) and word.text[:1].islower()
    return with_blanks and bool(kerned) and gap <= _KERNED


def _is_small_capital(before: Word, word: Word) -> bool:
    """Whether a word goes on in capitals of another size, on the same line."""
    return (
        before.font == word.font
        and before.text.isupper()
        and word.text.isupper()
        and before.text.isalpha()
        and word.text.isalpha()
        and abs(before.bottom - word.bottom) < 0.15 * before.size
    )


def _glued(words: Sequence[Word]) -> Word:
    return replace(words[0], text="".join(word.text for word in words), x1=words[-1].x1)


def _closed_up(row: list[Word]) -> Iterator[Word]:
    """Make words of letters that stand apart: V R A G E N."""
    index = 0
    while index < len(row):
        end = index
        while end < len(row) and len(row[end].text) == 1 and row[end].text.isalpha():
            end += 1
        letters = row[index:end]
        gaps = [after.x0 - before.x1 for before, after in pairwise(letters)]
        middle = median(gaps) if gaps else 0.0
        alike = sum(1 for gap in gaps if abs(gap - middle) < 0.35 * middle)
        if len(letters) < _SPACED_OUT or alike < 0.6 * len(gaps) or middle > 1.2 * row[index].size:
            yield from row[index : max(end, index + 1)]
            index = max(end, index + 1)
            continue
        yield from _spelled(letters, gaps, middle)
        index = end


def _spelled(letters: list[Word], gaps: list[float], middle: float) -> Iterator[Word]:
    """Put spaced-out letters together; their words stay one piece of the row."""
    word = letters[0]
    for letter, gap in zip(letters[1:], gaps, strict=True):
        if gap > _COLUMN * middle:
            yield word
            word = letter
        else:
            glue = " " if gap > 1.7 * middle else ""
            word = replace(word, text=word.text + glue + letter.text, x1=letter.x1)
    yield word


def rows_of(words: Iterable[Word]) -> list[list[Word]]:
    """Group words into rows: what shares more than half of its height stands on one row."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda each: (each.bottom, each.x0)):
        row = rows[-1] if rows else None
        if row and _same_row(word, max(row, key=lambda each: each.size)):
            row.append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda each: each.x0) for row in rows]


def _same_row(word: Word, other: Word) -> bool:
    shared = min(word.bottom, other.bottom) - max(word.top, other.top)
    return shared > 0.5 * min(word.bottom - word.top, other.bottom - other.top)
