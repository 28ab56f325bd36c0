"""The schema of what stands at the top of a record, for editors that complete and check it."""

from __future__ import annotations

from archive.exports.question_data import Data
from archive.exports.written_schema import closed, or_blank, or_one_of, schema_of
from archive.fields import FIELDS, Field
from archive.registers import Registers
from archive.rules.names import ADDRESSEES
from archive.settings import Settings


def front_matter_schema(registers: Registers, settings: Settings) -> Data:
    """Give the schema of a record's front matter; names in the registers are suggested.

    Other names are taken too: a name may be spelled in more ways than a list can hold.
    """
    schemas = {field.key: schema_of(field.parse) for field in FIELDS}
    number = {"type": "string", "pattern": f"^{settings.number_pattern}$"}
    schemas |= {"nummer": number, "vervolg_op": number}
    schemas["eerdere_nummers"] |= {"items": number}
    _suggest(schemas, registers)
    properties = {field.key: _property(field, schemas[field.key]) for field in FIELDS}
    required = [field.key for field in FIELDS if field.required]
    return closed(properties, required) | {"allOf": _withdrawal()}


def _suggest(schemas: dict[str, Data], registers: Registers) -> None:
    people = [person.name for person in registers.people.entries]
    parties = [party.name for party in registers.parties.entries]
    themes = [theme.name for theme in registers.themes.entries]
    asker = schemas["indieners"]["items"]["properties"]
    for holder, key, names in (
        (asker, "naam", people),
        (asker, "partij", parties),
        (schemas, "gericht_aan", [*ADDRESSEES, *people]),
        (schemas["themas"], "items", themes),
        (schemas["portefeuillehouders"], "items", people),
    ):
        holder[key] = or_one_of(names, holder[key])


def _property(field: Field, schema: Data) -> Data:
    if not field.required:
        schema = or_blank(schema)
    elif schema["type"] == "array":
        schema = schema | {"minItems": 1}
    example = {"examples": [field.example]} if field.example else {}
    return {"description": field.note} | schema | example


def _withdrawal() -> list[Data]:
    """Say what `withdrawal_complete` in the rules says."""
    withdrawn, reason = _filled("ingetrokken"), _filled("reden_intrekking")
    answered = _filled("beantwoord")
    return [
        {"if": withdrawn, "then": reason | {"not": answered}},
        {"if": reason, "then": withdrawn},
    ]


def _filled(key: str) -> Data:
    blank = or_blank({"type": "null"})
    return {"required": [key], "properties": {key: {"not": blank}}}
