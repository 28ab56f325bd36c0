"""Explanations and what can be followed, in a real browser: by mouse, keyboard and finger.

Source of what an explanation must do: WCAG 2.2, 1.4.13.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Locator, Route, expect

from browsing import Contexts, Visit, visit
from page_types import FICTION, LONG, Site

pytest_plugins = ("site_fixtures", "browser_fixtures")

WIDTHS = ((360, "dark"), (1100, "light"))

# Browsers that know less: of pointing (interestfor), or of a place beside a word either.
_NOT_POINTING = """
delete HTMLButtonElement.prototype.interestForElement;
new MutationObserver(() => {
  document.querySelectorAll('[interestfor]').forEach(each => each.removeAttribute('interestfor'));
}).observe(document, { childList: true, subtree: true });
"""
_NOT_PLACING = """
const supports = CSS.supports.bind(CSS);
CSS.supports = (...asked) => !`${asked}`.includes('position-area') && supports(...asked);
"""
OLDER = {"new": "", "no interestfor": _NOT_POINTING, "no places": _NOT_POINTING + _NOT_PLACING}


class Word:
    """The first word that a page explains, with its explanation."""

    def __init__(self, opened: Visit) -> None:
        self.page = opened.page
        self.word: Locator = opened.page.locator(".rv-begrip").first
        self.text: Locator = opened.page.locator(".rv-uitleg").first


@contextmanager
def at_a_word(
    address: str,
    contexts: Contexts,
    sites: dict[str, Site],
    browser: str = "new",
    look: tuple[int, str] = (1100, "light"),
    **options: Any,
) -> Iterator[tuple[Visit, Word]]:
    """Open a question of which the status is explained, in a browser that may know less."""
    question = next(each for each in sites[FICTION].archive.questions if each.status.waits)
    context = contexts.get(*look, **options)
    with visit(context, "about:blank") as opened:
        if OLDER[browser]:
            opened.page.add_init_script(OLDER[browser])
        if browser == "no places":
            opened.page.route("**/stijl/*.css", _without_places)
        opened.page.goto(f"{address}{FICTION}/{question.address}", wait_until="load")
        yield opened, Word(opened)


def _without_places(route: Route) -> None:
    """Serve a stylesheet as a browser reads it that can't place what it shows beside a word."""
    answer = route.fetch()
    known, unknown = "@supports (position-area: block-end)", "@supports (position-area: nowhere)"
    text = answer.text()
    assert text.count(known) == 1 or "huisstijl" in route.request.url
    route.fulfill(response=answer, body=text.replace(known, unknown))


@pytest.fixture(params=OLDER)
def browser_name(request: pytest.FixtureRequest) -> str:
    """Each kind of browser."""
    return str(request.param)


def test_pointing_shows_it_and_it_stays_while_one_points_at_it(
    browser_name: str, address: str, contexts: Contexts, sites: dict[str, Site]
) -> None:
    with at_a_word(address, contexts, sites, browser_name) as (opened, found):
        expect(found.text).to_be_hidden()
        found.word.hover()
        expect(found.text).to_be_visible()
        found.text.hover()
        found.page.wait_for_timeout(900)
        expect(found.text).to_be_visible()
        found.page.mouse.move(5, 5)
        expect(found.text).to_be_hidden()
        assert opened.complaints == []


def test_escape_hides_it_while_one_still_points_at_the_word(
    browser_name: str, address: str, contexts: Contexts, sites: dict[str, Site]
) -> None:
    with at_a_word(address, contexts, sites, browser_name) as (_, found):
        found.word.hover()
        expect(found.text).to_be_visible()
        found.page.keyboard.press("Escape")
        expect(found.text).to_be_hidden()


@pytest.mark.parametrize("browser_name", ["no interestfor", "no places"])
def test_what_was_asked_for_by_a_click_stays_when_the_pointer_leaves(
    browser_name: str, address: str, contexts: Contexts, sites: dict[str, Site]
) -> None:
    with at_a_word(address, contexts, sites, browser_name) as (_, found):
        found.word.click()
        found.page.mouse.move(5, 5)
        found.page.wait_for_timeout(900)
        expect(found.text).to_be_visible()
        found.page.locator("h1").click()
        expect(found.text).to_be_hidden()


