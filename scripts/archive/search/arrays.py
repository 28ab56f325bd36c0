"""Arrays of whole numbers: in bytes to keep, sorted, and in runs."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint32]
Bytes = NDArray[np.uint8]
Worths = NDArray[np.float64]
Truths = NDArray[np.bool_]
# Of any size, signed or not.
Counts = NDArray[np.integer[Any]]
# Places in other arrays; the type that NumPy itself counts in.
Places = NDArray[np.intp]

NO_NUMBERS = np.zeros(0, np.uint32)
NO_BYTES = np.zeros(0, np.uint8)

_HEAD = struct.Struct("<I")
_SIZES = ("<u1", "<u2", "<u4")


def kept(arrays: Sequence[Counts]) -> bytes:
    """Write arrays of whole numbers of at most 32 bits as bytes, each as small as it can be."""
    small = [array.astype(_smallest(array)) for array in arrays]
    head = json.dumps([[array.dtype.str, array.shape] for array in small]).encode()
    return b"".join([_HEAD.pack(len(head)), head, *(array.tobytes() for array in small)])


def _smallest(numbers: Counts) -> str:
    highest = int(numbers.max()) if numbers.size else 0
    return _SIZES[(highest > 0xFF) + (highest > 0xFFFF)]


def unkept(content: bytes) -> list[Numbers]:
    """Read the arrays that `kept` wrote, with the same shapes, all of 32 bits."""
    (length,) = _HEAD.unpack_from(content)
    start = _HEAD.size + length
    found = []
    for kind, shape in json.loads(content[_HEAD.size : start]):
        dtype = np.dtype(kind)
        count = int(np.prod(shape))
        flat = np.frombuffer(content, dtype, count, start)
        found.append(flat.reshape(shape).astype(np.uint32))
        start += count * dtype.itemsize
    return found


def as_numbers(texts: Sequence[str]) -> Numbers:
    """Write texts without line ends as the bytes of one text, to keep among other arrays."""
    return np.frombuffer("\n".join(texts).encode(), np.uint8).astype(np.uint32)


def as_texts(numbers: Numbers) -> list[str]:
    """Read the texts that `as_numbers` wrote."""
    text = numbers.astype(np.uint8).tobytes().decode()
    return text.split("\n") if text else []


def counted(numbers: Iterable[int], count: int) -> Numbers:
    """Take in `count` whole numbers."""
    return np.fromiter(numbers, np.uint32, count)


def stable_order(numbers: Numbers) -> Places:
    """Give the order that sorts numbers; equal ones stay in the order they have.

    NumPy sorts numbers of 16 bits in time that grows with their count only; so each half apart.
    """
    order = np.argsort(numbers.astype(np.uint16), kind="stable")
    high = (numbers >> 16).astype(np.uint16)
    if high.any():
        order = order[np.argsort(high[order], kind="stable")]
    return order


def starts(counts: Counts) -> Places:
    """Where runs of these lengths start when they stand behind each other; and where all end."""
    found = np.zeros(len(counts) + 1, np.intp)
    np.cumsum(counts, out=found[1:])
    return found


def runs(first: Places, counts: Counts) -> Places:
    """Give every place of each run: `counts` places in a row from each of `first`."""
    before = starts(counts)
    return np.arange(before[-1]) + np.repeat(first - before[:-1], counts)


def sums(numbers: Counts, first: Places) -> Places:
    """Add up runs of numbers, none of them empty, of which these are the first."""
    return np.add.reduceat(numbers, first, dtype=np.intp) if len(first) else np.zeros(0, np.intp)


def varints(numbers: Numbers) -> tuple[Bytes, Numbers]:
    """Write numbers in bytes of seven bits, the lowest first; with how many bytes each takes."""
    sizes = np.ones(len(numbers), np.uint32)
    for bits in (7, 14, 21, 28):
        sizes += numbers >= 1 << bits
    before = starts(sizes)
    written = np.empty(before[-1], np.uint8)
    left: Counts = numbers
    where = before[:-1]
    while len(left):
        more = left > 0x7F
        written[where] = (left & 0x7F) | (more.astype(np.uint32) << 7)
        left, where = left[more] >> 7, where[more] + 1
    return written, sizes
