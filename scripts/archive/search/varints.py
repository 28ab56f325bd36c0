"""Whole numbers in bytes of seven bits, the lowest first, without NumPy."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ONE = re.compile(rb"[\x80-\xff]*[\x00-\x7f]")
_LAST = 0x7F


class _Read(dict[bytes, int]):
    """What bytes mean: the same ones come back all the time."""

    def __missing__(self, written: bytes) -> int:
        number = 0
        for byte in reversed(written):
            number = (number << 7) | (byte & _LAST)
        self[written] = number
        return number


class _Written(dict[int, bytes]):
    """How numbers are written."""

    def __missing__(self, number: int) -> bytes:
        left, found = number, bytearray()
        while left > _LAST:
            found.append(left & _LAST | _LAST + 1)
            left >>= 7
        self[number] = bytes([*found, left])
        return self[number]


_read, _written = _Read(), _Written()


def read_varints(content: bytes) -> list[int]:
    """Read numbers that stand behind each other."""
    if content.isascii():
        return list(content)
    return [_read[each] for each in _ONE.findall(content)]


def write_varints(numbers: Sequence[int]) -> bytes:
    """Write numbers behind each other."""
    if numbers and max(numbers) > _LAST:
        return b"".join([_written[each] for each in numbers])
    return bytes(numbers)
