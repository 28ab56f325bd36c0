"""The schema of the data, and of what people write. Source: JSON Schema 2020-12."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

import orjson

from archive.exports.export import Export, Whole
from archive.exports.front_matter_schema import front_matter_schema
from archive.exports.json_files import SCHEMA
from archive.exports.question_data import Data
from archive.exports.question_schema import (
    ADDRESS,
    DAY,
    NUMBER,
    TEXT,
    array,
    or_none,
    question_schema,
    table,
    told,
)
from archive.exports.register_schema import register_schemas

_LICENCE = table(
    "Onder welke voorwaarden u de gegevens mag gebruiken.",
    {"naam": told("De naam van de licentie.", TEXT), "adres": told("De tekst ervan.", ADDRESS)},
)


def whole_schema(held: Whole) -> Iterable[Export]:
    """Give the schema of `vragen.json`; its parts are that of one question, and of what is written.

    `#/$defs/vraag` is one question, `#/$defs/voorblad` the front matter of a record, and the
    registers have one each.
    """
    yield Export(SCHEMA, partial(_written, held), counted=True)


def _written(held: Whole) -> Iterator[bytes]:
    options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    yield orjson.dumps(_schema(held), option=options)


def _schema(held: Whole) -> Data:
    registers, settings = held.archive.registers, held.settings
    where = {"$id": settings.url(SCHEMA)} if settings.site_address else {}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **where,
        "title": settings.title,
        # Editors that are sent to one of the parts mix it with what stands here.
        "$ref": "#/$defs/archief",
        "$defs": {
            "archief": table("Een archief van raadsvragen, of een deel ervan.", _collection()),
            "vraag": question_schema(settings),
            "voorblad": front_matter_schema(registers, settings),
            **register_schemas(registers),
        },
    }


def _collection() -> Data:
    questions = {"$ref": "#/$defs/vraag"}
    return {
        "titel": told("De naam van het archief, of van het deel.", TEXT),
        "gemeente": told("De naam van de gemeente.", TEXT),
        "gm_code": told("De landelijke code van de gemeente.", TEXT),
        "adres": told("Het adres van de site.", ADDRESS),
        "schema": told("Het adres van deze beschrijving.", ADDRESS),
        "licentie": _LICENCE,
        "laatste_wijziging": told("De laatste dag waarop er iets veranderde.", or_none(DAY)),
        "aantal": told("Het aantal vragen.", NUMBER),
        "vragen": array("De vragen, de nieuwste eerst.", questions),
    }
