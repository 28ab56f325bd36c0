"""publiccode.yml is right by its schema."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import yaml

from conftest import PROJECT


def test_publiccode_is_right_by_its_schema(shared: Path) -> None:
    schema = json.loads((shared / "standards/publiccode/publiccode_schema.json").read_text())
    described = yaml.safe_load((PROJECT / "publiccode.yml").read_text(encoding="utf-8"))
    assert list(jsonschema.Draft7Validator(schema).iter_errors(described)) == []
