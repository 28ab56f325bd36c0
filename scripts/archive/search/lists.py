"""Lists of numbers, as arrays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from archive.search.arrays import Numbers, Places, counted, runs, starts


@dataclass(frozen=True)
class Lists:
    """Lists of numbers, one a row: so many in each, and all of them behind each other."""

    count: Numbers
    number: Numbers

    def of(self, rows: Numbers | Places) -> Lists:
        """Give the lists of these rows."""
        first = starts(self.count)[:-1][rows]
        return Lists(self.count[rows], self.number[runs(first, self.count[rows])])


def numbered(rows: Sequence[Sequence[str]], number: Mapping[str, int]) -> Lists:
    """Make lists of the numbers of names."""
    counts = counted(map(len, rows), len(rows))
    names: Iterable[str] = chain.from_iterable(rows)
    return Lists(counts, counted(map(number.__getitem__, names), int(counts.sum())))
