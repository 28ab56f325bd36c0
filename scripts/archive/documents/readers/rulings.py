"""The lines around the cells of a table on a page."""

from __future__ import annotations

from dataclasses import dataclass

from archive.documents.readers.words import Word

# Lines that differ no more are the same; a table has two columns or more.
EVEN, CELLS = 4.0, 2
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Ruled:
    """The cells of a table on a page, row by row, None where there is none.

    `open` tells that no line closes its last row: it goes on overleaf.
    """

    rows: tuple[tuple[Box | None, ...], ...]
    top: float
    bottom: float
    open: bool = False

    @property
    def edges(self) -> tuple[float, ...]:
        """Where its columns start and end, from left to right."""
        xs = sorted({x for row in self.rows for box in row if box for x in (box[0], box[2])})
        return tuple(x for i, x in enumerate(xs) if not i or x - xs[i - 1] > EVEN)

    def holds(self, word: Word) -> bool:
        """Whether a word stands in one of its cells."""
        return self.top <= (word.top + word.bottom) / 2 <= self.bottom and any(
            box is not None and is_inside(word, box) for row in self.rows for box in row
        )


def is_inside(word: Word, box: Box) -> bool:
    """Whether the middle of a word stands in a box."""
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]
