"""The stems of an archive: how much each is used, and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from archive.related.pieces import Pieces, place_of
from archive.related.weights import half


@dataclass(slots=True)
class Holders:
    """What is known of a stem.

    So many questions have it in their terms (`used`); `parts` are the two stems that it comes apart
    into, or empty. The slots of the questions that have it, or a compound with it (`slots`), and of
    those in whose vector it is (`weighty`), with its `weights` there.
    """

    used: int = 0
    parts: list[str] = field(default_factory=list)
    slots: list[int] = field(default_factory=list)
    weighty: list[int] = field(default_factory=list)
    weights: list[int] = field(default_factory=list)

    def weighs(self, slot: int, weight: int) -> None:
        """Note its weight in a vector; 0 when it is in that no more."""
        if slot in self.weighty:
            place = self.weighty.index(slot)
            del self.weighty[place], self.weights[place]
        if weight:
            self.weighty.append(slot)
            self.weights.append(weight)


class Stems:
    """The stems of an archive, read as far as they are asked for."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces
        self._known: dict[str, Holders] = {}

    def __getitem__(self, stem: str) -> Holders:
        """Give what is known of a stem; of a new one that is nothing."""
        found = self._known.get(stem)
        if found is None:
            row = self._pieces.piece(self._piece(stem)).get(stem)
            found = self._known[stem] = Holders(*row) if row else Holders()
        return found

    def changes(self, stem: str) -> Holders:
        """Give what is known of a stem, to change that."""
        self._pieces.changes(self._piece(stem))
        return self[stem]

    def saved(self) -> list[str]:
        """Keep what changed; give the keys of all pieces."""
        for stem, each in self._known.items():
            if self._pieces.is_changed(number := self._piece(stem)):
                self._pieces.piece(number)[stem] = row(each)
                if not each.used:
                    del self._pieces.piece(number)[stem]
        return self._pieces.saved()

    def _piece(self, stem: str) -> int:
        return place_of(stem, len(self._pieces))

    def with_parts(self, terms: Mapping[str, int], most: int) -> dict[str, int]:
        """Give terms with the parts of compounds, without those that more than `most` have.

        Parts count half; of what counts twice, the most counts.
        """
        found = {stem: worth for stem, worth in terms.items() if self[stem].used <= most}
        for stem, worth in list(found.items()):
            for part in self[stem].parts:
                found[part] = max(found.get(part, 0), half(worth))
        return found


def row(each: Holders) -> list[object]:
    """Give what is known of a stem as it is kept."""
    return [each.used, each.parts, each.slots, each.weighty, each.weights]
