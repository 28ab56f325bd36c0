"""The lists of Open Raadsinformatie: valid, whole, and without anything made up."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from archive.exports.ori.identity import VNG, VNG_DOCUMENTS, VNG_PEOPLE
from archive.exports.ori.koop import KOOP_DOCUMENTS, ori_koop
from archive.exports.ori.vng import VNG_SUBMITTERS, ori_vng
from archive.exports.ori.vng_people import (
    VNG_COLLEGE_MEMBERS,
    VNG_COLLEGES,
    VNG_GROUPS,
    ori_vng_people,
)
from archive.index import Archive, make_archive
from archive.registers import Party, Period, Person, Register, Registers, Role, Term
from archive.settings import Settings
from openapi_schema import Schema, validator
from published import ADDRESS, CODE, FICTION, SEED, Published, holdings_of

pytest_plugins = ["published_fixtures"]

both = pytest.mark.parametrize("name", [SEED, FICTION])

# Every list of VNG's that there is, with the name of its schema.
VNG_LISTS = {
    VNG_DOCUMENTS: "PaginatedInformatieObjectList",
    VNG_SUBMITTERS: "PaginatedIndienerList",
    VNG_PEOPLE: "PaginatedNatuurlijkPersoonList",
    VNG_GROUPS: "PaginatedFractieList",
    VNG_COLLEGES: "PaginatedDagelijksBestuurList",
    VNG_COLLEGE_MEMBERS: "PaginatedDagelijksBestuurLidmaatschapList",
}
SETTINGS = Settings(title="Proef", site_address=ADDRESS, municipality="Zonnehaven", code=CODE)


@pytest.fixture(scope="module")
def vng(shared: Path) -> Schema:
    loaded: Schema = yaml.safe_load((shared / "standards/ori/openapi.yaml").read_bytes())
    return loaded


@pytest.fixture(scope="module")
def koop(shared: Path) -> Schema:
    path = shared / "standards/ori/mini-ORI-1.0.0-openapi.yaml"
    loaded: Schema = yaml.safe_load(path.read_bytes())
    return loaded


def listed(published: Published, address: str) -> Any:
    return json.loads((published.site / address).read_bytes())


def results(published: Published, address: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = listed(published, address)["results"]
    return found


def faults(document: Schema, schema: str, value: Any, **instead: str) -> list[str]:
    check = validator(document, schema, **instead)
    return [f"{error.json_path}: {error.message}" for error in check.iter_errors(value)]


def koop_faults(koop: Schema, value: Any) -> list[str]:
    return faults(
        koop,
        "PaginatedInformatieObjectList",
        value,
        InformatieObject="InformatieObjectZonderPid",
    )


@both
def test_what_koop_takes_in_is_valid(
    municipalities: dict[str, Published], koop: Schema, name: str
) -> None:
    assert koop_faults(koop, listed(municipalities[name], KOOP_DOCUMENTS)) == []


@both
@pytest.mark.parametrize(("address", "schema"), VNG_LISTS.items())
def test_every_list_of_vng_is_valid(
    municipalities: dict[str, Published], vng: Schema, name: str, address: str, schema: str
) -> None:
    assert faults(vng, schema, listed(municipalities[name], address)) == []


@both
def test_there_are_no_lists_that_were_not_checked(
    municipalities: dict[str, Published], name: str
) -> None:
    site = municipalities[name].site
    found = {path.relative_to(site).as_posix() for path in (site / "data/ori").rglob("*.json")}
    assert found == {KOOP_DOCUMENTS, *VNG_LISTS}


@pytest.mark.parametrize(
    ("address", "change"),
    [
        (VNG_DOCUMENTS, {"datumingediend": "2014-10-09"}),
        (VNG_DOCUMENTS, {"vraagtype": "schriftelijk"}),
        (VNG_DOCUMENTS, {"datumIngediend": "9 oktober 2014"}),
        (VNG_DOCUMENTS, {"titel": "x" * 201}),
        (VNG_DOCUMENTS, {"link": "vragen/2014-001/"}),
        (VNG_DOCUMENTS, {"gemeente": {"gemeentecode": CODE, "gemeentenaam": "Zonnehaven"}}),
        (VNG_SUBMITTERS, {"natuurlijkPersoon": {"id": "a", "url": ADDRESS, "naam": "A"}}),
        (VNG_SUBMITTERS, {"natuurlijkpersoon": None}),
        (KOOP_DOCUMENTS, {"datumIngediend": "2014-10-09"}),
        (KOOP_DOCUMENTS, {"organisatie": {"gemeente": CODE, "naam": "A", "code": CODE}}),
    ],
)
def test_the_check_finds_what_is_wrong(
    municipalities: dict[str, Published],
    vng: Schema,
    koop: Schema,
    address: str,
    change: dict[str, Any],
) -> None:
    value = listed(municipalities[SEED], address)
    value["results"][0] |= change
    if address == KOOP_DOCUMENTS:
        assert koop_faults(koop, value)
    else:
        assert faults(vng, VNG_LISTS[address], value)


@both
def test_every_question_and_every_answer_is_there_once(
    municipalities: dict[str, Published], name: str
) -> None:
    archive = municipalities[name].archive
    for address, day in ((KOOP_DOCUMENTS, "datumingediend"), (VNG_DOCUMENTS, "datumIngediend")):
        found = results(municipalities[name], address)
        asked = [each for each in found if each["informatieobjecttype"] == "vraag"]
        answered = [each for each in found if each["informatieobjecttype"] == "antwoord"]
        assert [(each["id"], each[day], each["titel"][:190]) for each in asked] == [
            (each.number, each.submitted.isoformat(), each.title[:190])
            for each in archive.questions
        ]
        assert {each["id"]: each[day] for each in answered} == {
            f"{each.number}-antwoord": each.record.answered.isoformat()
            for each in archive.questions
            if each.record.answered
        }
        assert len(answered) == len(archive.answered)
        assert len({each["id"] for each in found}) == len(found)


@both
def test_an_answer_leads_to_its_question(municipalities: dict[str, Published], name: str) -> None:
    for each in results(municipalities[name], KOOP_DOCUMENTS):
        if each["informatieobjecttype"] == "antwoord":
            relation = each["gerelateerdinformatieobject"]
            assert f"{relation['informatieobject']}-antwoord" == each["id"]
            assert relation["rol"].endswith("/c_07748060")
    documents = {each["id"]: each for each in results(municipalities[name], VNG_DOCUMENTS)}
    for each in documents.values():
        if each["informatieobjecttype"] == "antwoord":
            relation = each["gerelateerdInformatieobject"]
            question = documents[relation["informatieobject"]["id"]]
            assert relation["rol"] == question["informatieobjecttype"] == "vraag"
            assert relation["informatieobject"]["url"] == question["url"]
            assert question["link"] == each["link"]


def references(value: Any) -> Iterator[dict[str, str]]:
    if isinstance(value, list):
        for each in value:
            yield from references(each)
    elif isinstance(value, dict):
        if value.keys() == {"id", "url"}:
            yield value
        for each in value.values():
            yield from references(each)


@both
def test_every_object_stands_in_the_list_that_its_address_names(
    municipalities: dict[str, Published], name: str
) -> None:
    known = {}
    for address in VNG_LISTS:
        for each in results(municipalities[name], address):
            assert each["url"] == f"{ADDRESS}{address}#{each['id']}"
            assert each["url"] not in known
            known[each["url"]] = each["id"]
    for address in VNG_LISTS:
        for each in results(municipalities[name], address):
            assert all(known[one["url"]] == one["id"] for one in references(each))
            assert set(each.get("natuurlijkePersonen", ())) <= known.keys()


@both
def test_whoever_signed_is_a_submitter_and_whoever_is_registered_is_a_person(
    municipalities: dict[str, Published], name: str
) -> None:
    archive = municipalities[name].archive
    assert [
        (each["informatieobject"]["id"], each["naam"])
        for each in results(municipalities[name], VNG_SUBMITTERS)
    ] == [
        (question.number, each.written)
        for question in archive.questions
        for each in question.signatories
    ]
    people = results(municipalities[name], VNG_PEOPLE)
    assert [each["naamNatuurlijkPersoon"]["volledigeNaam"] for each in people] == [
        person.name for person in archive.registers.people.entries
    ]
    groups = results(municipalities[name], VNG_GROUPS)
    assert [each["fractienaam"] for each in groups] == [
        party.name for party in archive.registers.parties.entries
    ]
    terms = [
        term
        for person in archive.registers.people.entries
        for term in person.terms
        if term.role in (Role.ALDERMAN, Role.MAYOR)
    ]
    assert len(results(municipalities[name], VNG_COLLEGE_MEMBERS)) == len(terms)


@both
def test_the_pages_that_are_told_exist(municipalities: dict[str, Published], name: str) -> None:
    site = municipalities[name].site
    for address, key in ((KOOP_DOCUMENTS, "webpaginalink"), (VNG_DOCUMENTS, "link")):
        for each in results(municipalities[name], address):
            assert (site / each[key].removeprefix(ADDRESS) / "index.html").is_file()


def made(archive: Archive) -> dict[str, bytes]:
    held = holdings_of(archive)
    exports = [*ori_koop(held), *ori_vng(held), *ori_vng_people(held)]
    return {export.address: b"".join(export.make()) for export in exports}


@both
def test_what_is_made_twice_is_the_same(municipalities: dict[str, Published], name: str) -> None:
    found = made(municipalities[name].archive)
    assert found.keys() == {KOOP_DOCUMENTS, *VNG_LISTS}
    for address, content in found.items():
        assert (municipalities[name].site / address).read_bytes() == content


@pytest.mark.parametrize(
    "missing", [{"site_address": ""}, {"code": ""}, {"municipality": ""}], ids=str
)
def test_nothing_is_made_when_it_is_not_known_who_publishes(missing: dict[str, str]) -> None:
    registers = _registers([], [])
    whole = make_archive((), registers, SETTINGS, date(2026, 11, 23))
    assert made(whole)
    assert made(replace(whole, settings=replace(SETTINGS, **missing))) == {}


def _registers(people: list[Person], parties: list[Party]) -> Registers:
    return Registers(
        Register("partijen.yml", tuple(parties)),
        Register("personen.yml", tuple(people)),
        Register("themas.yml"),
    )


def test_long_and_odd_names_keep_to_the_bounds_and_stay_apart(vng: Schema) -> None:
    long = "Wilhelmina Johanna Catharina van der Meer tot Oldenburg "
    people = [
        Person(long + "de Oudere", (Term(Role.MAYOR), Term(Role.ALDERMAN))),
        Person(long + "de Jongere", (Term(Role.MAYOR, start=date(2020, 1, 2)),)),
        Person("🚲 <b>&\"'\\ d'"),
        Person("x" * 400),
    ]
    parties = [Party("Partij " * 40), Party("]]> & </script>")]
    archive = make_archive((), _registers(people, parties), SETTINGS, date(2026, 11, 23))
    found = made(archive)
    for address, schema in VNG_LISTS.items():
        value = json.loads(found[address])
        assert faults(vng, schema, value) == []
        known = [each["id"] for each in value["results"]]
        assert len(set(known)) == len(known)
    assert len(json.loads(found[VNG_PEOPLE])["results"]) == len(people)
    assert len(json.loads(found[VNG_COLLEGE_MEMBERS])["results"]) == 3


def test_somebody_has_the_function_of_the_last_role() -> None:
    def term(role: Role, start: int | None, end: int | None) -> Term:
        period = Period(
            start=(start and date(start, 1, 1)) or None, end=(end and date(end, 1, 1)) or None
        )
        return Term(role, start=period.start, end=period.end)

    people = [
        Person("A", (term(Role.ALDERMAN, 2018, None), term(Role.COUNCILLOR, 2010, 2018))),
        Person("B", (term(Role.COUNCILLOR, 2010, 2018), term(Role.COMMITTEE, 2018, 2022))),
        Person("C", (term(Role.MAYOR, None, 2022), term(Role.COUNCILLOR, 2010, 2014))),
        Person("D"),
    ]
    archive = make_archive((), _registers(people, []), SETTINGS, date(2026, 11, 23))
    functions = [each.get("functie") for each in json.loads(made(archive)[VNG_PEOPLE])["results"]]
    assert functions == ["wethouder", "burgerlid", "burgemeester", None]


def test_names_of_lists_are_those_of_the_api(vng: Schema) -> None:
    paths = {f"/{address.removeprefix(VNG).removesuffix('.json')}" for address in VNG_LISTS}
    assert paths <= vng["paths"].keys()
