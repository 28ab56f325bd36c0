"""Which files are as they were: by size, time of change and inode, as git knows it."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable, Collection
from functools import cached_property
from pathlib import Path

from archive.building.beside import Beside
from archive.building.digest import digest_of
from archive.building.mark import Mark, changed, mark
from archive.building.store import Store

# A file that was changed so shortly before (in nanoseconds) might be changed again unseen.
RECENT = 2_000_000_000


class Marks:
    """Gives digests of the files of an archive, and reads only those that may have changed."""

    def __init__(self, folder: Path, store: Store) -> None:
        """Take the files below a folder; paths are relative to it."""
        self._folder = str(folder)
        self._store = store
        self._before = store.files()
        self._now: dict[str, tuple[Mark, bytes]] = {}
        self._seen: dict[str, Mark | None] = {}
        self._changed: Callable[[], Collection[str]] | None = None

    def look(self, works: Beside) -> None:
        """Have it looked up among `works` which of the known files are no longer as they were."""
        self._changed = works.add(self._look)

    def _look(self) -> list[str]:
        known = self._before.items()
        return [path for path, noted in known if mark_of(f"{self._folder}/{path}") != noted[0]]

    @cached_property
    def _looked(self) -> Collection[str] | None:
        """The known files that changed; None when nobody looked for them."""
        return self._changed and frozenset(self._changed())

    def mark(self, path: str) -> Mark | None:
        """Give the mark of a file, as this build met it."""
        noted, changed = self._before.get(path), self._looked
        if noted and changed is not None and path not in changed:
            return noted[0]
        if path not in self._seen:
            self._seen[path] = mark_of(f"{self._folder}/{path}")
        return self._seen[path]

    def digest(self, path: str) -> bytes:
        """Give the digest of what is in a file; empty when it can't be read."""
        noted = self._before.get(path)
        mark = self.mark(path)
        if mark and noted and noted[0] == mark:
            return noted[1]
        try:
            digest = digest_of(Path(self._folder, path).read_bytes()) if mark else b""
        except OSError:
            return b""
        self.note(path, mark, digest)
        return digest

    def note(self, path: str, mark: Mark | None, digest: bytes) -> None:
        """Note that a file with this mark holds what this is the digest of."""
        if mark and digest:
            self._now[path] = mark, digest

    def save(self, paths: Collection[str]) -> None:
        """Keep what was noted; forget the files that are none of `paths`."""
        recent = time.time_ns() - RECENT
        fresh = {
            path: noted
            for path, noted in self._now.items()
            if noted != self._before.get(path) and changed(noted[0]) < recent
        }
        self._store.note_files(fresh, [path for path in self._before if path not in paths])


def mark_of(path: Path | str) -> Mark | None:
    """Give the mark of a file; None for what is no file of its own."""
    try:
        found = os.lstat(path)
    except OSError:
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return mark(found)
