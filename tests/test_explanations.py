"""Explanations and what can be followed, in a real browser: by mouse, keyboard and finger.

Source of what an explanation must do: WCAG 2.2, 1.4.13.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from browsing import Contexts, Visit, visit
from page_types import FICTION, LONG, Site

pytest_plugins = ("site_fixtures", "browser_fixtures")

WIDTHS = ((360, "dark"), (1100, "light"))


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
    width: int,
    scheme: str,
    **options: Any,
) -> Iterator[tuple[Visit, Word]]:
    """Open a question of which the status is explained."""
    question = next(each for each in sites[FICTION].archive.questions if each.status.waits)
    context = contexts.get(width, scheme, **options)
    with visit(context, f"{address}{FICTION}/{question.address}") as opened:
        yield opened, Word(opened)


def test_pointing_shows_it_and_it_stays_while_one_points_at_it(
    address: str, contexts: Contexts, sites: dict[str, Site]
) -> None:
    with at_a_word(address, contexts, sites, 1100, "light") as (_, found):
        expect(found.text).to_be_hidden()
        found.word.hover()
        expect(found.text).to_be_visible()
        found.text.hover()
        found.page.wait_for_timeout(900)
        expect(found.text).to_be_visible()
        found.page.mouse.move(5, 5)
        expect(found.text).to_be_hidden()


def test_escape_hides_it_while_one_still_points_at_the_word(
    address: str, contexts: Contexts, sites: dict[str, Site]
) -> None:
    with at_a_word(address, contexts, sites, 1100, "light") as (_, found):
        found.word.hover()
        expect(found.text).to_be_visible()
        found.page.keyboard.press("Escape")
        expect(found.text).to_be_hidden()


def test_by_keyboard_it_shows_and_its_link_can_be_reached(
    address: str, contexts: Contexts, sites: dict[str, Site]
) -> None:
    with at_a_word(address, contexts, sites, 1100, "light") as (_, found):
        found.word.focus()
        found.page.keyboard.press("Enter")
        expect(found.text).to_be_visible()
        found.page.keyboard.press("Tab")
        expect(found.text.get_by_role("link")).to_be_focused()
        found.page.keyboard.press("Escape")
        expect(found.text).to_be_hidden()
        expect(found.word).to_be_focused()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_finger_shows_it_with_and_without_scripts(
    scripts: bool, address: str, contexts: Contexts, sites: dict[str, Site]
) -> None:
    options = {"has_touch": True, "java_script_enabled": scripts}
    with at_a_word(address, contexts, sites, 360, "light", **options) as (opened, found):
        found.word.tap()
        expect(found.text).to_be_visible()
        opened.page.locator("h1").tap()
        expect(found.text).to_be_hidden()


@pytest.mark.parametrize(("width", "scheme"), WIDTHS)
def test_every_explanation_is_whole_in_the_window_and_accessible(
    width: int, scheme: str, address: str, contexts: Contexts, sites: dict[str, Site]
) -> None:
    with at_a_word(address, contexts, sites, width, scheme) as (opened, found):
        words = opened.page.locator(".rv-begrip")
        count = words.count()
        assert count > 4
        for place in range(count):
            words.nth(place).scroll_into_view_if_needed()
            words.nth(place).click()
            shown = opened.page.locator(".rv-uitleg:popover-open")
            expect(shown).to_have_count(1)
            box = shown.bounding_box()
            assert box and box["x"] >= 0 and box["x"] + box["width"] <= width, place
            assert box["y"] >= 0 and box["y"] + box["height"] <= 900, place
            assert box["width"] > 150, place
            assert opened.too_wide() == []
        assert opened.axe() == []
        assert opened.complaints == [] and opened.left_the_host() == []
        expect(found.text).to_be_attached()


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
