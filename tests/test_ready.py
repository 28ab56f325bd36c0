"""Rows of some questions that are copied out of a file with those of all."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

import pytest

from archive.exports import ready as module
from archive.exports.csv_files import group_csv, whole_csv
from archive.exports.export import Collection, Export, Holdings
from archive.exports.json_files import group_json, whole_json, whole_lines
from archive.exports.ready import Ready, Rows
from feeding import collections

pytest_plugins = ["export_fixtures"]

ROWS = Rows("alle.txt", b"\r\n", 1)


def written(export: Export) -> bytes:
    return b"".join(export.make())


class Site:
    """Files that stand ready, and which of them were opened."""

    def __init__(self, folder: Path, **files: bytes) -> None:
        self.folder = folder
        self.opened: list[str] = []
        for name, content in files.items():
            self.put(f"{name}.txt", content)

    def put(self, address: str, content: bytes) -> None:
        path = self.folder / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def open(self, address: str) -> BinaryIO | None:
        self.opened.append(address)
        path = self.folder / address
        return path.open("rb") if path.exists() else None


@pytest.mark.parametrize("size", [1, 2, 3, 5, 1 << 20])
def test_rows_are_found_wherever_a_piece_of_the_file_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr(module, "_PIECE", size)
    content = b"kop\r\n" + b"een\n\r\n" + b"\r\n" + b"drie\r4\r\n"
    site = Site(tmp_path, alle=content)
    ready = Ready(["1", "2", "3"], site.open)
    rows = {"1": b"een\n\r\n", "2": b"\r\n", "3": b"drie\r4\r\n"}
    for numbers in ("", "1", "12", "13", "23", "123", "3", "31"):
        found = ready.rows(ROWS, numbers)
        assert found is not None
        assert b"".join(found) == b"".join(rows[number] for number in numbers)
    assert site.opened == ["alle.txt"]


@pytest.mark.parametrize(
    "content",
    [b"", b"kop\r\n", b"kop\r\na\r\n", b"kop\r\na\r\nb\r\nc\r\n", b"kop\r\na\r\nb"],
    ids=["empty", "no rows", "too few", "too many", "half a row"],
)
def test_a_file_with_another_number_of_rows_is_not_used(tmp_path: Path, content: bytes) -> None:
    ready = Ready(["1", "2"], Site(tmp_path, alle=content).open)
    assert ready.rows(ROWS, ["1"]) is None


def test_without_a_file_there_are_no_rows(tmp_path: Path) -> None:
    assert Ready().rows(ROWS, []) is None
    assert Ready(["1"], Site(tmp_path).open).rows(ROWS, ["1"]) is None


def of_groups(whole: Holdings, ready: Ready) -> dict[str, bytes]:
    """The data of every group of an archive, and its document, by address."""
    found = list(whole_json(whole, ready))
    for each in collections(whole):
        collection = Collection(each.group, each.known, ready)
        found += group_csv(collection, whole.settings)
        found += group_json(collection, whole.settings)
    return {export.address: written(export) for export in found}


@pytest.mark.parametrize("name", ["seed", "fiction", "hostile"])
def test_what_is_copied_is_what_would_be_made(
    archives: dict[str, Holdings], tmp_path: Path, name: str
) -> None:
    whole = archives[name]
    site = Site(tmp_path)
    for export in (*whole_csv(whole), *whole_lines(whole)):
        site.put(export.address, written(export))
    ready = Ready([item.question.number for item in whole.items], site.open)
    made = of_groups(whole, Ready())
    assert len(made) > 2
    assert of_groups(whole, ready) == made
    # Rows were looked up once; the document is a copy of all lines.
    assert sorted(site.opened) == ["data/vragen.csv", "data/vragen.ndjson", "data/vragen.ndjson"]
