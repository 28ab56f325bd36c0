"""Dates as Dutch readers write them, and the one date that comes from outside."""

from __future__ import annotations

import re
from datetime import date, datetime

import pytest

from archive.dates import add_months, dutch_date, midnight, parse_iso, reference_date


def test_a_date_in_words() -> None:
    assert dutch_date(date(2014, 10, 9)) == "9 oktober 2014"


@pytest.mark.parametrize(
    "text", ["2014-13-01", "20141009", "2014-W41-4", "9-10-2014", "", "14-1-1"]
)
def test_only_year_month_day_is_a_date(text: str) -> None:
    assert parse_iso(text) is None


def test_a_day_that_a_month_does_not_have_is_its_last() -> None:
    assert add_months(date(2020, 1, 31), 1) == date(2020, 2, 29)
    assert add_months(date(2020, 12, 31), 2) == date(2021, 2, 28)


def test_the_reference_date_comes_from_outside_or_is_today() -> None:
    assert reference_date({"SOURCE_DATE_EPOCH": "0"}) == date(1970, 1, 1)
    assert reference_date({}) == date.today()


@pytest.mark.parametrize("epoch", ["", "x", "9" * 30])
def test_a_wrong_reference_date_is_said(epoch: str) -> None:
    with pytest.raises(ValueError, match="SOURCE_DATE_EPOCH"):
        reference_date({"SOURCE_DATE_EPOCH": epoch})


@pytest.mark.parametrize(
    ("day", "moment"),
    [
        (date(2026, 3, 29), "2026-03-29T00:00:00+01:00"),
        (date(2026, 3, 30), "2026-03-30T00:00:00+02:00"),
        (date(2026, 10, 25), "2026-10-25T00:00:00+02:00"),
        (date(2026, 10, 26), "2026-10-26T00:00:00+01:00"),
    ],
)
def test_a_day_starts_at_midnight_in_the_netherlands(day: date, moment: str) -> None:
    assert midnight(day) == moment


@pytest.mark.parametrize("day", [date.min, date(1900, 1, 1), date(1938, 7, 1), date.max])
def test_every_day_starts_at_a_moment_that_programs_can_read(day: date) -> None:
    assert datetime.fromisoformat(midnight(day)).date() == day
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00[+-]\d\d:\d\d", midnight(day))
