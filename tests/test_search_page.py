"""The search page in a real browser: what a reader types, ticks, sees and takes along."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from archive.entrances import PARTIES, THEMES
from browsing import Contexts, Visit, visit
from page_types import FICTION, SEED, Site
from test_browser import LOOKS

pytest_plugins = ("site_fixtures", "browser_fixtures")

DONE = '#resultaten[aria-busy="false"]'


@contextmanager
def searching(
    address: str, contexts: Contexts, query: str = "", width: int = 1280
) -> Iterator[Visit]:
    """Open the search page of the fictional archive and wait for its results."""
    with visit(contexts.get(width), f"{address}{FICTION}/zoeken/{query}") as opened:
        settled(opened.page)
        yield opened
        assert opened.complaints == []
        assert opened.left_the_host() == []


def settled(page: Page) -> None:
    page.wait_for_selector(DONE, state="attached")


def shows(page: Page, query: str) -> None:
    """Wait until the results of a query are there."""
    page.wait_for_selector(f'{DONE}[data-vraag="{query}"]', state="attached")


def total(page: Page) -> int:
    """How many questions were found, as the page says."""
    said = page.locator("#telling").inner_text()
    match = re.match(r"([\d.]+) (?:vraag|vragen) gevonden", said)
    assert match, said
    return int(match[1].replace(".", ""))


def numbers(page: Page) -> list[str]:
    """The numbers of the results that are shown."""
    links = page.locator("#resultaten > li h3 a")
    found = [str(link.get_attribute("href")) for link in links.all()]
    return [href.split("/")[-2] for href in found]


def query_of(page: Page) -> str:
    return str(page.evaluate("decodeURIComponent(location.search)"))


def chips(page: Page) -> list[str]:
    return page.locator("#gekozen li").all_text_contents()


def box(page: Page, key: str, value: str) -> Any:
    return page.locator(f'input[type="checkbox"][name="{key}"][value="{value}"]')


def test_the_page_opens_with_everything_the_newest_first(
    sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    questions = sites[FICTION].archive.questions
    with searching(address, contexts) as opened:
        assert total(opened.page) == len(questions)
        assert numbers(opened.page) == [each.number for each in questions[:10]]
        assert opened.page.locator("#volgorde").input_value() == "nieuwste"


def test_typing_gives_results_within_the_frame(address: str, contexts: Contexts) -> None:
    with searching(address, contexts) as opened:
        page = opened.page
        page.evaluate(
            """() => { window.shift = 0; new PerformanceObserver(list => {
              for (const each of list.getEntries()) window.shift += each.value;
            }).observe({type: 'layout-shift', buffered: false}); }"""
        )
        page.locator("#zoekveld").press_sequentially("parkeren", delay=30)
        shows(page, "parkeren")
        assert 0 < total(page) < 300
        assert page.locator("#resultaten mark").count() > 5
        assert query_of(page) == "?q=parkeren"
        assert page.evaluate("window.shift") < 0.02
        assert page.locator("#telling").get_attribute("aria-live") == "polite"


def test_a_result_leads_to_the_very_place(address: str, contexts: Contexts) -> None:
    with searching(address, contexts, "?q=parkeren") as opened:
        page = opened.page
        link = page.locator('#resultaten h3 a[href*="#vraag-"]').first
        href = str(link.get_attribute("href"))
        link.click()
        page.wait_for_url("**/vragen/**")
        target = page.locator(f'[id="{href.partition("#")[2]}"]')
        assert target.count() == 1
        assert target.is_visible()


def test_the_address_is_the_state(address: str, contexts: Contexts) -> None:
    with searching(address, contexts, "?q=parkeren") as opened:
        page = opened.page
        before = total(page)
        box(page, "status", "beantwoord").check()
        page.wait_for_url("**status=beantwoord**")
        settled(page)
        narrowed = total(page)
        assert 0 < narrowed < before
        page.locator("#volgorde").select_option("oudste")
        page.wait_for_url("**sorteer=oudste**")
        settled(page)
        oldest = numbers(page)
        assert query_of(page) == "?q=parkeren&status=beantwoord&sorteer=oudste"
        page.go_back()
        page.go_back()
        shows(page, "parkeren")
        assert (query_of(page), total(page), chips(page)) == ("?q=parkeren", before, [])
        page.go_forward()
        page.go_forward()
        page.wait_for_url("**sorteer=oudste**")
        settled(page)
        assert (total(page), numbers(page)) == (narrowed, oldest)
        page.reload()
        settled(page)
        assert (total(page), numbers(page)) == (narrowed, oldest)
        assert page.locator("#zoekveld").input_value() == "parkeren"


def test_choices_of_a_facet_add_up_and_can_be_taken_back(
    sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    groups = sites[FICTION].archive.groups[PARTIES.folder][:2]
    slugs = [group.address.split("/")[1] for group in groups]
    both = {each.number for group in groups for each in group.questions}
    with searching(address, contexts, f"?partij={slugs[0]}&partij={slugs[1]}") as opened:
        page = opened.page
        assert total(page) == len(both)
        assert [each.removeprefix("Haal weg: ") for each in chips(page)] == [
            f"Partij: {groups[0].name} ×", f"Partij: {groups[1].name} ×", "Wis alles",
        ]  # fmt: skip
        page.locator("#gekozen button").first.click()
        page.wait_for_url(f"**/zoeken/?partij={slugs[1]}")
        settled(page)
        assert total(page) == len(groups[1].questions)
        assert page.evaluate("document.activeElement.closest('#gekozen') !== null")
        page.get_by_role("button", name="Wis alles").click()
        settled(page)
        assert (query_of(page), total(page)) == ("", 300)


def test_counts_tell_what_a_choice_gives(address: str, contexts: Contexts) -> None:
    with searching(address, contexts, "?q=parkeren") as opened:
        page = opened.page
        item = page.locator("#facetten details").first.locator("li").first
        expected = int(re.sub(r"\D", "", item.locator(".rv-telling").inner_text()))
        item.locator("input").check()
        page.wait_for_url("**partij=**")
        settled(page)
        assert total(page) == expected


def test_a_long_list_can_be_opened_and_searched(
    sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    themes = sites[FICTION].archive.groups[THEMES.folder]
    with searching(address, contexts) as opened:
        facet = opened.page.locator("#facetten details").nth(1)
        assert facet.locator("summary").inner_text().startswith("Thema")
        assert facet.locator("li").count() == 8
        facet.get_by_role("button", name="Toon nog").click()
        assert facet.locator("li").count() == len(themes)
        facet.locator('input[type="text"]').fill("VEÍLIG")
        assert 0 < facet.locator("li").count() < 5


def test_a_period_narrows(address: str, contexts: Contexts) -> None:
    with searching(address, contexts) as opened:
        page = opened.page
        page.locator("#van").fill("2020-01-01")
        page.locator("#van").dispatch_event("change")
        page.locator("#tot").fill("2020-12-31")
        page.locator("#tot").dispatch_event("change")
        page.wait_for_url("**tot=2020-12-31")
        settled(page)
        assert all(number.startswith(("2020", "2019")) for number in numbers(page))
        assert "Vanaf 1 januari 2020" in "".join(chips(page))


def test_a_typed_choice_becomes_a_chip(address: str, contexts: Contexts) -> None:
    with searching(address, contexts) as opened:
        page = opened.page
        field = page.locator("#zoekveld")
        field.fill("status:beantwoord parkeren")
        field.press("Enter")
        shows(page, "parkeren")
        assert field.input_value() == "parkeren"
        assert query_of(page) == "?q=parkeren&status=beantwoord"
        assert "Status: Beantwoord" in chips(page)[0]


def test_a_number_opens_the_question(
    sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    number = sites[FICTION].archive.questions[7].number
    with searching(address, contexts) as opened:
        opened.page.locator("#zoekveld").fill(number)
        opened.page.locator("#zoekveld").press("Enter")
        opened.page.wait_for_url(f"**/vragen/{number}/")
    with visit(contexts.get(1280), f"{address}{FICTION}/zoeken/?q={number}") as opened:
        opened.page.wait_for_url(f"**/vragen/{number}/")


def test_more_results_come_when_asked_for_and_stay(address: str, contexts: Contexts) -> None:
    with searching(address, contexts) as opened:
        page = opened.page
        page.locator("#meer").click()
        expect(page.locator("#resultaten > li")).to_have_count(20)
        tenth = page.locator("#resultaten > li").nth(10).locator("a")
        assert tenth.evaluate("each => each === document.activeElement")
        tenth.click()
        page.wait_for_url("**/vragen/**")
        page.go_back()
        settled(page)
        assert page.locator("#resultaten > li").count() == 20


def test_a_mistake_is_told_and_forgiven(address: str, contexts: Contexts) -> None:
    with searching(address, contexts, "?q=vergunnimg") as opened:
        page = opened.page
        assert total(page) > 0
        suggestion = page.locator(".rv-bedoeld a")
        meant = suggestion.inner_text()
        suggestion.click()
        shows(page, meant)
        assert page.locator(".rv-bedoeld").count() == 0
        assert query_of(page) == "?q=" + meant.replace(" ", "+")


def test_what_cannot_be_looked_for_is_told(address: str, contexts: Contexts) -> None:
    with searching(address, contexts, "?q=partij:XYZ+parkeren") as opened:
        assert "partij:XYZ is geen filter" in opened.page.locator("#bericht").inner_text()
        assert total(opened.page) > 0
    with searching(address, contexts, "?q=de+het") as opened:
        assert "staan in bijna elke vraag" in opened.page.locator("#bericht").inner_text()
        assert total(opened.page) == 300


def test_nothing_found_leads_on(address: str, contexts: Contexts) -> None:
    with searching(address, contexts, "?q=xqzwvk") as opened:
        page = opened.page
        assert total(page) == 0
        assert not page.locator("#resultaten").is_visible()
        assert not page.locator("#mee").is_visible()
        links = [each.get_attribute("href") for each in page.locator("#bericht a").all()]
        ways = ["onderwerpen/", "themas/", "vragen/", "partijen/", "jaren/"]
        assert links == [f"../{way}" for way in ways]
        assert page.locator("#bericht button").count() == 0
        page.get_by_role("link", name="onderwerpen van A tot Z").click()
        assert page.locator("h1").inner_text() == "Onderwerpen"


@pytest.mark.parametrize("asked", ["?q=xqzwvk&status=beantwoord", "?q=xqzwvk+status:beantwoord"])
def test_fewer_filters_are_not_offered_when_they_find_nothing_either(
    asked: str, address: str, contexts: Contexts
) -> None:
    with searching(address, contexts, asked) as opened:
        message = opened.page.locator("#bericht")
        assert "Ook zonder filters niet." in message.inner_text()
        assert message.get_by_role("button").count() == 0


def test_fewer_filters_are_offered_with_what_they_find(
    sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    questions = sites[FICTION].archive.questions
    with searching(address, contexts, "?q=parkeren") as opened:
        without = total(opened.page)
    assert 0 < without < len(questions)
    with searching(address, contexts, "?q=parkeren&van=1990-01-01&tot=1990-12-31") as opened:
        page = opened.page
        assert total(page) == 0
        said = f"Zonder filters vindt u {without} "
        assert said in page.locator("#bericht").inner_text()
        page.get_by_role("button", name="Wis de filters").click()
        page.wait_for_url("**/zoeken/?q=parkeren")
        settled(page)
        assert total(page) == without


def test_a_broken_connection_is_told_and_can_be_mended(address: str, contexts: Contexts) -> None:
    with visit(contexts.get(1280), f"{address}{FICTION}/zoeken/") as opened:
        page = opened.page
        settled(page)
        page.route("**/teksten/*.json", lambda route: route.abort())
        page.locator("#zoekveld").fill("parkeren")
        page.get_by_text("Zoeken lukt nu niet").wait_for()
        assert opened.axe() == []
        page.unroute("**/teksten/*.json")
        page.get_by_role("button", name="Probeer opnieuw").click()
        shows(page, "parkeren")
        assert total(page) > 0


def test_an_index_that_does_not_come_is_told(address: str, contexts: Contexts) -> None:
    context = contexts.get(360)
    page = context.new_page()
    page.route("**/zoeken/index.json", lambda route: route.abort())
    page.goto(f"{address}{FICTION}/zoeken/?q=parkeren")
    page.get_by_text("Zoeken lukt nu niet").wait_for()
    assert page.get_by_role("link", name="blader door alle vragen").is_visible()
    page.unroute("**/zoeken/index.json")
    page.get_by_role("button", name="Probeer opnieuw").click()
    shows(page, "parkeren")
    page.close()


def test_the_list_can_be_saved(sites: dict[str, Site], address: str, contexts: Contexts) -> None:
    archive = sites[FICTION].archive
    with searching(address, contexts, "?sorteer=oudste") as opened:
        with opened.page.expect_download() as saved:
            opened.page.locator("#csv").click()
        assert saved.value.suggested_filename == "raadsvragen.csv"
        content = saved.value.path().read_bytes().decode("utf-8-sig")
        lines = content.split("\r\n")
        assert lines[0] == "nummer,onderwerp,ingediend,beantwoord,indiener,partij,status,adres"
        assert len(lines) == len(archive.questions) + 2
        oldest = archive.questions[-1]
        assert lines[1].startswith(f"{oldest.number},")
        assert lines[1].endswith(f"{FICTION}/vragen/{oldest.number}/")


def test_the_list_can_be_copied(sites: dict[str, Site], address: str, contexts: Contexts) -> None:
    question = sites[FICTION].archive.questions[0]
    context = contexts.get(1280, permissions=["clipboard-read", "clipboard-write"])
    with visit(context, f"{address}{FICTION}/zoeken/") as opened:
        page = opened.page
        settled(page)
        page.locator("#citaten").click()
        page.get_by_text("Gekopieerd: 300 vragen.").wait_for()
        first = page.evaluate("navigator.clipboard.readText()").split("\n")[0]
        assert first.endswith(f"{address}{FICTION}/vragen/{question.number}/")
        assert question.title in first


def test_without_a_clipboard_the_text_is_shown(address: str, contexts: Contexts) -> None:
    with searching(address, contexts) as opened:
        page = opened.page
        page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
        page.locator("#citaten").click()
        box = page.get_by_role("textbox", name="Kopieer de tekst")
        box.wait_for()
        assert len(box.input_value().splitlines()) == 300
        assert opened.axe() == []


def test_hostile_titles_stay_text(sites: dict[str, Site], address: str, contexts: Contexts) -> None:
    hostile = next(each for each in sites[FICTION].archive.questions if "<" in each.title)
    with searching(
        address, contexts, f"?q=%22{hostile.number}%22+{hostile.title.split()[-1]}"
    ) as opened:
        titles = opened.page.locator("#resultaten h3").all_inner_texts()
        assert hostile.title in titles
    with searching(
        address, contexts, "?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E&partij=%3Cb%3E"
    ) as opened:
        assert opened.page.locator("#gekozen").inner_text().count("<b>") == 1


@pytest.mark.parametrize("address_of", ["", "vragen/", "partijen/", "over/"])
def test_a_slash_goes_to_the_search_field(
    address_of: str, address: str, contexts: Contexts
) -> None:
    with visit(contexts.get(1280), f"{address}{FICTION}/{address_of}") as opened:
        page = opened.page
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement.name") == "q"
        page.keyboard.type("a/b")
        assert page.evaluate("document.activeElement.value") == "a/b"
        page.keyboard.press("Enter")
        page.wait_for_url("**/zoeken/?q=a%2Fb")
        settled(page)


def test_a_group_has_its_own_search(
    sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    for entrance in sites[FICTION].archive.groups.values():
        group = entrance[0]
        with visit(contexts.get(1280), f"{address}{FICTION}/{group.address}") as opened:
            opened.page.get_by_role("link", name=f"Zoek binnen {group.name}").click()
            settled(opened.page)
            assert total(opened.page) == len(group.questions)


def test_searching_by_keyboard_alone(address: str, contexts: Contexts) -> None:
    with visit(contexts.get(1280), f"{address}{FICTION}/partijen/") as opened:
        page = opened.page
        page.keyboard.press("/")
        page.keyboard.type("parkeren")
        page.keyboard.press("Enter")
        shows(page, "parkeren")
        page.keyboard.press("/")
        tab_to(page, "each => each.name === 'partij' && each.type === 'checkbox'")
        page.keyboard.press("Space")
        page.wait_for_url("**partij=**")
        settled(page)
        assert page.evaluate("document.activeElement.name") == "partij", "the cursor was lost"
        tab_to(page, "each => each.id === 'volgorde'")
        tab_to(page, "each => each.closest('#resultaten') && each.tagName === 'A'")
        page.keyboard.press("Enter")
        page.wait_for_url("**/vragen/**")
        assert opened.complaints == []


def tab_to(page: Page, test: str) -> None:
    """Press Tab until an element has the focus that passes; it must be seen to have it."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate(f"({test})(document.activeElement)"):
            width = page.evaluate(
                "parseFloat(getComputedStyle(document.activeElement).outlineWidth)"
            )
            assert width >= 2
            return
    pytest.fail(f"not reached by Tab: {test}")


