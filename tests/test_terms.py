"""The words that this site explains: below a word on a page, and all of them on one page."""

from __future__ import annotations

import re
from datetime import date

import pytest

from archive.aspects import unknown
from archive.entrances import ENTRANCES
from archive.group_pages import entrance_pages
from archive.handbook import Handbook
from archive.index import make_archive
from archive.question import Status
from archive.settings import AnswerTerm, Settings, Unit
from archive.slug import slug
from archive.source import read_source
from archive.subjects.subject import Subjects
from archive.templates import Templates
from archive.templating import FOLDER
from archive.terms import Explained, terms
from built_pages import BuiltPage, read_page
from conftest import PROJECT
from page_types import Site

pytest_plugins = ("site_fixtures",)

LONGEST = 30
TERM = AnswerTerm(date(2000, 1, 1), 6, Unit.WEEKS)


def explained(page: BuiltPage) -> list[str]:
    """The terms that a page explains, in their order."""
    buttons = [each for each in page.all("button") if each.get("class") == "rv-begrip"]
    return [each["popovertarget"].removeprefix("begrip-") for each in buttons]


def test_every_explanation_is_short_and_made_of_sentences() -> None:
    for term in terms(Settings()).values():
        assert len(term.text.split()) <= LONGEST, term.key
        for text in filter(None, (term.text, term.more)):
            assert text[0].isupper() and text.endswith(".") and "{" not in text, term.key


def test_every_word_has_one_anchor_of_its_own() -> None:
    found = terms(Settings())
    assert all(key == slug(term.name) for key, term in found.items())
    anchors = [*found, *(slug(other) for term in found.values() for other in term.also)]
    assert len(anchors) == len(set(anchors)) > 40


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (Settings(), "spelregels van de gemeenteraad"),
        (Settings(terms=(TERM,)), "is dat 6 weken."),
        (Settings(terms=(TERM, TERM)), "is in de loop van de jaren veranderd"),
    ],
)
def test_how_long_the_college_has_comes_from_the_settings(settings: Settings, told: str) -> None:
    assert told in terms(settings)["termijn"].text


def test_a_page_explains_a_word_once() -> None:
    page = Explained(terms(Settings()), "../")
    first = page.first("college")
    assert first and first.address == "begrippen/#college"
    assert page.first("college") is None
    with pytest.raises(KeyError):
        page.first("colege")


def test_templates_ask_for_terms_that_exist() -> None:
    found = terms(Settings())
    asked = [
        key
        for path in FOLDER.glob("*.html")
        for key in re.findall(r'term\(explained, "([^"]+)"', path.read_text(encoding="utf-8"))
    ]
    assert asked and set(asked) <= set(found)
    words = {slug(each.singular) for each in ENTRANCES} | {slug(each.words) for each in Status}
    assert words <= set(found)


def test_every_page_explains_its_words_and_leads_to_the_page_of_terms(
    sites: dict[str, Site],
) -> None:
    total = set()
    for site in sites.values():
        anchors = set(read_page(site.html("begrippen/")).ids)
        for question in site.archive.questions:
            page = read_page(site.html(question.address), question.address)
            found = explained(page)
            assert question.status.words.replace(" ", "-") == found[0]
            assert len(found) == len(set(found)) and "indiener" in found
            links = [each["href"] for each in page.all("a") if "begrippen/#" in each["href"]]
            assert links == [f"../../begrippen/#{key}" for key in found]
            assert set(found) <= anchors
            shown = {
                each["id"]
                for _, each in page.elements
                if "popover" in each and each["id"].startswith("begrip-")
            }
            assert shown == {f"begrip-{key}" for key in found}
            total.update(found)
        assert explained(read_page(site.html("")))[0] == "college"
    assert {"portefeuillehouder", "mede-indiener", "termijn", "woo", "uitgesteld"} <= total


def test_a_list_explains_no_status(sites: dict[str, Site]) -> None:
    for site in sites.values():
        found = explained(read_page(site.html("vragen/")))
        assert not {"open", "te-laat", "beantwoord", "ingetrokken"} & set(found)


def test_the_page_of_terms_has_them_all_in_their_order() -> None:
    archive = make_archive((), read_source(PROJECT).registers, Settings(), date(2026, 11, 26))
    text = Handbook(archive).fill_in("{{ begrippen }}")
    names = re.findall(r"^(.+) \{: #[a-z0-9-]+ \}$", text, re.MULTILINE)
    assert names == sorted(names, key=slug)
    found = terms(Settings())
    assert len(names) == len(found) + sum(len(term.also) for term in found.values())
    assert "Verdaagd {: #verdaagd }\n:   Zie [Uitgesteld](#uitgesteld)." in text
    assert all(term.text in text and term.more in text for term in found.values())


def test_a_kind_of_group_is_explained_on_its_page(sites: dict[str, Site]) -> None:
    site = sites["fictie"]
    templates = Templates(site.archive.settings)
    for folder, groups in site.archive.groups.items():
        entrance = groups[0].entrance
        views = unknown(site.archive.questions)
        declared = entrance_pages(site.archive, entrance, Subjects(()), views)
        pages = (each.shows.page(site.archive.settings) for each in declared)
        page = next(each for each in pages if each.template == "group.html")
        assert explained(read_page(templates.render(page)))[0] == slug(entrance.singular), folder
