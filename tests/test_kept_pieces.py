"""Exports out of kept pieces: the bytes are those of exports that are made from nothing."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from archive.building.digest import Digests, joined
from archive.building.kept_pieces import KeptPieces
from archive.building.store import FOLDER, NAME, Store
from archive.exports import pieces
from archive.exports.blocks import Block
from archive.exports.catalogue.files import catalogue, catalogue_text
from archive.exports.export import Holdings, Whole
from archive.exports.exports import (
    LONGEST,
    OF_ALL_QUESTIONS,
    OUT_OF_OTHERS,
    places,
)
from archive.exports.keyed import Common, keys_of
from archive.exports.ready import Ready
from archive.sum import Sum
from exporting import SITE, held
from test_cached_build import (
    Edit,
    add_a_record,
    add_a_sentence,
    change_a_subject,
    change_the_settings,
    remove_a_record,
    rename_a_party,
)

Change = Callable[[Path], None]


def files(whole: Whole) -> dict[str, bytes]:
    """Every file that is made of all questions, by its address."""
    found = [each for of_all in (*LONGEST, *OF_ALL_QUESTIONS) for each in of_all(whole)]
    found += [each for out_of_others in OUT_OF_OTHERS for each in out_of_others(whole, Ready())]
    text = catalogue_text(whole, {"data/vragen.csv": Sum(len(whole.items), bytes(32))})
    found += catalogue(text, whole.kept)
    return {export.address: b"".join(export.make()) for export in found}


def read(folder: Path, site: str = SITE) -> Holdings:
    """All that an archive holds, of a municipality that the Woo index knows."""
    found = held(folder, site)
    settings = replace(found.settings, code="gm0363")
    return replace(found, archive=replace(found.archive, settings=settings))


def kept_files(whole: Whole, folder: Path) -> dict[str, bytes]:
    """The same files, with a store in a folder behind them."""
    digests = Digests()
    settings = whole.settings
    common = Common(digests.of(settings), digests.of(whole.archive.registers))
    own = [digests.of(item.question) for item in whole.items]
    store = Store(folder)
    kept = KeptPieces(store, keys_of(whole, own, common, joined), settings.site_address)
    found = files(replace(whole, kept=kept))
    store.save()
    store.close()
    return found


@pytest.fixture(scope="module")
def filled(fiction: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the store that the fictional archive leaves."""
    folder = tmp_path_factory.mktemp("filled")
    kept_files(read(fiction), folder)
    return folder


@pytest.fixture
def store(filled: Path, tmp_path: Path) -> Path:
    """A folder with such a store, that may be changed."""
    return Path(shutil.copytree(filled, tmp_path / "store"))


@pytest.fixture
def archive(fiction: Path, tmp_path: Path) -> Path:
    """A folder with the fictional archive, that may be changed."""
    return Path(shutil.copytree(fiction, tmp_path / "archive", ignore=shutil.ignore_patterns(".*")))


def add_the_newest(archive: Path, chance: random.Random) -> None:
    del chance
    path = max(archive.glob("vragen/2*/*.md"))
    text = path.read_text(encoding="utf-8").replace(path.name[:8], "2026-999")
    path.with_name("2026-999-nieuw.md").write_text(text, encoding="utf-8")


def add_to_one_alone(archive: Path, chance: random.Random) -> None:
    """Change a question of which no other one tells anything."""
    del chance
    found = read(archive)
    questions = [item.question for item in found.items if not item.follow_ups]
    record = next(each.record for each in questions if not each.record.follows)
    path = archive / record.path
    path.write_text(f"{path.read_text(encoding='utf-8')}\nEn dit.\n", encoding="utf-8")


def change_an_attachment(archive: Path, chance: random.Random) -> None:
    del chance
    path = min(archive.glob("vragen/2*/*.md"))
    path.with_name(f"{path.name[:8]}-plan.pdf").write_bytes(b"%PDF-1.4")
    text = path.read_text(encoding="utf-8")
    line = f"bijlagen:\n  - bestand: {path.name[:8]}-plan.pdf\n    titel: Het plan\n"
    path.write_text(text.replace("\n---\n", f"\n{line}---\n", 1), encoding="utf-8")


