"""What a page weighs for who was never here before, over the network, as browsers count it."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from archive.deploy.inline import Inline
from archive.deploy.samples import samples
from page_types import FICTION, Site
from sample_server import Sample, sampled

pytest_plugins = ("site_fixtures", "browser_fixtures")

ADDRESS = "https://raadsvragen.example/archief/"
# The issue allows 70 kB for a question, and would like 40; with headers, and the icon.
HEAVIEST = 26_500
# What the page of searching needs before somebody has typed, without the index.
SEARCH = 60_000
_ICON = "fetch(document.querySelector('link[rel=icon]').href).then(each => each.text())"


@dataclass(frozen=True)
class Weight:
    """Bytes by address, headers included."""

    files: dict[str, int]

    @property
    def total(self) -> int:
        return sum(self.files.values())


@pytest.fixture(scope="module")
def site(addressed: dict[str, Site]) -> Site:
    """The fictional archive, which knows its address."""
    return addressed[FICTION]


@pytest.fixture(scope="module")
def root(site: Site) -> Iterator[str]:
    base = urlsplit(ADDRESS).path
    sample = Sample(samples(ADDRESS, Inline())["nginx.conf"])
    with sampled({base: (site.folder, sample)}) as found:
        yield f"{found}{base}"


def weigh(browser: Browser, address: str) -> Weight:
    """Visit a page with a browser that knows nothing yet."""
    context = browser.new_context()
    page = context.new_page()
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    asked: dict[str, str] = {}
    files: dict[str, int] = {}

    def finished(event: dict[str, Any]) -> None:
        path = urlsplit(asked[event["requestId"]]).path
        files[path] = files.get(path, 0) + round(event["encodedDataLength"])

    network.on(
        "Network.requestWillBeSent",
        lambda event: asked.update({event["requestId"]: event["request"]["url"]}),
    )
    network.on("Network.loadingFinished", finished)
    page.goto(address, wait_until="networkidle")
    page.evaluate(_ICON)
    page.wait_for_load_state("networkidle")
    context.close()
    return Weight(files)


def small(site: Site, address: str) -> int:
    return len(gzip.compress(site.file(address).read_bytes(), 9))


def test_a_question_is_light_also_the_heaviest(site: Site, root: str, browser: Browser) -> None:
    pages = {each.address: small(site, each.address) for each in site.archive.questions}
    heaviest = max(pages, key=lambda address: pages[address])
    weight = weigh(browser, f"{root}{heaviest}")
    assert any(path.endswith(".css") for path in weight.files)
    assert any(path.endswith("teken.svg") for path in weight.files)
    assert weight.total <= HEAVIEST, weight.files
    average = weight.total - pages[heaviest] + sum(pages.values()) / len(pages)
    assert average < weight.total


def test_searching_starts_light(root: str, browser: Browser) -> None:
    weight = weigh(browser, f"{root}zoeken/")
    index = {path for path in weight.files if "/zoeken/" in path and not path.endswith("zoeken/")}
    assert index, "the index was not read"
    own = sum(size for path, size in weight.files.items() if path not in index)
    assert own <= SEARCH, weight.files


def test_every_script_of_the_search_page_is_asked_for_at_once(site: Site) -> None:
    """Else one waits for another."""
    html = site.html("zoeken/")
    for path in (site.folder / "zoek").glob("*.js"):
        assert f'"../zoek/{path.name}"' in html, path.name


def test_the_head_and_the_menu_do_not_grow_with_the_archive(addressed: dict[str, Site]) -> None:
    heads = {
        name: each.html("over/").partition("<main")[0].count("<")
        for name, each in addressed.items()
    }
    assert len(set(heads.values())) == 1, heads


def test_a_page_loads_no_card(site: Site, root: str, browser: Browser) -> None:
    question = site.archive.questions[0]
    assert "deelkaarten/" in site.html(question.address)
    weight = weigh(browser, f"{root}{question.address}")
    assert not [path for path in weight.files if "deelkaarten" in path]
