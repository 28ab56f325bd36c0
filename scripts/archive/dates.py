"""Dates as Dutch readers write them, and the one date that comes from outside."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

_NETHERLANDS = ZoneInfo("Europe/Amsterdam")

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def dutch_date(day: date) -> str:
    """Write a date in words: `9 oktober 2014`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def parse_iso(text: str) -> date | None:
    """Read `2014-10-09`; None for anything else, other ISO spellings included."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None


def add_months(day: date, months: int) -> date:
    """Move a date by whole months; the day is cut off at the end of the month.

    Raises OverflowError when the result lies after the year 9999.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        raise OverflowError("date value out of range")
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def add_days(day: date, days: int) -> date:
    """Move a date by days. Raises OverflowError after the year 9999."""
    return day + timedelta(days=days)


@cache
def midnight(day: date) -> str:
    """Write the moment on which a day starts in the Netherlands: `2014-10-09T00:00:00+02:00`.

    What happens to a question happens on a day; where a format wants a moment, it is this one. The
    form is that of RFC 3339 and of xs:dateTime. Neither knows seconds in the distance to UTC, which
    there were before 1940: they are left out.
    """
    moment = datetime(day.year, day.month, day.day, tzinfo=_NETHERLANDS).isoformat()
    return moment[: len("2014-10-09T00:00:00+02:00")]


def reference_date(environment: Mapping[str, str]) -> date:
    """Give the *peildatum*: today, or the day that `SOURCE_DATE_EPOCH` names.

    Raises ValueError when the variable is no such number.
    """
    return reference_moment(environment).date()


def reference_moment(environment: Mapping[str, str]) -> datetime:
    """Give the moment of the *peildatum*: now, or the one that `SOURCE_DATE_EPOCH` names.

    Source: https://reproducible-builds.org/specs/source-date-epoch/ (seconds since
    1970, UTC). Raises ValueError when the variable is no such number.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now().astimezone()
    try:
        return datetime.fromtimestamp(int(epoch), tz=UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise ValueError(f"SOURCE_DATE_EPOCH is geen aantal seconden: {epoch!r}") from error
