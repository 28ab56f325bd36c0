"""What pages tell programs about themselves: JSON-LD in the words of schema.org."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import lxml.html
import pytest

from archive.body import Body, Part, Section
from archive.building.digest import Digests
from archive.exports.downloads import CSV, JSON, Download, Held
from archive.linked_data import linked_data, website
from archive.linked_dataset import dataset
from archive.linked_question import LONGEST_TEXT
from archive.page import Page
from archive.pages import all_pages
from archive.plain import plain
from archive.question import Question, Status
from archive.question_pages import question_page, shown
from archive.settings import Settings
from archive.templates import Templates
from built_pages import BuiltPage, read_page, read_pages
from page_types import FICTION, PAGE_TYPES, SEED, PageType, Site
from published import ADDRESS
from test_question_page import ANSWERED, LATER, OPEN, archive

pytest_plugins = ("site_fixtures",)

SETTINGS = Settings(
    title="Raadsvragen", municipality="Zonnehaven", site_address="https://example.org/a/"
)
BOTH = [SEED, FICTION]


def things(page: BuiltPage) -> list[dict[str, Any]]:
    """What the data of a page tells of, thing by thing."""
    if not page.data:
        return []
    (text,) = page.data
    data = json.loads(text)
    assert list(data) == ["@context", "@graph"]
    assert data["@context"] == "https://schema.org"
    found: list[dict[str, Any]] = data["@graph"]
    return found


def kinds(page: BuiltPage) -> list[str]:
    return [each["@type"] for each in things(page)]


def main_question(page: BuiltPage) -> dict[str, Any]:
    (found,) = [each for each in things(page) if each["@type"] == "QAPage"]
    question: dict[str, Any] = found["mainEntity"]
    return question


def addresses(value: object) -> list[str]:
    """Every whole address in some data, but for that of the words themselves."""
    if isinstance(value, dict):
        return [each for inner in value.values() for each in addresses(inner)]
    if isinstance(value, list):
        return [each for inner in value for each in addresses(inner)]
    return [value] if isinstance(value, str) and value.startswith("https://") else []


@pytest.mark.parametrize("name", BOTH)
def test_every_page_tells_the_way_to_it_as_readers_see_it(
    name: str, addressed: dict[str, Site]
) -> None:
    site = addressed[name]
    told = 0
    for path, page in read_pages(site.folder).items():
        document = lxml.html.parse(str(site.folder / path))
        seen = [
            (link.text_content(), link.get("href"))
            for link in document.xpath('//nav[@class="rv-pad"]//a')
        ]
        trails = [each for each in things(page) if each["@type"] == "BreadcrumbList"]
        assert len(trails) == bool(seen), path
        for trail in trails:
            *way, last = trail["itemListElement"]
            assert [each["position"] for each in (*way, last)] == list(range(1, len(way) + 2))
            assert [each["name"] for each in way] == [title for title, _ in seen]
            root = "../" * path.count("/")
            assert [f"{root}{_below(each['item'])}" for each in way] == [
                address for _, address in seen
            ]
            assert last.keys() == {"@type", "position", "name"}
            assert page.title.startswith(f"{last['name']} | ")
            told += 1
    assert told > len(site.archive.questions)


def _below(address: str) -> str:
    assert address.startswith(ADDRESS)
    return address.removeprefix(ADDRESS)


@pytest.mark.parametrize("kind", PAGE_TYPES, ids=lambda kind: kind.name)
def test_a_page_tells_what_it_is(
    kind: PageType, sites: dict[str, Site], addressed: dict[str, Site]
) -> None:
    site = addressed.get(kind.site) or sites[kind.site]
    address = kind.address({**sites, **addressed})
    page = read_page(site.html(address), address)
    if kind.is_missing or address.startswith(
        ("begrippen/", "english/", "handleiding/", "over/", "privacy/", "toegank", "volgen/")
    ):
        assert kinds(page) == []
    elif address == "":
        assert kinds(page) == ["WebSite"]
    elif address == "data/":
        assert kinds(page) == ["Dataset", "BreadcrumbList"]
    elif address.startswith("vragen/") and address != "vragen/":
        assert kinds(page) == ["QAPage", "BreadcrumbList"]
    else:
        assert kinds(page) == ["BreadcrumbList"]


def test_a_site_that_does_not_know_its_address_tells_nothing(seed_site: Path) -> None:
    assert [page.address for page in read_pages(seed_site).values() if page.data] == []


@pytest.mark.parametrize("name", BOTH)
def test_each_question_tells_who_asked_what_and_who_answered(
    name: str, addressed: dict[str, Site]
) -> None:
    site = addressed[name]
    for question in site.archive.questions:
        found = main_question(read_page(site.html(question.address)))
        record = question.record
        assert found["url"] == f"{ADDRESS}{question.address}"
        assert (found["name"], found["identifier"]) == (question.title, question.number)
        assert found["dateCreated"] == question.submitted.isoformat()
        assert found["creativeWorkStatus"] == question.status.value
        assert [(each["name"], each["affiliation"]["name"]) for each in found["author"]] == [
            (each.person.name, each.party.name) for each in question.signatories
        ]
        _begins(found["text"], record.body.text(Part.QUESTION))
        answer = record.body.text(Part.ANSWER)
        assert found["answerCount"] == bool(answer)
        assert ("acceptedAnswer" in found) == bool(answer)
        if answer:
            _begins(found["acceptedAnswer"]["text"], answer)
            assert found["acceptedAnswer"].get("dateCreated") == (
                record.answered.isoformat() if record.answered else None
            )
            authors = [each["name"] for each in found["acceptedAnswer"]["author"]]
            holders = [each.name for each in question.portfolio_holders]
            assert authors[len(authors) - len(holders) :] == holders
            assert authors


def _begins(text: str, markdown: str) -> None:
    whole = plain(markdown)
    assert len(text) <= LONGEST_TEXT
    assert text
    assert text == whole or text.endswith("…")
    words = text.removesuffix("…").split()[:10]
    assert whole.split()[: len(words)] == words


@pytest.mark.parametrize("name", BOTH)
def test_every_address_leads_to_a_page_of_this_site(name: str, addressed: dict[str, Site]) -> None:
    site = addressed[name]
    licence = site.archive.settings.licence.address
    pages = read_pages(site.folder)
    looked_at = 0
    for path, page in pages.items():
        for address in addresses(things(page)):
            if address == licence:
                continue
            parts = urlsplit(address.removeprefix(ADDRESS).partition("?")[0])
            assert not parts.netloc, f"{path}: {address}"
            if not parts.path.endswith("/") and parts.path:
                assert (site.folder / parts.path).is_file(), f"{path}: {address}"
                continue
            target = pages[f"{parts.path}index.html"]
            assert not parts.fragment or parts.fragment in target.ids, f"{path}: {address}"
            looked_at += 1
    assert looked_at > 5 * len(site.archive.questions)


def test_the_numbered_questions_of_a_page_are_its_parts(addressed: dict[str, Site]) -> None:
    site = addressed[FICTION]
    paired = [each for each in site.archive.questions if each.layout().pairs]
    assert len(paired) > 50
    for question in paired:
        page = read_page(site.html(question.address))
        numbers = [each.removeprefix("vraag-") for each in page.ids if each.startswith("vraag-")]
        parts = main_question(page)["hasPart"]
        assert {each["name"] for each in parts} == {f"Vraag {number}" for number in numbers}
        assert len(parts) == len(numbers)


def test_the_first_record_of_the_archive(addressed: dict[str, Site]) -> None:
    site = addressed[SEED]
    found = main_question(read_page(site.html("vragen/2014-001/")))
    assert found["name"] == "Voortgang ambtelijke samenwerking"
    (author,) = found["author"]
    assert author["@type"] == "Person"
    assert author["affiliation"] == {
        "@type": "Organization",
        "name": "PvdA",
        "url": f"{ADDRESS}partijen/pvda/",
    }
    assert found["acceptedAnswer"]["dateCreated"] == "2014-10-15"
    assert found["acceptedAnswer"]["author"] == [
        {
            "@type": "GovernmentOrganization",
            "name": "College van burgemeester en wethouders van Zonnehaven",
        }
    ]


def told(question: Question) -> dict[str, Any]:
    """What the page of a question would tell of it, on a site with an address."""
    page = Page(
        question.address, question.title, "", "question.html", content={"question": question}
    )
    found = linked_data(page, question.layout(), SETTINGS)
    assert found
    main: dict[str, Any] = found["@graph"][0]["mainEntity"]
    return main


@pytest.mark.parametrize(
    ("asked", "authors"),
    [
        ("college", ["College van burgemeester en wethouders van Zonnehaven", "C. Smit"]),
        ("burgemeester", ["Burgemeester van Zonnehaven", "C. Smit"]),
        ("griffie", ["Griffie van Zonnehaven", "C. Smit"]),
        ("C. Smit", ["C. Smit"]),
        ("B. de Vries", ["B. de Vries", "C. Smit"]),
    ],
)
def test_whoever_was_asked_has_answered(asked: str, authors: list[str]) -> None:
    (question,) = archive(replace(ANSWERED, addressed_to=asked)).questions
    found = [each["name"] for each in told(question)["acceptedAnswer"]["author"]]
    assert found == authors


def test_a_question_that_waits_has_no_answer() -> None:
    (question,) = archive(OPEN).questions
    assert question.status is Status.OVERDUE
    found = told(question)
    assert found["answerCount"] == 0
    assert "acceptedAnswer" not in found
    assert "hasPart" not in found


HOSTILE = "</script><script>alert(1)</script><!-- <script> & ' \" \u2028 \x07"


def test_hostile_texts_stay_data() -> None:
    body = Body((Section(Part.QUESTION, f"`{HOSTILE}`"), Section(Part.ANSWER, "]]> <b>x</b>")))
    made = archive(replace(ANSWERED, subject=HOSTILE, body=body, attachments=()), LATER)
    (question,) = [each for each in made.questions if each.number == ANSWERED.number]
    html = Templates(SETTINGS).render(question_page(shown(made, question), made.settings))
    (block,) = lxml.html.fromstring(html).xpath("//script[not(@src)]")
    assert block.get("type") == "application/ld+json"
    inside = html.partition(' type="application/ld+json">')[2].partition("</script>")[0]
    assert not set("<>&'") & set(inside)
    page = read_page(html)
    assert main_question(page)["name"] == question.title
    assert len([each for each in page.all("script") if "src" not in each]) == 1


def test_what_a_page_tells_is_part_of_what_it_is_made_from() -> None:
    """Otherwise a build with a store would leave an old page."""
    before, after = (
        {page.address: Digests().of(page) for page in all_pages(archive(record, LATER))}
        for record in (OPEN, replace(OPEN, answered=date(2020, 8, 1)))
    )
    assert before["vragen/2020-001/"] != after["vragen/2020-001/"]
    named = replace(archive(OPEN), settings=SETTINGS)
    home = next(page for page in all_pages(named) if page.address == "")
    assert home.about == website(SETTINGS)


def test_the_site_tells_how_it_is_searched() -> None:
    found = website(SETTINGS)
    assert found["potentialAction"]["target"]["urlTemplate"] == (
        "https://example.org/a/zoeken/?q={vraag}"
    )
    assert found["publisher"]["name"] == "Gemeente Zonnehaven"
    assert "publisher" not in website(replace(SETTINGS, municipality=""))


def test_a_dataset_tells_where_each_form_of_it_is() -> None:
    forms = [
        Held(Download("data/vragen.json", "Alle vragen als JSON", "", JSON), 9, "01" * 32),
        Held(Download("data/vragen.csv", "Alle vragen als CSV", "", CSV), 7, "02" * 32),
    ]
    found = dataset("data/", "Alle vragen.", forms, date(2020, 5, 4), SETTINGS)
    assert (found["@type"], found["url"]) == ("Dataset", "https://example.org/a/data/")
    assert found["license"] == SETTINGS.licence.address
    assert found["dateModified"] == "2020-05-04"
    assert found["creator"]["name"] == "Gemeente Zonnehaven"
    assert found["distribution"] == [
        {
            "@type": "DataDownload",
            "name": "Alle vragen als JSON",
            "contentUrl": "https://example.org/a/data/vragen.json",
            "encodingFormat": "application/json",
            "contentSize": "9 B",
            "sha256": "01" * 32,
        },
        {
            "@type": "DataDownload",
            "name": "Alle vragen als CSV",
            "contentUrl": "https://example.org/a/data/vragen.csv",
            "encodingFormat": "text/csv",
            "contentSize": "7 B",
            "sha256": "02" * 32,
        },
    ]
    page = Page("data/", "Open data", "", "month.html", about=found)
    assert linked_data(page, None, SETTINGS) == {
        "@context": "https://schema.org",
        "@graph": [found],
    }
    assert Digests().of(page)
    bare = dataset("data/", "Alle vragen.", [], None, replace(SETTINGS, municipality=""))
    assert not bare.keys() & {"creator", "publisher", "dateModified"}
