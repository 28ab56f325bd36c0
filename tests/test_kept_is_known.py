"""Whether a piece is kept is known without unpacking it, and then it is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.building import store as stores
from archive.building.kept_pieces import KeptPieces
from archive.building.store import Store
from archive.exports.kept import Nothing


@pytest.mark.parametrize("again", [False, True])
def test_only_what_is_found_is_had(tmp_path: Path, again: bool) -> None:
    store = Store(tmp_path)
    kept = KeptPieces(store, {}, "")
    kept.keep("place", b"digest", b"content")
    if again:
        store.save()
        store.close()
        kept = KeptPieces(Store(tmp_path), {}, "")
    for place, digest in (("place", b"digest"), ("place", b"other"), ("elsewhere", b"digest")):
        assert kept.has(place, digest) == (kept.find(place, digest) is not None)
    assert kept.has("place", b"digest")


def test_nothing_is_unpacked_to_know_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = KeptPieces(Store(tmp_path), {}, "")
    kept.keep("place", b"digest", b"content")
    monkeypatch.setattr(stores, "unpack", None)
    assert kept.has("place", b"digest")


def test_where_nothing_is_kept_nothing_is_had() -> None:
    kept = Nothing()
    kept.keep("place", b"digest", b"content")
    assert not kept.has("place", b"digest")
