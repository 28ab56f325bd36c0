"""What the documentation says is there, and what is there is documented."""

from __future__ import annotations

import re

from archive.fields import FIELDS
from archive.rules.record import RULES
from archive.settings_file import KEYS
from conftest import PROJECT

README = (PROJECT / "README.md").read_text(encoding="utf-8")
SETTINGS = (PROJECT / "docs/handleiding/instellingen.md").read_text(encoding="utf-8")


def test_every_setting_stands_in_the_handbook() -> None:
    assert [key for key in KEYS if key not in SETTINGS] == []


def test_every_make_target_of_the_readme_exists() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    named = set(re.findall(r"(?:`|    )make ([a-z]+)\b", README))
    assert named <= targets
    assert {"site", "serve", "test", "bench"} <= named


def test_every_command_is_in_the_readme_and_every_one_named_exists() -> None:
    scripts = {path.name for path in (PROJECT / "scripts").glob("*.py")}
    commands = {name for name in scripts if not name.startswith("site_")}
    named = set(re.findall(r"scripts/([a-z_]+\.py)", README))
    assert named >= commands
    assert named <= scripts


def test_links_of_the_project_papers_lead_somewhere() -> None:
    for paper in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"):
        text = (PROJECT / paper).read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#:]+)\)", text):
            assert (PROJECT / target).exists(), f"{paper}: {target}"


def test_no_key_of_a_record_is_named_twice() -> None:
    assert len({field.key for field in FIELDS}) == len(FIELDS)
    assert len({field.attribute for field in FIELDS}) == len(FIELDS)


def test_rules_have_names_that_programs_can_use() -> None:
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name) for rule in RULES)
