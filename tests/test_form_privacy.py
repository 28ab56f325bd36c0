"""The form warns of what is of a person, and lets it stand for a reason that the record keeps."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from archive.settings import Settings
from clerking import Clerk, at_the_form, build_archive, file_text, row, told

pytest_plugins = ("browser_fixtures",)

PHONE = "06 12345678"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_archive(tmp_path_factory.mktemp("privacy") / "archief", Settings(), {})


def test_a_telephone_number_is_told_and_can_be_allowed_for_a_reason(
    site: Path, browser: Browser
) -> None:
    with at_the_form(browser, site) as opened:
        page, clerk = opened.page, Clerk(opened.page)
        page.fill("#veld-Vraag", f"Bel {PHONE} en vraag het.")
        expect(page.locator("#fout-Vraag")).to_contain_text(PHONE)
        before = told(page)
        assert len(before) == 1
        clerk.go("#fout-Vraag summary")
        page.keyboard.press("Enter")
        clerk.press("#fout-Vraag button")
        assert page.evaluate("document.activeElement.tagName") == "INPUT"
        assert told(page) == before
        page.keyboard.type("nummer van de gemeente")
        page.keyboard.press("Enter")
        assert told(page) == []
        assert page.evaluate("document.activeElement.id") == "veld-Vraag"
        text = file_text(page)
        assert "toegestaan:\n  - melding: privacy-telefoon\n" in text
        assert f"    tekst: {PHONE}\n    reden: nummer van de gemeente\n" in text
        clerk.press("#groep-meer > summary")
        expect(page.locator("#toegestaan-lijst")).to_contain_text("nummer van de gemeente")
        clerk.press("#toegestaan-lijst button")
        clerk.settle()
        assert told(page) == before
        assert "toegestaan" not in file_text(page)


def test_a_telephone_number_is_told_before_all_is_filled_in(site: Path, browser: Browser) -> None:
    with at_the_form(browser, site) as opened:
        page, clerk = opened.page, Clerk(opened.page)
        clerk.type("#veld-onderwerp", f"bel {PHONE}")
        clerk.go(row("themas"))
        expect(page.locator("#fout-onderwerp")).to_contain_text(PHONE)
