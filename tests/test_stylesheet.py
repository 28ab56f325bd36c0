"""The stylesheet of the site."""

from __future__ import annotations

from pathlib import Path

from archive.stylesheet import NAMES, PARTS, stylesheet
from conftest import PROJECT


def test_every_part_is_joined() -> None:
    parts = sorted((PROJECT / "docs" / PARTS).glob("*.css"))
    assert [part.stem for part in parts] == sorted(NAMES)
    joined = stylesheet(PROJECT / "docs")
    assert all(part.read_text(encoding="utf-8") in joined for part in parts)


def test_the_site_has_the_whole_and_not_the_parts(seed_site: Path) -> None:
    assert not (seed_site / PARTS).exists()
