"""Files of the site are written as anybody would write them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from archive.building.folder import is_file, write


@pytest.mark.parametrize("content", [b"", b"een", [b"een", b"", b"twee"]])
def test_a_file_holds_what_was_given_and_is_like_any_other(
    tmp_path: Path, content: bytes | list[bytes]
) -> None:
    whole = content if isinstance(content, bytes) else b"".join(content)
    usual = tmp_path / "gewoon"
    usual.write_bytes(whole)

    write(f"{tmp_path}/een/twee/bestand.html", content)

    written = tmp_path / "een" / "twee" / "bestand.html"
    assert written.read_bytes() == whole
    assert written.stat().st_mode == usual.stat().st_mode


def test_a_file_that_was_longer_is_replaced_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "bestand"
    path.write_bytes(b"een lange tekst")

    write(str(path), b"kort")

    assert path.read_bytes() == b"kort"


def test_a_file_is_written_whole_when_the_system_takes_it_in_pieces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, at_once = bytes(range(256)), os.write
    monkeypatch.setattr(os, "write", lambda file, data: at_once(file, bytes(data[:10])))

    write(f"{tmp_path}/bestand", whole)

    assert (tmp_path / "bestand").read_bytes() == whole


def test_a_link_counts_as_a_file_and_a_folder_does_not(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    (tmp_path / "bestand").touch()
    (tmp_path / "link").symlink_to("nergens")
    (tmp_path / "link-naar-map").symlink_to("map")

    found = {name for name in os.listdir(tmp_path) if is_file(f"{tmp_path}/{name}")}  # noqa: PTH208

    assert found == {"bestand", "link", "link-naar-map"}
    assert not is_file(f"{tmp_path}/weg")
    assert not is_file(f"{tmp_path}/bestand/eronder")
