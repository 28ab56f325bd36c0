"""Schemas of what people write, made of the parsers that read it. Source: JSON Schema 2020-12.

They are for editors, which read YAML 1.2: a date is a text there, `no` too, and 12 is a number.
They take what the parsers take, but for spaces around a date or a choice between quotes.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from archive.exports.question_data import Data
from archive.parsers import Choice, ListOf, Parser, TableOf, day, filled_text, text
from archive.register_files import one_word, top_code, word_group

_DAY = r"(?:18[5-9]\d|19\d\d|2[01]\d\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
_BLANK: Data = {"type": ["string", "null"], "pattern": r"^\s*$"}

# What is one line to us may look like a number, or like true, to an editor.
_TEXT: Data = {"type": ["string", "number", "boolean"]}
WORD_GROUP: Data = {"type": "string", "pattern": r"[^\s,][^,]*,(?:.*,)?\s*[^\s,]"}
_SIMPLE: dict[Parser[Any], Data] = {
    text: _TEXT,
    filled_text: _TEXT | {"pattern": r"\S"},
    day: {"type": "string", "pattern": f"^{_DAY}$"},
    one_word: _TEXT | {"pattern": r"\S"},
    word_group: WORD_GROUP,
    top_code: {"type": "string", "pattern": "^c_[0-9a-f]{8}$"},
}


def schema_of(parser: Parser[Any]) -> Data:
    """Give the schema of what a parser takes. Raises KeyError for one that is not known here."""
    match parser:
        case Choice():
            return {"enum": parser.words}
        case ListOf():
            return {"type": "array", "items": schema_of(parser.parse_item)}
        case TableOf():
            return table_schema(parser)
    return dict(_SIMPLE[parser])


def table_schema(parser: TableOf[Any]) -> Data:
    """Give the schema of a table of keys and values."""
    required = {name: schema_of(part) for name, part in parser.parts.items()}
    others = {name: or_blank(schema_of(part)) for name, (_, part) in parser.optional.items()}
    return closed(required | others, list(required))


def closed(properties: Data, required: list[str]) -> Data:
    """Give the schema of a table with these keys and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def or_blank(schema: Data) -> Data:
    """Give the schema of a value that may also be left empty behind its key."""
    if "type" not in schema:
        return {"anyOf": [schema, _BLANK]}
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    blank: Data = {"type": list(dict.fromkeys([*kinds, "string", "null"]))}
    # A pattern says something of texts alone.
    if "string" not in kinds:
        blank["pattern"] = _BLANK["pattern"]
    elif "pattern" in schema:
        blank["pattern"] = f"{_BLANK['pattern']}|{schema['pattern']}"
    return schema | blank


def or_one_of(names: Iterable[str], schema: Data) -> Data:
    """Give the schema of a value for which an editor may suggest these."""
    return {"anyOf": [{"enum": list(dict.fromkeys(names))}, schema]}
