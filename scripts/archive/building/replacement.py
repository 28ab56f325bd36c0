"""Files of a folder are replaced as one whole: all of them, or none when it is broken off."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import threading
from collections.abc import Container, Iterator, Sequence
from functools import partial
from pathlib import Path
from types import FrameType

from archive.building.folder import files, move, remove_empty, unlink

# Where the old files wait until the new ones are in place.
OLD = "oud"
NEW = "nieuw"
# Written before the first file is replaced: which files are new, and did not exist before.
PLAN = "plan.txt"


class Replacement:
    """New files for a folder, which wait in another folder until all of them are there."""

    def __init__(self, folder: Path, work: Path) -> None:
        """Replace files in `folder`; what waits stands in `work`, on the same disk."""
        self.folder = folder
        self.new = work / NEW
        self._work = work
        self._clearing: threading.Thread | None = None

    def start(self) -> None:
        """Begin with nothing; undoes first what an earlier one left that was broken off."""
        self.undo()
        self.new.mkdir(parents=True)

    def clear(self) -> None:
        """Begin to remove the old files, which takes long when these are large; `end` waits."""
        remove = partial(shutil.rmtree, self._work / OLD, ignore_errors=True)
        self._clearing = threading.Thread(target=remove)
        self._clearing.start()

    def end(self) -> None:
        """Remove what was set ready, and what waited."""
        if self._clearing:
            self._clearing.join()
        shutil.rmtree(self._work, ignore_errors=True)

    def take_place(
        self, added: Sequence[str], removed: Sequence[str], present: Container[str]
    ) -> bool:
        """Put the `added` files in their place, and take the `removed` ones away.

        `present` are the addresses of files that the folder holds now. When this fails or is broken
        off, the folder is as it was. Tells whether there was no folder yet: then the new files came
        in their place together, and no file by itself was moved.
        """
        with _unbroken():
            together = self._is_empty()
            if together:
                self.new.rename(self.folder)
                self.new.mkdir()
            else:
                self._replace(added, removed, present)
        return together

    def _is_empty(self) -> bool:
        """Whether the folder does not exist yet; an empty one is removed."""
        with contextlib.suppress(OSError):
            self.folder.rmdir()
        return not self.folder.exists()

    def _replace(
        self, added: Sequence[str], removed: Sequence[str], present: Container[str]
    ) -> None:
        fresh = [address for address in added if address not in present]
        plan = self._work / PLAN
        plan.write_text("\n".join(fresh), encoding="utf-8", errors="surrogateescape")
        try:
            for address in (*removed, *added):
                if address in present:
                    move(self.folder / address, self._work / OLD / address)
            # A folder may give way to a file of that name.
            remove_empty(self.folder, removed)
            for address in added:
                move(self.new / address, self.folder / address)
        except BaseException:
            self.undo()
            raise
        plan.unlink()

    def undo(self) -> None:
        """Bring back the old files when this was broken off, and clear its traces."""
        plan = self._work / PLAN
        if plan.exists():
            fresh = plan.read_text(encoding="utf-8", errors="surrogateescape").split("\n")
            for address in filter(None, fresh):
                unlink(self.folder / address)
            remove_empty(self.folder, fresh)
            for address in files(self._work / OLD, hidden=True):
                unlink(self.folder / address)
                move(self._work / OLD / address, self.folder / address)
            plan.unlink()
        self.end()


@contextlib.contextmanager
def _unbroken() -> Iterator[None]:
    """Let nobody break this off: a request to stop is heard when it is done."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard: list[tuple[int, FrameType | None]] = []
    signals = [signal.SIGINT, signal.SIGTERM]
    before = {each: signal.signal(each, lambda *args: heard.append(args)) for each in signals}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
        for number, _ in heard[:1]:
            os.kill(os.getpid(), number)
