"""How readers find what they can follow: in the head of a page, and on it."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import urljoin

import pytest

from archive.follow_list import MOST
from archive.index import Archive
from archive.question import Status
from built_pages import BuiltPage, dead_ends, faults, live_parts, paths_of, read_page, read_pages
from conftest import PROJECT
from feeding import ADDRESS, calendars, feeds
from published import Published

ATOM, JSON = "application/atom+xml", "application/feed+json"
WAITS = "Laat het mij weten als er antwoord is"


pytest_plugins = ("published_fixtures",)


@pytest.fixture
def archive(published_fiction: Published) -> Archive:
    return published_fiction.archive


@pytest.fixture
def site(published_fiction: Published) -> Path:
    return published_fiction.site


@pytest.fixture(scope="module")
def pages(published_fiction: Published) -> dict[str, BuiltPage]:
    return {
        path: page
        for path, page in read_pages(published_fiction.site).items()
        if path != "404.html"
    }


def named(page: BuiltPage, kind: str) -> list[str]:
    """The addresses, from the root of the site, of the feeds that the head of a page names."""
    links = [each for each in page.all("link") if each.get("rel") == "alternate"]
    assert all(each["title"] for each in links)
    return [_whole(page, each["href"]) for each in links if each["type"] == kind]


def shown(page: BuiltPage) -> list[str]:
    """The addresses of the feeds and calendars that a page shows to its readers."""
    return [_whole(page, each["href"]) for each in page.all("a") if each.get("type")]


def _whole(page: BuiltPage, address: str) -> str:
    return urljoin(f"{ADDRESS}{page.address}", address).removeprefix(ADDRESS)


def test_the_site_holds_every_feed_and_calendar(archive: Archive, site: Path) -> None:
    for address, content in (feeds(archive) | calendars(archive)).items():
        assert (site / address).read_bytes() == content, address


def test_every_feed_stands_in_the_head_and_on_the_page_that_it_belongs_to(
    archive: Archive, pages: dict[str, BuiltPage]
) -> None:
    found: set[str] = set()
    for page in pages.values():
        atom = named(page, ATOM)
        assert named(page, JSON) == [each.replace(".xml", ".json") for each in atom]
        assert [each for each in shown(page) if each.endswith(".xml")] == atom
        found.update(atom, named(page, JSON))
    assert found == set(feeds(archive))


def test_every_calendar_stands_on_its_page(archive: Archive, pages: dict[str, BuiltPage]) -> None:
    found = [each for page in pages.values() for each in shown(page) if each.endswith(".ics")]
    assert set(found) == set(calendars(archive))
    for page in pages.values():
        one_click = [
            each["href"] for each in page.all("a") if each.get("href", "").startswith("webcal:")
        ]
        whole = [_whole(page, each["href"]) for each in page.all("a") if _is_calendar(each)]
        if page.address != "volgen/index.html":
            assert one_click == [f"webcal://{_HOST}{each}" for each in whole], page.address


_HOST = ADDRESS.partition("://")[2]


def _is_calendar(link: dict[str, str]) -> bool:
    return link.get("type") == "text/calendar"


def has_list(page: BuiltPage) -> bool:
    """Whether a page lists questions, or names that have questions, or years."""
    classes = {each.get("class", "") for _, each in page.elements}
    return (
        bool(classes & {"rv-lijst", "rv-kolommen", "rv-korte-lijst"})
        or page.address == "jaren/index.html"
    )


def test_every_page_with_a_list_offers_to_follow_it(pages: dict[str, BuiltPage]) -> None:
    # Of these the list is made by what somebody looks for, or is one of files.
    apart = {"zoeken/index.html", "data/index.html"}
    lists = {path for path, page in pages.items() if has_list(page)} - apart
    assert len(lists) > 400
    offering = {
        path
        for path, page in pages.items()
        if any(each.get("class") == "rv-volg" for each in page.all("details"))
    }
    assert lists <= offering
    assert {path for path in offering - lists if not path.startswith("vragen/")} == set()


def test_a_year_of_a_group_offers_the_feed_of_the_group(
    archive: Archive, pages: dict[str, BuiltPage]
) -> None:
    for groups in archive.groups.values():
        for group in groups:
            for year in group.years:
                found = named(pages[f"{group.address}{year}/index.html"], ATOM)
                assert found == [f"{group.address}feed.xml"]
    for year in archive.years:
        found = named(pages[f"jaren/{year}/index.html"], ATOM)
        assert found == ["feeds/vragen.xml", "feeds/antwoorden.xml"]


def test_what_is_offered_says_what_one_gets(archive: Archive, site: Path) -> None:
    """In the words of the page: of whom, from whom or about what."""
    words = {
        "partijen": "vraag van",
        "indieners": "vraag van",
        "portefeuillehouders": "vraag aan",
        "themas": "vraag over",
    }
    for folder, groups in archive.groups.items():
        for group in groups:
            html = unescape((site / group.address / "index.html").read_text(encoding="utf-8"))
            assert f"Een bericht bij elke nieuwe {words[folder]} {group.name}, en als" in html
    for question in archive.questions:
        html = (site / question.address / "index.html").read_text(encoding="utf-8")
        assert ("Een bericht als er antwoord is" in html) is question.status.waits


def test_home_names_what_is_new_and_what_waits(pages: dict[str, BuiltPage]) -> None:
    expected = ["feeds/vragen.xml", "feeds/antwoorden.xml", "openstaand/feed.xml"]
    assert named(pages["index.html"], ATOM) == expected
    assert named(pages["vragen/index.html"], ATOM) == expected[:2]
    assert named(pages["openstaand/index.html"], ATOM) == expected[2:]


def test_who_waits_for_an_answer_is_offered_to_hear_of_it(archive: Archive, site: Path) -> None:
    kinds = set()
    for question in archive.questions:
        html = (site / question.address / "index.html").read_text(encoding="utf-8")
        assert (WAITS in html) is question.status.waits
        assert html.count('<details class="rv-volg">') == 1
        kinds.add(question.status)
    assert kinds == set(Status)


def test_every_link_resolves_and_every_page_is_made_up_well(
    site: Path, pages: dict[str, BuiltPage]
) -> None:
    assert list(dead_ends(pages, paths_of(site), "/archief/")) == []
    assert [f"{path}: {each}" for path, page in pages.items() for each in faults(page)] == []
    assert [f"{path}: {each}" for path, page in pages.items() for each in live_parts(page)] == []


def test_the_page_on_following_leads_to_what_there_is(archive: Archive, site: Path) -> None:
    html = (site / "volgen/index.html").read_text(encoding="utf-8")
    links = [each["href"] for each in read_page(html).all("a")]
    whole = [each.removeprefix(ADDRESS) for each in links if each.startswith(ADDRESS)]
    assert whole == ["feeds/vragen.xml", "feeds/antwoorden.xml", "openstaand/feed.xml"]
    assert f"webcal://{_HOST}openstaand/termijnen.ics" in links
    for folder, groups in archive.groups.items():
        addresses = [f"../{group.address}#volgen" for group in groups]
        offered = [each for each in links if each.startswith(f"../{folder}/") and "#" in each]
        assert offered == (addresses if len(groups) <= MOST else [])
        assert len(groups) <= MOST or f"../{folder}/" in links
    for address in (*whole, "openstaand/termijnen.ics"):
        assert (site / address).is_file()
        assert f"{ADDRESS}{address}" in html


def test_every_page_leads_to_the_page_on_following(pages: dict[str, BuiltPage]) -> None:
    for path, page in pages.items():
        links = {_whole(page, each["href"]) for each in page.all("a") if "href" in each}
        assert "volgen/" in links, path


def test_a_site_without_an_address_offers_nothing(fiction_site: Path) -> None:
    for path in sorted(fiction_site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        assert 'class="rv-volg"' not in html and 'rel="alternate"' not in html, path
        offers = re.search(r'href="[./]*volgen/"', html) is not None
        assert offers is (path.parent.name == "instellingen"), path  # That tells what it takes.
    page = (fiction_site / "volgen/index.html").read_text(encoding="utf-8")
    assert "zodra dit archief een vast adres heeft" in page
    assert "feeds/" not in page


def test_a_feed_looks_like_a_page_without_loading_anything() -> None:
    sheet = (PROJECT / "docs/stijl/feed.css").read_text(encoding="utf-8")
    assert "url(" not in sheet and "@import" not in sheet
