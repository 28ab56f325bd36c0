"""Where a command works: which archive a path belongs to, and which findings are about it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from archive.source import CONFIGURATION


def archive_of(path: Path) -> Path:
    """The nearest folder with a mkdocs.yml, at a path or above it; else the path's own folder."""
    start = path if path.is_dir() else path.parent
    absolute = start.resolve()
    for steps, folder in enumerate([absolute, *absolute.parents]):
        if (folder / CONFIGURATION).is_file():
            return Path(os.path.normpath(start / Path(*[".."] * steps)))
    return start


def is_about(found: str, paths: Sequence[Path]) -> bool:
    """Whether a path lies at or below one of the paths, or is of what they all depend on."""
    where = Path(found).resolve()
    return any(
        where == path or path in where.parents or where in path.parents
        for path in (each.resolve() for each in paths)
    )
