"""Every link of every built page leads somewhere, and every page is made up well."""

from __future__ import annotations

import pytest

from built_pages import BuiltPage, dead_ends, faults, paths_of, read_page, read_pages
from page_types import BELOW, FICTION, LONG, NOT_FOUND, SEED, Site

pytest_plugins = ("site_fixtures",)

GOOD = (
    '<!doctype html><html lang="nl"><head><title>T</title>'
    '<meta name="description" content="D"></head><body><h1 id="een">K</h1>{}</body></html>'
)


@pytest.fixture(scope="module")
def pages(sites: dict[str, Site]) -> dict[str, dict[str, BuiltPage]]:
    return {name: read_pages(site.folder) for name, site in sites.items()}


@pytest.mark.parametrize("name", [SEED, FICTION, LONG])
def test_every_link_and_anchor_of_the_site_resolves(
    name: str, sites: dict[str, Site], pages: dict[str, dict[str, BuiltPage]]
) -> None:
    found = pages[name]
    assert len(found) > len(sites[name].archive.questions)
    if name != LONG:  # a site that does not know its address can't link from any depth
        found = {path: page for path, page in found.items() if path != NOT_FOUND}
    assert list(dead_ends(found, paths_of(sites[name].folder), f"{BELOW}{name}/")) == []


@pytest.mark.parametrize("name", [SEED, FICTION, LONG])
def test_every_page_is_made_up_well(name: str, pages: dict[str, dict[str, BuiltPage]]) -> None:
    found = [f"{path}: {fault}" for path, page in pages[name].items() for fault in faults(page)]
    assert found == []


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ('<a href="weg/">', "a/index.html: <a href='weg/'> leads to no file"),
        ('<a href="../b/#weg">', "a/index.html: <a href='../b/#weg'> leads to no id"),
        ('<a href="#weg">', "a/index.html: <a href='#weg'> leads to no id"),
        ('<img src="weg.png">', "a/index.html: <img src='weg.png'> leads to no file"),
        ('<a href="../../x/">', "a/index.html: <a href='../../x/'> leaves the site"),
        ('<a href="../b/#een">', ""),
        ('<a href="../kaart%20%26%20plan.pdf">', ""),
        ('<a href="https://example.org/weg">', ""),
    ],
)
def test_a_dead_end_is_found(link: str, said: str) -> None:
    built = {
        "a/index.html": read_page(GOOD.format(link)),
        "b/index.html": read_page(GOOD.format("")),
    }
    paths = frozenset([*built, "kaart & plan.pdf"])
    assert list(dead_ends(built, paths, "/archief/")) == ([said] if said else [])


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (GOOD.format(""), []),
        (GOOD.format('<p id="een">'), ["id 'een' is there 2 times"]),
        (GOOD.format("<h1>"), ["2 times h1"]),
        (GOOD.format('<a href="/x/">'), ["<a href='/x/'> starts at the root of the host"]),
        (GOOD.replace("nl", "en").format(""), ["the language is not nl"]),
        (GOOD.replace(">T<", "> <").format(""), ["title ' '"]),
        (GOOD.replace('"D"', '""').format(""), [
            "descriptions [{'name': 'description', 'content': ''}]"
        ]),
    ],
)  # fmt: skip
def test_a_page_that_is_made_up_badly_is_found(page: str, said: list[str]) -> None:
    assert list(faults(read_page(page))) == said
