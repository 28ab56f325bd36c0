"""Commands that are measured as whole processes, with all that they start."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from tempfile import TemporaryFile

from bench.snelheid.memory import Peak
from bench.snelheid.states import EPOCH

Command = Sequence[str]


class FailedError(Exception):
    """What a command that failed said last."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds that passed, seconds of processor time, and peak memory in MB."""

    wall: float
    processor: float
    megabytes: float


def run(command: Command) -> Cost:
    """Run a command to its end; raises FailedError when it fails."""
    environment = os.environ | {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"}
    # Python keeps what it compiled, as for anybody: where it may not, a run compiles our code anew,
    # and not that of others, which pip has compiled.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    os.sync()  # what others wrote should not be waited for by this one
    with TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, env=environment, stdout=said, stderr=said)
        with Peak(process.pid) as peak:
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            words = said.read().decode(errors="replace").strip() or f"status {process.returncode}"
            raise FailedError(words.splitlines()[-1])
    return Cost(wall, usage.ru_utime + usage.ru_stime, peak.megabytes)


def together(costs: Sequence[Cost]) -> Cost:
    """Give the cost of commands one after another: they don't hold their memory together."""
    return Cost(
        sum(cost.wall for cost in costs),
        sum(cost.processor for cost in costs),
        max(cost.megabytes for cost in costs),
    )
