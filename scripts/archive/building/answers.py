"""The answers of a fork: told before anybody asks, so that the fork can end and needs no memory."""

from __future__ import annotations

import os
import pickle
from multiprocessing.context import ForkContext
from tempfile import TemporaryFile
from typing import IO, Any


class Answers:
    """What one fork tells the process that it was forked from, in order.

    A pipe holds little: who tells much would have to wait until it is heard. So what is told stands
    in a file, in memory where the system has such files, and the pipe has the sizes.
    """

    def __init__(self, context: ForkContext) -> None:
        """Make ready, before the fork."""
        self._sizes, self._sender = context.Pipe(duplex=False)
        self._file = _file()
        # Both sides keep their own: the place in the file is one for both.
        self._place = 0

    def tell(self, answer: object) -> None:
        """Tell something that can be pickled, in the fork."""
        data = memoryview(pickle.dumps(answer, pickle.HIGHEST_PROTOCOL))
        size = len(data)
        while data:
            written = os.pwrite(self._file.fileno(), data, self._place)
            self._place += written
            data = data[written:]
        self._sender.send(size)

    def only_hear(self) -> None:
        """Note, after the fork, that this process tells nothing: else it would wait for itself."""
        self._sender.close()

    def hear(self) -> Any:
        """Wait for the next answer. Raises EOFError when the fork ended without one."""
        size = self._sizes.recv()
        found = pickle.loads(os.pread(self._file.fileno(), size, self._place))  # noqa: S301 (ours)
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