def test_by_keyboard_it_shows_and_its_link_can_be_reached(
    browser_name: str, address: str, contexts: Contexts, sites: dict[str, Site]
) -> None:
    with at_a_word(address, contexts, sites, browser_name) as (_, found):
        found.word.focus()
        found.page.keyboard.press("Enter")
        expect(found.text).to_be_visible()
        found.page.keyboard.press("Tab")
        expect(found.text.get_by_role("link")).to_be_focused()
        found.page.keyboard.press("Escape")
        expect(found.text).to_be_hidden()
        expect(found.word).to_be_focused()
        found.page.wait_for_timeout(700)
        expect(found.text).to_be_hidden()


def test_coming_there_by_keyboard_shows_it_and_going_on_hides_it(
    browser_name: str, address: str, contexts: Contexts, sites: dict[str, Site]
) -> None:
    with at_a_word(address, contexts, sites, browser_name) as (_, found):
        found.page.keyboard.press("Tab")
        found.word.focus()
        expect(found.text).to_be_visible()
        if browser_name == "new":
            return  # from here the browser decides
        found.page.keyboard.press("Tab")
        expect(found.text.get_by_role("link")).to_be_focused()
        found.page.keyboard.press("Tab")
        expect(found.text).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_finger_shows_it_with_and_without_scripts(
    scripts: bool, address: str, contexts: Contexts, sites: dict[str, Site]
) -> None:
    options = {"has_touch": True, "java_script_enabled": scripts}
    with at_a_word(address, contexts, sites, look=(360, "light"), **options) as (opened, found):
        found.word.tap()
        expect(found.text).to_be_visible()
        opened.page.locator("h1").tap()
        expect(found.text).to_be_hidden()


@pytest.mark.parametrize("look", WIDTHS)
@pytest.mark.parametrize("browser_name", ["new", "no places"])
def test_every_explanation_is_whole_in_the_window_and_accessible(
    browser_name: str,
    look: tuple[int, str],
    address: str,
    contexts: Contexts,
    sites: dict[str, Site],
) -> None:
    with at_a_word(address, contexts, sites, browser_name, look) as (opened, found):
        words = opened.page.locator(".rv-begrip")
        count = words.count()
        assert count > 4
        for place in range(count):
            words.nth(place).scroll_into_view_if_needed()
            words.nth(place).click()
            shown = opened.page.locator(".rv-uitleg:popover-open")
            expect(shown).to_have_count(1)
            box = shown.bounding_box()
            assert box and box["x"] >= 0 and box["x"] + box["width"] <= look[0], place
            assert box["y"] >= 0 and box["y"] + box["height"] <= 900, place
            assert box["width"] > 150, place
            beside = words.nth(place).bounding_box()
            assert beside and distance(box, beside) < 20, place
            assert opened.too_wide() == []
            if place < count - 1:
                opened.page.keyboard.press("Escape")
        assert opened.axe() == []
        assert opened.complaints == [] and opened.left_the_host() == []
        expect(found.text).to_be_attached()


def distance(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How far two boxes are above or below each other."""
    tops, ends = (one["y"], other["y"]), (one["y"] + one["height"], other["y"] + other["height"])
    return max(tops) - min(ends)


def test_an_address_can_be_copied(address: str, contexts: Contexts) -> None:
    context = contexts.get(360, "light", permissions=["clipboard-read", "clipboard-write"])
    with visit(context, f"{address}{LONG}/openstaand/#volgen") as opened:
        page = opened.page
        expect(page.locator("#volgen")).to_be_visible()
        place = page.locator(".rv-adres").first
        place.get_by_role("button").click()
        expect(place.get_by_role("status")).to_have_text("Gekopieerd.")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == place.get_by_role("link").inner_text()
        assert copied.startswith("https://") and copied.endswith("openstaand/feed.xml")
        assert opened.too_wide() == [] and opened.axe() == [] and opened.complaints == []


def test_a_search_tells_what_of_it_can_be_followed(address: str, contexts: Contexts) -> None:
    with visit(
        contexts.get(1100), f"{address}{LONG}/zoeken/?partij=groen&soort=schriftelijk"
    ) as opened:
        place = opened.page.locator("#volgbaar")
        expect(place).to_have_text("Een zoekopdracht kunt u niet volgen. Wel dit: Groen.")
        link = place.get_by_role("link")
        assert link.get_attribute("href") == "../partijen/groen/#volgen"
        link.click()
        expect(opened.page.locator("#volgen")).to_be_visible()
