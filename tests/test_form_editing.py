"""Writing in the texts of the form: buttons, pasting, undoing, numbered questions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from archive.settings import Settings
from clerking import Clerk, at_the_form, build_archive

pytest_plugins = ("browser_fixtures",)

QUESTION = "#veld-Vraag"


@pytest.fixture(scope="module")
def plain_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive without a forge."""
    return build_archive(tmp_path_factory.mktemp("kaal") / "archief", Settings(), {})


@pytest.fixture
def page(plain_site: Path, browser: Browser) -> Iterator[Page]:
    allowed = ["clipboard-read", "clipboard-write"]
    with at_the_form(browser, plain_site, permissions=allowed) as opened:
        yield opened.page


def value(page: Page, selector: str = QUESTION) -> str:
    return page.locator(selector).input_value()


def paste(page: Page, html: str) -> None:
    """Put HTML on the real clipboard, and press what pastes it."""
    page.evaluate(
        """html => navigator.clipboard.write([new ClipboardItem({
          'text/html': new Blob([html], {type: 'text/html'}),
          'text/plain': new Blob(['zonder opmaak'], {type: 'text/plain'})})])""",
        html,
    )
    page.keyboard.press("Control+V")


def test_pasting_and_undoing_it(page: Page) -> None:
    page.focus(QUESTION)
    page.keyboard.type("Over de haven.")
    paste(page, "<p>Aan:</p><ul><li>de <b>kade</b></li><li>het water</li></ul>")
    assert value(page) == "Over de haven.\n\nAan:\n\n- de **kade**\n- het water"
    page.keyboard.press("Control+Z")
    assert value(page) == "Over de haven."
    page.keyboard.press("Control+Shift+Z")
    assert value(page).endswith("- het water")


def test_pasting_words_within_a_sentence(page: Page) -> None:
    page.focus(QUESTION)
    page.keyboard.type("Hoe gaat  nu?")
    for _ in range(4):
        page.keyboard.press("ArrowLeft")
    paste(page, "<span>het <i>echt</i></span>")
    assert value(page) == "Hoe gaat het *echt* nu?"


@pytest.mark.parametrize(
    ("button", "before", "selected", "after"),
    [
        ("vet", "een woord", 5, "een **woord**"),
        ("kop", "een\nkop", 1, "een\n### kop"),
        ("kop", "## kop", 0, "### kop"),
        ("lijst", "een\ntwee", 8, "- een\n- twee"),
        ("nummers", "- een\n- twee\n\n- drie", 20, "1. een\n2. twee\n\n3. drie"),
        ("link", "lees dit", 3, "lees [dit](https://)"),
        ("lijst", "", 0, "- "),
        (
            "tabel",
            "tekst",
            0,
            "tekst\n\n| kop | kop |\n| --- | --- |\n|     |     |\n|     |     |",
        ),
    ],
)
def test_a_button_marks_what_is_selected(
    button: str, before: str, selected: int, after: str, page: Page
) -> None:
    page.fill(QUESTION, before)
    page.focus(QUESTION)
    page.keyboard.press("Control+End")
    for _ in range(selected):
        page.keyboard.press("Shift+ArrowLeft")
    page.click(f'[data-balk="Vraag"] [data-opmaak="{button}"]')
    assert value(page) == after
    assert page.evaluate("document.activeElement.id") == "veld-Vraag"
    page.keyboard.press("Control+Z")
    assert value(page) == before


def test_the_buttons_are_one_stop_with_arrows(page: Page) -> None:
    clerk = Clerk(page)
    clerk.go('[data-balk="Vraag"] button')
    names = []
    for _ in range(6):
        names.append(page.evaluate("document.activeElement.textContent"))
        page.keyboard.press("ArrowRight")
    assert names == ["Kop", "Vet", "Lijst", "Nummers", "Link", "Tabel"]
    assert page.evaluate("document.activeElement.textContent") == "Kop"
    page.keyboard.press("End")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "veld-Vraag"
    page.keyboard.type("dik")
    page.keyboard.press("Control+A")
    page.keyboard.press("Control+B")
    assert value(page) == "**dik**"


def test_numbered_questions_and_a_place_for_each_answer(page: Page) -> None:
    clerk = Clerk(page)
    for text in ("Hoe?", "Wanneer?", "Waarom?"):
        clerk.press("#vraag-erbij")
        page.keyboard.type(text)
    assert value(page) == "1. Hoe?\n2. Wanneer?\n3. Waarom?"
    clerk.settle()
    clerk.press("#groep-antwoord > summary")
    clerk.press("#antwoorden-klaar")
    page.keyboard.type("Zo.")
    assert value(page, "#veld-Antwoord") == (
        "### Antwoord 1\n\nZo.\n\n### Antwoord 2\n\n\n\n### Antwoord 3\n\n"
    )
    expect(page.locator("#antwoorden-klaar")).to_be_hidden()
    clerk.settle()
    shown = page.locator("#voorbeeld .rv-paar")
    assert shown.count() == 3
    assert shown.first.inner_text().split("\n\n") == ["Vraag 1", "Hoe?", "Antwoord", "Zo."]


def test_days_are_understood_as_people_write_them(page: Page) -> None:
    for typed, shown in (
        ("9 oktober 2014", "9 oktober 2014"),
        ("donderdag 9 okt. 2014", "9 oktober 2014"),
        ("9-10-2014", "9 oktober 2014"),
        ("09/10/2014", "9 oktober 2014"),
        ("2014-10-09", "9 oktober 2014"),
        ("1 mrt 2020", "1 maart 2020"),
        ("31 februari 2014", "31 februari 2014"),
        ("9 oktober", "9 oktober"),
        ("morgen", "morgen"),
    ):
        page.fill("#veld-ingediend", typed)
        page.focus("#veld-onderwerp")
        assert value(page, "#veld-ingediend") == shown, typed
    page.fill("#veld-ingediend", "9 oktober 2014")
    Clerk(page).settle()
    text = page.evaluate("document.getElementById('bestandstekst').textContent")
    assert "ingediend: 2014-10-09\n" in text


def test_rows_come_and_go_by_keyboard(page: Page) -> None:
    clerk = Clerk(page)
    rows = page.locator('[data-rijen="indieners"] > *')
    assert page.locator('[data-rijen="indieners"] [data-weg]').is_hidden()
    clerk.type('[data-rijen="indieners"] [data-deel="naam"]', "A. Een")
    clerk.press('[data-meer="indieners"]')
    page.keyboard.type("B. Twee")
    assert rows.count() == 2
    assert rows.nth(1).get_attribute("aria-label") == "indiener 2"
    button = '[data-rijen="indieners"] > :first-child [data-weg]'
    assert page.locator(button).get_attribute("aria-label") == "Haal weg: indiener 1"
    clerk.go(button, back=True)
    page.keyboard.press("Enter")
    assert rows.count() == 1
    assert page.evaluate("document.activeElement.value") == "B. Twee"
