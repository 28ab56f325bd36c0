"""The site on disk: it changes as one whole, or not at all."""

from __future__ import annotations

import gc
import hashlib
import os
import signal
import subprocess
import sys
import textwrap
import time
import weakref
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pytest

from archive.building import replacement as module
from archive.building.folder import mark_at, write
from archive.building.mark import LENGTH
from archive.building.output import Content, Output
from archive.building.progress import nothing
from archive.building.publishing import Publishing
from archive.building.site import Site
from archive.building.store import Store
from archive.exports.aside import Aside
from archive.sum import Sum
from conftest import PROJECT


def _read(site: Site, address: str) -> bytes:
    with site.open(address) as file:
        return file.read()


def outputs(files: Mapping[str, str]) -> list[Output]:
    return [
        Output(address, content.encode(), content.encode, kept=address.endswith(".html"))
        for address, content in files.items()
    ]


def publish(folder: Path, files: Mapping[str, str]) -> Publishing:
    """Make a site with these files, as one build does."""
    store = Store(folder)
    site = Site(folder / "site", folder, store)
    publishing = Publishing(site, store)
    with site.opened():
        publishing.add(outputs(files), nothing)
        publishing.finish()
    store.close()
    return publishing


def held(folder: Path) -> dict[str, str]:
    site = folder / "site"
    return {
        path.relative_to(site).as_posix(): path.read_text()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


FIRST = {"index.html": "home", "a/b/index.html": "b", "c/index.html": "c", "stijl.css": "css"}
SECOND = {"index.html": "new home", "a/b/index.html": "b", "d/e/index.html": "e"}


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name not in ("site", ".cache")]


def test_a_site_holds_what_was_published_and_nothing_else(tmp_path: Path) -> None:
    publish(tmp_path, FIRST)
    assert held(tmp_path) == FIRST
    publish(tmp_path, SECOND)
    assert held(tmp_path) == SECOND
    assert not (tmp_path / "site/c").exists()
    assert leftovers(tmp_path) == []


