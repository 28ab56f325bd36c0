"""The files in a folder: by which marks they are known again, and how they come and go."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterable
from pathlib import Path

from archive.building.mark import Mark, mark
from archive.building.output import Content
from archive.exports.aside import Aside

# As `open` does it.
_MODE = 0o666
_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC


def mark_at(folder: Path, address: str) -> Mark:
    """The mark of a file in a folder."""
    return mark(os.stat(f"{folder}/{address}"))  # noqa: PTH116 (a Path costs more than this)


def files(folder: Path, hidden: bool = False) -> dict[str, Mark]:
    """The marks of all files below a folder; of what is hidden at the top only when asked for."""
    found = {}
    below: list[tuple[str, str]] = [(str(folder), "")]
    while below:
        path, prefix = below.pop()
        try:
            entries = os.scandir(path)
        except FileNotFoundError:
            continue
        with entries:
            for entry in entries:
                name = entry.name
                if not (prefix or hidden) and name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    below.append((entry.path, f"{prefix}{name}/"))
                else:
                    found[prefix + name] = mark(entry.stat(follow_symlinks=False))
    return found


def is_file(path: str) -> bool:
    """Whether there is a file, or a link whatever it leads to."""
    try:
        mode = os.lstat(path).st_mode
    except OSError:
        return False
    return stat.S_ISREG(mode) or stat.S_ISLNK(mode)


def write(path: str, content: Content) -> Mark:
    """Write a file, and give its mark; the folder it goes to is made when it is not there.

    A site has so many files that what `Path` and `open` do besides would count.
    """
    try:
        file = os.open(path, _NEW, _MODE)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
        file = os.open(path, _NEW, _MODE)
    if isinstance(content, Aside):
        os.close(file)
        content.write(Path(path))
        return mark(os.stat(path))  # noqa: PTH116
    if not isinstance(content, bytes):
        with os.fdopen(file, "wb") as opened:
            opened.writelines(content)
            opened.flush()
            return mark(os.fstat(file))
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(file, left) :]
        return mark(os.fstat(file))
    finally:
        os.close(file)


def move(source: Path, target: Path) -> None:
    """Move a file; the folder it goes to is made when it is not there."""
    try:
        source.replace(target)
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)


def unlink(path: Path) -> None:
    """Remove a file, if it is there."""
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        path.unlink()


def remove_empty(folder: Path, addresses: Iterable[str]) -> None:
    """Remove the folders that are empty now that these files are gone."""
    for address in addresses:
        for parent in Path(address).parents[:-1]:
            try:
                (folder / parent).rmdir()
            except OSError:
                break
