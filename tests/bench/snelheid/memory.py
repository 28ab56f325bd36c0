"""The memory of a process with everything that it started, at its highest."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from types import TracebackType

INTERVAL = 0.05
# Looking stops the process for a moment; it may take no more than this part of the time.
SHARE = 0.05

_PROCESSES = Path("/proc")


class Peak:
    """Follows a process and its descendants until the end of a `with`.

    What is added up is each process's proportional share (PSS), so that a page that is shared
    between a process and its forks counts once.
    """

    def __init__(self, process: int) -> None:
        self._process = process
        self._stopped = Event()
        self._thread = Thread(target=self._follow, daemon=True)
        self._highest = 0

    @property
    def megabytes(self) -> float:
        """The highest sum that was seen, in MB."""
        return self._highest / 1e6

    def __enter__(self) -> Peak:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stopped.set()
        self._thread.join()

    def _follow(self) -> None:
        pause = 0.0
        while not self._stopped.wait(pause):
            start = time.perf_counter()
            self._highest = max(self._highest, sum(map(_share, _family(self._process))))
            pause = max(INTERVAL, (time.perf_counter() - start) / SHARE)


def _family(process: int) -> Iterator[int]:
    """A process and its descendants; those that end meanwhile are left out."""
    yield process
    try:
        threads = list((_PROCESSES / str(process) / "task").iterdir())
    except OSError:
        return
    for thread in threads:
        for child in _words(thread / "children"):
            yield from _family(int(child))


def _share(process: int) -> int:
    """The bytes of a process; 0 when it has ended."""
    words = _words(_PROCESSES / str(process) / "smaps_rollup")
    return int(words[words.index("Pss:") + 1]) * 1024 if "Pss:" in words else 0


def _words(path: Path) -> list[str]:
    try:
        return path.read_text().split()
    except OSError:
        return []
