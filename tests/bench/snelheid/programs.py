"""Programs that sites are made with: where they are, and exactly which version."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True, slots=True)
class Program:
    """A program; `install` tells in Dutch how to get it, `version` is None when it is missing."""

    name: str
    install: str
    version: Callable[[], str | None]


def hugo() -> Program:
    """Hugo, from the distribution."""

    def version() -> str | None:
        said = _told("hugo", "version")
        found = re.search(r"v(\d\S*)", said or "")
        return found[1] if found else None

    return Program("Hugo", "apt-get install hugo", version)


def package(name: str, python: Path) -> Program:
    """A package in the environment that this Python belongs to."""
    asked = f"from importlib.metadata import version; print(version({name!r}))"
    return Program(
        name,
        f"{python} -m pip install -r tests/bench/requirements-snelheid.txt",
        lambda: _told(str(python), "-c", asked),
    )


def ourselves() -> Program:
    """This project, by its last commit."""
    return Program(
        "Raadsvragen",
        "",
        lambda: _told("git", "-C", str(PROJECT), "describe", "--always", "--dirty") or "onbekend",
    )


def _told(*command: str) -> str | None:
    """What a program says; None when it is missing or fails."""
    if shutil.which(command[0]) is None:
        return None
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else None
