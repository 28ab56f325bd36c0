"""Where the files of an archive are read from: from disk, or from what stands ready in git."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from archive.draft import file_bytes
from archive.finding import Findings
from archive.folder import RECORDS, REGISTERS

# What people put in a folder to say what is in it.
EXPLANATIONS = ("README.md", "LEESMIJ.md")


class Files(Protocol):
    """The files of an archive."""

    def below(self, folder: Path) -> Iterator[str]:
        """Give every file below `vragen/` but what `is_ours` leaves out, relative to `folder`."""

    def content(self, path: Path, findings: Findings) -> bytes | None:
        """Give what is in a file; None, with a finding, when it is not there or not to be read."""

    def exists(self, path: Path) -> bool:
        """Whether there is such a file."""

    def is_link(self, folder: Path, path: str) -> bool:
        """Whether one of the files below `folder` is a link to another file."""


def is_ours(path: str) -> bool:
    """Whether a path, relative to the archive, is a record or belongs to one.

    Registers, explanations and what is hidden are none of that.
    """
    parts = path.split("/")
    is_register = parts[:2] == [RECORDS, REGISTERS] and len(parts) == 3
    is_hidden = any(part.startswith(".") for part in parts[:-1])
    return parts[0] == RECORDS and not (is_register or is_hidden) and _is_shown(parts[-1])


def _is_shown(name: str) -> bool:
    return not name.startswith(".") and name not in EXPLANATIONS


class Disk:
    """The files as they stand on disk."""

    def below(self, folder: Path) -> Iterator[str]:
        """See `Files`."""
        for directory, folders, names in os.walk(folder / RECORDS):
            folders[:] = [name for name in folders if not name.startswith(".")]
            below = Path(directory).relative_to(folder).as_posix()
            if below != f"{RECORDS}/{REGISTERS}":
                yield from [f"{below}/{name}" for name in names if _is_shown(name)]

    def content(self, path: Path, findings: Findings) -> bytes | None:
        """See `Files`."""
        return file_bytes(path, findings)

    def exists(self, path: Path) -> bool:
        """See `Files`."""
        return path.exists()

    def is_link(self, folder: Path, path: str) -> bool:
        """See `Files`."""
        # Many are asked for, and a `Path` takes longer.
        return os.path.islink(f"{folder}/{path}")  # noqa: PTH114


DISK = Disk()
