"""People and parties as Popolo: what the registers hold, and nothing else."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from archive.exports.popolo import POPOLO, popolo
from archive.index import Archive, make_archive
from archive.registers import (
    Membership,
    Party,
    Person,
    Register,
    Registers,
    Role,
    Term,
)
from archive.settings import Settings
from conftest import PROJECT
from openapi_schema import FORMATS
from published import ADDRESS, CODE, FICTION, SEED, Published, archive_of, holdings_of

pytest_plugins = ["published_fixtures"]

both = pytest.mark.parametrize("name", [SEED, FICTION])

# What the specification says of what we use of it (popoloproject.com/specs, 1.0), with every name
# that it has and no other. It has no schema for a document that holds several classes.
TEXT = {"type": "string", "minLength": 1}
DAY = {"type": "string", "pattern": r"^[0-9]{4}(-[0-9]{2}){0,2}$", "format": "date"}
URL = {"type": "string", "format": "uri"}


def of(required: tuple[str, ...], **properties: Any) -> dict[str, Any]:
    return {"properties": properties, "required": required, "additionalProperties": False}


def many(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


LINK = of(("url",), url=URL, note=TEXT)
OTHER_NAME = of(("name",), name=TEXT, note=TEXT, start_date=DAY, end_date=DAY)
IDENTIFIER = of(("identifier",), identifier=TEXT, scheme=TEXT)
PERSON = of(
    ("id", "name"),
    id=TEXT,
    name=TEXT,
    other_names=many(OTHER_NAME),
    links=many(LINK),
)
ORGANIZATION = of(
    ("id", "name", "classification"),
    id=TEXT,
    name=TEXT,
    other_names=many(OTHER_NAME),
    identifiers=many(IDENTIFIER),
    classification=TEXT,
    parent_id=TEXT,
    founding_date=DAY,
    dissolution_date=DAY,
    links=many(LINK),
)
MEMBERSHIP = of(
    ("person_id", "organization_id"),
    person_id=TEXT,
    organization_id=TEXT,
    role=TEXT,
    start_date=DAY,
    end_date=DAY,
)
DOCUMENT = of(
    ("meta", "persons", "organizations", "memberships"),
    meta=of(("sources", "licence"), sources=many(URL), licence=URL),
    persons=many(PERSON),
    organizations=many(ORGANIZATION),
    memberships=many(MEMBERSHIP),
)


def document(archive: Archive) -> Any:
    (export,) = popolo(holdings_of(archive))
    return json.loads(b"".join(export.make()))


def faults(value: Any) -> list[str]:
    check = Draft202012Validator(DOCUMENT, format_checker=FORMATS)
    return [f"{error.json_path}: {error.message}" for error in check.iter_errors(value)]


@both
def test_it_is_as_the_specification_says(municipalities: dict[str, Published], name: str) -> None:
    assert faults(json.loads((municipalities[name].site / POPOLO).read_bytes())) == []


@both
def test_whoever_is_in_the_registers_is_there_once(
    municipalities: dict[str, Published], name: str
) -> None:
    registers = municipalities[name].archive.registers
    found = document(municipalities[name].archive)
    people, parties = registers.people.entries, registers.parties.entries
    assert [each["name"] for each in found["persons"]] == [each.name for each in people]
    groups = [each for each in found["organizations"] if each["classification"] == "fractie"]
    assert [each["name"] for each in groups] == [each.name for each in parties]
    assert len(found["memberships"]) == sum(
        len(each.terms) + len(each.memberships) for each in people
    )
    assert [len(each["other_names"]) for each in found["persons"]] == [
        len(each.aliases) for each in people
    ]


@both
def test_everything_that_is_named_is_there(municipalities: dict[str, Published], name: str) -> None:
    found = document(municipalities[name].archive)
    people = [each["id"] for each in found["persons"]]
    bodies = [each["id"] for each in found["organizations"]]
    assert len(set(people)) == len(people)
    assert len(set(bodies)) == len(bodies)
    for each in found["memberships"]:
        assert each["person_id"] in people
        assert each["organization_id"] in bodies
    assert {each.get("parent_id", "gemeente") for each in found["organizations"]} <= set(bodies)


@both
def test_links_lead_to_pages_of_the_site(municipalities: dict[str, Published], name: str) -> None:
    found = document(municipalities[name].archive)
    links = [
        link["url"]
        for each in (*found["persons"], *found["organizations"])
        for link in each.get("links", ())
    ]
    groups = [
        group
        for folder, groups in municipalities[name].archive.groups.items()
        for group in groups
        if folder != "themas"
    ]
    assert sorted(links) == sorted(f"{ADDRESS}{group.address}" for group in groups)
    for link in links:
        assert (municipalities[name].site / link.removeprefix(ADDRESS) / "index.html").is_file()


def test_roles_and_periods_are_those_of_the_register() -> None:
    person = Person(
        'Jo & </script> "d\'Étang" 🚲',
        (
            Term(Role.COUNCILLOR, start=date(2010, 3, 11), end=date(2014, 3, 26)),
            Term(Role.ALDERMAN, start=date(2014, 5, 1)),
        ),
        (Membership("Oud", end=date(2012, 1, 1)), Membership("Groen")),
        ("J. d'Étang",),
    )
    parties = (
        Party("Groen", full_name="Groen & <b>Co</b>", start=date(2010, 3, 11), aliases=("Oud",)),
        Party("College", end=date(2014, 3, 26)),
    )
    registers = Registers(
        Register("partijen.yml", parties),
        Register("personen.yml", (person,)),
        Register("themas.yml"),
    )
    found = document(make_archive((), registers, Settings(), date(2026, 11, 23)))
    assert faults(found) == []
    name = found["persons"][0]["id"]
    assert found["persons"] == [
        {
            "id": name,
            "name": person.name,
            "other_names": [{"name": "J. d'Étang"}],
            "links": [],
        }
    ]
    assert found["memberships"] == [
        {
            "person_id": name,
            "organization_id": "gemeenteraad",
            "role": "raadslid",
            "start_date": "2010-03-11",
            "end_date": "2014-03-26",
        },
        {
            "person_id": name,
            "organization_id": "college",
            "role": "wethouder",
            "start_date": "2014-05-01",
        },
        {"person_id": name, "organization_id": "partijen/groen", "end_date": "2012-01-01"},
        {"person_id": name, "organization_id": "partijen/groen"},
    ]
    assert found["organizations"][-2:] == [
        {
            "id": "partijen/groen",
            "name": "Groen",
            "other_names": [
                {"name": "Groen & <b>Co</b>", "note": "volledige naam"},
                {"name": "Oud"},
            ],
            "classification": "fractie",
            "parent_id": "gemeenteraad",
            "founding_date": "2010-03-11",
            "links": [],
        },
        {
            "id": "partijen/college",
            "name": "College",
            "other_names": [],
            "classification": "fractie",
            "parent_id": "gemeenteraad",
            "dissolution_date": "2014-03-26",
            "links": [],
        },
    ]


def test_a_code_and_addresses_are_told_only_when_they_are_known(
    municipalities: dict[str, Published],
) -> None:
    archive = municipalities[SEED].archive
    assert CODE in json.dumps(document(archive))
    assert ADDRESS in json.dumps(document(archive))
    bare = document(replace(archive, settings=Settings()))
    assert faults(bare) == []
    assert "TOOI" not in json.dumps(bare)
    assert not any(each["links"] for each in bare["persons"])
    assert bare["meta"]["sources"] == []
    assert [each["id"] for each in bare["organizations"]][:2] == ["gemeenteraad", "college"]


def test_it_is_made_without_settings(seed_site: Path) -> None:
    found = json.loads((seed_site / POPOLO).read_bytes())
    assert faults(found) == []
    assert found == document(archive_of(PROJECT))


@both
def test_what_is_made_twice_is_the_same(municipalities: dict[str, Published], name: str) -> None:
    (export,) = popolo(holdings_of(municipalities[name].archive))
    assert b"".join(export.make()) == (municipalities[name].site / POPOLO).read_bytes()
