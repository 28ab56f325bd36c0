"""The calendar of a year: each day tells how much was asked, and leads to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.dates import MONTHS
from archive.day_calendar import WEEK, sheets
from archive.question import Question
from page_types import FICTION, LONG, SEED, Site
from test_question_page import OPEN, archive

pytest_plugins = ("site_fixtures",)

DAYS = st.dates(date(2020, 1, 1), date(2020, 12, 31))


@given(st.lists(DAYS, min_size=1, max_size=12))
def test_a_sheet_has_every_day_of_its_month_once_below_its_name(days: list[date]) -> None:
    records = [replace(OPEN, number=f"2020-{n}", submitted=day) for n, day in enumerate(days)]
    found = sheets(question.listed for question in archive(*records).questions)
    assert [sheet.name for sheet in found] == [
        MONTHS[month - 1] for month in sorted({day.month for day in days})
    ]
    for sheet in found:
        assert all(len(week) == len(WEEK) for week in sheet.weeks)
        shown = [day for week in sheet.weeks for day in week if day]
        first = shown[0].day
        assert [each.day for each in shown] == [
            first + timedelta(place) for place in range(len(shown))
        ]
        assert first.day == 1
        assert (shown[-1].day + timedelta(1)).day == 1
        for week in sheet.weeks:
            assert all(day.day.weekday() == place for place, day in enumerate(week) if day)
        assert {day.day: day.count for day in shown if day.count} == Counter(
            day for day in days if day.month == first.month
        )


def linked(page: lxml.html.HtmlElement) -> Iterator[tuple[str, str, str]]:
    """Each day of the calendars of a page that leads somewhere: what it shows, says and is."""
    for link in page.xpath("//table[contains(@class, 'rv-blad')]//a"):
        yield link.text_content(), link.get("aria-label"), link.get("href")


def wanted(questions: tuple[Question, ...]) -> list[tuple[str, str]]:
    """What the days of these questions should show and say."""
    counted = Counter(question.submitted for question in questions)
    return [
        (
            str(day.day),
            f"{day.day} {MONTHS[day.month - 1]}: {count} {'vraag' if count == 1 else 'vragen'} "
            "ingediend",
        )
        for day, count in sorted(counted.items())
    ]


@pytest.mark.parametrize("name", [SEED, FICTION, LONG])
def test_the_days_of_a_year_are_those_of_its_questions(name: str, sites: dict[str, Site]) -> None:
    site = sites[name]
    for year, questions in site.archive.years.items():
        page = lxml.html.fromstring(site.html(f"jaren/{year}/"))
        found = list(linked(page))
        assert [(shown, said) for shown, said, _ in found] == wanted(questions)
        for _, said, href in found:
            folder, _, anchor = href.partition("#")
            row = row_at(lxml.html.fromstring(site.html(f"jaren/{year}/{folder}")), anchor)
            day = date.fromisoformat(anchor.removeprefix("dag-"))
            assert said.startswith(f"{day.day} {MONTHS[day.month - 1]}: ")
            assert row == next(q.number for q in questions if q.submitted == day)


def row_at(page: lxml.html.HtmlElement, anchor: str) -> str:
    """The number of the question in the row with this id."""
    (row,) = page.xpath(f"//li[@id='{anchor}']")
    return str(row.xpath(".//a/@href")[0].split("/")[-2])


def test_a_month_has_its_own_sheet(sites: dict[str, Site]) -> None:
    site = sites[LONG]
    (questions,) = site.archive.years.values()
    for month in {question.submitted.month for question in questions}:
        page = lxml.html.fromstring(site.html(f"jaren/2020/{MONTHS[month - 1]}/"))
        of_month = tuple(each for each in questions if each.submitted.month == month)
        assert [(shown, said) for shown, said, _ in linked(page)] == wanted(of_month)
        assert [head.text_content() for head in page.xpath("//table//th")] == list(WEEK)


def test_more_questions_on_a_day_differ_in_shape_and_only_then(sites: dict[str, Site]) -> None:
    site = sites[FICTION]
    counted = Counter(question.submitted for question in site.archive.questions)
    assert max(counted.values()) > 1
    for year in site.archive.years:
        page = lxml.html.fromstring(site.html(f"jaren/{year}/"))
        for link in page.xpath("//table[contains(@class, 'rv-blad')]//a"):
            day = date.fromisoformat(link.get("href").removeprefix("#dag-"))
            assert (link.get("class") == "rv-veel") == (counted[day] > 1)


def test_the_year_of_a_group_has_no_calendar(sites: dict[str, Site]) -> None:
    site = sites[FICTION]
    groups = chain.from_iterable(site.archive.groups.values())
    for group in list(groups)[:20]:
        for year in group.years:
            assert "rv-blad" not in site.html(f"{group.address}{year}/")
            assert 'id="dag-' not in site.html(f"{group.address}{year}/")
