"""Exactly what was measured."""

from __future__ import annotations

import platform
import subprocess
from importlib.metadata import version
from pathlib import Path

from bench.dekamer import PROJECT
from bench.zoeken.browser import executable

PACKAGES = ("mkdocs-material", "pagefind", "tantivy", "playwright")


def versions() -> dict[str, str]:
    """Give the version of each program, and the commit that is worked on."""
    return {
        "raadsvragen": _told("git", "-C", PROJECT, "describe", "--always", "--dirty"),
        "browser": _told(executable(), "--version"),
        "python": platform.python_version(),
        **{package: version(package) for package in PACKAGES},
    }


def _told(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
