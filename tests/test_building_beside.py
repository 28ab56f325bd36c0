"""Works beside a process: each gives its result, in whatever order they are asked for."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from archive.building import beside as module
from archive.building.beside import Beside, end_beside
from conftest import PROJECT

LARGE = 5_000_000


def refuse() -> int:
    raise ValueError("no")


@pytest.mark.parametrize("processors", [1, 2, 3, 9])
def test_every_work_gives_its_own_result(processors: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "processors", lambda: processors)
    works = Beside()
    waits = [works.add(lambda number=number: (number, os.getpid())) for number in range(5)]
    works.start()
    found = [waits[place]() for place in (3, 0, 4, 1, 2)]
    assert [number for number, _ in found] == [3, 0, 4, 1, 2]
    processes = {process for _, process in found}
    assert len(processes) == min(max(processors - 1, 1), 5)
    assert (os.getpid() in processes) == (processors == 1)


def test_a_result_that_nobody_hears_yet_holds_up_no_other_work(tmp_path: Path) -> None:
    works = Beside()
    large = works.add(lambda: bytes(LARGE))
    small = works.add(lambda: (tmp_path / "done").write_text("done"))
    works.start()
    for _ in range(200):
        if (tmp_path / "done").exists():
            break
        time.sleep(0.05)
    assert (tmp_path / "done").exists()
    assert small() == len("done")
    assert len(large()) == LARGE


def test_a_work_that_fails_leaves_the_others() -> None:
    works = Beside()
    first, second, third = works.add(lambda: 1), works.add(refuse), works.add(lambda: 3)
    works.start()
    with pytest.raises(ValueError, match="no"):
        second()
    assert (first(), third()) == (1, 3)


def test_what_was_not_waited_for_can_be_ended() -> None:
    works = Beside()
    works.add(lambda: time.sleep(600))
    works.start()
    end_beside()


def test_a_fork_ends_quietly_when_who_asked_is_gone() -> None:
    program = f"""
    import os, signal, sys, time
    sys.path.insert(0, {str(PROJECT / "scripts")!r})
    from archive.building.beside import Beside
    works = Beside()
    works.add(lambda: time.sleep(1) or bytes({LARGE}))
    works.start()
    os.kill(os.getpid(), signal.SIGKILL)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,  # What goes on would keep these pipes open.
    )
    assert done.stderr == ""
