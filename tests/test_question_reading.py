"""Reading a question in a real browser: copying, sharing, jumping, side by side, and on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page

from archive.body import Body, Part, Section
from archive.checks import check
from archive.citing.citation import citations
from archive.citing.work import place_of
from archive.folder import write_configuration, write_records, write_registers
from archive.index import Archive
from archive.record import Asker, Attachment, Record
from archive.registers import Party, Person, Theme
from archive.settings import Settings
from archive.source import read_source
from browsing import Contexts, served, visit
from conftest import PROJECT, REFERENCE_DATE, build_or_fail

pytest_plugins = ("browser_fixtures",)

ADDRESS = "https://vragen.zonnehaven.example/"
CLIPBOARD = {"permissions": ["clipboard-read", "clipboard-write"]}
PAIRS = 9
OPEN = Record(
    number="2020-001",
    subject="wachten",
    askers=(Asker("A. Jansen", "Groen"),),
    submitted=date(2020, 1, 2),
    themes=("Parkeren",),
    body=Body((Section(Part.QUESTION, "Waarom?"),)),
)
SHORT = replace(
    OPEN,
    number="2020-002",
    subject="<script>alert(1)</script> & {kosten}",
    answered=date(2020, 1, 9),
    attachments=(Attachment("2020-002-bijlage-1.txt", "Bijlage 1: brief"),),
    source="https://example.org/bron.pdf",
    body=Body(
        (
            Section(Part.QUESTION, "Waarom?"),
            Section(
                Part.ANSWER,
                "Zie bijlage 1, [de nota](https://example.org/nota) en <https://example.org/kaal>. "
                "Zie ook artikel 169 van de Gemeentewet.",
            ),
        )
    ),
)
LONG = replace(
    OPEN,
    number="2020-003",
    subject="parkeren",
    answered=date(2020, 1, 9),
    body=Body(
        (
            Section(
                Part.QUESTION, "\n".join(f"{n}. Wat kost plan {n}?" for n in range(1, PAIRS + 1))
            ),
            Section(
                Part.ANSWER,
                "\n".join(f"{n}. {f'Plan {n} kost geld. ' * 25}" for n in range(1, PAIRS + 1)),
            ),
        )
    ),
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Archive]:
    """A small archive that knows its address, and where its site is."""
    folder = tmp_path_factory.mktemp("lezen")
    write_configuration(folder, PROJECT, Settings(title="Vragen", municipality="Zonnehaven"))
    write_registers(folder, [Party("Groen")], [Person("A. Jansen")], [Theme("Parkeren")])
    write_records(folder, [OPEN, SHORT, LONG], {"2020-002-bijlage-1.txt": b"Beste raad"})
    configuration = folder / "mkdocs.yml"
    configuration.write_text(f"{configuration.read_text()}site_url: {ADDRESS}\n")
    site = build_or_fail(configuration, folder / "site")
    return site, check(read_source(folder), date.fromisoformat(REFERENCE_DATE)).archive


@pytest.fixture(scope="module")
def at(archive: tuple[Path, Archive]) -> Iterator[str]:
    """Where the questions of the small archive are served."""
    with served({"lezen": archive[0]}) as below:
        yield f"{below}lezen/vragen/"


def copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def left(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box
    return box["x"]


def test_what_is_copied_is_what_stands_there(
    at: str, archive: tuple[Path, Archive], contexts: Contexts
) -> None:
    made = archive[1]
    found = citations(made.by_number["2020-003"], made.settings, place_of([3]))
    assert found.answer
    with visit(contexts.get(1280, **CLIPBOARD), f"{at}2020-003/") as opened:
        page = opened.page
        for place, source in ((0, found.whole), (3, found.answer)):
            details = page.locator(".rv-citeer").nth(place)
            details.locator("summary").press("Enter")
            texts = (source.plain, str(source.apa), source.bibtex, source.address)
            for number, text in enumerate(texts):
                details.get_by_role("button", name=re.compile("Kopieer")).nth(number).click()
                details.get_by_role("status").filter(has_text="Gekopieerd.").wait_for()
                assert copied(page) == text
        names = [" ".join(each.split()) for each in details.get_by_role("button").all_inner_texts()]
        assert names == [
            f"Kopieer {each}" for each in ("Gewone tekst", "APA", "BibTeX", "Vast adres")
        ]
        assert opened.axe() == []
        opened.look(360, "dark")
        assert opened.axe() == []
        assert opened.too_wide() == []
        assert opened.complaints == []


def test_who_may_not_copy_gets_the_text_selected(at: str, contexts: Contexts) -> None:
    with visit(contexts.get(1280), f"{at}2020-002/") as opened:
        page = opened.page
        page.evaluate(
            "() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }"
        )
        page.locator(".rv-hoofd summary").first.click()
        page.get_by_role("button", name="Kopieer Vast adres").first.click()
        page.get_by_role("status").filter(has_text="Kopiëren lukt hier niet vanzelf").wait_for()
        assert page.evaluate("getSelection().toString().trim()") == f"{ADDRESS}vragen/2020-002/"


def test_a_browser_that_can_share_does_and_another_mails(at: str, contexts: Contexts) -> None:
    with visit(contexts.get(360), f"{at}2020-002/") as opened:
        page = opened.page
        assert page.locator(".rv-delen a").get_attribute("href") == (
            "mailto:?subject=%3Cscript%3Ealert%281%29%3C%2Fscript%3E%20%26%20%7Bkosten%7D"
            "&body=https%3A%2F%2Fvragen.zonnehaven.example%2Fvragen%2F2020-002%2F"
        )
        if not page.evaluate("'share' in navigator"):
            assert page.get_by_role("button", name="Deel deze vraag").count() == 0
        page.add_init_script(
            """window.shared = [];
            Object.defineProperty(navigator, 'share', { configurable: true, value: async (what) => {
              window.shared.push(what);
              if (window.shared.length > 1)
                throw new DOMException('', window.shared.length > 2 ? 'DataError' : 'AbortError');
            } });"""
        )
        page.reload()
        page.locator(".rv-hoofd summary").first.click()
        button = page.get_by_role("button", name="Deel deze vraag")
        button.click()
        assert page.evaluate("window.shared") == [
            {"title": "<script>alert(1)</script> & {kosten}", "url": f"{ADDRESS}vragen/2020-002/"}
        ]
        told = page.locator(".rv-hoofd").get_by_role("status")
        button.click()  # who lets go, meant to
        page.wait_for_timeout(100)
        assert told.inner_text() == ""
        button.click()
        told.filter(has_text="Delen lukt hier niet").wait_for()
        assert opened.complaints == []


def test_without_scripts_all_can_be_cited_and_mailed(at: str, contexts: Contexts) -> None:
    context = contexts.get(1280, java_script_enabled=False)
    with visit(context, f"{at}2020-003/") as opened:
        details = opened.page.locator(".rv-citeer")
        assert details.count() == 1 + PAIRS
        assert opened.page.locator("main button:not(.rv-begrip)").count() == 0
        for each in (details.first, details.last):
            each.locator("summary").click()
            assert "@techreport" in each.inner_text()
        assert details.last.locator("a").inner_text() == f"{ADDRESS}vragen/2020-003/#vraag-{PAIRS}"
        assert opened.page.locator(".rv-delen a").is_visible()


def test_the_jumps_work_by_keyboard_and_there_is_a_way_back(at: str, contexts: Contexts) -> None:
    with visit(contexts.get(1280), f"{at}2020-003/") as opened:
        page = opened.page
        jump = page.locator(".rv-sprongen a").nth(6)
        assert jump.inner_text() == "Vraag 7 Wat kost plan 7?"
        jump.focus()
        page.keyboard.press("Enter")
        assert page.url.endswith("#vraag-7")
        box = page.locator("#vraag-7").bounding_box()
        assert box
        assert 0 <= box["y"] < 100
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getAttribute('href')") == "#vraag-7"
        page.locator(".rv-op a").focus()
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "inhoud"
        assert page.evaluate("scrollY") < 200


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize(("width", "offered"), [(360, False), (1100, True), (1400, True)])
def test_a_reader_on_a_wide_screen_may_put_question_and_answer_side_by_side(
    width: int, offered: bool, scripts: bool, at: str, contexts: Contexts
) -> None:
    with visit(contexts.get(width, java_script_enabled=scripts), f"{at}2020-003/") as opened:
        page = opened.page
        choice = page.get_by_label("Naast elkaar")
        assert choice.is_visible() is offered
        if not offered:
            return
        question, answer = "#vraag-2", ".rv-paar:nth-of-type(3) .rv-antwoord"
        assert abs(left(page, question) - left(page, answer)) < 40
        choice.focus()
        page.keyboard.press("Space")
        assert choice.is_checked()
        assert left(page, answer) - left(page, question) > width / 5
        assert opened.too_wide() == []
        if scripts:
            assert opened.axe() == []
        opened.look(360, "light")
        assert abs(left(page, question) - left(page, answer)) < 40
        assert opened.too_wide() == []


@pytest.mark.parametrize("record", [OPEN, SHORT, LONG], ids=["open", "short", "long"])
def test_on_paper_stand_the_text_the_facts_and_the_address(
    record: Record, at: str, contexts: Contexts, tmp_path: Path
) -> None:
    with visit(contexts.get(1280, "dark"), f"{at}{record.number}/") as opened:
        opened.page.pdf(path=tmp_path / "a.pdf", prefer_css_page_size=True)
    document = pypdfium2.PdfDocument(tmp_path / "a.pdf")
    width, height = document[0].get_size()
    assert (round(width), round(height)) == (595, 842)
    pages = [" ".join(each.get_textpage().get_text_range().split()) for each in document]
    text = " ".join(pages)
    assert f"{ADDRESS}vragen/{record.number}/" in text
    for words in (
        "Verloop",
        "Gegevens",
        "Indiener A. Jansen, Groen",
        "Bewaring",
        "Waarom?",
        "CC BY",
    ):
        assert words in text or (words == "Waarom?" and record is LONG), words
    for words in (
        "Citeer",
        "Kopieer",
        "Zoek",
        "Naast elkaar",
        "In dit antwoord",
        "Terug naar boven",
    ):
        assert words not in text, words
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page
        # No heading stands at the foot of a page, without what it announces.
        body = page.replace(f"{number} / {len(pages)}", "").strip()
        assert not re.search(r"(?:Vraag \d+|Antwoord|Verloop|Gegevens|Bijlagen)$", body)
    if record is SHORT:
        assert len(pages) == 1
        assert "de nota (https://example.org/nota)" in text
        assert text.count("https://example.org/kaal") == 1
        assert "wetten.overheid.nl" not in text
        assert "Bron https://example.org/bron.pdf" in text
    if record is LONG:
        assert all(f"Plan {n} kost geld." in text for n in range(1, PAIRS + 1))
        whole = " ".join(re.sub(r"\d / \d", "", page).strip() for page in pages)
        assert len(re.findall(r"kost\s+geld\.", whole)) == 25 * PAIRS
