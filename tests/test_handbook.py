"""Pages that people write: the settings and the fields are filled in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from archive.fields import FIELDS
from archive.handbook import Handbook
from archive.index import Archive, make_archive
from archive.settings import Settings
from archive.source import read_source
from conftest import PROJECT


def archive(settings: Settings) -> Archive:
    return make_archive((), read_source(PROJECT).registers, settings, date(2026, 11, 23))


def test_settings_are_filled_in() -> None:
    filled = Handbook(archive(Settings(municipality="Zee"))).fill_in(
        "Van {{ archief.municipality }}."
    )
    assert filled == "Van Zee."


def test_every_field_is_explained_in_the_handbook() -> None:
    filled = Handbook(archive(Settings())).fill_in("{{ velden }}")
    for field in FIELDS:
        assert f"`{field.key}`" in filled
        assert field.note in filled


def test_text_that_is_no_template_stays_as_it_is() -> None:
    assert Handbook(archive(Settings())).fill_in("{{ nergens }} {% x") == "{{ nergens }} {% x"


def test_every_page_reads_well_with_and_without_settings() -> None:
    filled = Settings(municipality="Zonnehaven", code="gm0001")
    for page in sorted(Path(PROJECT / "docs").rglob("*.md")):
        for settings in (Settings(), filled):
            text = Handbook(archive(settings)).fill_in(page.read_text(encoding="utf-8"))
            assert "{{" not in text, page
            assert "{%" not in text, page
            assert "None" not in text, page


def test_a_command_inside_a_step_is_indented_and_not_fenced() -> None:
    """The package markdown reads a fence inside a list as part of the sentence."""
    for page in sorted(Path(PROJECT / "docs").rglob("*.md")):
        assert "\n    ```" not in page.read_text(encoding="utf-8"), page
