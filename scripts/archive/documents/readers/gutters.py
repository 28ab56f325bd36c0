"""White that runs down between columns, over rows that stand below each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

# In steps from row to row: how far a column goes on below, what counts as white between
# rows, and how far above the first row of its neighbour a column may start.
_FAR, _BREAK, _ABOVE = 4.0, 1.8, 3.0
_ROWS = 3


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a row; `wide` tells that the white before it makes a column by itself."""

    x0: float
    x1: float
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """The narrowest white between columns, the step from row to row, and what is as good as even.

    All in the unit of the page: points, or characters.
    """

    narrow: float
    step: float
    even: float


@dataclass(frozen=True, slots=True)
class Run:
    """Rows, from `first` to `last`, that have the same columns; `cuts` are the x between them."""

    first: int
    last: int
    cuts: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Gutter:
    x0: float
    x1: float
    first: int
    last: int
    starts: frozenset[tuple[int, int]]

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def rows(self) -> set[int]:
        return {row for row, _ in self.starts}


Rows = Sequence[Sequence[Span]]


def runs_of(rows: Rows, tops: Sequence[float], scale: Scale) -> list[Run]:
    """Find the rows that stand in columns, from top to bottom; rows of plain text are in no run."""
    gutters = _Page(rows, tops, scale).gutters()
    tall = [gutter for gutter in gutters if gutter.last > gutter.first]
    active = [_cuts(tall, index) for index in range(len(rows))]
    for gutter in gutters:
        row = gutter.first
        if gutter.last > row:
            continue
        if active[row] and gutter.middle < active[row][-1]:
            active[row] = tuple(sorted((*active[row], gutter.middle)))
    runs: list[Run] = []
    for index, cuts in enumerate(active):
        if cuts and runs and runs[-1].last == index - 1 and runs[-1].cuts == cuts:
            runs[-1] = replace(runs[-1], last=index)
        elif cuts:
            runs.append(Run(index, index, cuts))
    return runs


def _cuts(gutters: Sequence[_Gutter], row: int) -> tuple[float, ...]:
    return tuple(sorted(g.middle for g in gutters if g.first <= row <= g.last))


