"""What was filled in stays while the text and the archive do, and is what would be filled in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from archive.building.filled import Filled
from archive.building.store import Store
from archive.handbook import Handbook
from archive.index import Archive
from archive.settings import Settings
from test_handbook import archive

TEXT = "Van {{ archief.municipality }}. {{ omvang }}"


class Watched(Handbook):
    """Notes which texts were really filled in."""

    def __init__(self, archive: Archive) -> None:
        super().__init__(archive)
        self.filled: list[str] = []

    def fill_in(self, markdown: str) -> str:
        self.filled.append(markdown)
        return super().fill_in(markdown)


def fill(folder: Path, text: str, shown: Archive, code: bytes = b"code") -> tuple[str, bool]:
    """Fill in a text with a store that lasts; tell whether that was work."""
    store, handbook = Store(folder), Watched(shown)
    filled = Filled(handbook, store, code).of(text)
    store.save()
    store.close()
    return filled, bool(handbook.filled)


def test_what_is_known_is_found_back(tmp_path: Path) -> None:
    zee = archive(Settings(municipality="Zee"))
    assert fill(tmp_path, TEXT, zee) == ("Van Zee. ", True)
    assert fill(tmp_path, TEXT, zee) == ("Van Zee. ", False)


@pytest.mark.parametrize("text", ["{{ nergens }} {% x", "{{ archief.title }} \ud800"])
def test_any_text_is_found_back_as_it_was(tmp_path: Path, text: str) -> None:
    zee = archive(Settings(title="Zee"))
    first, _ = fill(tmp_path, text, zee)
    assert fill(tmp_path, text, zee) == (first, False)


def test_another_archive_text_or_code_is_filled_in_anew(tmp_path: Path) -> None:
    zee = archive(Settings(municipality="Zee"))
    fill(tmp_path, TEXT, zee)
    other = replace(zee, settings=Settings(municipality="Meer"))
    assert fill(tmp_path, TEXT, other) == ("Van Meer. ", True)
    assert fill(tmp_path, f"{TEXT}!", zee) == ("Van Zee. !", True)
    assert fill(tmp_path, TEXT, zee, b"other code") == ("Van Zee. ", True)


def test_a_text_that_asks_for_nothing_is_no_work(tmp_path: Path) -> None:
    assert fill(tmp_path, "# Over", archive(Settings())) == ("# Over", False)
