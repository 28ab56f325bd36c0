"""Commands that are measured as whole processes."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from conftest import EPOCH


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor time, seconds that passed, and peak memory in MB."""

    processor: float
    wall: float
    megabytes: float


def run(*command: str | Path, output: IO[bytes] | int = subprocess.DEVNULL) -> Cost:
    """Run a command to its end, on the reference date of the tests; raises when it fails.

    What it prints goes to `output`.
    """
    environment = os.environ | {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"}
    start = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], env=environment, stdout=output)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)
