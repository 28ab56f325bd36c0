"""A bundle of files of a site is known again as a whole, or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from archive.building.digest import digest_of
from archive.building.output import Bundle, Output
from archive.building.progress import nothing
from archive.building.publishing import Publishing
from archive.building.site import Site
from archive.building.store import FOLDER, NAME, Store

# The files of two bundles; those that are counted end in .json, those that are kept in .png.
FILES = {
    b"one": ("1/data.json", "1/card.png", "1/feed.xml"),
    b"two": ("2/data.json", "2/card.png"),
}


def build(
    folder: Path, files: Mapping[bytes, tuple[str, ...]] = FILES
) -> tuple[set[bytes], Publishing]:
    """Build a site of bundles as exports do; give the keys of those that were known again."""
    store = Store(folder)
    site = Site(folder / "site", folder, store)
    publishing = Publishing(site, store)
    with site.opened():
        publishing.hold(files)
        found = {key for key in files if publishing.holds(key)}
        for key in files.keys() - found:
            publishing.add([_output(key, each, len(files[key])) for each in files[key]], nothing)
        publishing.finish()
        store.trim()
    store.close()
    return found, publishing


def _output(key: bytes, address: str, files: int) -> Output:
    content = key + address.encode()
    return Output(
        address,
        digest_of(content),
        lambda: content,
        kept=address.endswith(".png"),
        counted=address.endswith(".json"),
        bundle=Bundle(key, files),
    )


def present(folder: Path) -> set[str]:
    site = folder / "site"
    return {each.relative_to(site).as_posix() for each in site.rglob("*") if each.is_file()}


def test_a_bundle_that_is_there_stays_and_its_sums_are_told(tmp_path: Path) -> None:
    found, first = build(tmp_path)
    assert found == set()
    found, second = build(tmp_path)
    assert found == {b"one", b"two"}
    assert present(tmp_path) == {*FILES[b"one"], *FILES[b"two"]}
    assert second.report.stayed == 5
    assert second.report.made == 0
    assert second.report.checksums == first.report.checksums
    assert set(second.report.checksums) == {"1/data.json", "2/data.json"}


def test_a_bundle_that_nobody_wants_any_more_goes(tmp_path: Path) -> None:
    build(tmp_path)
    found, _ = build(tmp_path, {b"two": FILES[b"two"]})
    assert found == {b"two"}
    assert present(tmp_path) == set(FILES[b"two"])


def _change(folder: Path) -> None:
    (folder / "site/1/feed.xml").write_text("somebody else's")


def _remove(folder: Path) -> None:
    (folder / "site/1/card.png").unlink()


def _in_store(statement: str) -> Callable[[Path], None]:
    def work(folder: Path) -> None:
        base = sqlite3.connect(folder / FOLDER / NAME)
        with base:
            base.execute(statement)
        base.close()

    return work


@pytest.mark.parametrize(
    "harm",
    [
        _change,
        _remove,
        _in_store("DELETE FROM bundles WHERE key = CAST('one' AS BLOB)"),
        _in_store("UPDATE bundles SET addresses = substr(addresses, 1, 11) WHERE key = x'6f6e65'"),
        _in_store("UPDATE bundles SET sums = zeroblob(32) WHERE key = x'6f6e65'"),
        _in_store("UPDATE bundles SET marks = zeroblob(72) WHERE key = x'6f6e65'"),
        _in_store("UPDATE bundles SET keys = NULL WHERE key = x'6f6e65'"),
        _in_store("UPDATE bundles SET traits = 'text' WHERE key = x'6f6e65'"),
        _in_store("UPDATE bundles SET digest = 7 WHERE key = x'6f6e65'"),
        _in_store("UPDATE bundles SET key = x'00' WHERE key = x'6f6e65'"),
    ],
)
def test_a_bundle_of_which_anything_is_amiss_is_made_anew(
    tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    _, first = build(tmp_path)
    harm(tmp_path)
    found, second = build(tmp_path)
    assert found == {b"two"}
    assert (tmp_path / "site/1/feed.xml").read_bytes() == b"one1/feed.xml"
    assert present(tmp_path) == {*FILES[b"one"], *FILES[b"two"]}
    assert second.report.checksums == first.report.checksums


def test_what_the_store_keeps_of_a_bundle_stays_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("archive.building.store.ALWAYS_SPARE", -3)
    build(tmp_path)
    build(tmp_path)
    store = Store(tmp_path)
    kept = [digest_of(b"one1/card.png"), digest_of(b"two2/card.png")]
    assert set(store.get_all(kept)) == set(kept)
    store.close()


def test_what_was_made_small_beside_a_bundle_stays_as_long_as_that_does(tmp_path: Path) -> None:
    build(tmp_path)
    for key in ("1", "2"):
        (tmp_path / f"site/{key}/data.json.gz").write_bytes(b"small")
    build(tmp_path)
    assert {"1/data.json.gz", "2/data.json.gz"} <= present(tmp_path)
    build(tmp_path, {b"two": FILES[b"two"]})
    assert present(tmp_path) == {*FILES[b"two"], "2/data.json.gz"}


def test_a_bundle_of_which_a_file_changed_keeps_the_others(tmp_path: Path) -> None:
    build(tmp_path)
    _change(tmp_path)
    _, second = build(tmp_path)
    assert (second.report.made, second.report.stayed) == (1, 4)
