"""The machine that is measured on."""

from __future__ import annotations

import os
import platform
import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Machine:
    """Its processor, the cores that may be used, its memory in GB and its system."""

    processor: str
    cores: int
    gigabytes: float
    system: str


def this_machine() -> Machine:
    """Describe the machine that this runs on."""
    processors = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    model = re.search(r"^model name\s*:\s*(.+)$", processors, re.MULTILINE)
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return Machine(
        model[1] if model else platform.machine(),
        len(os.sched_getaffinity(0)),
        pages / 1e9,
        f"{_system()}, Python {platform.python_version()}",
    )


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return platform.system()
