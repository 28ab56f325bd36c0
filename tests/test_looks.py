"""Pages look as they did. `make beelden` keeps what they look like now."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from archive.pages import all_pages
from browsing import Contexts, Visit, visit
from conftest import REFERENCE_DATE
from looks import (
    EVERY,
    KEPT,
    LOOKS,
    MOST,
    difference,
    looked_at,
    picture_of,
    seen,
    written,
)
from page_types import PAGE_TYPES, PageType, Site

pytest_plugins = ("site_fixtures", "browser_fixtures")

RENEW = "is it better now? `make beelden` keeps it"


@pytest.fixture(scope="module")
def opened(contexts: Contexts) -> Iterator[Visit]:
    """A page in which one after another is looked at."""
    context = contexts.get(1280, locale="nl-NL")
    context.clock.set_fixed_time(f"{REFERENCE_DATE}T12:00:00")
    with visit(context, "about:blank") as found:
        yield found


def at(kind: PageType, sites: dict[str, Site], address: str) -> str:
    below = "deze-is-er-niet/" if kind.is_missing else kind.address(sites)
    return f"{address}{kind.site}/{below}{LOOKS[kind.name]}"


@pytest.mark.parametrize("kind", looked_at(), ids=lambda kind: kind.name)
def test_a_page_looks_as_it_did(
    kind: PageType, sites: dict[str, Site], address: str, opened: Visit, tmp_path: Path
) -> None:
    now = seen(opened, at(kind, sites, address))
    path = picture_of(kind)
    if os.environ.get("RAADSVRAGEN_BEELDEN"):
        KEPT.mkdir(exist_ok=True)
        # What looks the same stays as it is, so that only what changed is in a commit.
        if (
            not path.is_file()
            or difference(Image.open(path).convert("RGB"), now).places >= MOST / 4
        ):
            path.write_bytes(written(now))
    assert path.is_file(), f"there is no picture of this page yet: {RENEW}"
    found = difference(Image.open(path).convert("RGB"), now)
    shown = tmp_path / "verschil.png"
    found.picture.save(shown)
    assert found.places < MOST, (
        f"{found.places:.1f} of 1000 places look otherwise; before, now and where: {shown}; {RENEW}"
    )


# What goes wrong in a stylesheet, each on a page where it shows, and what does not matter.
WRONG = {
    "another colour above": ("home", ".rv-kop { background: #1a5d93 }"),
    "no menu": ("home", ".rv-kop nav { visibility: hidden }"),
    "no column beside": ("paired", ".rv-zij { display: none }"),
    "columns below each other": ("paired", ".rv-stuk { display: block }"),
    "texts that run out": ("paired", ".md-typeset { white-space: nowrap }"),
    "larger letters": ("home", "html { font-size: 130% !important }"),
    "only in the dark": (
        "home",
        "@media (prefers-color-scheme: dark) and (width < 400px) { main { opacity: 0.7 } }",
    ),
}
RIGHT = {
    "a pixel lower": ".rv-kop { margin-bottom: 1px }",
    "a pixel to the right": "main { transform: translateX(1px) }",
    "letters drawn otherwise": "* { text-rendering: geometricPrecision } body { opacity: 0.985 }",
}


def named(name: str) -> PageType:
    return next(kind for kind in PAGE_TYPES if kind.name == name)


@pytest.fixture(scope="module")
def before(sites: dict[str, Site], address: str, opened: Visit) -> dict[str, Image.Image]:
    """Pages as they are now."""
    return {name: seen(opened, at(named(name), sites, address)) for name in ("home", "paired")}


@pytest.mark.parametrize("fault", WRONG)
def test_what_goes_wrong_is_seen(
    fault: str,
    before: dict[str, Image.Image],
    sites: dict[str, Site],
    address: str,
    opened: Visit,
) -> None:
    name, sheet = WRONG[fault]
    now = seen(opened, at(named(name), sites, address), sheet)
    assert difference(before[name], now).places > 2 * MOST


@pytest.mark.parametrize("change", RIGHT)
def test_what_nobody_sees_is_not_told(
    change: str,
    before: dict[str, Image.Image],
    sites: dict[str, Site],
    address: str,
    opened: Visit,
) -> None:
    now = seen(opened, at(named("paired"), sites, address), RIGHT[change])
    assert ImageChops.difference(before["paired"], now).getbbox(), "nothing changed at all"
    assert difference(before["paired"], now).places < MOST / 2


def test_a_page_of_another_size_looks_otherwise() -> None:
    one, other = (Image.new("RGB", (width, 10)) for width in (10, 11))
    assert difference(one, other).places > MOST
    assert difference(one, one).places == 0


def test_every_template_is_looked_at_and_nothing_else_is_kept(sites: dict[str, Site]) -> None:
    kinds = looked_at()
    assert [kind.name for kind in kinds] == [
        kind.name for kind in PAGE_TYPES if kind.name in LOOKS
    ] and len(kinds) == len(LOOKS)
    known: set[str] = set()
    looked: set[str] = set()
    for name, site in sites.items():
        addresses = {kind.address(sites) for kind in kinds if kind.site == name}
        for page in all_pages(site.archive):
            known.add(page.template)
            looked |= {page.template} if page.address in addresses else set()
    assert looked == known, "add a type of page to LOOKS"
    assert {path.name for path in KEPT.iterdir()} == {picture_of(kind).name for kind in kinds}


def test_the_pictures_are_small_and_show_every_look() -> None:
    assert sum(path.stat().st_size for path in KEPT.iterdir()) < 1_500_000
    assert len(EVERY) == 6
