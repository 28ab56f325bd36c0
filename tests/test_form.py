"""The griffie's day with the form in a real browser: a question, its answer, what goes wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from archive.settings import Forge, Repository, Settings
from clerking import (
    SEED,
    Clerk,
    at_the_form,
    body_of,
    build_archive,
    file_text,
    row,
    saved,
    told,
)

pytest_plugins = ("browser_fixtures",)

RECORD = SEED.read_text(encoding="utf-8")
_ASKED = RECORD.split("\n## Antwoord", 1)[0]
UNANSWERED = re.sub(r"beantwoord:.*\nportefeuillehouders: \[\]\n", "", _ASKED)
FORGE = Settings(
    title="Raadsvragen", repository=Repository("https://github.com/x/y", Forge.GITHUB, "main")
)
HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script> & \"'`${x} {{ y }}"


@pytest.fixture(scope="module")
def empty_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive that has no question yet."""
    return build_archive(tmp_path_factory.mktemp("leeg") / "archief", FORGE, {})


@pytest.fixture(scope="module")
def asked_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with the first record, as it was before its answer."""
    records = {SEED.name: UNANSWERED}
    return build_archive(tmp_path_factory.mktemp("gesteld") / "archief", FORGE, records)


def fill_in_question(clerk: Clerk, shared: Path) -> None:
    """Fill in what the councillor's form says, as it stands on paper."""
    clerk.type("#veld-nummer", "2014-001")
    clerk.type("#veld-ingediend", "9 oktober 2014")
    clerk.type(row("indieners", "naam"), "mw M.J. de Greef-Nelissen")
    clerk.type("#veld-onderwerp", "voortgang ambtelijke samenwerking")
    mode = "graag uitgebreide schriftelijke beantwoording"
    clerk.type("#veld-wijze_van_beantwoording", mode)
    clerk.type(row("themas"), "Organisatie en personeel")
    clerk.type("#veld-Vraag", body_of(RECORD, "Vraag"))
    clerk.press("#groep-meer > summary")
    with clerk.page.expect_file_chooser() as chooser:
        clerk.press("#bron-bestand")
    chooser.value.set_files(shared / "seed/schriftelijke-vragen-2014.txt")
    expect(clerk.page.locator("#veld-bron")).to_have_value(re.compile("sha256"))


def test_the_first_record_by_keyboard_is_its_file_byte_for_byte(
    empty_site: Path, browser: Browser, shared: Path
) -> None:
    with at_the_form(browser, empty_site) as opened:
        clerk = Clerk(opened.page)
        fill_in_question(clerk, shared)
        clerk.go("#groep-antwoord > summary", back=True)
        clerk.press("#groep-antwoord > summary")
        clerk.type("#veld-beantwoord", "15-10-2014")
        clerk.type("#veld-Antwoord", body_of(RECORD, "Antwoord"))
        clerk.settle()
        assert told(opened.page) == []
        assert opened.page.locator("#bevindingen").inner_text().startswith("Alles is in orde")
        assert saved(clerk) == (SEED.name, RECORD)
        assert file_text(opened.page) == RECORD


def test_a_question_without_answer_and_its_answer_on_a_later_day(
    empty_site: Path, asked_site: Path, browser: Browser, shared: Path
) -> None:
    with at_the_form(browser, empty_site) as opened:
        clerk = Clerk(opened.page)
        fill_in_question(clerk, shared)
        assert saved(clerk) == (SEED.name, UNANSWERED)
    with at_the_form(browser, asked_site) as opened:
        page, clerk = opened.page, Clerk(opened.page)
        clerk.type("#open-nummer", "2014-001")
        page.keyboard.press("Enter")
        page.wait_for_selector("#bestaand:not([hidden])")
        clerk.press('input[name="doel"]', "Space")
        clerk.type("#veld-beantwoord", "15 oktober 2014")
        clerk.type("#veld-Antwoord", body_of(RECORD, "Antwoord"))
        assert saved(clerk) == (SEED.name, RECORD)


