"""The stems of an archive, with how often each is used."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from archive.search.levels import (
    LONGEST_VOCABULARY,
    fits,
    level_of,
    levels_of,
    read_levels,
    write_levels,
)


class Tally:
    """Stems in alphabetical order; of each, how often its words are `used`, and its `counts`.

    The counts are those of questions that hold it, in compounds too. `levels` are as
    `write_levels` writes them.
    """

    def __init__(
        self, stems: Sequence[str], used: array[int], counts: array[int], levels: bytes
    ) -> None:
        self.stems = [*stems]
        self.used = used[:]
        self.counts = counts[:]
        self.levels = bytearray(levels)

    def count(self, stem: str) -> int:
        """In how many questions a stem is."""
        place = self._place(stem)
        return self.counts[place] if self._is_at(place, stem) else 0

    def level(self, stem: str) -> int:
        """Give the level of a stem; 0 when the search page does not know it."""
        place = self._place(stem)
        return max(self.levels[place] - 1, 0) if self._is_at(place, stem) else 0

    def hold(self, stem: str, more: int) -> None:
        """Count more questions that hold a stem, or less."""
        place = self._place(stem)
        if self._is_at(place, stem):
            self.counts[place] += more

    def use(self, more: Mapping[str, int], questions: int) -> dict[str, int]:
        """Use stems more, or less, and give those that get another level, or none.

        With each comes the highest level that it had or has. A stem that is not used any more goes.
        """
        # Some stems may have no level for the sake of others, and which these are may change.
        crowded = len(self.levels) - self.levels.count(0) + len(more) >= LONGEST_VOCABULARY
        before = read_levels(self.stems, self.levels) if crowded else {}
        found = {stem: self._use(stem, each, questions) for stem, each in more.items()}
        if not crowded:
            return {stem: max(levels) - 1 for stem, levels in found.items() if len({*levels}) > 1}
        levels = levels_of(self.stems, self.used, questions)
        self.levels = write_levels(self.stems, levels)
        changed = {stem for stem, _ in before.items() ^ levels.items()}
        return {stem: max(before.get(stem, 0), levels.get(stem, 0)) for stem in changed}

    def _use(self, stem: str, more: int, questions: int) -> tuple[int, int]:
        """Use one stem more; give what is written of its level, before and now."""
        place = self._place(stem)
        if not self._is_at(place, stem):
            self.stems.insert(place, stem)
            self.used.insert(place, 0)
            self.counts.insert(place, 0)
            self.levels.insert(place, 0)
        before = self.levels[place]
        self.used[place] += more
        if not self.used[place]:
            del self.stems[place], self.used[place], self.counts[place], self.levels[place]
            return before, 0
        if fits(stem):
            self.levels[place] = level_of(self.used[place], questions) + 1
        return before, self.levels[place]

    def _place(self, stem: str) -> int:
        return bisect_left(self.stems, stem)

    def _is_at(self, place: int, stem: str) -> bool:
        return place < len(self.stems) and self.stems[place] == stem
