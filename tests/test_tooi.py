"""The value lists of government that the project keeps are those of the publisher."""

from __future__ import annotations

import json
from pathlib import Path

from archive.finding import Findings
from archive.register_files import read_themes
from archive.tooi import LISTS, MUNICIPALITIES, THEMES, WOO_CATEGORIES, concepts

NAMES = tuple(json.loads(LISTS.read_text(encoding="utf-8")))
# Of the categories the duty of article 3.1 is left out: its number in the names of indexes is
# nowhere documented.
DUTY = "https://identifier.overheid.nl/tooi/def/thes/kern/c_816e508d"


def published(shared: Path, name: str) -> dict[str, str]:
    """The labels of a list by their addresses, as published."""
    path = shared / f"standards/tooi/{name}.json"
    values = json.loads(path.read_text(encoding="utf-8"))["waarden"]
    return {value["uri"]: value["label"] for value in values}


def test_every_value_has_the_address_and_the_label_of_its_list(shared: Path) -> None:
    for name in NAMES:
        listed = published(shared, name)
        kept = {each.address: each.label for each in concepts(name).values()}
        assert kept, name
        assert kept.items() <= listed.items(), name
        assert all(each.address.endswith(f"/{code}") for code, each in concepts(name).items())


def test_lists_that_settings_and_registers_are_held_against_are_whole(shared: Path) -> None:
    for name in (MUNICIPALITIES, THEMES):
        assert {each.address for each in concepts(name).values()} == set(published(shared, name))
    categories = {each.address for each in concepts(WOO_CATEGORIES).values()}
    assert categories == set(published(shared, WOO_CATEGORIES)) - {DUTY}


def test_a_theme_with_a_code_that_is_not_listed_is_a_finding() -> None:
    findings = Findings("themas.yml")
    read_themes("- naam: Sport\n  top: c_00000000\n- naam: Wonen\n  top: c_124eaf3a\n", findings)
    assert [(each.line, each.rule) for each in findings.found] == [(2, "top-code")]
