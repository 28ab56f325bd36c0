"""The store: what was put in comes out whole, or not at all."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest

from alone import told
from archive.building import store as module
from archive.building.parcel import Left, Parcel
from archive.building.store import FOLDER, NAME, Store

KEYS = [bytes([number]) * 16 for number in range(40)]
MARK = bytes(range(24))
LEFT: Left = (KEYS[0], MARK, bytes(range(32)), False)
PARCEL = Parcel.of({"b/index.html": LEFT, "b/card.png": (KEYS[1], MARK[::-1], b"", True)})


def filled(folder: Path) -> Path:
    store = Store(folder)
    for key in KEYS:
        store.put(key, key * 500)
    store.save()
    store.note_published("site", {"a/index.html": LEFT}, [], {KEYS[2]: PARCEL}, [])
    store.note_files({"vragen/a.md": (MARK, KEYS[1])}, [])
    store.close()
    return folder / FOLDER / NAME


def test_what_was_put_in_comes_out(tmp_path: Path) -> None:
    filled(tmp_path)
    store = Store(tmp_path)
    assert store.get_all(KEYS) == {key: key * 500 for key in KEYS}
    assert store.get(b"unknown") is None
    assert dict(store.published("site")) == {"a/index.html": LEFT}
    assert dict(store.published("another")) == {}
    assert dict(store.bundles("site")) == {KEYS[2]: PARCEL}
    assert dict(store.bundles("another")) == {}
    assert store.files() == {"vragen/a.md": (MARK, KEYS[1])}


def test_what_is_not_saved_yet_is_there_too(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put(b"k", b"content")
    assert store.get(b"k") == b"content"
    assert Store(tmp_path).get(b"k") is None


@pytest.mark.parametrize("damage", [b"", bytes(48), "text", 7, None])
def test_a_file_of_which_the_sha256_is_damaged_is_not_known(tmp_path: Path, damage: object) -> None:
    path = filled(tmp_path)
    with sqlite3.connect(path) as base:
        base.execute("UPDATE published SET sha256 = ?", [damage])
    base.close()
    assert dict(Store(tmp_path).published("site")) == {}


def test_git_does_not_see_it(tmp_path: Path) -> None:
    filled(tmp_path)
    assert (tmp_path / FOLDER / ".gitignore").read_text() == "*\n"


def test_a_result_under_another_key_or_changed_is_not_given(tmp_path: Path) -> None:
    path = filled(tmp_path)
    with sqlite3.connect(path) as base:
        base.execute("UPDATE results SET key = ? WHERE key = ?", (b"foreign", KEYS[0]))
        base.execute("UPDATE results SET content = zeroblob(9) WHERE key = ?", (KEYS[1],))
        base.execute("UPDATE results SET content = 'text' WHERE key = ?", (KEYS[2],))
    base.close()
    found = Store(tmp_path).get_all([b"foreign", *KEYS])
    assert found == {key: key * 500 for key in KEYS[3:]}


def test_a_whole_result_in_the_place_of_another_is_not_given(tmp_path: Path) -> None:
    path = filled(tmp_path)
    base = sqlite3.connect(path)
    with base:
        other = base.execute("SELECT content FROM results WHERE key = ?", [KEYS[0]]).fetchone()
        base.execute("UPDATE results SET content = ? WHERE key = ?", [*other, KEYS[1]])
    base.close()
    store = Store(tmp_path)
    assert store.get_all(KEYS[:2]) == {KEYS[0]: KEYS[0] * 500}


@pytest.mark.parametrize("seed", range(8))
def test_damage_costs_results_but_gives_none_that_is_wrong(tmp_path: Path, seed: int) -> None:
    path = filled(tmp_path)
    chance = random.Random(seed)  # noqa: S311 (no secret)
    data = bytearray(path.read_bytes())
    for _ in range(60):
        data[chance.randrange(len(data))] = chance.randrange(256)
    path.write_bytes(data)
    for _ in range(3):
        store = Store(tmp_path)
        assert store.get_all(KEYS).items() <= {key: key * 500 for key in KEYS}.items()
        list(store.published("site"))
        assert set(dict(store.bundles("site")).values()) <= {PARCEL, None}
        store.put(b"new", b"new")
        store.save()
        store.close()
    assert Store(tmp_path).get(b"new") == b"new"


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 100, b"SQLite format 3\x00"])
def test_another_file_in_its_place_is_replaced(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / FOLDER / NAME
    path.parent.mkdir()
    path.write_bytes(content)
    store = Store(tmp_path)
    store.put(b"k", b"v")
    store.save()
    store.close()
    assert Store(tmp_path).get(b"k") == b"v"


def test_a_database_of_another_program_or_version_is_replaced(tmp_path: Path) -> None:
    path = filled(tmp_path)
    with sqlite3.connect(path) as base:
        base.execute("PRAGMA user_version = 99")
    base.close()
    assert Store(tmp_path).get(KEYS[0]) is None


def test_where_nothing_can_be_written_it_works_in_memory(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("a file where the folder should be")
    store = Store(tmp_path)
    store.put(b"k", b"v")
    store.save()
    assert store.get(b"k") == b"v"


def test_two_builds_can_write_at_once(tmp_path: Path) -> None:
    one, two = Store(tmp_path), Store(tmp_path)
    one.put(b"1", b"one")
    two.put(b"2", b"two")
    one.save()
    two.save()
    assert Store(tmp_path).get_all([b"1", b"2"]) == {b"1": b"one", b"2": b"two"}


def test_what_is_long_out_of_use_goes_but_not_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(tmp_path)
    monkeypatch.setattr(module, "ALWAYS_SPARE", 5)
    store = Store(tmp_path)
    store.uses(KEYS[:18])
    store.trim()
    assert len(store.get_all(KEYS)) == 40
    store.close()
    store = Store(tmp_path)
    store.get_all(KEYS[:10])
    store.uses(KEYS[10:15])
    store.trim()
    assert store.get_all(KEYS).keys() == set(KEYS[:15])


def test_a_fork_tells_what_it_used_itself(tmp_path: Path) -> None:
    theirs, ours = told(
        f"""
        from archive.building.store import Store
        from pathlib import Path
        store = Store(Path({str(tmp_path)!r}))
        store.put(b"before", b"1")
        store.save()
        def work():
            store.after_fork()
            store.get(b"before in the fork")
            store.put(b"new", b"2")
            store.save()
            return sorted(map(bytes.decode, store.used))
        module.processors = lambda: 2
        began, begins = os.pipe()
        result = works.add(lambda: os.write(begins, b"!") and work())
        works.start()
        os.read(began, 1)
        print(json.dumps([result(), sorted(map(bytes.decode, store.used))]))
        """
    )
    assert theirs == ["before in the fork", "new"]
    assert ours == ["before"]
