"""What became of works; a fork tells it before anybody asks, so that it can end."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from multiprocessing.context import ForkContext
from tempfile import TemporaryFile
from typing import IO

# A result, or else what went wrong.
Answer = tuple[object, Exception | None]


def answer_of(work: Callable[[], object]) -> Answer:
    """Do a work."""
    try:
        return work(), None
    except Exception as error:  # It is raised where the result is asked for.
        return None, error


class Answers:
    """What one fork tells the process that it was forked from, in order.

    A pipe holds little: who tells much would have to wait until it is heard. So what is told stands
    in a file, in memory where the system has such files, and the pipe has the sizes, or what went
    wrong where there is no room for it.
    """

    def __init__(self, context: ForkContext) -> None:
        """Make ready, before the fork."""
        self._sizes, self._sender = context.Pipe(duplex=False)
        self._file = _file()
        # Both sides keep their own: the place in the file is one for both.
        self._place = 0

    def tell(self, answer: Answer) -> None:
        """Tell an answer that can be pickled, in the fork."""
        data = pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
        try:
            self._write(memoryview(data))
        except OSError as error:
            self._sender.send(error)
        else:
            self._sender.send(len(data))

    def _write(self, left: memoryview) -> None:
        while left:
            written = os.pwrite(self._file.fileno(), left, self._place)
            self._place += written
            left = left[written:]

    def only_hear(self) -> None:
        """Note, after the fork, that this process tells nothing: else it would wait for itself."""
        self._sender.close()

    def hear(self) -> Answer:
        """Wait for the next answer. Raises EOFError when the fork ended without one."""
        size: int | OSError = self._sizes.recv()
        if isinstance(size, OSError):
            return None, size
        found: Answer = pickle.loads(os.pread(self._file.fileno(), size, self._place))  # noqa: S301 (ours)
        self._place += size
        return found

    def close(self) -> None:
        """Let go of all that was told."""
        self._sizes.close()
        self._file.close()


def _file() -> IO[bytes]:
    if hasattr(os, "memfd_create"):
        return os.fdopen(os.memfd_create(__name__), "r+b")
    return TemporaryFile()
