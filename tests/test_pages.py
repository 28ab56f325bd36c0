"""Which pages there are, and one page to the letter."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from archive.checks import check
from archive.entrances import ENTRANCES
from archive.index import Archive
from archive.page import Page
from archive.pages import all_pages
from archive.source import read_source
from archive.templates import Templates
from conftest import PROJECT

GOLDEN = Path(__file__).parent / "golden"
TODAY = date(2026, 11, 23)


def archive() -> Archive:
    return check(read_source(PROJECT), TODAY).archive


def page(address: str) -> Page:
    return next(page for page in all_pages(archive()) if page.address == address)


def test_no_two_pages_have_one_address(fiction: Path) -> None:
    addresses = [page.address for page in all_pages(check(read_source(fiction), TODAY).archive)]
    assert len(addresses) == len(set(addresses))
    assert len(addresses) > 300 + len(ENTRANCES)


def test_the_way_back_to_the_root_fits_the_depth() -> None:
    assert page("").root == "./"
    assert page("vragen/").root == "../"
    assert page("partijen/pvda/2014/").root == "../../../"


def test_crumbs_lead_to_pages_that_exist(fiction: Path) -> None:
    pages = list(all_pages(check(read_source(fiction), TODAY).archive))
    addresses = {page.address for page in pages}
    assert {crumb.address for page in pages for crumb in page.crumbs} <= addresses


def test_the_page_of_the_first_record_to_the_letter() -> None:
    made = Templates(archive().settings).render(page("vragen/2014-001/"))
    golden = GOLDEN / "vraag-2014-001.html"
    if os.environ.get("RAADSVRAGEN_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(made, encoding="utf-8")
    assert made == golden.read_text(encoding="utf-8")


def test_home_has_the_search_form() -> None:
    made = Templates(archive().settings).render(page(""))
    assert '<form class="rv-zoek" action="./zoeken/" method="get" role="search">' in made
