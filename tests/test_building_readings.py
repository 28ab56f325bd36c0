"""Reading with a store: the same drafts and findings as without, whatever happened before."""

from __future__ import annotations

import os
import pickle
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from archive.building import marks as marks_module
from archive.building import readings as module
from archive.building.beside import Beside
from archive.building.digest import digest_of
from archive.building.marks import Marks
from archive.building.pickled import UnreadableError, from_bytes, to_bytes
from archive.building.readings import Readings
from archive.building.store import Store
from archive.building.workers import spread
from archive.checks import Verdict, check
from archive.source import Source, read_source
from conftest import PROJECT
from test_damage import damage

T = TypeVar("T")

TODAY = date(2026, 11, 23)


def read(folder: Path, today: date = TODAY) -> tuple[Source, Verdict]:
    """Read and check an archive with the store of the last time, as a build does."""
    store = Store(folder)
    marks = Marks(folder, store)
    works = Beside()
    marks.look(works)
    works.start()
    readings = Readings(store, marks, b"code")
    source = read_source(folder, readings.read, remembering=readings.remembering)
    verdict = check(source, today, readings.check)
    store.save()
    marks.save({*source.record_paths, *source.files})
    store.close()
    return source, verdict


def assert_as_without(folder: Path, today: date = TODAY) -> None:
    source, verdict = read(folder, today)
    plain = read_source(folder)
    right = check(plain, today)
    assert source.drafts == plain.drafts
    assert source.records == plain.records
    assert [each.lines for each in source.records] == [each.lines for each in plain.records]
    assert verdict.findings == right.findings
    assert verdict.archive.questions == right.archive.questions


