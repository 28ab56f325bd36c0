"""From the form to the forge: all three, texts that are too long, records that exist."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from archive.settings import Forge, Repository, Settings
from clerking import Clerk, at_the_form, build_archive, file_text, row
from test_form import SEED, UNANSWERED

pytest_plugins = ("browser_fixtures",)

NO_WINDOW = "() => { window.open = address => { window.opened = address; }; }"
NAME = "2014-002-een-korte-vraag.md"
PATHS = {
    Forge.GITHUB: ("/x/y/new/hoofd", "filename", "/x/y/edit/hoofd"),
    Forge.GITLAB: ("/x/y/-/new/hoofd", "file_name", "/x/y/-/edit/hoofd"),
    Forge.FORGEJO: ("/x/y/_new/hoofd", "filename", "/x/y/_edit/hoofd"),
}


@pytest.fixture(scope="module")
def forges(tmp_path_factory: pytest.TempPathFactory) -> dict[Forge, Path]:
    """A site for each forge, of an archive with the first record before its answer."""
    sites = {}
    for forge in Forge:
        repository = Repository("https://forge.example/x/y", forge, "hoofd")
        folder = tmp_path_factory.mktemp(forge.value) / "archief"
        records = {SEED.name: UNANSWERED}
        sites[forge] = build_archive(folder, Settings(repository=repository), records)
    return sites


def fill_in(page: Page, question: str) -> None:
    page.fill("#veld-ingediend", "1 november 2014")
    page.fill(row("indieners", "naam"), "M.J. de Greef-Nelissen")
    page.fill("#veld-onderwerp", "een korte vraag")
    page.fill("#veld-Vraag", question)
    page.fill(row("indieners", "partij"), "PvdA")
    page.fill(row("themas"), "Organisatie en personeel")
    page.wait_for_timeout(400)


def sent_to(page: Page) -> str:
    """Press the button for the forge; give the address that opens. Nothing leaves this machine."""
    page.evaluate(NO_WINDOW)
    Clerk(page).press("#naar-opslag")
    expect(page.locator("#vervolg li")).to_have_count(3)
    address = str(page.evaluate("window.opened"))
    assert page.locator("#vervolg a").get_attribute("href") == address
    return address


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def permitted() -> dict[str, Any]:
    return {"permissions": ["clipboard-read", "clipboard-write"]}


@pytest.mark.parametrize("forge", list(Forge))
def test_a_new_file_is_made_with_name_and_text(
    forge: Forge, forges: dict[Forge, Path], browser: Browser
) -> None:
    with at_the_form(browser, forges[forge], **permitted()) as opened:
        page = opened.page
        fill_in(page, "Is dit & dat + 100% goed?\n\n#tag ‘ja’ 😀")
        parts = urlsplit(sent_to(page))
        query = parse_qs(parts.query, strict_parsing=True)
        path, key, _ = PATHS[forge]
        assert (parts.netloc, parts.path) == ("forge.example", path)
        assert query.pop(key) == [f"vragen/2014/{NAME}"]
        if forge is Forge.GITLAB:
            assert query == {}
            assert clipboard(page) == file_text(page)
        else:
            assert query == {"value": [file_text(page)]}


@pytest.mark.parametrize("forge", list(Forge))
def test_a_long_text_goes_by_the_clipboard(
    forge: Forge, forges: dict[Forge, Path], browser: Browser
) -> None:
    with at_the_form(browser, forges[forge], **permitted()) as opened:
        page = opened.page
        fill_in(page, "Waarom duurt dit zo lang, ë? " * 300)
        address = sent_to(page)
        assert len(address) < 200
        assert set(parse_qs(urlsplit(address).query)) == {PATHS[forge][1]}
        assert clipboard(page) == file_text(page)
        assert "plak" in page.locator("#vervolg").inner_text()


@pytest.mark.parametrize("forge", list(Forge))
def test_a_record_that_exists_is_changed_in_its_own_file(
    forge: Forge, forges: dict[Forge, Path], browser: Browser
) -> None:
    with at_the_form(browser, forges[forge], **permitted()) as opened:
        page = opened.page
        page.fill("#open-nummer", "2014-001")
        page.keyboard.press("Enter")
        page.wait_for_selector("#bestaand:not([hidden])")
        page.check('input[value="antwoord"]')
        page.click("#groep-indiening > summary")
        page.fill("#veld-onderwerp", "een ander onderwerp")
        page.fill("#veld-beantwoord", "15 oktober 2014")
        page.fill("#veld-Antwoord", "Ja.")
        page.wait_for_timeout(400)
        parts = urlsplit(sent_to(page))
        assert parts.path == f"{PATHS[forge][2]}/vragen/2014/{SEED.name}"
        assert clipboard(page) == file_text(page)
        assert "nummer: 2014-001\nonderwerp: een ander onderwerp\n" in file_text(page)


def test_without_a_clipboard_the_text_can_be_copied_from_a_field(
    forges: dict[Forge, Path], browser: Browser
) -> None:
    with at_the_form(browser, forges[Forge.GITLAB]) as opened:
        page = opened.page
        page.evaluate(
            "() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }"
        )
        fill_in(page, "Kan dat?")
        sent_to(page)
        assert page.locator("#overnemen-tekst").input_value() == file_text(page)
        assert page.evaluate("document.activeElement.id") == "overnemen-tekst"


def test_with_faults_nothing_opens(forges: dict[Forge, Path], browser: Browser) -> None:
    with at_the_form(browser, forges[Forge.GITHUB]) as opened:
        page = opened.page
        page.evaluate(NO_WINDOW)
        Clerk(page).press("#naar-opslag")
        assert page.evaluate("document.activeElement.id") == "controle"
        assert page.evaluate("window.opened") is None
        expect(page.locator("#fout-onderwerp")).to_contain_text("is niet ingevuld")