def test_the_form_proposes_number_and_party_and_leaves_what_was_typed(
    asked_site: Path, browser: Browser
) -> None:
    with at_the_form(browser, asked_site) as opened:
        page, clerk = opened.page, Clerk(opened.page)
        number, party = page.locator("#veld-nummer"), page.locator(row("indieners", "partij"))
        clerk.type("#veld-ingediend", "1-11-2014")
        clerk.type(row("indieners", "naam"), "M.J. de Greef-Nelissen")
        clerk.go("#veld-onderwerp")
        expect(number).to_have_value("2014-002")
        expect(party).to_have_value("PvdA")
        number.fill("2014-077")
        party.fill("Anders")
        page.fill("#veld-ingediend", "1-11-2015")
        clerk.go("#veld-onderwerp")
        expect(number).to_have_value("2014-077")
        expect(party).to_have_value("Anders")


def test_a_fault_stands_at_its_field_and_in_the_list_in_the_words_of_the_checker(
    asked_site: Path, browser: Browser
) -> None:
    with at_the_form(browser, asked_site) as opened:
        page, clerk = opened.page, Clerk(opened.page)
        assert told(page) == []
        expect(page.locator("#bevindingen")).to_contain_text("Nog in te vullen: Datum van indienen")
        clerk.type("#veld-nummer", "14/1")
        clerk.go("#veld-ingediend")
        number = page.locator("#veld-nummer")
        expect(number).to_have_attribute("aria-invalid", "true")
        described = str(number.get_attribute("aria-describedby")).split()
        assert described == ["hulp-nummer", "fout-nummer"]
        said = "'14/1' is geen nummer. Schrijf jaar, streepje en volgnummer, bijvoorbeeld 2014-001."
        expect(page.locator("#fout-nummer")).to_have_text(f"Fout: {said}")
        assert f"Fout. Nummer: {said}" in told(page)
        page.locator("#bevindingen a", has_text="Nummer").click()
        assert page.evaluate("document.activeElement.id") == "veld-nummer"
        clerk.type("#veld-nummer", "2014-001")
        clerk.go("#veld-ingediend")
        expect(page.locator("#fout-nummer")).to_contain_text("2014-001")
        clerk.go("#veld-nummer", back=True)
        clerk.type("#veld-nummer", "2014-002")
        clerk.go("#veld-ingediend")
        expect(page.locator("#fout-nummer")).to_be_hidden()
        assert number.get_attribute("aria-invalid") is None


def test_who_listens_hears_the_state_once_it_is_quiet(asked_site: Path, browser: Browser) -> None:
    with at_the_form(browser, asked_site) as opened:
        page, clerk = opened.page, Clerk(opened.page)
        page.wait_for_timeout(1700)
        page.evaluate(
            """() => { window.heard = []; new MutationObserver(() => window.heard.push(
              document.getElementById('omroep').textContent)).observe(
              document.getElementById('omroep'), {childList: true, characterData: true}); }"""
        )
        clerk.type("#veld-nummer", "14/1")
        clerk.type("#veld-ingediend", "31 februari 2014")
        clerk.type("#veld-onderwerp", "een onderwerp")
        page.wait_for_timeout(2200)
        heard = page.evaluate("window.heard")
        assert len(heard) == 1
        assert re.fullmatch(r"Controle: 2 fouten, nog \d in te vullen\.", heard[0]), heard


