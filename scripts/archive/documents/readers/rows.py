"""Rows of words on a page: how far they stand apart, and the pieces that white cuts them in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from archive.documents.readers.gutters import Span
from archive.documents.readers.words import Word, is_tab

Row = list[Word]

# White between columns, in parts of the size of the text: where rows share it, and by itself.
NARROW, _WIDE = 0.8, 1.6
# A number, letter, bullet or colon that hangs in front of its text, and how far that may stand off.
_HANGING = re.compile(
    r"\(?(?:\d{1,2}(?:\.\d{1,2})?[a-h]?|[a-h]|[ivx]{1,4})(?:\.?\)|[.:])|[•●▪■◦○‣►➢✓·–—*:-]"
    r"|ad\.?\s\d{1,2}[a-h]?\s?[.:)]*",
    re.IGNORECASE,
)
_OFF, _OFF_INSIDE = 5.0, 2.5


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words of a row with no more than spaces between them."""

    words: tuple[Word, ...]
    wide: bool

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.words[0].x0, self.words[-1].x1, self.wide)

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(word.text for word in self.words)


def pitch_of(rows: Sequence[Row]) -> float:
    """The step between the lines of one paragraph: the smallest one that returns.

    What stands beside a row, in another column, is not below it.
    """
    steps = []
    for index, row in enumerate(rows):
        below = next((each for each in rows[index + 1 : index + 4] if _overlap(row, each)), None)
        if below is not None:
            steps.append(below[0].top - row[0].top)
    near = [step for step in steps if 4 < step < 40]
    if not near:
        return 14.0
    counted = sorted(round(step) for step in near)
    common = [step for step in sorted(set(counted)) if counted.count(step) >= len(counted) * 0.15]
    return float(common[0] if common else counted[0]) + 0.5


def _overlap(row: Row, other: Row) -> bool:
    return row[0].x0 < other[-1].x1 and other[0].x0 < row[-1].x1


def chunks_of(row: Row, size: float, numbers: frozenset[Word] = frozenset()) -> list[Chunk]:
    """Cut a row where the white is too wide for a space; a number stays with its text.

    `numbers` are the words that number a list without a full stop.
    """
    gaps = [after.x0 - before.x1 for before, after in pairwise(row)]
    usual = median(gaps) if len(gaps) > 3 else 0.0
    # In a line that was spaced out to fill its column every space is wide.
    narrow = max(NARROW * size, 2.2 * usual if usual < NARROW * size else 0.0)
    chunks: list[Chunk] = []
    hangs = False
    for index, word in enumerate(row):
        gap = gaps[index - 1] if index else 0.0
        tab = index > 0 and is_tab(row[index - 1], word)
        off = _OFF if len(chunks) == 1 else _OFF_INSIDE
        if chunks and ((gap < narrow and not tab) or (hangs and gap < off * size)):
            chunks[-1] = Chunk((*chunks[-1].words, word), chunks[-1].wide)
        else:
            chunks.append(Chunk((word,), tab or gap > max(_WIDE * size, 12)))
        hangs = _HANGING.fullmatch(chunks[-1].text) is not None or (
            chunks[-1].words == (word,) and word in numbers
        )
    return chunks


def numbers_of(rows: Sequence[Row], size: float) -> frozenset[Word]:
    """The figures 1, 2, 3 … that hang in front of their text, below each other.

    They may start at 1 again, as those of the answers do below the questions.
    """
    found: list[Word] = []
    last = 0
    for row in rows:
        for index, (word, after) in enumerate(pairwise(row)):
            before = row[index - 1] if index else None
            if (
                not any(b.x0 - a.x1 > _WIDE * size for a, b in pairwise(row[index + 1 :]))
                and (word.text == str(last + 1) or (word.text == "1" and last > 1))
                and after.x0 - word.x1 > NARROW * size * 0.6
                and (before is None or word.x0 - before.x1 > NARROW * size)
                and after.text[:1].isalpha()
                and (not found or min(abs(word.x0 - found[0].x0), abs(word.x1 - found[0].x1)) < 2)
            ):
                found.append(word)
                last = int(word.text)
                break
    return frozenset(found if len(found) > 1 else ())


def is_hanging(row: Row) -> bool:
    """Whether a row starts with a number, letter or bullet of a list."""
    return len(row) > 1 and _HANGING.fullmatch(row[0].text) is not None


def is_full(row: Row, below: Row, right: float) -> bool:
    """Whether the first word of the next line would not have fitted on a line."""
    return row[-1].x1 + (below[0].x1 - below[0].x0) + 3 > right


def springs_in(row: Row, previous: Row, margin: float, right: float) -> bool:
    """A first line that springs in, after a line that ends a sentence before the margin."""
    return (
        3 < row[0].x0 - previous[0].x0 < 40
        and abs(previous[0].x0 - margin) < 2
        and previous[-1].text.endswith((".", "?", "!"))
        and previous[-1].x1 < right - 30
    )
