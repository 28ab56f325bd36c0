"""Schemas of OpenAPI 3.0 as JSON Schema, so strict that a misspelt name is a fault."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from jsonschema import Draft202012Validator, FormatChecker

Schema = dict[str, Any]

# The words that mean the same in OpenAPI 3.0 and in JSON Schema, and hold no schema.
_SAME = ("type", "required", "enum", "format", "pattern", "uniqueItems")
_SAME += ("minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum")

FORMATS = FormatChecker(("date", "uuid"))


@FORMATS.checks("uri")
def _is_uri(value: object) -> bool:
    if not isinstance(value, str):
        return True
    parts = urlsplit(value)
    return bool(parts.scheme and parts.netloc) and value.isascii() and " " not in value


@FORMATS.checks("date-time", raises=ValueError)
def _is_moment(value: object) -> bool:
    return not isinstance(value, str) or datetime.fromisoformat(value).tzinfo is not None


def validator(document: Schema, name: str, **instead: str) -> Draft202012Validator:
    """Give what checks a value against the schema called `name` in an OpenAPI document.

    `instead` names schemas that take the place of others.
    """
    schemas = document["components"]["schemas"]
    chosen = {each: schemas[instead.get(each, each)] for each in schemas}
    definitions = {each: _converted(schema) for each, schema in chosen.items()}
    root = {**_closed({"$ref": f"#/$defs/{name}"}), "$defs": definitions}
    Draft202012Validator.check_schema(root)
    return Draft202012Validator(root, format_checker=FORMATS)


def _closed(schema: Schema) -> Schema:
    """Allow no other properties than those that some part of a schema names."""
    return {"allOf": [schema], "unevaluatedProperties": False}


def _converted(schema: Schema) -> Schema:
    if "$ref" in schema:
        # What stands beside a reference has no meaning in OpenAPI 3.0.
        return {"$ref": f"#/$defs/{schema['$ref'].removeprefix('#/components/schemas/')}"}
    found: Schema = {word: schema[word] for word in _SAME if word in schema}
    if "properties" in schema:
        found["properties"] = {
            name: _closed(_converted(each)) for name, each in schema["properties"].items()
        }
    if "items" in schema:
        found["items"] = _closed(_converted(schema["items"]))
    for word in ("allOf", "oneOf", "anyOf"):
        if word in schema:
            found[word] = [_converted(each) for each in schema[word]]
    # Without a type beside it, `nullable` has no meaning either.
    if schema.get("nullable") and "type" in schema:
        return {"anyOf": [found, {"type": "null"}]}
    return found
