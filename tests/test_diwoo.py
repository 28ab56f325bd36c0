"""What the Woo harvester gets: every document, valid by the schema, every code with its label."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from archive.exports import sitemap_files
from archive.exports.diwoo import diwoo, publication
from archive.exports.diwoo_document import documents
from archive.exports.diwoo_xml import most_bytes, written_documents
from archive.exports.export import Holdings
from archive.question import Question
from archive.settings import Settings
from archive.tooi import WOO_CATEGORIES, concepts
from hostile import CLEAN, SETTINGS, hostile_holdings
from published import ADDRESS, CODE, Published
from schemas import DIWOO, SITEMAP_INDEX, schema

pytest_plugins = ["published_fixtures"]

NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "d": "https://standaarden.overheid.nl/diwoo/metadata/",
}
# The elements with a code, and the list that it comes from.
CODED = {
    "publisher": "rwc_gemeenten_compleet",
    "informatiecategorie": "scw_woo_informatiecategorieen",
    "documentsoort": "ccw_plooi_documentsoorten",
    "thema": "scw_toplijst",
    "soortHandeling": "ccw_plooi_documenthandelingen",
    "role": "scw_documentrelatie",
    "language": "scw_talen",
    "format": "ccw_plooi_filetypes",
}
TAKEN = {
    "csv", "doc", "docx", "odp", "ods", "odt", "pdf", "ppt", "pptx", "rtf", "txt", "xls", "xlsx",
    "zip",
}  # fmt: skip
INDEX = "sitemapindex-diwoo-infocat008.xml"


def made(held: Holdings) -> dict[str, bytes]:
    """The files for the harvester, by address."""
    return {export.address: b"".join(export.make()) for export in diwoo(held)}


def trees(held: Holdings) -> list[Any]:
    """The sitemaps that the index of an archive names, in its order."""
    files = made(held)
    index = etree.fromstring(files[INDEX])
    found = index.xpath("s:sitemap/s:loc/text()", namespaces=NAMES)
    assert [held.settings.url(address) for address in files if address != INDEX] == found
    return [etree.fromstring(content) for address, content in files.items() if address != INDEX]


def by_address(held: Holdings) -> dict[str, Any]:
    """Every document that is told of, by its whole address."""
    return {
        url.findtext("s:loc", namespaces=NAMES): url
        for tree in trees(held)
        for url in tree.iterfind("s:url", NAMES)
    }


def check_codes(tree: Any, shared: Path) -> None:
    """Every coded element has a code of its list and the label of that code."""
    labels: dict[str, Mapping[str, str]] = {}
    for name, listed in CODED.items():
        path = shared / f"standards/tooi/{listed}.json"
        values = json.loads(path.read_text(encoding="utf-8"))["waarden"]
        labels[name] = {value["uri"]: value["label"] for value in values}
    for element in tree.iter(f"{{{NAMES['d']}}}*"):
        name = etree.QName(element).localname
        if name in CODED:
            assert labels[name][element.get("resource")] == element.text
        else:
            assert (name == "relation") == ("resource" in element.attrib), name


def texts(url: Any, path: str) -> list[str]:
    found: list[str] = url.xpath(f".//d:{path}/text()", namespaces=NAMES)
    return found


@pytest.fixture(params=["published_seed", "published_fiction", "hostile"])
def held(request: pytest.FixtureRequest) -> Holdings:
    if request.param == "hostile":
        return hostile_holdings()
    published: Published = request.getfixturevalue(request.param)
    return published.held()


def test_every_sitemap_is_valid_and_its_codes_are_those_of_the_lists(
    held: Holdings, shared: Path
) -> None:
    files = made(held)
    schema(shared, SITEMAP_INDEX).assertValid(etree.fromstring(files[INDEX]))
    valid = schema(shared, DIWOO)
    for tree in trees(held):
        valid.assertValid(tree)
        check_codes(tree, shared)


def test_our_check_sees_what_the_schema_lets_pass(shared: Path) -> None:
    (tree,) = trees(hostile_holdings())
    for spoil in (
        lambda element: element.attrib.pop("resource"),
        lambda element: setattr(element, "text", "iets anders"),
    ):
        spoiled = etree.fromstring(etree.tostring(tree))
        spoil(spoiled.find(".//d:publisher", NAMES))
        assert schema(shared, DIWOO).validate(spoiled)
        with pytest.raises((AssertionError, KeyError)):
            check_codes(spoiled, shared)


def test_every_question_and_every_attachment_that_is_taken_is_there_once(held: Holdings) -> None:
    expected = Counter(held.settings.url(item.question.address) for item in held.items)
    found = by_address(held)
    files = [
        attachment.file.rpartition(".")[2].lower()
        for item in held.items
        for attachment in item.question.record.attachments
    ]
    taken = sum(kind in TAKEN for kind in files)
    assert len(found) == len(expected) + taken
    assert set(expected) <= set(found)
    assert sum(len(tree) for tree in trees(held)) == len(found)


def test_the_site_holds_what_is_told_of(published: Published) -> None:
    for address in by_address(published.held()):
        below = address.removeprefix(ADDRESS)
        assert (published.site / below).exists()
    assert made(published.held()) == {
        name: (published.site / name).read_bytes() for name in ("diwoo/sitemap-1.xml", INDEX)
    }


def test_a_question_is_told_of_in_full(published_fiction: Published) -> None:
    held = published_fiction.held()
    found = by_address(held)
    for item in held.items:
        question = item.question
        url = found[f"{ADDRESS}{question.address}"]
        assert url.findtext("s:lastmod", namespaces=NAMES) == question.last_change.isoformat()
        assert texts(url, "officieleTitel") == [question.title]
        assert texts(url, "identifier") == [question.number]
        assert texts(url, "naamOpsteller") == [question.signatories[0].person.name]
        assert texts(url, "creatiedatum") == [question.submitted.isoformat()]
        assert texts(url, "trefwoord") == [theme.name for theme in question.themes]
        assert texts(url, "format") == ["HTML"]
        publisher = url.find(".//d:publisher", NAMES)
        assert publisher.get("resource").endswith(f"/{CODE}")
        assert handlings(url) == expected_handlings(question)
        codes = {each.get("resource")[-10:] for each in url.iterfind(".//d:thema", NAMES)}
        assert codes == {theme.top for theme in question.themes}


def handlings(url: Any) -> list[tuple[str, str]]:
    found = url.iterfind(".//d:documenthandeling", NAMES)
    return [
        (
            each.findtext("d:soortHandeling", namespaces=NAMES),
            each.findtext("d:atTime", namespaces=NAMES),
        )
        for each in found
    ]


def expected_handlings(question: Question) -> list[tuple[str, str]]:
    received = [("ontvangst", f"{question.received.isoformat()}T00:00:00")]
    if question.record.answered is None:
        return received
    return [*received, ("vaststelling", f"{question.record.answered.isoformat()}T00:00:00")]


def relations(url: Any) -> set[tuple[str, str]]:
    """The relations of a document: the role, and the address that it leads to."""
    found = url.iterfind(".//d:documentrelatie", NAMES)
    return {
        (
            each.findtext("d:role", namespaces=NAMES),
            each.find("d:relation", NAMES).get("resource"),
        )
        for each in found
    }


def test_every_relation_leads_to_a_document_that_is_told_of(held: Holdings) -> None:
    found = by_address(held)
    for url in found.values():
        assert {address for _, address in relations(url)} <= set(found)


def test_attachments_and_questions_know_each_other(published_fiction: Published) -> None:
    held = published_fiction.held()
    found = by_address(held)
    seen = Counter(role for url in found.values() for role, _ in relations(url))
    for item in held.items:
        page = f"{ADDRESS}{item.question.address}"
        attached = {address for role, address in relations(found[page]) if role == "heeft bijlage"}
        assert all(relations(found[each]) == {("verwijst naar", page)} for each in attached)
        follows = item.question.record.follows
        if follows:
            earlier = f"{ADDRESS}vragen/{follows}/"
            assert ("is reactie op", earlier) in relations(found[page])
            assert ("verwijst naar", page) in relations(found[earlier])
    assert seen["is reactie op"] == sum(bool(each.question.record.follows) for each in held.items)
    assert min(seen["is reactie op"], seen["heeft bijlage"]) > 0
    assert seen["heeft bijlage"] == len(found) - len(held.items)


def test_hostile_texts_stay_text_without_what_xml_forbids() -> None:
    url = by_address(hostile_holdings())[f"{SETTINGS.url('vragen/2020-001/')}"]
    assert texts(url, "officieleTitel") == [CLEAN]
    assert texts(url, "trefwoord") == [CLEAN, "Wonen"]
    assert texts(url, "naamOpsteller") == [CLEAN]


@pytest.mark.parametrize(
    ("category", "name"),
    [
        # KOOP names these two as examples: category 2c, and 2j (onderzoeksrapporten).
        ("c_db4862c3", "sitemapindex-diwoo-infocat008.xml"),
        ("c_fdaee95e", "sitemapindex-diwoo-infocat015.xml"),
        # The others are numbered in the order of article 3.3 of the Woo.
        ("c_139c6280", "sitemapindex-diwoo-infocat001.xml"),
        ("c_8c840238", "sitemapindex-diwoo-infocat006.xml"),
        ("c_a870c43d", "sitemapindex-diwoo-infocat017.xml"),
    ],
)
def test_the_name_of_the_index_tells_the_category(category: str, name: str) -> None:
    held = hostile_holdings(replace(SETTINGS, woo_category=category))
    files = made(held)
    assert [each for each in files if each.startswith("sitemapindex")] == [name]
    assert f"/{category}".encode() in files["diwoo/sitemap-1.xml"]
    assert len(concepts(WOO_CATEGORIES)) == 17


@pytest.mark.parametrize(
    "settings",
    [
        Settings(),
        Settings(site_address="https://example.org/"),
        Settings(code=CODE),
        Settings(site_address="https://example.org/", code="gm9999"),
    ],
)
def test_nothing_is_made_without_an_address_and_a_known_code(settings: Settings) -> None:
    assert made(hostile_holdings(settings)) == {}


def test_an_archive_without_questions_has_nothing_to_tell() -> None:
    assert made(replace(hostile_holdings(), items=())) == {}


def test_a_document_never_takes_more_bytes_than_is_counted_for_it(held: Holdings) -> None:
    by = publication(held.settings)
    assert by
    found = [each for item in held.items for each in documents(item, held)]
    for document, written in zip(found, written_documents(found, by), strict=True):
        assert len(written) < most_bytes(document)


@pytest.mark.parametrize(("addresses", "size"), [(10, 10**6), (10**6, 60_000)])
def test_more_documents_than_fit_are_divided(
    published_fiction: Published, monkeypatch: pytest.MonkeyPatch, addresses: int, size: int
) -> None:
    held = published_fiction.held()
    (whole,) = trees(held)
    monkeypatch.setattr(sitemap_files, "MOST_ADDRESSES", addresses)
    monkeypatch.setattr(sitemap_files, "MOST_BYTES", size)
    files = made(held)
    parts = trees(held)
    assert [name for name in files if name != INDEX] == [
        f"diwoo/sitemap-{place}.xml" for place in range(1, len(parts) + 1)
    ]
    assert all(len(part) <= addresses for part in parts)
    assert all(len(content) <= size for name, content in files.items() if name != INDEX)
    assert len(parts) >= len(whole) // 20
    together = [etree.tostring(url) for part in parts for url in part]
    assert together == [etree.tostring(url) for url in whole]


def test_the_same_archive_gives_the_same_bytes(published: Published) -> None:
    assert made(published.held()) == made(published.held())
