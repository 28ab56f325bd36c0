"""The schema: it takes what the archive gives and what the checker takes, and no more than that."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as some
from jsonschema import Draft202012Validator, FormatChecker

from archive.exports.export import Holdings
from archive.exports.json_files import question_json
from archive.exports.register_schema import register_schemas
from archive.exports.schema_file import whole_schema
from archive.fields import FIELDS
from archive.finding import Findings
from archive.frontmatter import write_document, write_yaml
from archive.record_file import read_draft, read_record, write_record
from archive.register_files import (
    PARTY,
    PERSON,
    THEME,
    read_parties,
    read_people,
    read_synonyms,
    read_themes,
)
from archive.registers import Register, Registers
from archive.rules.case import Case
from archive.rules.dates import withdrawal_complete
from archive.rules.day import Day
from archive.rules.identity import number_form
from archive.settings import Settings
from conftest import PROJECT
from exporting import SITE, held, hostile_records, made

pytest_plugins = ["export_fixtures"]
BROKEN = PROJECT / "tests/broken/vragen"


@pytest.fixture(scope="module")
def schemas(archives: dict[str, Holdings]) -> dict[str, Any]:
    return {name: json.loads(made(whole_schema, archive)) for name, archive in archives.items()}


def validator(schema: dict[str, Any], part: str = "") -> Draft202012Validator:
    if part:
        schema = schema | {"$ref": f"#/$defs/{part}"}
    return Draft202012Validator(schema, format_checker=FormatChecker())


def texts(text: str) -> Any:
    """Read YAML as an editor does, as far as we need: dates and words like `no` are texts."""
    return yaml.load(text, yaml.CBaseLoader)  # noqa: S506 (it makes texts only)


def front_matter(path: Path) -> Any:
    return texts(path.read_text(encoding="utf-8").split("---\n")[1])


def records(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.glob("vragen/[12]*/*.md"))


def notes_missing(schema: dict[str, Any], path: str = "") -> Iterator[str]:
    for key, part in schema.get("properties", {}).items():
        if not part.get("description", "").strip():
            yield f"{path}/{key}"
        yield from notes_missing(part, f"{path}/{key}")
        yield from notes_missing(part.get("items", {}), f"{path}/{key}")


def test_it_is_a_schema_of_the_version_that_it_names(schemas: dict[str, Any]) -> None:
    for schema in schemas.values():
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        Draft202012Validator.check_schema(schema)
        assert schema["$id"] == f"{SITE}data/schema.json"


@pytest.mark.parametrize("name", ["seed", "fiction", "hostile"])
def test_every_question_is_as_the_schema_says(
    archives: dict[str, Holdings], schemas: dict[str, Any], name: str
) -> None:
    archive = archives[name]
    question = validator(schemas[name], "vraag")
    for item in archive.items:
        data = json.loads(made(question_json, item, archive.settings))
        assert [error.message for error in question.iter_errors(data)] == []
        assert set(data) == set(schemas[name]["$defs"]["vraag"]["properties"])
        assert list(question.iter_errors(data | {"extra": 1}))
        for key in data:
            assert list(question.iter_errors({k: v for k, v in data.items() if k != key})), key


def test_whole_archives_and_groups_are_as_the_schema_says(fiction_site: Path) -> None:
    schema = json.loads((fiction_site / "data/schema.json").read_bytes())
    documents = [
        fiction_site / "data/vragen.json",
        *sorted(fiction_site.glob("partijen/*/vragen.json"))[:2],
        *sorted(fiction_site.glob("themas/*/vragen.json"))[:2],
    ]
    assert len(documents) == 5
    for path in documents:
        document = json.loads(path.read_bytes())
        assert [error.message for error in validator(schema).iter_errors(document)] == []
        document["vragen"][0]["status"] = "weg"
        assert not validator(schema).is_valid(document)


def test_every_field_has_a_note(schemas: dict[str, Any]) -> None:
    for part in ("archief", "vraag"):
        assert list(notes_missing(schemas["seed"]["$defs"][part])) == []
    front = schemas["seed"]["$defs"]["voorblad"]
    assert [key for key, part in front["properties"].items() if not part["description"]] == []
    assert list(front["properties"]) == [field.key for field in FIELDS]
    for name, register in register_schemas(held(PROJECT).archive.registers).items():
        assert register["description"], name
        assert list(notes_missing(register.get("items", {}))) == [], name


def test_the_front_matter_of_every_record_is_as_the_schema_says(
    schemas: dict[str, Any], fiction: Path, hostile: Path
) -> None:
    for name, folder in (("seed", PROJECT), ("fiction", fiction), ("hostile", hostile)):
        front = validator(schemas[name], "voorblad")
        found = list(records(folder))
        assert found
        for path in found:
            assert [error.message for error in front.iter_errors(front_matter(path))] == [], path


def test_faults_in_a_broken_record_are_seen_where_the_checker_sees_them(
    schemas: dict[str, Any],
) -> None:
    front = validator(schemas["seed"], "voorblad")
    errors = list(front.iter_errors(front_matter(BROKEN / "2019/2019-002-velden.md")))
    keys = {str(error.path[0]) for error in errors if error.path}
    # A key that stands there twice is no matter of a schema: the second `soort` is a good one.
    assert keys == {
        "onderwerp",
        "indieners",
        "ingediend",
        "bewaring",
        "beantwoord",
        "correcties",
    }
    assert any("'verdaagt' was unexpected" in error.message for error in errors)
    for name in ("2019-001-alles-mis", "2019-007-leeg", "2019-008-wacht"):
        assert not front.is_valid(front_matter(BROKEN / f"2019/{name}.md")), name


def test_the_registers_are_as_the_schema_says(
    schemas: dict[str, Any], fiction: Path, hostile: Path
) -> None:
    for folder in (PROJECT, fiction, hostile):
        for name in ("partijen", "personen", "themas", "synoniemen"):
            path = folder / f"vragen/register/{name}.yml"
            if path.exists():
                register = texts(path.read_text(encoding="utf-8"))
                assert validator(schemas["seed"], name).is_valid(register), path
    for name in ("personen", "themas"):
        broken = texts((BROKEN / f"register/{name}.yml").read_text(encoding="utf-8"))
        assert not validator(schemas["seed"], name).is_valid(broken), name


# What people may write behind a key, right or wrong, in any place.
DAY = "2014-10-09"
ANYTHING = some.sampled_from(
    [
        "", "  ", "x", DAY, "2014-13-01", "9-10-2014", "1700-01-01", "14-10-09", "2014-001",
        "schriftelijk", "telefonisch", "B", "college", "c_849842ac", "849842ac", "raadslid",
        [], ["x"], [""], [DAY], ["x", "y"], [["x"]], {}, {"naam": "x"}, [{"naam": "x"}],
        [{"naam": "x", "partij": "y"}], [{"naam": "x", "partij": ""}], [{"partij": "y"}],
        [{"naam": "x", "partij": "y", "extra": "z"}], [{"naam": ["x"], "partij": "y"}],
        [{"datum": DAY, "tot": DAY, "reden": "x"}], [{"datum": DAY, "tot": "x", "reden": "x"}],
        [{"datum": DAY, "toelichting": "x"}], [{"bestand": "a.pdf", "titel": "t"}],
        {"waarde": "B", "reden": "x"}, {"waarde": "X", "reden": "x"}, {"waarde": "B"},
        [{"rol": "raadslid", "van": DAY}], [{"rol": "baas"}], [{"rol": "raadslid", "van": ""}],
        [{"partij": "x", "tot": DAY}], [{"partij": "x", "tot": "x"}],
    ]
)  # fmt: skip
REQUIRED = {
    "nummer": "2014-001",
    "onderwerp": "x",
    "indieners": [{"naam": "x", "partij": "y"}],
    "ingediend": DAY,
}
KEYS = some.sampled_from([field.key for field in FIELDS if field.key != "vervolg_op"] + ["anders"])
NOBODY = Registers(Register("a"), Register("b"), Register("c"))


def is_taken(front: dict[str, Any]) -> bool:
    """Whether the checker takes this front matter, as far as it looks at nothing else."""
    findings = Findings("a.md")
    record = read_draft(write_document(front, "## Vraag\n\nWaarom?"), findings)
    if record is None or findings.found:
        return False
    case = Case(record, NOBODY, Settings(), frozenset(), Day(date(2026, 11, 23)))
    earlier = all(map(Settings().is_number, record.earlier_numbers))
    return earlier and not [*number_form(case), *withdrawal_complete(case)]


@given(some.dictionaries(KEYS, ANYTHING, max_size=4), some.sets(KEYS, max_size=1))
@settings(max_examples=1500, deadline=None)
def test_the_schema_takes_what_the_checker_takes(
    schemas: dict[str, Any], changed: dict[str, Any], left_out: set[str]
) -> None:
    front = {k: v for k, v in (REQUIRED | changed).items() if k not in left_out}
    valid = validator(schemas["seed"], "voorblad").is_valid
    assert valid(front) == is_taken(front)
    # A key with nothing behind it is null to an editor.
    assert valid({k: v if v != "" else None for k, v in front.items()}) == is_taken(front)


READERS: dict[str, Callable[[str, Findings], object]] = {
    "partijen": read_parties,
    "personen": read_people,
    "themas": read_themes,
}
REGISTER_KEYS = some.sampled_from(
    [*PARTY.optional, *PERSON.optional, *THEME.optional, "naam", "anders"]
)


@given(
    some.sampled_from(sorted(READERS)),
    some.lists(some.dictionaries(REGISTER_KEYS, ANYTHING, max_size=3), min_size=1, max_size=2),
)
@settings(max_examples=1500, deadline=None)
def test_the_schema_takes_the_registers_that_the_checker_takes(
    schemas: dict[str, Any], name: str, entries: list[dict[str, Any]]
) -> None:
    entries = [{"naam": "x"} | entry for entry in entries]
    findings = Findings("a.yml")
    READERS[name](write_yaml(entries), findings)
    assert validator(schemas["seed"], name).is_valid(entries) == (not findings.found)


@pytest.mark.parametrize(
    "line",
    ["a, b", "a b, c, d", "a,b,", "a,,b", ",a , b", "a", "a,", ",a", " , ,", "", "B&W, b en w, x"],
)
def test_groups_of_words_hold_at_least_two(schemas: dict[str, Any], line: str) -> None:
    findings = Findings("synoniemen.yml")
    read_synonyms(write_yaml([line]), findings)
    assert validator(schemas["seed"], "synoniemen").is_valid([line]) == (not findings.found)


def test_what_looks_like_a_number_or_a_yes_to_an_editor_is_a_text(schemas: dict[str, Any]) -> None:
    front = validator(schemas["seed"], "voorblad")
    assert front.is_valid(REQUIRED | {"onderwerp": 112, "bron": True, "themas": [2.5]})
    assert not front.is_valid(REQUIRED | {"ingediend": 2014})


def test_names_in_the_registers_are_suggested(
    archives: dict[str, Holdings], schemas: dict[str, Any]
) -> None:
    registers = archives["fiction"].archive.registers
    front = schemas["fiction"]["$defs"]["voorblad"]["properties"]

    def suggested(schema: dict[str, Any]) -> list[str]:
        return next(part["enum"] for part in schema["anyOf"] if "enum" in part)

    asker = front["indieners"]["items"]["properties"]
    people = [person.name for person in registers.people.entries]
    assert suggested(asker["naam"]) == people
    assert suggested(asker["partij"]) == [party.name for party in registers.parties.entries]
    assert suggested(front["themas"]["items"]) == [each.name for each in registers.themes.entries]
    assert suggested(front["portefeuillehouders"]["items"]) == people


def test_the_line_for_editors_changes_nothing() -> None:
    """The handbook tells to put it under the first line of a record."""
    record = hostile_records()[1]
    text = write_record(record)
    line = f"# yaml-language-server: $schema={SITE}data/schema.json#/$defs/voorblad"
    handbook = (PROJECT / "docs/handleiding/editor.md").read_text(encoding="utf-8")
    assert line.replace(f"{SITE}data/schema.json", "{{ schema }}") in handbook
    findings = Findings("a.md")
    assert read_record(text.replace("---\n", f"---\n{line}\n", 1), findings) == record
    assert findings.found == []


def test_two_makings_give_the_same_bytes(archives: dict[str, Holdings], fiction: Path) -> None:
    assert made(whole_schema, archives["fiction"]) == made(whole_schema, held(fiction))


def test_without_an_address_it_claims_none(fiction: Path) -> None:
    assert "$id" not in json.loads(made(whole_schema, held(fiction, site="")))
