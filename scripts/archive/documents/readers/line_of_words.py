"""One line of text out of the words of a row: its marker, its look and the notes it calls."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from archive.documents.document import Kind, Line
from archive.documents.labels.markers import split_marker
from archive.documents.markup import escape
from archive.documents.readers.words import Word

_LOOK = re.compile(r"bold|italic|oblique|black|heavy", re.IGNORECASE)
FIGURES = re.compile(r"[\[(]?\d{1,3}(?:[,;]\d{1,3})*[\])]?")
# m², 12km³, kWh/m²: a power, and no note; "norm²" calls one.
_UNIT = re.compile(r"(?<![^\W\d_])(?:[kcdm]?m|ha|CO)$")
_OVER = 0.5
_RAISED, _SMALLER, _TINY = 0.12, 0.95, 0.7


@dataclass(frozen=True, slots=True)
class Setting:
    """What goes for a whole page: the size of its text, its number, the notes by their figure.

    `numbers` are the words that number a list without a full stop.
    """

    size: float
    number: int
    notes: Mapping[str, str] = field(default_factory=dict)
    numbers: frozenset[Word] = frozenset()


def line_of(parts: Sequence[Sequence[Word]], place: str, setting: Setting) -> Line:
    """Make a line of the words of each of its columns."""
    row = [word for part in parts for word in part]
    text = markdown = ""
    for index, part in enumerate(parts):
        text += "\t" if index else ""
        markdown += " " if markdown and part else ""
        previous: Word | None = None
        for word in part:
            glue = _glue(previous, word, setting.size) if previous else ""
            marks = _marks(word, previous, row, setting)
            text += glue + ("" if marks else word.text)
            markdown += marks or (" " if glue else "") + escape(word.text)
            previous = word
    marker, rest = split_marker(text)
    if marker:
        # Only a star that is the bullet itself loses its escape.
        start = markdown[1:] if markdown.startswith("\\*") else markdown
        markdown = split_marker(start)[1]
    elif row[0] in setting.numbers:
        marker = f"{row[0].text}."
        rest = text[len(row[0].text) :].lstrip()
        markdown = markdown[len(row[0].text) :].lstrip()
    own = row[1:] if marker and row[1:] else row
    strong = all(_LOOK.search(word.font) for word in own)
    if (
        strong
        and "bold" in own[0].font.lower()
        and len(rest) < 80
        and not rest.endswith((".", "?", ":", ";", ","))
    ):
        markdown = f"**{markdown}**"
    return Line(
        rest,
        place,
        markdown=markdown,
        kind=Kind.ITEM if marker else Kind.TEXT,
        marker=marker,
        depth=round(row[0].x0),
        page=setting.number,
        strong=strong,
    )


def _glue(before: Word, word: Word, size: float) -> str:
    space = word.x0 - before.x1
    # Words of two lines that were printed over each other stay two words.
    if space > size * 0.12 or space < -_OVER * size:
        return " "
    # A label in bold and its value, with next to nothing between them.
    turns = before.font != word.font and before.text[-1:].islower() and word.text[:1].isupper()
    return " " if turns or (before.text.endswith(":") and word.text[:1].isalnum()) else ""


def _marks(word: Word, previous: Word | None, row: Sequence[Word], setting: Setting) -> str:
    """The marks of the notes that a raised figure calls; "" when it is no such figure."""
    if not setting.notes or not FIGURES.fullmatch(word.text) or not is_raised(word, row):
        return ""
    if previous is not None and word.text in "23" and _UNIT.search(previous.text):
        return ""
    figures = re.findall(r"\d+", word.text)
    if not all(figure in setting.notes for figure in figures):
        return ""
    return "".join(f"[^{setting.notes[figure]}]" for figure in figures)


def is_raised(word: Word, row: Sequence[Word]) -> bool:
    """Whether a word stands above the line, smaller than the text beside it."""
    beside = [each for each in row if each is not word and abs(each.top - word.top) < each.size]
    if not beside:
        return False
    largest = max(beside, key=lambda each: (each.size, -abs(each.x1 - word.x0)))
    lifted = largest.bottom - word.bottom
    if word.size <= largest.size * _SMALLER:
        return lifted > (_RAISED * largest.size if word.size > largest.size * _TINY else 0)
    return word.size <= largest.size and lifted > 2 * _RAISED * largest.size
