"""The reference date as rules see it: it remembers on which days they would say the same."""

from __future__ import annotations

from datetime import date, timedelta


class Day:
    """A reference date that answers questions about other days, and no more.

    The answers would be the same on every date from `since` on and before `until`.
    """

    def __init__(self, today: date) -> None:
        """Take the reference date."""
        self._today = today
        self.since = date.min
        self.until = date.max

    def has_come(self, day: date) -> bool:
        """Whether a day is the reference date, or before it."""
        come = day <= self._today
        if come:
            self.since = max(self.since, day)
        else:
            self.until = min(self.until, day)
        return come

    def has_passed(self, day: date) -> bool:
        """Whether a day is before the reference date."""
        return day < date.max and self.has_come(day + timedelta(days=1))