@pytest.fixture
def archive(fiction: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    shutil.copytree(fiction, folder, ignore=shutil.ignore_patterns(".cache"))
    return folder


def test_what_was_looked_up_beside_is_not_looked_up_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """But for files that changed, which are read here; no difference is missed."""
    for name in ("as it was", "written", "gone", "a link"):
        tmp_path.joinpath(name).write_text(name)
    monkeypatch.setattr(marks_module, "RECENT", -(10**18))  # As if all was written long ago.
    store = Store(tmp_path)
    before = Marks(tmp_path, store)
    digests = {path.name: before.digest(path.name) for path in tmp_path.iterdir() if path.is_file()}
    before.save(digests)
    tmp_path.joinpath("written").write_text("other")
    tmp_path.joinpath("gone").unlink()
    tmp_path.joinpath("a link").unlink()
    tmp_path.joinpath("a link").symlink_to("as it was")
    marks, works = Marks(tmp_path, store), Beside()
    marks.look(works)
    works.start()
    assert marks.digest("gone") == b""
    looked: list[str] = []
    monkeypatch.setattr(marks_module, "mark_of", looked.append)
    assert marks.digest("as it was") == digests["as it was"]
    assert marks.mark("as it was") == before.mark("as it was")
    assert not looked
    monkeypatch.undo()
    assert marks.digest("written") == digest_of(b"other")
    assert marks.digest("a link") == b""
    store.close()


@pytest.mark.parametrize("seed", range(4))
def test_random_damage_is_seen(archive: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (no secret)
    assert_as_without(archive)
    for _ in range(3):
        files = sorted(path for path in archive.joinpath("vragen").rglob("*") if path.is_file())
        for path in chance.sample(files, 15):
            damage(path, chance)
        chance.choice(files).unlink()
        renamed = chance.choice([path for path in files if path.exists()])
        renamed.rename(renamed.with_name(f"x{renamed.name}"))
        assert_as_without(archive)


def test_another_day_gives_other_findings(archive: Path) -> None:
    assert_as_without(archive)
    assert_as_without(archive, date(2016, 1, 1))


def test_what_was_found_holds_on_the_days_on_which_nothing_else_would_be(archive: Path) -> None:
    _, verdict = read(archive)
    waiting = [each for each in verdict.archive.questions if each.status.waits and each.deadline]
    turns = {each.deadline for each in waiting[:2] if each.deadline}
    turns |= {each.submitted for each in verdict.archive.questions[:2]}
    for turn in sorted(turns, reverse=True):
        for days in (1, 0, 2, -1):
            assert_as_without(archive, turn + timedelta(days=days))


def test_on_a_new_day_only_those_are_judged_again_of_which_a_day_has_come(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, verdict = read(archive)
    judged = []
    real = module.judge_draft
    monkeypatch.setattr(
        module, "judge_draft", lambda source, draft, *rest: judged.append(draft.path) or real(
            source, draft, *rest
        )
    )  # fmt: skip
    deadlines = sorted(
        each.deadline
        for each in verdict.archive.questions
        if each.status.waits and each.deadline and each.deadline >= TODAY
    )
    read(archive, deadlines[0])
    assert judged == []
    read(archive, deadlines[0] + timedelta(days=1))
    assert len(judged) == deadlines.count(deadlines[0])


def test_another_register_gives_other_findings(archive: Path) -> None:
    assert_as_without(archive)
    register = archive / "vragen/register/partijen.yml"
    register.write_text(register.read_text().replace("naam: ", "naam: Nieuw ", 1))
    assert_as_without(archive)


def test_only_what_changed_is_parsed_again(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read(archive)
    parsed = []
    real = module.read_file
    monkeypatch.setattr(
        module, "read_file", lambda folder, path: parsed.append(path) or real(folder, path)
    )
    read(archive)
    assert parsed == []
    changed = sorted(archive.glob("vragen/*/*.md"))[7]
    changed.write_text(f"{changed.read_text()}\nNog een zin.\n")
    read(archive)
    assert parsed == [changed.relative_to(archive).as_posix()]


def test_files_of_a_fresh_checkout_are_known_by_what_they_hold(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(archive)
    for path in archive.glob("vragen/*/*.md"):
        data = path.read_bytes()
        path.unlink()
        path.write_bytes(data)
    parsed = []
    real = module.read_file
    monkeypatch.setattr(
        module, "read_file", lambda folder, path: parsed.append(path) or real(folder, path)
    )
    read(archive)
    assert parsed == []


def test_drafts_come_back_as_they_were(archive: Path) -> None:
    drafts = list(read_source(archive).drafts)
    again = from_bytes(to_bytes(drafts))
    assert again == drafts
    assert [each.record.lines for each in again if each.record] == [
        each.record.lines for each in drafts if each.record
    ]


@pytest.mark.parametrize("value", [os.getcwd, Path("/etc/passwd"), print])
def test_bytes_of_somebody_else_run_nothing(value: object) -> None:
    with pytest.raises(UnreadableError):
        from_bytes(pickle.dumps(value))
    with pytest.raises(UnreadableError):
        from_bytes(b"\x80\x05nonsense")


def squares(numbers: Iterable[int]) -> list[int]:
    return [number * number for number in numbers]


def test_work_over_processes_gives_results_in_order() -> None:
    assert list(spread(lambda number: number * number, range(50))) == squares(range(50))
    assert list(spread(lambda number: number * number, range(3), worth=False)) == squares(range(3))
    assert started(lambda: squares(range(9)))() == squares(range(9))


def started(work: Callable[[], T]) -> Callable[[], T]:
    works = Beside()
    wait = works.add(work)
    works.start()
    return wait


def test_a_failure_in_a_worker_is_raised_here() -> None:
    def fail(number: int) -> int:
        if number == 3:
            raise ValueError("three")
        return number

    with pytest.raises(ValueError, match="three"):
        list(spread(fail, range(8)))
    with pytest.raises(ValueError, match="three"):
        started(lambda: fail(3))()


def test_a_worker_that_dies_is_told() -> None:
    program = f"""
import os, sys
sys.path.insert(0, {str(PROJECT / "scripts")!r})
from archive.building.beside import Beside
began, begins = os.pipe()
try:
    works = Beside()
    wait = works.add(lambda: os.write(begins, b"!") and os._exit(3))
    works.start()
    os.read(began, 1)  # Or it would be done here.
    wait()
except RuntimeError as error:
    print(error)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "a worker stopped with 3\n"
