"""The pieces of a section of questions, grouped by the question that they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from archive.documents.questions.looks import QUOTES, looks
from archive.documents.sheet import Piece

FIGURE = re.compile(r"\(?(\d{1,2})")


def points_in(asked: Sequence[Piece], look: bool | None) -> list[list[Piece]]:
    """Group the pieces of a section by the question they belong to."""
    opens = _opener(asked, look)
    points: list[list[Piece]] = []
    for index, piece in enumerate(asked):
        if opens(index) or not points:
            points.append([])
        points[-1].append(piece)
    return points


@dataclass
class _Opener:
    """Tells which piece of a section opens a new question; pieces are asked for in order."""

    asked: Sequence[Piece]
    look: bool | None
    by: str
    expected: int = 1

    def __call__(self, index: int) -> bool:
        piece = self.asked[index]
        match self.by:
            case "heading":
                return bool(piece.numbers)
            case "figure":
                found = FIGURE.match(piece.line.marker)
                if self.look is not None and piece.line.strong != self.look:
                    # A list inside an answer.
                    return False
                if found and self.expected <= int(found[1]) <= self.expected + 1:
                    self.expected = int(found[1]) + 1
                    return True
                return False
            case "bullet":
                return piece.line.marker == "-" and _asks_at_all(self.asked, index)
        if self.look is None:
            return piece.line.gap and _asks(self.asked, index) and not self._goes_on(index)
        before = self.asked[index - 1] if index else None
        return looks(piece.line) == self.look and not (before and looks(before.line) == self.look)

    def _goes_on(self, index: int) -> bool:
        """Whether the paragraph above asks too."""
        return index > 0 and self.asked[index - 1].line.text.rstrip().endswith("?")


def _opener(asked: Sequence[Piece], look: bool | None) -> _Opener:
    if any(piece.numbers for piece in asked):
        return _Opener(asked, look, "heading")
    if any(piece.line.marker[:1].isdigit() for piece in asked):
        return _Opener(asked, look, "figure")
    bullets = [index for index, piece in enumerate(asked) if piece.line.marker == "-"]
    if look is None and len(bullets) > 1 and all(_asks_at_all(asked, index) for index in bullets):
        return _Opener(asked, look, "bullet")
    return _Opener(asked, look, "look")


def _asks_at_all(asked: Sequence[Piece], index: int) -> bool:
    """Whether a bullet asks something; its answer may stand on the next line."""
    below = takewhile(lambda piece: not (piece.line.gap or piece.line.marker), asked[index + 1 :])
    return any("?" in piece.line.text for piece in (asked[index], *below))


def _asks(asked: Sequence[Piece], index: int) -> bool:
    """Whether the paragraph that starts at an index ends with a question mark."""
    last = asked[index].line
    for piece in asked[index + 1 :]:
        if piece.line.gap or piece.line.marker or piece.numbers:
            break
        last = piece.line
    return last.text.rstrip(QUOTES).endswith("?")
