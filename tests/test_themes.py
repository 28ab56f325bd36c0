"""The themes that we ship are each mapped to one TOP concept and to Iv3 task fields."""

from __future__ import annotations

import json
from pathlib import Path

from archive.registers import Theme
from archive.source import read_source
from conftest import PROJECT


def themes() -> tuple[Theme, ...]:
    return read_source(PROJECT).registers.themes.entries


def test_there_are_about_twenty_five_themes_each_described() -> None:
    assert 25 <= len(themes()) <= 30
    assert all(theme.description.endswith(".") for theme in themes())


def test_every_theme_has_a_code_of_the_top_list(shared: Path) -> None:
    listed = json.loads((shared / "standards/tooi/scw_toplijst.json").read_text(encoding="utf-8"))
    codes = {value["uri"].rsplit("/", 1)[1] for value in listed["waarden"]}
    assert {theme.name: theme.top for theme in themes() if theme.top not in codes} == {}


def test_every_theme_has_codes_of_iv3_task_fields(shared: Path) -> None:
    listed = json.loads((shared / "standards/iv3/taakvelden_2026.json").read_text(encoding="utf-8"))
    fields = {value["code"] for value in listed if not value["code"].endswith(".")}
    assert all(theme.iv3 for theme in themes())
    assert {code for theme in themes() for code in theme.iv3} <= fields


def test_every_iv3_task_field_of_policy_has_a_theme(shared: Path) -> None:
    listed = json.loads((shared / "standards/iv3/taakvelden_2026.json").read_text(encoding="utf-8"))
    fields = {value["code"] for value in listed if value["code"][:1].isdigit()}
    fields = {code for code in fields if not code.endswith(".")}
    bookkeeping = {"0.9"}
    assert fields - {code for theme in themes() for code in theme.iv3} == bookkeeping
