"""The time line of a group, and the list below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.charts import LONGEST_TIMELINE, timeline
from archive.group_pages import SHORT_GROUP
from archive.index import Group, by_year
from archive.lists import LONGEST_WHOLE, counts
from page_types import FICTION, SEED, Site
from test_question_page import OPEN, archive, read

pytest_plugins = ("site_fixtures",)


def groups(site: Site) -> Iterator[tuple[Group, lxml.html.HtmlElement]]:
    """Every group of a site, with its page."""
    for found in site.archive.groups.values():
        for group in found:
            yield group, lxml.html.fromstring(site.html(group.address))


@pytest.mark.parametrize("name", [SEED, FICTION])
def test_every_year_is_there_with_its_number_and_leads_to_its_questions(
    name: str, sites: dict[str, Site]
) -> None:
    site = sites[name]
    for group, page in groups(site):
        bars = page.xpath("//ol[@class='rv-tijdlijn']/li")
        if not bars:
            assert len(group.years) == 1
            continue
        told = [" ".join(bar.text_content().split()) for bar in bars]
        counts = [
            (year, len(group.years.get(year, ())))
            for year in range(min(group.years), max(group.years) + 1)
        ]
        assert told == [
            f"{year} {count} {'vraag' if count == 1 else 'vragen'}" for year, count in counts
        ]
        leads = [bar.xpath("a/@href") for bar in bars]
        assert leads == [[f"{year}/"] if count else [] for year, count in counts]
        for year, questions in group.years.items():
            rows = lxml.html.fromstring(site.html(f"{group.address}{year}/")).xpath("//li[h3]")
            assert len(rows) == len(questions)


@given(st.sets(st.integers(1980, 2060), min_size=1, max_size=9))
def test_bars_are_as_long_as_their_share_of_the_largest(years: set[int]) -> None:
    records = [
        replace(OPEN, number=f"{year}-{n}", submitted=date(year, 5, 4))
        for year in years
        for n in range(year % 4 + 1)
    ]
    found = timeline(counts(by_year(archive(*records).questions)))
    most = max(year % 4 + 1 for year in years)
    assert [int(each.name) for each in found] == sorted(int(each.name) for each in found)
    assert {int(each.name) for each in found if each.address} == years
    for each in found:
        assert each.length == pytest.approx(100 * each.count / most, abs=0.05)
    if max(years) - min(years) >= LONGEST_TIMELINE:
        assert len(found) == len(years)


def test_the_busiest_year_is_named() -> None:
    first, second, third = (
        replace(OPEN, number=f"{year}-{n}", submitted=date(year, 5, 4), attachments=())
        for year, n in ((2018, 1), (2020, 1), (2020, 2))
    )
    assert "De meeste vragen zijn van 2020: 2." in read("themas/wonen/", first, second, third)
    assert "De meeste vragen" not in read("themas/wonen/", first, second)


def test_a_short_list_is_whole_and_keeps_the_addresses_of_its_years(
    sites: dict[str, Site],
) -> None:
    kinds = set()
    for group, page in groups(sites[FICTION]):
        if len(group.questions) > SHORT_GROUP:
            continue
        whole = len(group.questions) <= LONGEST_WHOLE
        kinds.add(whole)
        assert len(page.xpath("//ul[@class='rv-lijst']")) == (1 if whole else len(group.years))
        for year, questions in group.years.items():
            (at,) = page.xpath(f"//*[@id='jaar-{year}']")
            row = at if whole else at.xpath("following::li")[0]
            assert row.xpath(".//a/@href")[0].endswith(questions[0].address)
    assert kinds == {True, False}