STATES = {
    "empty": "",
    "results": "?q=parkeren",
    "choices": "?q=parkeren&status=beantwoord&status=te-laat&van=2018-01-01&tot=2026-01-01",
    "a mistake": "?q=vergunnimg",
    "nothing": "?q=xqzwvk&status=beantwoord",
}


@pytest.mark.parametrize("state", STATES)
def test_every_state_is_accessible_and_fits(state: str, address: str, contexts: Contexts) -> None:
    with searching(address, contexts, STATES[state]) as opened:
        found = []
        for width, scheme in LOOKS:
            opened.look(width, scheme)
            opened.page.evaluate(
                "document.querySelectorAll('details').forEach(each => { each.open = true; })"
            )
            found += [f"{width} {scheme}: {each}" for each in (*opened.axe(), *opened.too_wide())]
        opened.look(320, "light")
        found += opened.too_wide()
        assert found == []


def test_while_typing_the_page_stays_accessible(address: str, contexts: Contexts) -> None:
    with searching(address, contexts) as opened:
        opened.page.locator("#zoekveld").press_sequentially("parke")
        assert opened.axe() == []


def test_without_scripts_the_page_says_so_and_offers_the_groups(
    address: str, contexts: Contexts
) -> None:
    context = contexts.get(360, java_script_enabled=False)
    with visit(context, f"{address}{FICTION}/zoeken/?q=parkeren") as opened:
        text = opened.page.locator("main").inner_text()
        assert "Zoeken werkt alleen met JavaScript" in text
        for name in ("Partijen", "Thema’s", "Indieners", "Portefeuillehouders", "Jaren"):
            assert opened.page.get_by_role("link", name=name).count() >= 1
        assert not opened.page.locator("#zoekveld").is_visible()


def test_on_a_telephone_the_filters_wait_until_they_are_asked_for(
    address: str, contexts: Contexts
) -> None:
    with searching(address, contexts, "?q=parkeren", width=360) as opened:
        page = opened.page
        assert not page.locator("#facetten").is_visible()
        page.locator("#filters > summary").click()
        assert page.locator("#facetten").is_visible()
    with searching(address, contexts, "?q=parkeren") as opened:
        assert opened.page.locator("#facetten").is_visible()


def test_one_question_is_an_archive_too(address: str, contexts: Contexts) -> None:
    with visit(contexts.get(360), f"{address}{SEED}/zoeken/?q=samenwerking") as opened:
        settled(opened.page)
        assert total(opened.page) == 1
        assert opened.axe() == []
