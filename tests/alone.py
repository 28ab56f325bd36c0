"""Programs in a process by themselves: in a process that has threads, as a test may, none forks."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from typing import Any

from conftest import PROJECT

_START = f"""
import json, os, signal, sys, time
sys.path.insert(0, {str(PROJECT / "scripts")!r})
from archive.building import beside as module, workers
from archive.building.beside import Beside, end_beside
works = Beside()
"""


def run(program: str) -> subprocess.CompletedProcess[str]:
    """Run a program that finds `works` that may go on beside it."""
    return subprocess.run(
        [sys.executable, "-c", _START + textwrap.dedent(program)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,  # What goes on would keep these pipes open.
    )


def told(program: str) -> Any:
    """Run a program, and give what it writes as JSON."""
    done = run(program)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
