"""The stems of an archive, with how often each is used."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence


class Tally:
    """Stems in alphabetical order; of each, how often its words are `used`, and its `counts`.

    The counts are those of questions that hold it, in compounds too.
    """

    def __init__(self, stems: Sequence[str], used: array[int], counts: array[int]) -> None:
        self.stems = [*stems]
        self.used = used[:]
        self.counts = counts[:]

    def count(self, stem: str) -> int:
        """In how many questions a stem is."""
        place = self._place(stem)
        return self.counts[place] if self._is_at(place, stem) else 0

    def use(self, more: Mapping[str, int]) -> None:
        """Use stems more, or less; one that is not used any more goes."""
        for stem, each in more.items():
            place = self._place(stem)
            if not self._is_at(place, stem):
                self.stems.insert(place, stem)
                self.used.insert(place, 0)
                self.counts.insert(place, 0)
            self.used[place] += each
            if not self.used[place]:
                del self.stems[place], self.used[place], self.counts[place]

    def hold(self, stem: str, more: int) -> None:
        """Count more questions that hold a stem, or less."""
        place = self._place(stem)
        if self._is_at(place, stem):
            self.counts[place] += more

    def _place(self, stem: str) -> int:
        return bisect_left(self.stems, stem)

    def _is_at(self, place: int, stem: str) -> bool:
        return place < len(self.stems) and self.stems[place] == stem