@dataclass(frozen=True, slots=True)
class _Page:
    rows: Rows
    tops: Sequence[float]
    scale: Scale

    def gutters(self) -> list[_Gutter]:
        found: list[_Gutter] = []
        taken: set[tuple[int, int]] = set()
        for index, row in enumerate(self.rows):
            for at in range(1, len(row)):
                if (index, at) in taken:
                    continue
                gutter = self._grown(index, at)
                if gutter is not None:
                    found.append(gutter)
                    taken |= gutter.starts
        return self._stretched(self._merged(found))

    def _grown(self, index: int, at: int) -> _Gutter | None:
        """The white before a piece of a row, as far up and down as it goes."""
        row = self.rows[index]
        left, right = row[at - 1].x1, row[at].x0
        start = right
        starts = {(index, at)}
        for step in (1, -1):
            current = index
            while self._is_near(current, current + step, _FAR):
                current += step
                free = self._free(current, left, right)
                if free is None:
                    break
                left, right = free
                for k, span in enumerate(self.rows[current]):
                    if abs(span.x0 - start) <= self.scale.even:
                        starts.add((current, k))
        both = [(i, k) for i, k in starts if k]
        if not any(self.rows[i][k].wide for i, k in both) and len(both) < _ROWS:
            return None
        rows = [i for i, _ in starts]
        return _Gutter(left, right, min(rows), max(rows), frozenset(starts))

    def _is_near(self, index: int, other: int, most: float) -> bool:
        if not 0 <= other < len(self.rows):
            return False
        return abs(self.tops[other] - self.tops[index]) <= most * self.scale.step

    def _free(self, index: int, left: float, right: float) -> tuple[float, float] | None:
        """The widest white of a row between two x; None when it is no column's width."""
        edges = [left]
        for span in self.rows[index]:
            if span.x1 > left and span.x0 < right:
                edges += [max(span.x0, left), min(span.x1, right)]
        edges.append(right)
        free = max(
            ((edges[i], edges[i + 1]) for i in range(0, len(edges), 2)),
            key=lambda each: each[1] - each[0],
        )
        return free if free[1] - free[0] >= self.scale.narrow * 0.6 else None

    def _merged(self, found: list[_Gutter]) -> list[_Gutter]:
        """Make one of gutters whose columns are centred or end alike, row below row."""
        merged: list[_Gutter] = []
        for gutter in sorted(found, key=lambda each: each.first):
            for index, other in enumerate(merged):
                joined = self._one(other, gutter)
                if joined is not None:
                    merged[index] = joined
                    break
            else:
                merged.append(gutter)
        return merged

    def _one(self, upper: _Gutter, lower: _Gutter) -> _Gutter | None:
        over = lower.first <= upper.last
        tall = len(upper.rows) > 1 and len(lower.rows) > 1
        if tall and not over and not self._end_alike(upper, lower):
            return None
        left, right = max(upper.x0, lower.x0), min(upper.x1, lower.x1)
        if not over and (
            lower.first > upper.last + 1 or not self._is_near(upper.last, lower.first, _BREAK)
        ):
            return None
        last = max(upper.last, lower.last)
        for row in range(upper.first, last + 1):
            free = self._free(row, left, right) if right > left else None
            if free is None:
                return None
            left, right = free
        return _Gutter(left, right, upper.first, last, upper.starts | lower.starts)

    def _end_alike(self, upper: _Gutter, lower: _Gutter) -> bool:
        ends = [self.rows[i][k].x1 for i, k in (*upper.starts, *lower.starts)]
        return max(ends) - min(ends) <= self.scale.even

    def _stretched(self, gutters: list[_Gutter]) -> list[_Gutter]:
        """Let a gutter go on beside its neighbours, through rows where its column is empty."""
        return [self._long(gutter, gutters) for gutter in gutters]

    def _long(self, gutter: _Gutter, gutters: list[_Gutter]) -> _Gutter:
        tall = gutter.last > gutter.first
        beside = [
            other
            for other in gutters
            if other is not gutter
            and other.last > other.first
            and max(gutter.first, other.first) <= min(gutter.last, other.last)
            # White that only one row has is a column when another column stands right of it.
            and (tall or other.middle > gutter.middle)
        ]
        for step in (1, -1):
            while True:
                edge = gutter.last if step > 0 else gutter.first
                row = edge + step
                if not self._is_near(edge, row, _BREAK) or not any(
                    other.first <= row <= other.last for other in beside
                ):
                    break
                free = self._free(row, gutter.x0, gutter.x1)
                if free is None:
                    break
                gutter = replace(
                    gutter,
                    x0=free[0],
                    x1=free[1],
                    first=min(gutter.first, row),
                    last=max(gutter.last, row),
                )
        return gutter


def columns_of(row: Sequence[Span], cuts: Sequence[float]) -> Iterator[int]:
    """The column, counted from 0, in which each piece of a row stands."""
    for span in row:
        yield sum(1 for cut in cuts if cut <= span.x0)


def is_apart(tops: Sequence[float], index: int, step: float) -> bool:
    """Whether white stands between a row and the row above it."""
    return index == 0 or tops[index] - tops[index - 1] > _BREAK * step


def without_loose_ends(
    filled: Sequence[Sequence[object]], tops: Sequence[float], step: float
) -> tuple[int, int]:
    """The rows of a run, first and past the last, less those that only happen to start even.

    `filled` has what each row holds in each of its columns.
    """
    first, end = 0, len(filled)
    while (
        first < end - 1 and not filled[first][0] and tops[first + 1] - tops[first] > _ABOVE * step
    ):
        first += 1
    while end - 1 > first and not filled[end - 1][0] and is_apart(tops, end - 1, step):
        end -= 1
    return first, end
