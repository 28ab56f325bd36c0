"""What the form does with a record that is there: postponing, withdrawing, correcting, opening."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from archive.settings import Settings
from clerking import SEED, Clerk, at_the_form, build_archive, file_text, row, told
from test_form import UNANSWERED

pytest_plugins = ("browser_fixtures",)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    records = {"2014-001-een-eigen-naam.md": UNANSWERED}
    return build_archive(tmp_path_factory.mktemp("doelen") / "archief", Settings(), records)


@pytest.fixture
def page(asked: Path, browser: Browser) -> Iterator[Page]:
    with at_the_form(browser, asked) as opened:
        yield opened.page


def open_record(page: Page, goal: str) -> Clerk:
    """Open the record, by keyboard, and choose what is to be done with it."""
    clerk = Clerk(page)
    clerk.type("#open-nummer", "2014-001")
    page.keyboard.press("Enter")
    page.wait_for_selector("#bestaand:not([hidden])")
    assert page.evaluate("document.activeElement.id") == "bestaand-kop"
    assert file_text(page) == UNANSWERED
    clerk.go('input[name="doel"]')
    page.keyboard.press("Space")
    while not page.is_checked(f'input[value="{goal}"]'):
        page.keyboard.press("ArrowDown")
    return clerk


def added(page: Page) -> str:
    """The lines that the file has now and had not before."""
    before = UNANSWERED.split("\n")
    return "\n".join(line for line in file_text(page).split("\n") if line not in before)


def test_postponing(page: Page) -> None:
    clerk = open_record(page, "verdagen")
    clerk.type(row("verdaagd", "datum"), "1 november 2014")
    clerk.type(row("verdaagd", "tot"), "1 december 2014")
    clerk.type(row("verdaagd", "reden"), "Er is onderzoek nodig.")
    clerk.settle()
    (late,) = told(page)
    assert late.startswith("Let op. Verdaagd: Het antwoord had er op 1 december 2014")
    assert added(page) == (
        "verdaagd:\n  - datum: 2014-11-01\n    tot: 2014-12-01\n    reden: Er is onderzoek nodig."
    )


def test_withdrawing(page: Page) -> None:
    clerk = open_record(page, "intrekken")
    clerk.type("#veld-ingetrokken", "20 oktober 2014")
    clerk.type("#veld-reden_intrekking", "al besproken")
    clerk.settle()
    assert told(page) == []
    assert added(page) == "ingetrokken: 2014-10-20\nreden_intrekking: al besproken"


def test_correcting_asks_what_was_corrected(page: Page) -> None:
    clerk = open_record(page, "corrigeren")
    day = page.locator(row("correcties", "datum"))
    expect(day).to_have_value(
        page.evaluate("new Date().toLocaleDateString('nl', {dateStyle: 'long'})")
    )
    clerk.type("#veld-onderwerp", "voortgang van de samenwerking")
    clerk.press("#bewaar")
    assert any("Correcties" in each for each in told(page))
    clerk.go(row("correcties", "toelichting"), back=True)
    page.keyboard.type("Het onderwerp is verbeterd.")
    clerk.settle()
    assert told(page) == []
    assert "correcties:\n  - datum: " in added(page)
    assert "    toelichting: Het onderwerp is verbeterd." in added(page)


def test_the_number_and_the_file_stay_what_they_are(page: Page) -> None:
    clerk = open_record(page, "antwoord")
    number = page.locator("#veld-nummer")
    assert number.get_attribute("readonly") is not None
    page.click("#groep-indiening > summary")
    clerk.type("#veld-nummer", "2014-999")
    clerk.settle()
    expect(number).to_have_value("2014-001")
    expect(page.locator("#bestandsnaam")).to_contain_text("vragen/2014/2014-001-een-eigen-naam.md")
    assert page.locator("#waarmee").is_hidden()
    clerk.go("#toch-nieuw", back=True)
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "open-nummer"
    assert number.get_attribute("readonly") is None
    expect(number).not_to_have_value("2014-001")


def test_what_cannot_be_opened_is_told(page: Page) -> None:
    for number, said in (
        ("", "Vul een nummer in."),
        ("2014-9", "Er is geen vraag met nummer 2014-9."),
    ):
        page.fill("#open-nummer", number)
        page.keyboard.press("Enter")
        expect(page.locator("#open-fout")).to_have_text(said)
    page.set_input_files(
        "#open-bestand", {"name": "x.md", "mimeType": "text/markdown", "buffer": b"geen vraag"}
    )
    expect(page.locator("#open-fout")).to_contain_text("---")
    assert page.locator("#bestaand").is_hidden()


def test_a_file_of_this_computer_that_is_new_keeps_its_name(page: Page) -> None:
    text = UNANSWERED.replace("2014-001", "2014-044").replace("bron:", "# nagaan: bron?\nbron:")
    name = "2014-044-zo-heet-het.md"
    page.set_input_files(
        "#open-bestand", {"name": name, "mimeType": "text/markdown", "buffer": text.encode()}
    )
    expect(page.locator("#veld-onderwerp")).to_have_value("voortgang ambtelijke samenwerking")
    expect(page.locator("#open-fout")).to_contain_text("gaan verloren")
    assert page.locator("#bestaand").is_hidden()
    expect(page.locator("#bestandsnaam")).to_contain_text(f"vragen/2014/{name}")
    assert file_text(page) == UNANSWERED.replace("2014-001", "2014-044")
    assert SEED.name != name
