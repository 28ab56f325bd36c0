"""Files of an engine: what stands in its folder, and what its site takes up."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class File:
    """A file to be written; its path is from the folder of the engine."""

    path: str
    content: bytes


def text(path: str, content: str) -> File:
    """Make a file of a text."""
    return File(path, content.encode())


class Folder:
    """The folder of an engine, of which the content changes and the rest is left alone."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._held: set[str] = set()

    def update(self, files: Iterable[File]) -> set[str]:
        """Make these files the content; give the paths of those that came, changed or went.

        What stays the same keeps its time of change: engines look at it.
        """
        held, changed = set(), set()
        for file in files:
            held.add(file.path)
            if self._write(file):
                changed.add(file.path)
        gone = self._held - held
        remove(*(self.path / path for path in gone))
        self._held = held
        return changed | gone

    def _write(self, file: File) -> bool:
        path = self.path / file.path
        if path.is_file() and path.read_bytes() == file.content:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
        return True


def below(folder: Path) -> Iterator[File]:
    """Every file below a folder, in order of path."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        yield File(path.relative_to(folder).as_posix(), path.read_bytes())


def remove(*paths: Path) -> None:
    """Remove files and folders, where they exist."""
    for path in paths:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def size(folder: Path) -> int:
    """The bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
