"""Working days, and months in words."""

from __future__ import annotations

from datetime import date, timedelta

from archive.dates import MONTHS, add_months

_HOLIDAYS = {(1, 1), (12, 25), (12, 26)}


def is_working_day(day: date) -> bool:
    """Whether the town hall is open."""
    return day.weekday() < 5 and (day.month, day.day) not in _HOLIDAYS


def working_day(day: date) -> date:
    """Give this day, or the first working day after it."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def working_day_before(day: date) -> date:
    """Give this day, or the last working day before it."""
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day


def month(day: date, shift: int) -> str:
    """A month so many months from a day: `maart 2014`."""
    moved = add_months(day.replace(day=1), shift)
    return f"{MONTHS[moved.month - 1]} {moved.year}"
