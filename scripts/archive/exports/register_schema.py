"""The schemas of the registers, for editors that complete and check them."""

from __future__ import annotations

from typing import Any

from archive.exports.question_data import Data
from archive.exports.written_schema import WORD_GROUP, or_one_of, schema_of
from archive.parsers import TableOf
from archive.register_files import CURATION, PARTY, PERSON, THEME
from archive.registers import Registers

_NOTES = {
    "naam": "De naam zoals die op de site staat.",
    "volledige_naam": "De naam voluit.",
    "van": "De eerste dag. Mag leeg blijven.",
    "tot": "De laatste dag. Die telt nog mee. Mag leeg blijven.",
    "opvolger": "De partij waarin deze partij is opgegaan.",
    "aliassen": "Andere manieren waarop de naam wordt geschreven.",
    "rollen": "Wat iemand in de gemeente deed, en wanneer.",
    "rol": "Raadslid, burgerlid, wethouder of burgemeester.",
    "partijen": "Bij welke partij iemand hoorde, en wanneer.",
    "partij": "De naam van de partij, zoals in partijen.yml.",
    "omschrijving": "Eén zin over wat erbij hoort.",
    "top": "De code van het onderwerp in de TOP-lijst, bijvoorbeeld c_849842ac.",
    "iv3": "De nummers van de taakvelden (Iv3), tussen aanhalingstekens.",
}


_WISHES = {
    "weg": "Woorden die geen onderwerp zijn.",
    "samen": "Elke regel is één onderwerp: de naam, en andere woorden ervoor, met komma's.",
    "altijd": "Namen en woorden die altijd een onderwerp zijn.",
}


def register_schemas(registers: Registers) -> dict[str, Data]:
    """Give the schema of each register, by the name of its file."""
    schemas = {
        "partijen": _register(PARTY, "Elke partij is een nieuwe regel '- naam: …'."),
        "personen": _register(PERSON, "Elke persoon is een nieuwe regel '- naam: …'."),
        "themas": _register(THEME, "Elk thema is een nieuwe regel '- naam: …'."),
    }
    parties = [party.name for party in registers.parties.entries]
    properties = schemas["personen"]["items"]["properties"]
    member = properties["partijen"]["items"]["properties"]
    member["partij"] = member["partij"] | or_one_of(parties, member["partij"])
    return schemas | {"synoniemen": _synonyms(), "onderwerpen": _curation(), "verhuisd": _moves()}


def _register(entry: TableOf[Any], note: str) -> Data:
    items = schema_of(entry)
    _explain(items)
    return {"description": note, "type": ["array", "null"], "items": items}


def _explain(table: Data) -> None:
    """Put the notes beside the keys of a table, and of the tables in it."""
    for key, schema in table["properties"].items():
        if "properties" in schema.get("items", {}):
            _explain(schema["items"])
        table["properties"][key] = {"description": _NOTES[key]} | schema


def _moves() -> Data:
    """Say what `moves_file` says: an old address has a new one, or the reason why it has none."""
    text = {"type": "string", "minLength": 1}
    keys = {
        "oud": {"description": "Het adres dat niet meer werkt zoals eerst."} | text,
        "nieuw": {"description": "Het adres op deze site waar de lezer heen gaat."} | text,
        "vervallen": {"description": "De reden waarom er niets meer staat."} | text,
    }
    items = {
        "type": "object",
        "properties": keys,
        "required": ["oud"],
        "oneOf": [{"required": ["nieuw"]}, {"required": ["vervallen"]}],
        "additionalProperties": False,
    }
    note = "Elk adres is een nieuwe regel '- oud: …'."
    return {"description": note, "type": ["array", "null"], "items": items}


def _synonyms() -> Data:
    return {
        "description": "Elke regel is een groep woorden die hetzelfde betekenen, met komma's.",
        "type": ["array", "null"],
        "items": dict(WORD_GROUP),
    }


def _curation() -> Data:
    schema = schema_of(CURATION)
    for key, note in _WISHES.items():
        schema["properties"][key] = {"description": note} | schema["properties"][key]
    schema["type"] = ["object", "null"]
    return {"description": "Welke woorden onderwerpen zijn, en welke niet."} | schema
