"""Lists that are narrowed: by links to pages, and in place in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

import lxml.html
import pytest
from playwright.sync_api import Page, expect

from archive.body import Body, Part, Section
from archive.entrances import PARTIES, PORTFOLIO_HOLDERS, THEMES
from archive.filters import FEWEST, Filters
from archive.folder import write_configuration, write_records, write_registers
from archive.group_pages import SHORT_GROUP
from archive.index import Archive, Group
from archive.pages import all_pages
from archive.question import Question
from archive.record import Asker, Record
from archive.registers import Party, Person, Theme
from archive.settings import Settings
from archive.slug import slug
from archive.templates import Templates
from archive.year_pages import LONGEST_LIST
from browsing import Contexts, Visit, served, visit
from conftest import PROJECT, build_or_fail
from page_types import FICTION, LONG, Site
from test_browser import LOOKS
from test_question_page import ANSWERED, OPEN
from test_question_page import archive as archive_of

pytest_plugins = ("site_fixtures", "browser_fixtures")

# What an archive says of a question, by the key of a facet: the values, as addresses write them.
OF: dict[str, Callable[[Question], set[str]]] = {
    "status": lambda each: {slug(each.status.value)},
    "antwoord": lambda each: (
        set() if each.in_time is None else {"op-tijd" if each.in_time else "te-laat"}
    ),
    "partij": lambda each: {slug(party.name) for party in each.parties},
    "thema": lambda each: {slug(theme.name) for theme in each.themes},
    "portefeuillehouder": lambda each: {slug(who.name) for who in each.portfolio_holders},
}
ROWS = """() => [...document.querySelectorAll('[data-k]')].filter(each => each.checkVisibility())
  .map(each => each.querySelector('a').pathname.split('/').at(-2))"""
CHOICES = """() => Object.fromEntries([...document.querySelectorAll('[data-sleutel]')].map(menu =>
  [menu.dataset.sleutel, [...menu.querySelectorAll('li:not([hidden]) a')].slice(1).map(link =>
    [new URL(link.href).searchParams.get(menu.dataset.sleutel), Number(link.lastChild.textContent)]
  )]))"""
BACK = """query => {
  history.replaceState(null, '', query);
  dispatchEvent(new PopStateEvent('popstate'));
}"""
# The links of this page to a row or a section, with what a reader finds there.
LEADS = """() => [...document.querySelectorAll("main a[href^='#']")].map(link => {
  const target = document.getElementById(link.hash.slice(1));
  return [link.hash.slice(1), target !== null && target.checkVisibility()];
})"""


@dataclass(frozen=True)
class ListPage:
    """A page with a list: its address, and the questions that are in it."""

    address: str
    questions: Sequence[Question]


def _year(archive: Archive) -> ListPage:
    year, questions = max(archive.years.items(), key=lambda each: len(each[1]))
    return ListPage(f"jaren/{year}/", questions)


def _group(folder: str) -> Callable[[Archive], ListPage]:
    def find(archive: Archive) -> ListPage:
        groups = [each for each in archive.groups[folder] if len(each.questions) <= SHORT_GROUP]
        group = max(groups, key=lambda each: len(each.questions))
        return ListPage(group.address, group.questions)

    return find


def _year_of_group(archive: Archive) -> ListPage:
    def years(group: Group) -> int:
        return max(map(len, group.years.values()))

    group = max((each for found in archive.groups.values() for each in found), key=years)
    year, questions = max(group.years.items(), key=lambda each: len(each[1]))
    return ListPage(f"{group.address}{year}/", questions)


def _waiting(archive: Archive) -> ListPage:
    return ListPage("openstaand/", [each for each in archive.questions if each.status.waits])


LISTS: dict[str, Callable[[Archive], ListPage]] = {
    "year": _year,
    "theme": _group(THEMES.folder),
    "party": _group(PARTIES.folder),
    "portfolio holder": _group(PORTFOLIO_HOLDERS.folder),
    "year of a group": _year_of_group,
    "waiting": _waiting,
}


@contextmanager
def listing(
    page: ListPage, address: str, contexts: Contexts, query: str = "", width: int = 1280
) -> Iterator[Visit]:
    """Open a list of the fictional archive."""
    with visit(contexts.get(width), f"{address}{FICTION}/{page.address}{query}") as opened:
        yield opened
        assert opened.complaints == []
        assert opened.left_the_host() == []


def numbers(page: Page) -> list[str]:
    """The numbers of the questions that are shown."""
    found: list[str] = page.evaluate(ROWS)
    return found


def chosen(questions: Sequence[Question], **asked: str) -> set[str]:
    """The numbers of the questions that have all of these values."""
    return {
        each.number
        for each in questions
        if all(value in OF[key](each) for key, value in asked.items())
    }


def said(page: Page) -> str:
    return page.locator(".rv-uitkomst [role=status]").inner_text()


def menu(page: Page, title: str) -> Any:
    return page.locator(".rv-keuze", has=page.locator("summary", has_text=re.compile(f"^{title}")))


def choose(page: Page, title: str, name: str) -> None:
    """Open a menu and choose, as a reader does."""
    found = menu(page, title)
    found.locator("summary").click()
    (link,) = (
        each
        for each in found.locator("a").all()
        if re.sub(r" \d+$", "", each.inner_text().strip()) == name
    )
    link.click()


@pytest.mark.parametrize("kind", LISTS)
def test_each_choice_gives_just_the_questions_that_the_archive_has(
    kind: str, sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    page = LISTS[kind](sites[FICTION].archive)
    assert len(page.questions) >= FEWEST
    with listing(page, address, contexts) as opened:
        assert sorted(numbers(opened.page)) == sorted(each.number for each in page.questions)
        choices = opened.page.evaluate(CHOICES)
        assert choices
        for key, offered in choices.items():
            values = set().union(*(OF[key](each) for each in page.questions))
            assert {value for value, _ in offered} == values
            # The first by a visit, the others as by the back button: that reads the address too.
            opened.go(f"{address}{FICTION}/{page.address}?{key}={quote(offered[0][0])}")
            for value, count in offered:
                opened.page.evaluate(BACK, f"?{key}={quote(value)}")
                wanted = chosen(page.questions, **{key: value})
                assert set(numbers(opened.page)) == wanted
                assert count == len(wanted)
                assert said(opened.page).startswith(f"{count} van de {len(page.questions)} vragen")


def test_choices_are_put_together_and_the_back_button_takes_them_back(
    sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    page = _year(sites[FICTION].archive)
    every = [each.number for each in page.questions]
    party = next(iter(page.questions[0].parties))
    status = page.questions[0].status
    of_party = chosen(page.questions, partij=slug(party.name))
    of_both = chosen(page.questions, partij=slug(party.name), status=slug(status.value))
    assert 0 < len(of_both) < len(of_party) < len(every)
    with listing(page, address, contexts) as opened:
        here = opened.page
        choose(here, "Partij", party.name)
        assert set(numbers(here)) == of_party
        assert urlsplit(here.url).query == f"partij={slug(party.name)}"
        offered = dict(here.evaluate(CHOICES)["status"])
        assert offered[slug(status.value)] == len(of_both)
        choose(here, "Status", status.words.capitalize())
        assert set(numbers(here)) == of_both
        assert said(here).endswith(f": {status.words.capitalize()}, {party.name}.")
        here.go_back()
        assert set(numbers(here)) == of_party
        here.go_back()
        assert numbers(here) == every
        here.go_forward()
        here.go_forward()
        assert set(numbers(here)) == of_both
        here.reload()
        assert set(numbers(here)) == of_both
        choose(here, "Partij", "Alle")
        assert set(numbers(here)) == chosen(page.questions, status=slug(status.value))
        here.get_by_role("link", name="Toon alle vragen").click()
        assert numbers(here) == every
        assert urlsplit(here.url).query == ""
        assert here.locator(".rv-uitkomst a").is_hidden()


@pytest.mark.parametrize("query", ["partij=<img src=x>", "partij=", "soort=open", "thema=niets"])
def test_what_is_no_choice_is_left_out(
    query: str, sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    page = _year(sites[FICTION].archive)
    with listing(page, address, contexts, f"?{query}") as opened:
        assert numbers(opened.page) == [each.number for each in page.questions]


def test_every_way_to_a_row_leads_to_one_that_is_shown(
    sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    page = _year(sites[FICTION].archive)
    with listing(page, address, contexts) as opened:
        whole = opened.page.evaluate(LEADS)
        opened.page.locator(".rv-kalender summary").click()
        for value, count in opened.page.evaluate(CHOICES)["partij"]:
            opened.page.goto(f"{address}{FICTION}/{page.address}?partij={value}")
            opened.page.locator(".rv-kalender summary").click()
            left = [each for each in page.questions if value in OF["partij"](each)]
            days = {f"dag-{each.submitted.isoformat()}" for each in left}
            leads = opened.page.evaluate(LEADS)
            assert {to for to, _ in leads if to.startswith("dag-")} == days
            assert all(visible for _, visible in leads)
            assert len(leads) < len(whole)
            months = {each.submitted.month for each in left}
            assert opened.page.locator("section:visible h2").count() == len(months)
            tallies = opened.page.locator("nav .rv-knoppen a[href] .rv-telling").all_inner_texts()
            assert sum(int(each.split()[0]) for each in tallies) == count


@pytest.mark.parametrize("kind", [*LISTS, "all questions", "month"])
def test_without_scripts_there_is_nothing_that_does_nothing(
    kind: str, sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    context = contexts.get(360, java_script_enabled=False)
    where = {"all questions": "vragen/", "month": "jaren/2020/mei/"}.get(kind)
    site = sites[LONG if kind == "month" else FICTION]
    path = where or LISTS[kind](site.archive).address
    with visit(context, f"{address}{site.name}/{path}") as opened:
        here = opened.page
        for each in here.locator(".rv-keuze:visible summary").all():
            each.click()
            links = here.locator(".rv-keuze[open] a")
            assert links.count() > 0
            for link in links.all():
                assert link.is_visible()
                to = urlsplit(urljoin(here.url, link.get_attribute("href") or "?")).path
                assert to != urlsplit(here.url).path or link.get_attribute("aria-current")
                assert site.file(to.split(f"/{site.name}/")[1]).is_file()
        assert here.locator(".rv-keuzes button, .rv-keuzes input, .rv-keuzes select").count() == 0
        assert here.locator(".rv-keuzes:visible").count() == (
            1 if kind in ("year", "all questions", "month") else 0
        )
        assert here.locator(".rv-rij:visible").count() == here.locator(".rv-rij").count()


def test_without_scripts_a_choice_leads_to_just_that_many_questions(
    sites: dict[str, Site],
) -> None:
    site = sites[FICTION]
    page = lxml.html.fromstring(site.html(_year(site.archive).address))
    links = page.xpath("//details[@data-sleutel and not(@hidden)]//a")
    assert len(links) > 20
    for link in links:
        path = link.get("href").removeprefix("../../")
        rows = lxml.html.fromstring(site.html(path)).xpath("//li[h3]")
        assert len(rows) == int(link.xpath("span")[0].text), path


def test_the_choices_of_all_questions_tell_how_many_there_are(sites: dict[str, Site]) -> None:
    site = sites[FICTION]
    page = lxml.html.fromstring(site.html("vragen/"))
    told = {
        link.get("href"): int(link.xpath("span")[0].text) for link in page.xpath("//details//li/a")
    }
    groups = (*site.archive.groups["partijen"], *site.archive.groups["themas"])
    waiting = {
        f"../openstaand/#{status.name.lower()}": len(found)
        for status, found in site.archive.waiting.items()
    }
    assert told == waiting | {f"../{each.address}": len(each.questions) for each in groups}


def test_a_divided_year_leads_to_the_pages_that_there_are() -> None:
    days = [date(2020, 1, 1) + timedelta(place % 365) for place in range(LONGEST_LIST + 1)]
    records = [
        replace(
            (ANSWERED if place % 3 else OPEN),
            number=f"2020-{place:03}",
            submitted=day,
            askers=(Asker("B. de Vries", "Rood" if place % 2 else "Groen"),),
            attachments=(),
        )
        for place, day in enumerate(days)
    ]
    made = archive_of(*records)
    pages = {page.address: page for page in all_pages(made)}
    found = lxml.html.fromstring(Templates(made.settings).render(pages["jaren/2020/"]))
    links = found.xpath("//details[@name='keuze']//a")
    assert [link.get("href") for link in links] == [
        "../../partijen/groen/2020/", "../../partijen/rood/2020/",
    ]  # fmt: skip
    assert [link.get("href").removeprefix("../../") in pages for link in links] == [True, True]
    assert found.xpath("//script[@src] | //*[@data-k]") == []
    month = lxml.html.fromstring(Templates(made.settings).render(pages["jaren/2020/maart/"]))
    assert len(month.xpath("//*[@data-k]")) == 31
    assert month.xpath("//details[@open]") == []


def test_a_short_list_has_no_menus() -> None:
    few = [
        replace(OPEN if n % 2 else ANSWERED, number=f"2020-{n}", attachments=())
        for n in range(FEWEST)
    ]
    rows = [question.listed for question in archive_of(*few).questions]
    assert [facet.key for facet in Filters(rows).facets] == ["status", "antwoord"]
    assert Filters(rows[1:]).facets == ()


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_an_open_menu_is_accessible_and_fits(
    width: int, scheme: str, sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    page = _year(sites[FICTION].archive)
    party = slug(page.questions[0].parties[0].name)
    with listing(page, address, contexts, f"?partij={party}") as opened:
        opened.look(width, scheme)
        here = opened.page
        here.locator(".rv-kalender summary").click()
        for place, each in enumerate(here.locator(".rv-keuze summary").all()):
            each.click()
            assert here.locator(".rv-keuze[open]").count() == 1
            # All menus are made alike; in one look each of them is held against the rules.
            if (width, scheme) == LOOKS[1] or not place:
                assert opened.axe() == []
            assert opened.too_wide() == []
            for link in here.locator(".rv-keuze[open] li:not([hidden]) a").all():
                found = link.bounding_box()
                assert found
                assert found["x"] >= 0
                assert found["x"] + found["width"] <= width
                assert found["height"] >= 24


def test_a_menu_is_used_by_keyboard_alone(
    sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    page = _year(sites[FICTION].archive)
    with listing(page, address, contexts) as opened:
        here = opened.page
        summary = menu(here, "Partij").locator("summary")
        summary.focus()
        here.keyboard.press("Enter")
        expect(menu(here, "Partij")).to_have_attribute("open", "")
        here.keyboard.press("Escape")
        assert menu(here, "Partij").get_attribute("open") is None
        expect(summary).to_be_focused()
        here.keyboard.press("Enter")
        here.keyboard.press("Tab")
        here.keyboard.press("Tab")
        expect(menu(here, "Partij").locator("a").nth(1)).to_be_focused()
        here.keyboard.press("Enter")
        expect(summary).to_be_focused()
        assert menu(here, "Partij").get_attribute("open") is None
        assert 0 < len(numbers(here)) < len(page.questions)
        assert menu(here, "Partij").locator("[aria-current=true]").count() == 1
        summary.click()
        here.locator("h1").click()
        assert here.locator(".rv-keuze[open]").count() == 0


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", LISTS)
def test_nothing_moves_when_the_menus_start_to_work(
    kind: str, width: int, sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    page = LISTS[kind](sites[FICTION].archive)
    places = []
    for blocked in (True, False):
        with visit(contexts.get(width), "about:blank") as opened:
            if blocked:
                opened.page.route("**/lijst/*.js", lambda route: route.fulfill(body=""))
            opened.page.goto(f"{address}{FICTION}/{page.address}", wait_until="load")
            assert opened.page.locator(".rv-uitkomst").count() == (not blocked)
            box = opened.page.locator("[data-k]").first.bounding_box()
            assert box
            places.append(box["y"])
    assert places[0] == pytest.approx(places[1], abs=1)


def test_on_paper_stands_what_is_shown_and_by_what(
    sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    page = _year(sites[FICTION].archive)
    party = page.questions[0].parties[0].name
    with listing(page, address, contexts, f"?partij={slug(party)}") as opened:
        opened.page.emulate_media(media="print")
        assert set(numbers(opened.page)) == chosen(page.questions, partij=slug(party))
        assert f"van de {len(page.questions)} vragen: {party}." in said(opened.page)
        assert opened.page.locator(".rv-keuze:visible, .rv-uitkomst a:visible").count() == 0


HOSTILE = ("<img src=x onerror=alert(1)> \"A\" & 'B'", "</a></details><b>C", "Café Ø", "Кафе")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of an archive whose parties and themes have names that are not to be trusted."""
    folder = tmp_path_factory.mktemp("hostile")
    text = Body((Section(Part.QUESTION, "Waarom?"),))
    records = [
        Record(
            number=f"2020-{place:03}",
            subject=f"onderwerp {place}",
            askers=(Asker("A. Jansen", HOSTILE[place % 4]),),
            submitted=date(2020, 1, 1) + timedelta(place),
            themes=(HOSTILE[place % 3],),
            body=text,
        )
        for place in range(12)
    ]
    write_configuration(folder / "archive", PROJECT, Settings(title="Vijandig"))
    parties = [Party(name) for name in HOSTILE]
    themes = [Theme(name) for name in HOSTILE]
    write_registers(folder / "archive", parties, [Person("A. Jansen")], themes)
    write_records(folder / "archive", records)
    return build_or_fail(folder / "archive/mkdocs.yml", folder / "site")


def test_names_stay_text(hostile: Path, contexts: Contexts) -> None:
    with (
        served({"vijand": hostile}) as below,
        visit(contexts.get(360), f"{below}vijand/jaren/2020/") as opened,
    ):
        here = opened.page
        for title, names in (("Partij", HOSTILE), ("Thema", HOSTILE[:3])):
            for name in names:
                choose(here, title, name)
                assert len(numbers(here)) == 12 // len(names)
                assert said(here).endswith(f": {name}.")
                here.reload()
                assert said(here).endswith(f": {name}.")
                here.get_by_role("link", name="Toon alle vragen").click()
        assert here.locator(".rv-keuzes img, .rv-keuzes b").count() == 0
        assert opened.complaints == []