@pytest.mark.parametrize(
    "edit",
    [
        add_a_record,
        add_a_sentence,
        add_the_newest,
        change_a_subject,
        change_an_attachment,
        change_the_settings,
        remove_a_record,
        rename_a_party,
    ],
)
def test_the_bytes_are_those_of_files_that_are_made_from_nothing(
    archive: Path, store: Path, edit: Edit
) -> None:
    chance = random.Random(5)  # noqa: S311 (no secret)
    before = files(read(archive))
    for _ in range(3):
        edit(archive, chance)
        if edit in (add_the_newest, change_an_attachment):
            break
    made = files(read(archive))
    assert made != before
    assert kept_files(read(archive), store) == made
    # And out of what was kept after that, too.
    assert kept_files(read(archive), store) == made


@pytest.fixture
def worked_on(monkeypatch: pytest.MonkeyPatch) -> list[Block]:
    """The blocks that are worked on, each time again."""
    found: list[Block] = []

    class Noted(pieces.Work):
        def __init__(self, whole: Whole, block: Block) -> None:
            found.append(block)
            super().__init__(whole, block)

    monkeypatch.setattr(pieces, "Work", Noted)
    return found


def test_nothing_is_made_twice(fiction: Path, store: Path, worked_on: list[Block]) -> None:
    made = kept_files(read(fiction), store)
    assert worked_on == []
    assert made == files(read(fiction))


@pytest.mark.parametrize("edit", [add_to_one_alone, add_the_newest])
def test_after_a_change_one_month_is_made_anew(
    archive: Path, store: Path, worked_on: list[Block], edit: Edit
) -> None:
    edit(archive, random.Random(5))  # noqa: S311 (no secret)
    kept_files(read(archive), store)
    assert len({block.name for block in worked_on}) == 1


def results(folder: Path) -> dict[bytes, tuple[bytes, bytes]]:
    with closing(sqlite3.connect(folder / FOLDER / NAME)) as base:
        rows = base.execute("SELECT key, digest, content FROM results")
        return {key: (digest, content) for key, digest, content in rows}


def test_a_change_takes_no_room(archive: Path, store: Path) -> None:
    before = results(store)
    add_to_one_alone(archive, random.Random(5))  # noqa: S311 (no secret)
    kept_files(read(archive), store)
    after = results(store)
    assert after != before
    assert after.keys() == before.keys()


def test_every_place_is_known(fiction: Path, store: Path) -> None:
    """What is kept stays in the store, also when a build does not ask for it."""
    whole = read(fiction)
    kept = KeptPieces(opened := Store(store), {}, SITE)
    kept.stay(places(whole))
    assert opened.used == results(store).keys()
    opened.close()


def test_a_preview_leaves_the_pieces_of_the_site(
    fiction: Path, store: Path, worked_on: list[Block]
) -> None:
    kept_files(read(fiction, "http://127.0.0.1:8000/"), store)
    worked_on.clear()
    kept_files(read(fiction), store)
    assert worked_on == []


def write(folder: Path, rows: Iterator[tuple[bytes, bytes, bytes]]) -> None:
    with closing(sqlite3.connect(folder / FOLDER / NAME)) as base, base:
        base.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", rows)


def damaged(found: dict[bytes, tuple[bytes, bytes]]) -> Iterator[tuple[bytes, bytes, bytes]]:
    for key, (digest, content) in found.items():
        place = len(content) // 2
        yield key, digest, content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


def empty(found: dict[bytes, tuple[bytes, bytes]]) -> Iterator[tuple[bytes, bytes, bytes]]:
    for key, (digest, _) in found.items():
        yield key, digest, b""


def exchanged(found: dict[bytes, tuple[bytes, bytes]]) -> Iterator[tuple[bytes, bytes, bytes]]:
    for key, other in zip(found, reversed(found.values()), strict=True):
        yield key, *other


@pytest.mark.parametrize("harm", [damaged, empty, exchanged])
def test_what_is_damaged_or_of_something_else_is_made_anew(
    fiction: Path,
    store: Path,
    harm: Callable[[dict[bytes, tuple[bytes, bytes]]], Iterator[tuple[bytes, bytes, bytes]]],
) -> None:
    whole = results(store)
    write(store, harm(whole))
    assert results(store) != whole
    assert kept_files(read(fiction), store) == files(read(fiction))
    assert results(store) == whole
