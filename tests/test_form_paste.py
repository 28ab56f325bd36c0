"""Pasting in the form: from Word, Outlook, Google Docs, LibreOffice and web pages."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from clipboard import CASES
from test_form_text import page

pytest_plugins = ("browser_fixtures",)
__all__ = ["page"]


def pasted(page: Page, html: str) -> str:
    return str(
        page.evaluate(
            "async html => (await import('./beheer/paste.js')).markdownOf(html)",
            html,
        )
    )


@pytest.mark.parametrize("name", list(CASES))
def test_what_is_pasted_keeps_what_counts(name: str, page: Page) -> None:
    html, expected = CASES[name]
    assert pasted(page, html) == expected
    assert page.evaluate("window.pasted") is None
    assert page.evaluate("document.body.children.length") == 0


def test_bullets_of_plain_text_become_a_list(page: Page) -> None:
    text = page.evaluate(
        "async text => (await import('./beheer/paste.js')).plainOf(text)",
        "Aan:\r\n• BAR-gemeenten\r\n  ▪ Ridderkerk\r\n- al goed\r\n5 • 3",
    )
    assert text == "Aan:\n- BAR-gemeenten\n  - Ridderkerk\n- al goed\n5 • 3"
