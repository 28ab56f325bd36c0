"""What crawlers find: robots.txt, and a sitemap with every page and the day it changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from archive.exports.export import Holdings, Place
from archive.exports.sitemap_files import MOST_ADDRESSES, MOST_BYTES, Entry, portions, sitemap
from archive.exports.sitemaps import robots, sitemaps
from archive.question import Status
from archive.settings import Settings
from hostile import hostile_holdings
from published import ADDRESS, Published
from schemas import SITEMAP, SITEMAP_INDEX, schema

pytest_plugins = ["published_fixtures"]

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def listed(tree: Any) -> dict[str, str]:
    """The addresses of a sitemap or index, each with its day or nothing."""
    entries = tree.xpath("/s:*/s:*", namespaces=NAMES)
    return {
        entry.findtext("s:loc", namespaces=NAMES): entry.findtext("s:lastmod", "", namespaces=NAMES)
        for entry in entries
    }


def made(held: Holdings) -> dict[str, bytes]:
    """What the sitemaps of an archive hold, by address."""
    return {export.address: b"".join(export.make()) for export in sitemaps(held)}


def test_every_page_of_the_site_for_readers_is_listed_once(
    published: Published, shared: Path
) -> None:
    tree = etree.parse(published.site / "sitemap.xml")
    schema(shared, SITEMAP).assertValid(tree)
    pages = {
        f"{ADDRESS}{path.relative_to(published.site).as_posix().removesuffix('index.html')}"
        for path in published.site.rglob("index.html")
        if b'content="noindex"' not in path.read_bytes()
    }
    assert set(listed(tree)) == pages
    assert len(tree.getroot()) == len(pages)


def test_there_is_one_sitemap_and_it_is_not_that_of_mkdocs(published: Published) -> None:
    found = [path.name for path in published.site.rglob("sitemap*.xml*")]
    assert sorted(found) == ["sitemap-1.xml", "sitemap.xml", "sitemapindex-diwoo-infocat008.xml"]
    assert (published.site / "diwoo/sitemap-1.xml").is_file()


def test_a_page_has_the_day_on_which_its_questions_changed(published: Published) -> None:
    days = listed(etree.parse(published.site / "sitemap.xml"))
    archive = published.archive
    for question in archive.questions:
        later = [each.submitted for each in archive.follow_ups(question)]
        last = max([question.last_change, *later])
        assert days[f"{ADDRESS}{question.address}"] == last.isoformat()
    if len(archive.questions) > 1:
        assert any(question.status is Status.OVERDUE for question in archive.questions)
        assert any(archive.follow_ups(question) for question in archive.questions)
    for groups in archive.groups.values():
        for group in groups:
            last = max(question.last_change for question in group.questions)
            assert days[f"{ADDRESS}{group.address}"] == last.isoformat()
    assert days[f"{ADDRESS}privacy/"] == ""  # When somebody wrote on it is not known.


def test_robots_names_the_sitemap_and_the_index_for_the_woo(published: Published) -> None:
    lines = (published.site / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("Sitemap:")] == [
        f"Sitemap: {ADDRESS}sitemap.xml",
        f"Sitemap: {ADDRESS}sitemapindex-diwoo-infocat008.xml",
    ]
    assert "User-agent: *" in lines
    assert "Disallow:" in lines
    for line in lines:
        name = line.rpartition("/")[2]
        assert not line.startswith("Sitemap:") or (published.site / name).is_file()


def robots_at(settings: Settings) -> list[str]:
    (export,) = robots(hostile_holdings(settings))
    return b"".join(export.make()).decode().splitlines()


def test_robots_of_a_site_without_address_or_code_names_what_there_is() -> None:
    assert robots_at(Settings()) == ["User-agent: *", "Disallow:"]
    known = Settings(site_address="https://example.org/")
    assert robots_at(known)[2:] == ["", "Sitemap: https://example.org/sitemap.xml"]


@pytest.mark.parametrize(
    ("address", "says"), [("https://example.org", 0), ("https://example.org/a/", 2)]
)
def test_robots_below_a_path_says_that_it_does_not_count_there(address: str, says: int) -> None:
    lines = robots_at(Settings(site_address=address))
    remarks = [line for line in lines if line.startswith("#")]
    assert len(remarks) == says
    assert ("https://example.org/robots.txt" in "".join(remarks)) == bool(says)


def test_a_site_without_address_has_no_sitemap() -> None:
    assert made(hostile_holdings(Settings())) == {}


def test_an_address_may_hold_what_xml_reads_otherwise(shared: Path) -> None:
    tree = etree.fromstring(made(hostile_holdings())["sitemap.xml"])
    schema(shared, SITEMAP).assertValid(tree)
    assert list(listed(tree)) == ["https://example.org/a?b=1&c=2/"]


def test_more_pages_than_fit_are_divided_and_an_index_names_the_files(shared: Path) -> None:
    places = tuple(
        Place(f"{number}/", date(2020, 1, 1 + number // MOST_ADDRESSES))
        for number in range(2 * MOST_ADDRESSES + 1)
    )
    held = replace(hostile_holdings(), places=places)
    files = made(held)
    index = etree.fromstring(files.pop("sitemap.xml"))
    schema(shared, SITEMAP_INDEX).assertValid(index)
    assert listed(index) == {
        held.settings.url(f"sitemap-{number}.xml"): f"2020-01-0{number}" for number in (1, 2, 3)
    }
    found = [list(listed(etree.fromstring(content))) for content in files.values()]
    assert list(files) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    assert [len(each) for each in found] == [MOST_ADDRESSES, MOST_ADDRESSES, 1]
    assert [address for each in found for address in each] == [
        held.settings.url(place.address) for place in places
    ]


def test_files_are_not_larger_than_harvesters_take() -> None:
    sizes = [MOST_BYTES // 3] * 7 + [10, MOST_BYTES, 10]
    divided = portions(sizes, lambda size: size)
    assert [size for portion in divided for size in portion] == sizes
    assert all(sum(portion) < MOST_BYTES or len(portion) == 1 for portion in divided)
    assert [len(portion) for portion in divided] == [2, 2, 2, 2, 1, 1]


def test_an_entry_never_takes_more_bytes_than_is_counted_for_it() -> None:
    entry = Entry("https://example.org/?" + "&" * 100, date(2020, 1, 1))
    around = len(b"".join(sitemap([Entry("")])))
    assert len(b"".join(sitemap([entry]))) - around < entry.most_bytes


def test_the_same_archive_gives_the_same_bytes(published: Published) -> None:
    assert made(published.held()) == made(published.held())
