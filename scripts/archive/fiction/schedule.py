"""When the questions of a whole archive were asked, and their numbers."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from archive.fiction.calendar import working_day, working_day_before
from archive.fiction.seeds import seeded

FIRST_DAY = date(2006, 3, 20)

# Recess months are quiet; the months after it and before the budget are busy.
_BUSY = (0.9, 1.0, 1.1, 1.0, 1.0, 1.0, 0.35, 0.4, 1.2, 1.3, 1.2, 0.8)


@dataclass(frozen=True, slots=True)
class Schedule:
    """The days of asking, in order; a question is known by its place in it."""

    days: tuple[date, ...]
    last_day: date

    def number(self, index: int) -> str:
        """The number of a question: its year and its place in that year."""
        year = self.days[index].year
        first = bisect_left(self.days, date(year, 1, 1))
        return f"{year}-{index - first + 1:03d}"


def make_schedule(seed: str, count: int, last_day: date) -> Schedule:
    """Spread questions over the working days up to `last_day`.

    Some of a larger archive fall in its last weeks, so that there are open ones.
    """
    rng = seeded(seed, "planning")
    recent = min(max(count // 25, 4), 90) if count >= 20 else min(count, 1)
    days = [_day(rng, FIRST_DAY, last_day) for _ in range(count - recent)]
    start = max(FIRST_DAY, last_day - timedelta(days=35))
    days += [_day(rng, start, last_day) for _ in range(recent)]
    return Schedule(tuple(sorted(days)), last_day)


def _day(rng: Random, first: date, last: date) -> date:
    span = (last - first).days
    while True:
        # The square root leans to the later years: archives grow.
        day = working_day(first + timedelta(days=int(span * rng.random() ** 0.75)))
        if day <= last and rng.random() * 1.3 <= _BUSY[day.month - 1]:
            return day
        if span < 60:
            return max(first, working_day_before(min(day, last)))
