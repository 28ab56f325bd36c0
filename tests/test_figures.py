"""The figures: each number is right, and leads to just that many questions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.charts import percent
from archive.figures import Outcome, Timeliness, outcome, spread, timeliness
from archive.question import Status
from browsing import Contexts, visit
from page_types import FICTION, SEED, Site
from test_question_page import ANSWERED, OPEN, archive, read
from test_search_page import settled, total

pytest_plugins = ("site_fixtures", "browser_fixtures")


def asked(*days: int | None) -> list[Outcome]:
    """Questions that were answered after so many days; None is not answered, and overdue."""
    records = []
    for place, each in enumerate(days):
        record = replace(OPEN, number=f"2020-{place:03}", received=date(2020, 1, 1))
        record = replace(record, submitted=date(2020, 1, 1), attachments=())
        if each is not None:
            day = date(2020, 1, 1) + timedelta(days=each)
            record = replace(record, answered=day, body=ANSWERED.body)
        records.append(record)
    return list(map(outcome, archive(*records).questions))


def test_in_time_is_up_to_and_with_the_deadline() -> None:
    assert timeliness(asked(1, 30, 31, None)) == Timeliness(in_time=2, late=1, overdue=1)


def test_a_question_that_can_still_be_answered_is_not_counted() -> None:
    waiting = archive(replace(OPEN, submitted=date(2020, 8, 20), received=None)).questions
    withdrawn = replace(OPEN, withdrawn=date(2020, 5, 9), withdrawal_reason="Al bekend.")
    assert [each.status for each in waiting] == [Status.OPEN]
    questions = [*waiting, *archive(withdrawn).questions]
    assert timeliness(map(outcome, questions)).total == 0


def test_the_middle_answer_and_the_middle_half() -> None:
    found = spread(asked(1, 2, 3, 4, 5, 6, 7, 80, None))
    assert found
    assert (found.count, found.median, found.longest) == (8, 5, 80)
    assert (found.quarter, found.three_quarters) == (3, 6)


def test_few_answers_have_no_halves() -> None:
    found = spread(asked(10, 4))
    assert found
    assert (found.median, found.quarter, found.three_quarters) == (7, None, None)
    assert spread(asked(None)) is None


@given(st.lists(st.integers(0, 400), min_size=1, max_size=30))
def test_a_spread_is_in_order_and_within_what_was_seen(days: list[int]) -> None:
    found = spread(asked(*days))
    assert found
    steps = [found.quarter, found.median, found.three_quarters, found.longest]
    known = [each for each in steps if each is not None]
    assert known == sorted(known)
    assert min(days) <= known[0]
    assert found.longest == max(days)


@given(st.integers(0, 500), st.integers(0, 500), st.integers(0, 500))
def test_all_is_said_of_all_only(in_time: int, late: int, overdue: int) -> None:
    found = percent(Timeliness(in_time, late, overdue))
    assert 0 <= found <= 100
    assert (found == 100) == (in_time > 0 and late + overdue == 0)
    assert (found == 0) == (in_time == 0)


def test_a_group_tells_how_it_was_answered() -> None:
    said = read("partijen/groen/", ANSWERED)
    assert "Op tijd beantwoord 0 van 1 vraag (0%), te laat beantwoord: 1" in said
    assert "Dagen tot het antwoord 87." in said


def rows(site: Site, heading: str) -> list[list[str]]:
    """The rows of the table below a heading, as the texts of their cells."""
    page = lxml.html.fromstring(site.html("cijfers/"))
    (table,) = page.xpath(f"//*[@id='{heading}']/following::table[1]")
    return [
        [" ".join(cell.text_content().split()) for cell in row.xpath("th|td")]
        for row in table.xpath("tbody/tr")
    ]


@pytest.mark.parametrize("name", [SEED, FICTION])
def test_each_table_is_what_was_asked(name: str, sites: dict[str, Site]) -> None:
    site = sites[name]
    questions = site.archive.questions
    years = Counter(each.submitted.year for each in questions)
    assert rows(site, "per-jaar") == [[str(year), str(years[year])] for year in sorted(years)[::-1]]
    parties = Counter(party.name for each in questions for party in each.parties)
    assert {row[0]: int(row[1]) for row in rows(site, "partijen")} == parties
    askers = Counter(person.name for each in questions for person in each.askers)
    told = [(row[0], int(row[1])) for row in rows(site, "indieners")]
    assert [count for _, count in told] == sorted(askers.values(), reverse=True)[:15]
    assert all(askers[asker] == count for asker, count in told)
    themes = Counter(
        (theme.name, each.submitted.year) for each in questions for theme in each.themes
    )
    shown = sorted(years)[::-1][:8]
    for theme, *cells, _ in rows(site, "themas"):
        assert [int(cell) for cell in cells] == [themes[theme, year] for year in shown]


@pytest.mark.parametrize("name", [SEED, FICTION])
def test_who_answers_in_time_is_counted_from_the_dates(name: str, sites: dict[str, Site]) -> None:
    site = sites[name]
    found = {row[0]: [int(each) for each in row[2:]] for row in rows(site, "op-tijd")}
    for year, questions in site.archive.years.items():
        in_time = late = overdue = 0
        for each in questions:
            answered, deadline = each.record.answered, each.deadline
            if each.record.withdrawn or deadline is None:
                continue
            in_time += answered is not None and answered <= deadline
            late += answered is not None and answered > deadline
            overdue += answered is None and deadline < site.archive.today
        assert found.get(str(year), [0, 0, 0]) == [in_time, late, overdue]


def links(site: Site) -> Iterator[tuple[int, str]]:
    """Each number of the page, with the address of the questions behind it."""
    page = lxml.html.fromstring(site.html("cijfers/"))
    for link in page.xpath("//table//td/a | //*[@class='rv-getallen']//a"):
        yield int(link.text_content().replace(".", "")), link.get("href").removeprefix("../")
    for row in page.xpath("//table/tbody/tr[count(td)=1]"):
        (link,) = row.xpath("th/a")
        yield int(row.xpath("td")[-1].text_content()), link.get("href").removeprefix("../")


def listed(site: Site, address: str) -> int:
    """How many questions stand in the list at an address."""
    path, _, part = address.partition("#")
    page = lxml.html.fromstring(site.html(path))
    within: Any = page.xpath(f"//*[@id='{part}']/ancestor::section") if part else [page]
    entries = within[0].xpath(".//li[@class='rv-rij']")
    said = re.search(r"(\d+) (?:vraag|vragen)\b", within[0].text_content())
    return int(said[1]) if said and not part else len(entries)


@pytest.mark.parametrize("name", [SEED, FICTION])
def test_each_number_leads_to_just_that_many_questions(name: str, sites: dict[str, Site]) -> None:
    site = sites[name]
    found = [(number, to) for number, to in links(site) if not to.startswith("zoeken/")]
    assert found
    for number, to in found:
        assert listed(site, to) == number, to


@pytest.mark.parametrize("name", [SEED, FICTION])
def test_each_bar_leads_where_its_name_does(name: str, sites: dict[str, Site]) -> None:
    page = lxml.html.fromstring(sites[name].html("cijfers/"))
    bars = page.xpath("//table//*[@class='rv-staaf']")
    assert len(bars) == len(page.xpath("//table/tbody/tr[th/a/*[@class='rv-staaf']]"))
    found = page.xpath("//*[@id='dagen']/following::table[1]/tbody/tr")
    assert found or name == SEED
    for row in found:
        assert row.xpath("th/a/@href") == row.xpath("td[last()]/a/@href")


def test_each_number_that_is_searched_finds_just_that_many(
    sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    found = [(number, to) for number, to in links(sites[FICTION]) if to.startswith("zoeken/")]
    assert len(found) > 40
    with visit(contexts.get(1280), f"{address}{FICTION}/zoeken/") as opened:
        for number, to in found[::4]:
            opened.page.goto(f"{address}{FICTION}/{to}", wait_until="load")
            settled(opened.page)
            assert total(opened.page) == number, to
