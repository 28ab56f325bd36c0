"""The page in English, and how readers and programs are told of its language (WCAG 2.2, 3.1.2)."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from archive.handbook import Handbook
from archive.index import make_archive
from archive.settings import AnswerTerm, Contact, Settings, Unit
from archive.source import read_source
from built_pages import read_page
from conftest import PROJECT
from published import Published

pytest_plugins = ("published_fixtures",)


@pytest.fixture
def site(published_fiction: Published) -> Path:
    return published_fiction.site


def filled(settings: Settings) -> str:
    archive = make_archive((), read_source(PROJECT).registers, settings, date(2026, 11, 26))
    return Handbook(archive).fill_in((PROJECT / "docs/english.md").read_text(encoding="utf-8"))


def test_its_text_is_marked_as_english_and_its_dutch_words_as_dutch(site: Path) -> None:
    html = (site / "english/index.html").read_text(encoding="utf-8")
    page = read_page(html)
    assert [each.get("lang") for each in page.all("html")] == ["nl"]
    assert [each.get("lang") for each in page.all("article")] == ["en"]
    assert '<meta property="og:locale" content="en_GB">' in html
    marked = re.findall(r'<em lang="nl">([^<]+)</em>', html)
    assert {"griffie", "gemeenteraad", "portefeuillehouder", "uitgesteld"} <= set(marked)
    assert "<em>" not in html.partition("<main")[2]


def test_other_pages_are_dutch_and_lead_to_it(site: Path) -> None:
    for address in ("", "over/", "vragen/"):
        html = (site / address / "index.html").read_text(encoding="utf-8")
        assert '<meta property="og:locale" content="nl_NL">' in html
        links = [each for each in read_page(html).all("a") if each.get("hreflang") == "en"]
        assert [each["lang"] for each in links] == ["en"]
        assert links[0]["href"].endswith("english/")


def test_it_is_in_the_sitemap(site: Path) -> None:
    sitemaps = "".join(path.read_text(encoding="utf-8") for path in site.glob("sitemap*.xml"))
    assert "/english/</loc>" in sitemaps and "/begrippen/</loc>" in sitemaps


def test_the_settings_are_told_in_english() -> None:
    weeks = Settings(
        municipality="Zonnehaven",
        terms=(AnswerTerm(date(2000, 1, 1), 6, Unit.WEEKS),),
        contact=Contact(email="griffie@example.org"),
    )
    told = filled(weeks)
    assert "council of Zonnehaven" in told and "within 6 weeks." in told
    assert "at [griffie@example.org](mailto:griffie@example.org). Please" in told
    assert "within 1 month." in filled(
        Settings(terms=(AnswerTerm(date(2000, 1, 1), 1, Unit.MONTHS),))
    )
    plain = filled(Settings())
    assert "council’s own rules" in plain and "website of the municipality. Please" in plain
    assert "feeds" not in plain and "feeds" in filled(Settings(site_address="https://a.nl/"))


def test_the_page_about_the_archive_leads_on(site: Path) -> None:
    html = (site / "over/index.html").read_text(encoding="utf-8")
    links = {each["href"].partition("#")[0] for each in read_page(html).all("a") if "href" in each}
    assert {"../begrippen/", "../cijfers/", "../volgen/", "../english/", "../privacy/"} <= links


def test_the_page_about_the_archive_tells_how_much_it_holds(
    site: Path, published_fiction: Published
) -> None:
    html = (site / "over/index.html").read_text(encoding="utf-8")
    count = len(published_fiction.archive.questions)
    assert f"Er staan {count} vragen in. De oudste is van " in html
