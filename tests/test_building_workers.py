"""Processes that divide work: none of them outlives the one it works for."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from archive.building.workers import processors
from conftest import PROJECT

PATIENCE = 30

# Each process writes its number and then works for longer than anybody waits.
PROGRAM = """
import os, sys, time
from pathlib import Path
from archive.building.workers import spread

def work(place):
    Path(sys.argv[1], str(os.getpid())).touch()
    time.sleep(600)

list(spread(work, range(2)))
"""


def test_workers_end_when_the_process_that_they_work_for_is_killed(tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(PROJECT / "scripts")}
    program = [sys.executable, "-c", PROGRAM, str(tmp_path)]
    with subprocess.Popen(program, env=environment) as process:
        until(lambda: len(list(tmp_path.iterdir())) == min(processors(), 2))
        process.send_signal(signal.SIGKILL)
    workers = {int(path.name) for path in tmp_path.iterdir()}
    assert process.pid in workers
    until(lambda: not any(is_there(worker) for worker in workers))


def until(what: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not what():
        assert time.monotonic() < end
        time.sleep(0.02)


def is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    # One that ended and that nobody has asked for is there by name only.
    return " Z " not in Path(f"/proc/{process}/stat").read_text()
