"""Files of a bundle are told of in one, however they came to stand on the site."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

import pytest

from archive.building.digest import digest_of
from archive.building.output import Bundle, Output
from archive.building.parcel import Parcel
from archive.building.progress import nothing
from archive.building.publishing import Publishing, Report
from archive.building.site import Site
from archive.building.store import FOLDER, NAME, Store

# What files hold, by their addresses, of each bundle; what stands under "" is in none.
Wanted = Mapping[str, Mapping[str, str]]

JANUARY = {"1/index.html": "one", "1/data.json": "{1}", "2/index.html": "two", "2/a.xml": "x"}
FEBRUARY = {"3/index.html": "three", "3/data.json": "{3}"}
FIRST: Wanted = {"": {"index.html": "home"}, "january": JANUARY, "february": FEBRUARY}
CHANGED = {**JANUARY, "2/index.html": "two, but longer"}
SECOND: Wanted = {"": {"index.html": "home"}, "january 2": CHANGED, "february": FEBRUARY}


def key_of(name: str) -> bytes:
    return digest_of(name.encode())


def outputs(name: str, files: Mapping[str, str], number: int = 0) -> list[Output]:
    bundle = Bundle(key_of(name), number or len(files)) if name else None
    return [
        Output(
            address,
            key_of(content),
            content.encode,
            kept=address.endswith(".html"),
            counted=address.endswith(".json"),
            bundle=bundle,
        )
        for address, content in files.items()
    ]


def add(publishing: Publishing, wanted: Wanted) -> None:
    for name, files in wanted.items():
        if not publishing.holds(key_of(name)):
            publishing.add(outputs(name, files), nothing)


def build(folder: Path, wanted: Wanted, earlier: Site | None = None) -> Publishing:
    store = Store(folder)
    site = Site(folder / "site", folder, store)
    if earlier:
        site.goes_on_from(earlier)
    publishing = Publishing(site, store)
    with site.opened():
        publishing.hold([key_of(name) for name in wanted if name])
        add(publishing, wanted)
        publishing.finish()
    store.close()
    assert present(folder) == {
        each: text for some in wanted.values() for each, text in some.items()
    }
    return publishing


def present(folder: Path) -> dict[str, str]:
    files = [each for each in folder.joinpath("site").rglob("*") if each.is_file()]
    return {each.relative_to(folder / "site").as_posix(): each.read_text() for each in files}


def counts(report: Report) -> tuple[int, int, int]:
    """How many files were made, stayed, and stayed without being looked at one by one."""
    return report.made, report.stayed, report.bundled


def test_a_bundle_of_which_some_files_stayed_is_known_as_a_whole(tmp_path: Path) -> None:
    build(tmp_path, FIRST)
    assert counts(build(tmp_path, SECOND).report) == (1, 6, 2)
    again = build(tmp_path, SECOND).report
    assert counts(again) == (0, 7, 6)
    written = (tmp_path / "site/1/data.json").read_bytes()
    assert again.checksums["1/data.json"] == sha256(written).digest()


def test_a_bundle_of_which_a_file_was_put_right_is_known_as_a_whole(tmp_path: Path) -> None:
    build(tmp_path, FIRST)
    (tmp_path / "site/1/index.html").write_text("theirs")
    build(tmp_path, FIRST)
    assert counts(build(tmp_path, FIRST).report) == (0, 7, 6)


def test_files_come_out_of_a_bundle_and_go_into_one_as_they_are(tmp_path: Path) -> None:
    """They stay on the site, and the store tells of each in one place only."""
    build(tmp_path, FIRST)
    alone = {"index.html": "home", **JANUARY}
    singly: Wanted = {"": alone, "february": FEBRUARY}
    assert counts(build(tmp_path, singly).report) == (0, 7, 2)
    assert counts(build(tmp_path, singly).report) == (0, 7, 2)
    assert told(tmp_path) == sorted([*alone, *FEBRUARY])
    together: Wanted = {"all": {**FEBRUARY, **alone}}
    assert counts(build(tmp_path, together).report) == (0, 7, 0)
    assert counts(build(tmp_path, together).report) == (0, 7, 7)
    assert told(tmp_path) == sorted([*alone, *FEBRUARY])


def told(folder: Path) -> list[str]:
    """The addresses of which the store tells."""
    store, site = Store(folder), str((folder / "site").resolve())
    found = [address for address, _ in store.published(site)]
    found += [each for _, parcel in store.bundles(site) if parcel for each in parcel.names]
    store.close()
    return sorted(found)


def test_files_that_leave_a_bundle_go(tmp_path: Path) -> None:
    build(tmp_path, FIRST)
    build(tmp_path, {"january 3": {"1/index.html": "one"}, "february": FEBRUARY})
    assert told(tmp_path) == ["1/index.html", "3/data.json", "3/index.html"]


def test_fewer_files_than_are_told_make_no_bundle(tmp_path: Path) -> None:
    """A part of a bundle must never pass for the whole: the rest of it would go."""
    store = Store(tmp_path)
    publishing = Publishing(Site(tmp_path / "site", tmp_path, store), store)
    with publishing.site.opened():
        publishing.add(outputs("january", JANUARY, number=5), nothing)
        publishing.finish()
    store.close()
    assert counts(build(tmp_path, {"january": JANUARY}).report) == (0, 4, 0)


def test_a_bundle_that_comes_in_two_parts_is_one_when_both_are_there(tmp_path: Path) -> None:
    """So it is in a preview, which first shows the pages."""
    build(tmp_path, FIRST)
    store = Store(tmp_path)
    publishing = Publishing(Site(tmp_path / "site", tmp_path, store), store)
    some = {address: CHANGED[address] for address in ("1/index.html", "2/index.html")}
    rest = {address: text for address, text in CHANGED.items() if address not in some}
    with publishing.site.opened():
        publishing.hold(map(key_of, SECOND))
        publishing.add(outputs("", SECOND[""]), nothing)
        publishing.add(outputs("january 2", some, number=4), nothing)
        publishing.finish(more=True)
        assert present(tmp_path) == {**SECOND[""], **CHANGED, **FEBRUARY}
        publishing.add(outputs("january 2", rest, number=4), nothing)
        publishing.finish()
    assert told(tmp_path) == sorted(present(tmp_path))
    again = build(tmp_path, SECOND, publishing.site)
    assert counts(again.report) == (0, 7, 6)
    store.close()
    assert counts(build(tmp_path, SECOND).report) == (0, 7, 6)


def test_a_preview_knows_what_the_build_before_made_as_a_whole(tmp_path: Path) -> None:
    first = build(tmp_path, FIRST)
    second = build(tmp_path, SECOND, first.site)
    assert counts(second.report) == (1, 6, 2)
    third = build(tmp_path, SECOND, second.site)
    assert counts(third.report) == (0, 7, 6)
    (tmp_path / "site/2/index.html").write_text("as it is typed")
    third.site.overwritten("2/index.html")
    fourth = build(tmp_path, SECOND, third.site)
    assert fourth.report.found + fourth.report.made == 1
    assert counts(build(tmp_path, SECOND, fourth.site).report) == (0, 7, 6)
    assert told(tmp_path) == sorted(present(tmp_path))


def test_what_is_placed_before_bundles_are_asked_for_is_not_taken_for_what_was_there(
    tmp_path: Path,
) -> None:
    """As a page that leads on from where a question was."""
    build(tmp_path, FIRST)
    store = Store(tmp_path)
    publishing = Publishing(Site(tmp_path / "site", tmp_path, store), store)
    moved: Wanted = {"": {"1/index.html": "moved"}, "february": FEBRUARY}
    with publishing.site.opened():
        publishing.add(outputs("", moved[""]), nothing)
        publishing.finish(more=True)
        publishing.hold([key_of("february")])
        publishing.finish()
    store.close()
    assert counts(build(tmp_path, moved).report) == (0, 3, 2)


def test_a_file_that_is_hidden_at_the_top_may_be_in_a_bundle(tmp_path: Path) -> None:
    wanted: Wanted = {"january": {**JANUARY, ".well-known/security.txt": "mail us"}}
    build(tmp_path, wanted)
    assert counts(build(tmp_path, wanted).report) == (0, 5, 5)
    (tmp_path / "site/.well-known/security.txt").write_text("mail them")
    assert counts(build(tmp_path, wanted).report) == (1, 4, 0)


@pytest.mark.parametrize("table", ["published", "bundles"])
def test_a_file_of_which_the_store_tells_twice_does_not_go(tmp_path: Path, table: str) -> None:
    """What it told once may be there again, as when a build died; that is true of each file."""
    alone: Wanted = {"": {"index.html": "home", **JANUARY}, "february": FEBRUARY}
    build(tmp_path, alone if table == "published" else FIRST)
    before = rows(tmp_path, table)
    build(tmp_path, FIRST if table == "published" else alone)
    build(tmp_path, SECOND)
    base = sqlite3.connect(tmp_path / FOLDER / NAME)
    with base:
        marks = ",".join("?" * len(before[0]))
        base.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", before)  # noqa: S608
    base.close()
    for _ in range(2):
        build(tmp_path, SECOND)
    assert told(tmp_path) == sorted(present(tmp_path))
    assert counts(build(tmp_path, SECOND).report) == (0, 7, 6)


def rows(folder: Path, table: str) -> Sequence[tuple[object, ...]]:
    base = sqlite3.connect(folder / FOLDER / NAME)
    found = base.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
    base.close()
    return found


def test_a_parcel_gives_what_was_put_in() -> None:
    files = {
        "a": (key_of("a"), bytes(range(24)), bytes(32), True),
        "b/\ud800é": (key_of("b"), bytes(24), b"", False),
        "c": (key_of("c"), (300).to_bytes(8, sys.byteorder) + bytes(16), b"s" * 32, False),
    }
    parcel = Parcel.of(files)
    assert dict(parcel.files) == files
    assert list(parcel.kept) == [key_of("a")]
    assert list(parcel.counted) == [("a", bytes(32)), ("c", b"s" * 32)]
    assert parcel.has("b/\ud800é")
    assert not parcel.has("b")


def test_a_key_that_is_no_digest_is_not_put_in_a_parcel() -> None:
    with pytest.raises(ValueError, match="digest"):
        Parcel.of({"a": (b"short", bytes(24), b"", False)})


def test_each_part_of_a_parcel_counts_for_its_digest() -> None:
    parcel = Parcel.of({"a": (key_of("a"), bytes(24), bytes(32), True)})
    others = [parcel._replace(**{name: each + b"0"}) for name, each in parcel._asdict().items()]
    shifted = parcel._replace(keys=parcel.keys[:-1], sums=parcel.keys[-1:] + parcel.sums)
    found = [each.digest(b"k") for each in (parcel, *others, shifted)] + [parcel.digest(b"l")]
    assert len(set(found)) == len(found)
