"""The CRC-32 of two texts behind each other, out of those of each: neither is read again.

Source: zlib, crc32_combine. A CRC is a polynomial over bits, of which the first bit is that of the
power 0; a text that stands before n others has been multiplied by x to the power 8n.
"""

from __future__ import annotations

from functools import cache

# The polynomial of CRC-32, and the powers 0 and 1 of x.
_POLYNOMIAL = 0xEDB88320
_ONE, _X = 1 << 31, 1 << 30


def crc_of_both(first: int, second: int, length: int) -> int:
    """Give the CRC of two texts; `length` is how many bytes the second one has."""
    return _times(_power(8 * length), first) ^ second


def _times(one: int, other: int) -> int:
    product = 0
    while one:
        if one & _ONE:
            product ^= other
        one = (one << 1) & 0xFFFFFFFF
        other = other >> 1 ^ (_POLYNOMIAL if other & 1 else 0)
    return product


def _power(exponent: int) -> int:
    """Give x to some power."""
    product, place = _ONE, 0
    while exponent:
        if exponent & 1:
            product = _times(_squares(place), product)
        exponent >>= 1
        place += 1
    return product


@cache
def _squares(place: int) -> int:
    """Give x, squared so many times."""
    return _times(_squares(place - 1), _squares(place - 1)) if place else _X
