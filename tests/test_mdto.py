"""What an archive must know: a description of every question and attachment, valid by MDTO."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from archive.exports.export import Holdings
from archive.exports.mdto import mdto
from archive.exports.media_types import MEDIA_TYPES
from archive.record import Appraisal
from archive.rules.texts import ATTACHMENT_TYPES
from archive.settings import Licence, Settings
from hostile import CLEAN, SETTINGS, hostile_holdings
from published import ADDRESS, CODE, Published
from schemas import MDTO, schema

pytest_plugins = ["published_fixtures"]

NAMES = {"m": "https://www.nationaalarchief.nl/mdto"}
# The headings of the lists of terms, by the names that descriptions call them by.
LISTS = {
    "Begrippenlijst Aggregatieniveaus MDTO": "Aggregatieniveaus",
    "Begrippenlijst EventTypeLijst MDTO": "EventTypeLijst",
    "Begrippenlijst Waarderingen MDTO": "Waarderingen",
    "Begrippenlijst Relatietypen (betrokkene) MDTO": "Relatietypen (betrokkene)",
    "Begrippenlijst Relatietypen (informatieobject) MDTO": "Relatietypen (informatieobject)",
    "Begrippenlijst BeperkingGebruikTypeLijst MDTO": "BeperkingGebruikTypeLijst",
    "Begrippenlijst ChecksumAlgoritme MDTO": "ChecksumAlgoritme",
}


def made(held: Holdings) -> dict[str, bytes]:
    """Every description of an archive, by address."""
    return {
        export.address: b"".join(export.make())
        for item in held.items
        for export in mdto(item, held.settings)
    }


def texts(tree: Any, path: str) -> list[str]:
    """The texts at a path, as `event/eventTijd`, anywhere below."""
    steps = "/".join(f"m:{name}" for name in path.split("/"))
    found: list[str] = tree.xpath(f".//{steps}/text()", namespaces=NAMES)
    return found


def terms(shared: Path) -> Mapping[str, set[str]]:
    """The terms of each list of MDTO, by its heading."""
    text = (shared / "standards/mdto/begrippenlijsten.md").read_text(encoding="utf-8")
    found = {}
    for section in text.split("\n## ")[1:]:
        heading, _, rest = section.partition("\n")
        rows = [
            [cell.strip() for cell in row.strip("|").split("|")]
            for row in re.findall(r"^\|.*\|$", rest, re.MULTILINE)
        ]
        column = rows[0].index("Label")
        found[heading.strip()] = {row[column] for row in rows[2:]}
    return found


@pytest.fixture(params=["published_seed", "published_fiction", "hostile"])
def held(request: pytest.FixtureRequest) -> Holdings:
    if request.param == "hostile":
        return hostile_holdings()
    published: Published = request.getfixturevalue(request.param)
    return published.held()


def test_every_description_is_valid(held: Holdings, shared: Path) -> None:
    valid = schema(shared, MDTO)
    for content in made(held).values():
        valid.assertValid(etree.fromstring(content))


def test_every_term_of_a_list_of_mdto_is_in_that_list(held: Holdings, shared: Path) -> None:
    listed = terms(shared)
    seen = set()
    for content in made(held).values():
        for label in etree.fromstring(content).iter(f"{{{NAMES['m']}}}begripLabel"):
            (name,) = texts(label.getparent(), "begripBegrippenlijst/verwijzingNaam")
            if name in LISTS:
                assert label.text in listed[LISTS[name]], name
                seen.add(name)
            else:
                assert not name.endswith("MDTO")
    assert "Begrippenlijst Waarderingen MDTO" in seen


def test_every_question_and_every_attachment_has_one(published: Published) -> None:
    archive = published.archive
    attached = [
        f"{question.address}{attachment.file}.mdto.xml"
        for question in archive.questions
        for attachment in question.record.attachments
    ]
    found = {
        path.relative_to(published.site).as_posix() for path in published.site.rglob("*mdto.xml")
    }
    questions = {f"{question.address}mdto.xml" for question in archive.questions}
    assert found == questions | set(attached)
    assert len(attached) == len(set(attached))
    for address, content in made(published.held()).items():
        assert (published.site / address).read_bytes() == content


def test_an_attachment_is_told_of_by_its_size_and_checksum(published_fiction: Published) -> None:
    site, count = published_fiction.site, 0
    for question in published_fiction.archive.questions:
        for attachment in question.record.attachments:
            file = site / question.address / attachment.file
            tree = etree.parse(f"{file}.mdto.xml")
            content = file.read_bytes()
            assert texts(tree, "omvang") == [str(len(content))]
            assert texts(tree, "checksumWaarde") == [hashlib.sha256(content).hexdigest()]
            assert texts(tree, "naam") == [attachment.file]
            assert texts(tree, "isRepresentatieVan/verwijzingNaam") == [question.title]
            (address,) = texts(tree, "URLBestand")
            assert address.startswith(f"{ADDRESS}{question.address}")
            count += 1
    assert count > 20


def test_a_question_is_told_of_in_full(published_fiction: Published) -> None:
    held = published_fiction.held()
    files = made(held)
    for item in held.items:
        question, record = item.question, item.question.record
        tree = etree.fromstring(files[f"{question.address}mdto.xml"])
        assert texts(tree, "informatieobject/identificatie/identificatieKenmerk") == [
            question.number
        ]
        assert texts(tree, "naam") == [question.title]
        assert texts(tree, "trefwoord") == [theme.name for theme in question.themes]
        assert texts(tree, "raadpleeglocatieOnline") == [f"{ADDRESS}{question.address}"]
        assert texts(tree, "dekkingInTijdBegindatum") == [question.submitted.isoformat()]
        ended = record.answered or record.withdrawn
        assert texts(tree, "dekkingInTijdEinddatum") == ([ended.isoformat()] if ended else [])
        people = texts(tree, "betrokkeneActor/verwijzingNaam")
        names = [f"{each.person.name} ({each.party.name})" for each in question.signatories]
        names += [question.addressee.name] if question.addressee else []
        assert people == [*names, *(person.name for person in question.portfolio_holders)]
        related = "gerelateerdInformatieobjectVerwijzing/verwijzingIdentificatie"
        numbers = [record.follows] if record.follows else []
        assert texts(tree, f"{related}/identificatieKenmerk") == [*numbers, *item.follow_ups]
        assert texts(tree, "heeftRepresentatie/verwijzingNaam") == [
            each.file for each in record.attachments
        ]


def test_what_happened_is_told_in_order_of_the_days(published_fiction: Published) -> None:
    held = published_fiction.held()
    files = made(held)
    outcomes = set()
    for item in held.items:
        question, record = item.question, item.question.record
        tree = etree.fromstring(files[f"{question.address}mdto.xml"])
        days = texts(tree, "event/eventTijd")
        assert days == sorted(days)
        happened = [question.submitted, question.received, record.answered, record.withdrawn]
        happened += [each.day for each in (*record.postponements, *record.corrections)]
        assert sorted(day.isoformat() for day in happened if day) == days
        outcomes |= {each.partition(":")[0][:8] for each in texts(tree, "eventResultaat")}
    assert outcomes == {"De vraag", "Verdaagd", "Ingetrok", "Verbeter"}


def described(**changes: Any) -> Any:
    """The description of the first hostile question under other settings."""
    held = hostile_holdings(replace(SETTINGS, **changes))
    return etree.fromstring(made(held)["vragen/2020-001/mdto.xml"])


def test_who_made_the_archive_is_the_municipality() -> None:
    known = described(municipality="Zonnehaven", code=CODE)
    assert texts(known, "archiefvormer/verwijzingNaam") == ["gemeente Zonnehaven"]
    mark = "archiefvormer/verwijzingIdentificatie/identificatieKenmerk"
    assert texts(known, mark) == [f"https://identifier.overheid.nl/tooi/id/gemeente/{CODE}"]
    assert texts(described(code=""), mark) == []


def test_nothing_is_made_without_the_name_of_the_municipality() -> None:
    assert made(hostile_holdings(Settings(site_address=ADDRESS, code=CODE))) == {}


def test_a_site_that_does_not_know_its_address_makes_none_up(shared: Path) -> None:
    held = hostile_holdings(Settings(municipality="Zonnehaven"))
    files = made(held)
    assert len(files) == 4
    for content in files.values():
        tree = etree.fromstring(content)
        schema(shared, MDTO).assertValid(tree)
        assert texts(tree, "raadpleeglocatieOnline") + texts(tree, "URLBestand") == []


@pytest.mark.parametrize("appraisal", list(Appraisal))
def test_how_long_it_is_kept_comes_from_the_record_or_else_the_settings(
    appraisal: Appraisal,
) -> None:
    held = hostile_holdings(replace(SETTINGS, appraisal=appraisal))
    files = made(held)
    own, by_settings = (
        texts(etree.fromstring(files[f"vragen/{number}/mdto.xml"]), "waardering/begripCode")
        for number in ("2020-001", "2020-002")
    )
    assert own == ["V"]
    assert by_settings == [appraisal.value]


def test_without_a_decision_it_is_still_to_be_decided(published_seed: Published) -> None:
    (content,) = made(published_seed.held()).values()
    assert texts(etree.fromstring(content), "waardering/begripLabel") == ["Nader te bepalen"]


def test_a_licence_that_asks_nothing_is_no_limit() -> None:
    path = "beperkingGebruikType/begripLabel"
    free = Licence("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/deed.nl")
    assert texts(described(licence=free), path) == ["Geen beperking"]
    assert texts(described(), path) == ["Overig"]


def test_hostile_texts_stay_text_without_what_xml_forbids() -> None:
    tree = described()
    assert texts(tree, "naam") == [CLEAN]
    assert texts(tree, "trefwoord") == [CLEAN, "Wonen"]
    assert f"Verbeterd: {CLEAN}" in texts(tree, "eventResultaat")
    file = made(hostile_holdings())["vragen/2020-001/b.png.mdto.xml"]
    assert texts(etree.fromstring(file), "isRepresentatieVan/verwijzingNaam") == [CLEAN]


def test_every_kind_of_attachment_has_a_media_type() -> None:
    assert set(MEDIA_TYPES) == ATTACHMENT_TYPES


def test_the_same_archive_gives_the_same_bytes(published: Published) -> None:
    assert made(published.held()) == made(published.held())