def test_hostile_input_stays_text_everywhere(asked_site: Path, browser: Browser) -> None:
    with at_the_form(browser, asked_site) as opened:
        page = opened.page
        for selector in ("#veld-onderwerp", row("indieners", "naam"), row("themas"), "#veld-bron"):
            page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
            page.fill(selector, HOSTILE)
        markdown = f"{HOSTILE}\n\n[x](javascript:alert(3)) ![y](https://example.org/y.png)\n\n"
        page.fill("#veld-Vraag", f"{markdown}<iframe src='//example.org'></iframe>")
        page.fill("#veld-Antwoord", f"| {HOSTILE} | b |\n|---|---|\n| [a](data:x) | `<b>` |")
        page.wait_for_timeout(400)
        assert page.locator("#voorbeeld .rv-titel").inner_text() == HOSTILE
        live = "#beheer :is(img, script, iframe, object, style, [style], [onerror], [src])"
        assert page.locator(live).count() == 0
        hrefs = page.locator("#voorbeeld a[href]").evaluate_all("all => all.map(a => a.href)")
        assert hrefs == []
        page.reload()
        page.wait_for_selector("#concepten:not([hidden])")
        assert HOSTILE in page.locator("#concepten-lijst").inner_text()
        assert page.locator(live).count() == 0
        page.get_by_role("button", name="Ga verder").click()
        expect(page.locator("#veld-onderwerp")).to_have_value(HOSTILE)


def test_a_draft_is_offered_again_and_can_be_wiped(asked_site: Path, browser: Browser) -> None:
    with at_the_form(browser, asked_site) as opened:
        page, clerk = opened.page, Clerk(opened.page)
        clerk.type("#veld-onderwerp", "half af")
        clerk.settle()
        assert page.locator("#concept-stand").inner_text() == "Uw werk is bewaard in deze browser."
        assert page.locator("#concepten").is_hidden()
        page.reload()
        page.wait_for_selector("#concepten:not([hidden])")
        offered = " ".join(page.locator("#concepten-lijst").inner_text().split())
        assert re.search(r"half af bewaard op \d+ \w+ \d{4} om \d\d:\d\d", offered)
        assert "alleen in deze browser" in page.locator("#concepten").inner_text()
        clerk.press('#concepten-lijst button[aria-label^="Ga verder"]')
        expect(page.locator("#veld-onderwerp")).to_have_value("half af")
        page.reload()
        page.wait_for_selector("#concepten:not([hidden])")
        clerk.press("#concepten-wissen")
        assert page.locator("#concepten").is_hidden()
        assert page.evaluate("localStorage.length") == 0


def test_a_browser_that_keeps_nothing_says_so(asked_site: Path, browser: Browser) -> None:
    with at_the_form(browser, asked_site) as opened:
        page = opened.page
        page.evaluate(
            """() => { Storage.prototype.setItem = () => {
              throw new DOMException('', 'QuotaExceededError'); }; }"""
        )
        page.fill("#veld-onderwerp", "iets")
        expect(page.locator("#concept-stand")).to_contain_text("kan uw werk niet bewaren")


def test_after_saving_the_draft_goes_when_asked(asked_site: Path, browser: Browser) -> None:
    with at_the_form(browser, asked_site) as opened:
        page, clerk = opened.page, Clerk(opened.page)
        clerk.type("#veld-onderwerp", "iets")
        name, text = saved(clerk)
        assert name.endswith("-iets.md")
        assert "onderwerp: iets\n" in text
        expect(page.locator("#vervolg")).to_contain_text("Zo kan het niet op de site")
        assert page.evaluate("localStorage.length") == 1
        page.get_by_role("button", name="Wis het concept").click()
        assert page.evaluate("localStorage.length") == 0


def test_wiping_the_form_is_asked_twice(asked_site: Path, browser: Browser) -> None:
    with at_the_form(browser, asked_site) as opened:
        page, clerk = opened.page, Clerk(opened.page)
        clerk.type("#veld-onderwerp", "weg ermee")
        clerk.settle()
        clerk.press("#wis")
        expect(page.locator("#veld-onderwerp")).to_have_value("weg ermee")
        expect(page.locator("#concept-stand")).to_contain_text("Weet u het zeker?")
        page.keyboard.press("Enter")
        expect(page.locator("#veld-onderwerp")).to_have_value("")
        assert page.evaluate("localStorage.length") == 0
