"""Months as people see them: weeks from Monday, with the days on which something was asked."""

from __future__ import annotations

from calendar import Calendar
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from archive.dates import MONTHS
from archive.question import Listed

# Monday to Sunday; the week starts on Monday (ISO 8601).
WEEK = ("ma", "di", "wo", "do", "vr", "za", "zo")


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month, and how many questions were asked on it."""

    day: date
    count: int

    @property
    def anchor(self) -> str:
        """The id of the first question of this day in a list."""
        return anchor(self.day)


@dataclass(frozen=True, slots=True)
class Month:
    """A month as a sheet of a calendar; a place in a week is None when it is of another month."""

    name: str
    count: int
    weeks: tuple[tuple[Day | None, ...], ...]


def anchor(day: date) -> str:
    """The id of the first question of a day in a list."""
    return f"dag-{day.isoformat()}"


def sheets(questions: Iterable[Listed]) -> tuple[Month, ...]:
    """Give the months in which questions were asked, the earliest first."""
    counted = Counter(question.submitted for question in questions)
    months = sorted({(day.year, day.month) for day in counted})
    return tuple(_sheet(year, month, counted) for year, month in months)


def _sheet(year: int, month: int, counted: Counter[date]) -> Month:
    weeks = tuple(
        tuple(_day(year, month, number, counted) for number in week)
        for week in Calendar().monthdayscalendar(year, month)
    )
    total = sum(day.count for week in weeks for day in week if day)
    return Month(MONTHS[month - 1], total, weeks)


def _day(year: int, month: int, number: int, counted: Counter[date]) -> Day | None:
    if not number:
        return None
    day = date(year, month, number)
    return Day(day, counted[day])
