"""What each question counts its stems, in pieces."""

from __future__ import annotations

from collections.abc import Mapping

from archive.related.pieces import QUESTIONS, Pieces


class Questions:
    """Numbers by stem, of every question by its slot; read as far as they are asked for."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces

    def __getitem__(self, slot: int) -> Mapping[str, int]:
        """Give those of a question; of a new one there are none."""
        number = slot // QUESTIONS
        if number >= len(self._pieces):
            return {}
        found: Mapping[str, int] = self._pieces.piece(number).get(str(slot), {})
        return found

    def __setitem__(self, slot: int, numbers: Mapping[str, int]) -> None:
        """Note those of a question; none when it is gone."""
        piece = self._pieces.changes(slot // QUESTIONS)
        if numbers:
            piece[str(slot)] = numbers
        else:
            piece.pop(str(slot), None)

    def saved(self) -> list[str]:
        """Keep what changed; give the keys of all pieces."""
        return self._pieces.saved()
