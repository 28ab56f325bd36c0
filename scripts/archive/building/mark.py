"""By what a file is known again: its size, the moment of its last change, its place on disk."""

from __future__ import annotations

import os
from struct import Struct

# The size in bytes, the time of the last change in nanoseconds and the inode, in so many bytes:
# there are very many marks, and they are held against each other.
Mark = bytes
_MARK = Struct("qqQ")
LENGTH = _MARK.size

# Where inodes are longer, their end tells files apart as well.
_INODE = 2**64 - 1

_pack = _MARK.pack


def mark(found: os.stat_result) -> Mark:
    """Give the mark of a file by what the system tells of it."""
    return _pack(found.st_size, found.st_ctime_ns, found.st_ino & _INODE)


def sizes(marks: bytes) -> list[int]:
    """Give the size that each of some marks tells, which stand one after the other."""
    return memoryview(marks).cast("q")[::3].tolist()


def changed(mark: Mark) -> int:
    """Give the time of the last change (ns) that a mark tells."""
    _, time, _ = _MARK.unpack(mark)
    return int(time)
