"""The looks of the site on a telephone, with a finger, zoomed in, in few colours, at rest."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing import Contexts, visit
from page_types import FICTION, PAGE_TYPES, PageType, Site
from test_browser import at, named

pytest_plugins = ("site_fixtures", "browser_fixtures")

LISTS = ("home", "all questions", "waiting", "theme", "year")
# Controls apart from text, and how high each of them is.
_HEIGHTS = """selector => [...document.querySelectorAll(selector)]
  .filter(each => each.checkVisibility())
  .map(each => [Math.round(each.getBoundingClientRect().height), each.textContent.trim()])"""


@pytest.mark.parametrize("kind", PAGE_TYPES, ids=lambda kind: kind.name)
def test_a_page_fits_at_every_zoom(
    kind: PageType, sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    """Twice as large on 1280 px is 640 px wide, four times 320 px (WCAG 2.2, 1.4.4 and 1.4.10)."""
    with visit(contexts.get(1280), at(kind, sites, address)) as opened:
        faults = []
        for width in (320, 640, 899, 900, 1024):
            opened.look(width, "light")
            faults += opened.too_wide()
        assert faults == []


def test_the_menu_opens_and_closes_with_a_button_and_without_scripts(
    sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    context = contexts.get(360, java_script_enabled=False)
    with visit(context, at(named("all questions"), sites, address)) as opened:
        page = opened.page
        link = page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Thema")
        expect(link).to_be_hidden()
        page.get_by_role("button", name="Menu").press("Enter")
        expect(link).to_be_visible()
        page.keyboard.press("Escape")
        expect(link).to_be_hidden()
        page.get_by_role("button", name="Menu").click()
        page.get_by_role("button", name="Sluiten").click()
        expect(link).to_be_hidden()
        page.get_by_role("button", name="Menu").click()
        link.click()
        page.wait_for_url("**/themas/")


def test_on_a_wide_screen_the_menu_just_stands_there(
    sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    with visit(contexts.get(1280), at(named("all questions"), sites, address)) as opened:
        menu = opened.page.get_by_role("navigation", name="Hoofdmenu")
        expect(menu.get_by_role("link", name="Thema")).to_be_visible()
        assert menu.get_by_role("link").count() == menu.locator("li").count() > 5
        assert opened.page.get_by_role("button", name="Menu").count() == 0


@pytest.mark.parametrize("name", LISTS)
def test_a_page_leaves_the_first_screen_to_its_content(
    name: str, sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    """What stands above a page takes at most a seventh of a telephone, however long its name."""
    with visit(contexts.get(360), at(named(name), sites, address)) as opened:
        box = opened.page.locator(".rv-kop").bounding_box()
        assert box is not None and box["height"] <= 120


def test_a_question_in_a_list_takes_few_lines(
    sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    with visit(contexts.get(360), at(named("all questions"), sites, address)) as opened:
        heights = opened.page.evaluate(
            """() => [...document.querySelectorAll('.rv-rij p')].map(
              each => each.clientHeight / parseFloat(getComputedStyle(each).lineHeight))"""
        )
        assert len(heights) > 10
        assert sum(heights) / len(heights) < 3.5
        assert max(heights) < 4.5


@pytest.mark.parametrize("name", [*LISTS, "years", "figures"])
def test_a_finger_can_hit_what_stands_apart_from_text(
    name: str, sites: dict[str, Site], address: str, browser: Browser
) -> None:
    """44 px is what a finger needs (WCAG 2.2, 2.5.5); 24 px is the least, which axe looks after."""
    context = browser.new_context(
        viewport={"width": 360, "height": 800}, has_touch=True, is_mobile=True
    )
    with visit(context, at(named(name), sites, address)) as opened:
        page = opened.page
        page.get_by_role("button", name="Menu").tap()
        low = small(page, ".rv-kop a:not(.rv-naam), .rv-kop button", 43)
        page.keyboard.press("Escape")
        low += small(page, ".rv-knoppen a, .rv-zoek button, .rv-voet li a", 42)
        assert low == []
    context.close()


def small(page: Page, selector: str, least: int) -> list[tuple[int, str]]:
    return [each for each in page.evaluate(_HEIGHTS, selector) if each[0] < least]


def test_nothing_moves_for_who_wants_rest(
    sites: dict[str, Site], address: str, browser: Browser
) -> None:
    script = """() => [...document.querySelectorAll('*')].filter(each => {
      const style = getComputedStyle(each);
      return parseFloat(style.transitionDuration) || style.animationName !== 'none'
        || style.scrollBehavior !== 'auto';
    }).length"""
    for motion, moving in (("reduce", False), ("no-preference", True)):
        context = browser.new_context(reduced_motion=motion)  # type: ignore[arg-type]
        with visit(context, at(named("handleiding"), sites, address)) as opened:
            assert bool(opened.page.evaluate(script)) is moving
        context.close()


def test_statuses_and_bars_differ_in_a_few_colours_of_ones_own(
    sites: dict[str, Site], address: str, browser: Browser
) -> None:
    context = browser.new_context(forced_colors="active")
    with visit(context, at(named("home"), sites, address)) as opened:
        page = opened.page
        shown = {
            status: page.locator(f".rv-status--{status}").first.evaluate(
                "each => getComputedStyle(each, '::before').backgroundColor"
            )
            for status in ("answered", "open")
        }
        assert shown["answered"] != shown["open"]
        page.goto(f"{address}{FICTION}/cijfers/")
        fills = page.evaluate(
            """() => ['.rv-staaf-rest', 'rect:not([class])'].map(each =>
              getComputedStyle(document.querySelector(`.rv-staaf ${each}`)).fill)"""
        )
        assert fills[0] != fills[1]
        assert (
            opened.page.locator(".rv-kop nav a[aria-current]").evaluate(
                "each => getComputedStyle(each).textDecorationLine"
            )
            == "underline"
        )
    context.close()