def test_a_build_goes_on_from_the_one_before_without_looking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was told to be overwritten is made anew; what nobody told is taken for what it was."""
    first = publish(tmp_path, FIRST)
    for name in ("index.html", "stijl.css", "c/index.html"):
        tmp_path.joinpath("site", name).write_text("by somebody else")
    first.site.overwritten("index.html")
    first.site.overwritten("c/index.html")
    monkeypatch.setattr(Site, "_look", None)
    store = Store(tmp_path)
    site = Site(tmp_path / "site", tmp_path, store)
    site.goes_on_from(first.site)
    publishing = Publishing(site, store)
    with site.opened():
        publishing.add(outputs({**FIRST, "new": "new"}), nothing)
        publishing.finish()
    assert held(tmp_path) == {**FIRST, "new": "new", "stijl.css": "by somebody else"}
    again = Site(tmp_path / "site", tmp_path, store)
    again.goes_on_from(site)
    publishing = Publishing(again, store)
    with again.opened():
        publishing.add(outputs({"index.html": "home"}), nothing)
        publishing.finish()
    assert held(tmp_path) == {"index.html": "home"}
    store.close()


def test_who_goes_on_from_a_build_does_not_keep_it(tmp_path: Path) -> None:
    """Or a preview would keep one for everything that is saved."""
    first = publish(tmp_path, FIRST)
    before = weakref.ref(first.site)
    store = Store(tmp_path)
    site = Site(tmp_path / "site", tmp_path, store)
    site.goes_on_from(first.site)
    del first
    with site.opened():
        gc.unfreeze()
        gc.collect()
        assert before() is None
    store.close()


WELL_KNOWN = ".well-known/security.txt"


def test_what_is_hidden_at_the_top_stays_but_for_what_a_build_made(tmp_path: Path) -> None:
    publish(tmp_path, FIRST | {WELL_KNOWN: "first"})
    challenge = tmp_path / "site/.well-known/acme-challenge/token"
    challenge.parent.mkdir()
    challenge.write_text("theirs")
    theirs = {".well-known/acme-challenge/token": "theirs"}
    publish(tmp_path, SECOND | {WELL_KNOWN: "second"})
    assert held(tmp_path) == SECOND | theirs | {WELL_KNOWN: "second"}
    publish(tmp_path, FIRST)
    assert held(tmp_path) == FIRST | theirs


def test_a_hidden_file_of_others_is_replaced_and_comes_back_when_that_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(tmp_path, FIRST)
    by_hand = tmp_path / "site" / WELL_KNOWN
    by_hand.parent.mkdir()
    by_hand.write_text("by hand")
    move = module.move

    def fail(source: Path, target: Path) -> None:
        if target == by_hand and module.NEW in source.parts:
            raise OSError("disk full")
        move(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(module, "move", fail)
        with pytest.raises(OSError, match="disk full"):
            publish(tmp_path, SECOND | {WELL_KNOWN: "ours"})
    assert held(tmp_path) == FIRST | {WELL_KNOWN: "by hand"}
    publish(tmp_path, SECOND | {WELL_KNOWN: "ours"})
    assert held(tmp_path) == SECOND | {WELL_KNOWN: "ours"}


def test_a_file_made_small_stays_until_what_it_was_made_from_changes(tmp_path: Path) -> None:
    publish(tmp_path, FIRST)
    for address in FIRST:
        for ending in (".gz", ".br"):
            (tmp_path / f"site/{address}{ending}").write_text("small")
    (tmp_path / "site/nothing.gz").write_text("of nothing")
    publish(tmp_path, SECOND)
    assert held(tmp_path) == SECOND | {
        "a/b/index.html.br": "small",
        "a/b/index.html.gz": "small",
    }


def test_a_file_that_is_called_small_and_is_wanted_itself_is_no_copy(tmp_path: Path) -> None:
    publish(tmp_path, {"data.tar": "one", "data.tar.gz": "theirs"})
    publish(tmp_path, {"data.tar": "two", "data.tar.gz": "theirs"})
    assert held(tmp_path) == {"data.tar": "two", "data.tar.gz": "theirs"}
    publish(tmp_path, {"data.tar": "two"})
    assert held(tmp_path) == {"data.tar": "two"}


def test_a_stale_small_file_goes_at_once_when_more_is_to_come(tmp_path: Path) -> None:
    publish(tmp_path, {"index.html": "one", "other.html": "other"})
    (tmp_path / "site/index.html.gz").write_text("small")
    (tmp_path / "site/other.html.gz").write_text("small")
    store = Store(tmp_path)
    site = Site(tmp_path / "site", tmp_path, store)
    publishing = Publishing(site, store)
    with site.opened():
        publishing.add(outputs({"index.html": "two"}), nothing)
        publishing.finish(more=True)
        assert held(tmp_path) == {
            "index.html": "two",
            "other.html": "other",
            "other.html.gz": "small",
        }
    store.close()


def test_the_sums_of_counted_files_are_told_whether_they_were_made_found_or_stayed(
    tmp_path: Path,
) -> None:
    def sums(content: bytes) -> dict[str, Sum]:
        counted = [
            Output("a.csv", content, lambda: iter([content[:3], content[3:]]), counted=True),
            Output("b.png", b"b", lambda: b"picture", kept=True, large=True, counted=True),
            Output("c.html", b"c", lambda: b"page"),
        ]
        store = Store(tmp_path)
        site = Site(tmp_path / "site", tmp_path, store)
        publishing = Publishing(site, store)
        with site.opened():
            publishing.add(counted, nothing)
            publishing.finish()
        store.close()
        return publishing.report.sums

    first = {
        "a.csv": Sum(8, hashlib.sha256(b"question").digest()),
        "b.png": Sum(7, hashlib.sha256(b"picture").digest()),
    }
    assert sums(b"question") == first
    assert sums(b"question") == first
    (tmp_path / "site/b.png").unlink()
    assert sums(b"answer") == first | {"a.csv": Sum(6, hashlib.sha256(b"answer").digest())}
    assert (tmp_path / "site/a.csv").read_bytes() == b"answer"


def test_a_file_of_the_site_can_be_read_while_it_is_on_its_way(tmp_path: Path) -> None:
    publish(tmp_path, FIRST)
    store = Store(tmp_path)
    site = Site(tmp_path / "site", tmp_path, store)
    with site.opened():
        assert _read(site, "index.html") == b"home"
        site.add("index.html", [b"new ", b"home"])
        assert _read(site, "index.html") == b"new home"
        with pytest.raises(FileNotFoundError):
            site.open("nowhere.html")
    store.close()


def test_a_site_is_made_where_no_store_can_be_kept(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file where the folder should be")
    publish(tmp_path, FIRST)
    publish(tmp_path, SECOND)
    assert held(tmp_path) == SECOND


def test_what_did_not_change_is_not_written_again(tmp_path: Path) -> None:
    publish(tmp_path, FIRST)
    before = (tmp_path / "site/a/b/index.html").stat()
    report = publish(tmp_path, SECOND).report
    assert (tmp_path / "site/a/b/index.html").stat() == before
    assert (report.stayed, report.found, report.made) == (1, 0, 2)
    assert publish(tmp_path, SECOND).report.stayed == 3


def _of_every_kind(folder: Path) -> tuple[int, int]:
    """Build a site with files that are written in different ways: which stayed, which were made."""
    contents: dict[str, Content] = {
        "whole.txt": b"whole",
        "whole.csv": b"whole",
        "pieces.txt": [b"pie", b"ces"],
        "pieces.csv": [b"pie", b"ces"],
        "aside.txt": Aside(lambda path: path.write_text("aside") and None),
        "aside.csv": Aside(lambda path: path.write_text("aside") and None),
    }
    store = Store(folder)
    site = Site(folder / "site", folder, store)
    publishing = Publishing(site, store)
    with site.opened():
        some = [
            Output(
                address,
                address.encode(),
                partial(lambda content: content, content),
                counted=address.endswith("csv"),
            )
            for address, content in contents.items()
        ]
        publishing.add(some, nothing)
        publishing.finish()
    store.close()
    assert held(folder) == {each: each.partition(".")[0] for each in sorted(contents)}
    return publishing.report.stayed, publishing.report.made


def test_files_are_known_again_however_they_were_written(tmp_path: Path) -> None:
    assert _of_every_kind(tmp_path) == (0, 6)
    assert _of_every_kind(tmp_path) == (6, 0)


def test_a_first_build_does_not_look_again_at_every_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []

    def mark_of(folder: Path, address: str) -> bytes:
        looked.append(address)
        return mark_at(folder, address)

    monkeypatch.setattr("archive.building.site.mark_at", mark_of)
    assert _of_every_kind(tmp_path) == (0, 6)
    assert len(looked) == 1


def test_files_are_known_again_where_their_times_change_when_they_are_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_first = bytes(LENGTH)
    monkeypatch.setattr("archive.building.site.write", lambda *told: write(*told) and at_first)
    assert _of_every_kind(tmp_path) == (0, 6)
    assert _of_every_kind(tmp_path) == (6, 0)


def test_files_are_known_again_in_a_folder_that_was_there(tmp_path: Path) -> None:
    """They are moved one by one, by which their times change."""
    publish(tmp_path, {"index.html": "home"})
    _of_every_kind(tmp_path)
    assert _of_every_kind(tmp_path) == (6, 0)


def test_what_was_made_before_is_found_back(tmp_path: Path) -> None:
    publish(tmp_path, FIRST)
    publish(tmp_path, SECOND)
    report = publish(tmp_path, FIRST).report
    assert (report.stayed, report.found, report.made) == (1, 2, 1)
    assert held(tmp_path) == FIRST


def test_what_somebody_else_changed_is_put_right(tmp_path: Path) -> None:
    publish(tmp_path, FIRST)
    (tmp_path / "site/index.html").write_text("HOME")
    (tmp_path / "site/c/index.html").unlink()
    (tmp_path / "site/c/stray.html").write_text("stray")
    publish(tmp_path, FIRST)
    assert held(tmp_path) == FIRST


def test_hidden_things_at_the_top_stay(tmp_path: Path) -> None:
    publish(tmp_path, FIRST)
    (tmp_path / "site/.git").mkdir()
    (tmp_path / "site/.git/HEAD").write_text("ref")
    publish(tmp_path, SECOND)
    assert held(tmp_path) == SECOND | {".git/HEAD": "ref"}


def test_a_folder_that_was_there_already_is_used(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    publish(tmp_path, FIRST)
    assert held(tmp_path) == FIRST


def test_a_failure_while_making_leaves_the_site_as_it_was(tmp_path: Path) -> None:
    publish(tmp_path, FIRST)
    store = Store(tmp_path)
    site = Site(tmp_path / "site", tmp_path, store)
    publishing = Publishing(site, store)

    def fail() -> bytes:
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"), site.opened():
        publishing.add([*outputs(SECOND), Output("f.html", b"f", fail)], nothing)
        publishing.finish()
    store.close()
    assert held(tmp_path) == FIRST
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("at", range(1, 6))
def test_a_failure_while_placing_leaves_the_site_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    publish(tmp_path, FIRST)
    real, moves = module.move, 0

    def move(source: Path, target: Path) -> None:
        nonlocal moves
        moves += 1
        if moves == at:
            raise OSError("no space")
        real(source, target)

    monkeypatch.setattr(module, "move", move)
    with pytest.raises(OSError, match="no space"):
        publish(tmp_path, SECOND)
    assert held(tmp_path) == FIRST
    monkeypatch.setattr(module, "move", real)
    publish(tmp_path, SECOND)
    assert held(tmp_path) == SECOND


@pytest.mark.parametrize("at", range(1, 6))
def test_after_sudden_death_the_next_build_first_brings_the_old_site_back(
    tmp_path: Path, at: int
) -> None:
    publish(tmp_path, FIRST)
    program = f"""
        import os, sys
        sys.path[:0] = [{str(PROJECT / "scripts")!r}, {str(PROJECT / "tests")!r}]
        from pathlib import Path
        from archive.building import replacement
        from test_building_site import SECOND, publish
        real, moves = replacement.move, []
        def move(source, target):
            moves.append(source)
            if len(moves) == {at}:
                os._exit(9)
            real(source, target)
        replacement.move = move
        publish(Path({str(tmp_path)!r}), SECOND)
    """
    died = subprocess.run([sys.executable, "-c", textwrap.dedent(program)], check=False)
    assert died.returncode == 9
    store = Store(tmp_path)
    with Site(tmp_path / "site", tmp_path, store).opened():
        assert held(tmp_path) == FIRST
    store.close()
    publish(tmp_path, SECOND)
    assert held(tmp_path) == SECOND
    assert leftovers(tmp_path) == []


def test_a_second_build_waits_for_the_first(tmp_path: Path) -> None:
    program = f"""
        import sys
        sys.path[:0] = [{str(PROJECT / "scripts")!r}, {str(PROJECT / "tests")!r}]
        from pathlib import Path
        from test_building_site import SECOND, publish
        publish(Path({str(tmp_path)!r}), SECOND)
    """
    store = Store(tmp_path)
    site = Site(tmp_path / "site", tmp_path, store)
    publishing = Publishing(site, store)
    with site.opened():
        other = subprocess.Popen([sys.executable, "-c", textwrap.dedent(program)])
        time.sleep(0.7)
        assert other.poll() is None
        publishing.add(outputs(FIRST), nothing)
        publishing.finish()
        assert held(tmp_path) == FIRST
    assert other.wait(timeout=20) == 0
    assert held(tmp_path) == SECOND


def test_a_request_to_stop_is_heard_after_placing(tmp_path: Path) -> None:
    heard = []
    before = signal.signal(signal.SIGTERM, lambda *_: heard.append(held(tmp_path)))
    try:
        publish(tmp_path, FIRST)
        with module._unbroken():
            os.kill(os.getpid(), signal.SIGTERM)
            assert heard == []
        assert heard == [FIRST]
    finally:
        signal.signal(signal.SIGTERM, before)


def test_sites_that_are_no_more_are_forgotten(tmp_path: Path) -> None:
    publish(tmp_path, FIRST)
    store = Store(tmp_path)
    store.note_published(str(tmp_path / "gone"), {"a": (b"k", bytes(24), b"", False)}, [], {}, [])
    store.close()
    publish(tmp_path, FIRST)
    store = Store(tmp_path)
    assert store.sites() == [str((tmp_path / "site").resolve())]


def test_a_folder_gives_way_to_a_file_of_its_name_and_back(tmp_path: Path) -> None:
    for files in ({"plan.pdf/index.html": "moved"}, {"plan.pdf": "the plan"}) * 2:
        publish(tmp_path, files)
        assert held(tmp_path) == files
