"""What may stand behind each key of the front matter, told to the form in the browser."""

from __future__ import annotations

from typing import Any

from archive.exports.question_data import Data
from archive.fields import FIELDS, Field, plain
from archive.parsers import Choice, ListOf, Parser, TableOf, day, filled_text, text
from archive.record import Record

_SIMPLE: dict[Parser[Any], str] = {text: "tekst", filled_text: "regel", day: "dag"}


def form_fields() -> list[Data]:
    """Give every key, in the order in which they are written."""
    return [_field(field) for field in FIELDS]


def _field(field: Field) -> Data:
    return {
        "sleutel": field.key,
        "uitleg": field.note,
        "voorbeeld": field.example,
        "verplicht": field.required,
        "standaard": _default(field),
        "keuzes": field.parse.words if isinstance(field.parse, Choice) else [],
        "delen": list(field.parts),
        "vorm": shape_of(field.parse),
    }


def _default(field: Field) -> str:
    """The word that counts as not filled in; empty when there is none."""
    default = Record.__dataclass_fields__[field.attribute].default
    return str(plain(default)) if not field.required and default else ""


def shape_of(parser: Parser[Any]) -> Data:
    """Tell what a parser takes. Raises KeyError for one that the form does not know."""
    match parser:
        case Choice():
            return {"soort": "keuze", "keuzes": parser.words}
        case ListOf():
            return {"soort": "lijst", "van": shape_of(parser.parse_item)}
        case TableOf():
            parts = [
                {"sleutel": name, "vorm": shape_of(part)} for name, part in parser.parts.items()
            ]
            return {"soort": "tabel", "delen": parts}
    return {"soort": _SIMPLE[parser]}
