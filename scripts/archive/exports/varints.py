"""Numbers of one byte or more, as SQLite writes them: seven bits in each, the highest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_MORE, _BITS = 0x80, 0x7F
# Numbers below this take at most eight bytes; the ninth would have eight bits.
_BOUND = 1 << 56


def varints(numbers: Iterable[int]) -> bytes:
    """Write numbers, none of them below zero."""
    written = bytearray()
    for number in numbers:
        if not 0 <= number < _BOUND:
            raise ValueError(f"{number} takes more than eight bytes")
        digits = [number & _BITS]
        while number := number >> 7:
            digits.append(number & _BITS | _MORE)
        written += bytes(reversed(digits))
    return bytes(written)


def read_varints(data: bytes) -> Iterator[int]:
    """Read what `varints` wrote."""
    number = 0
    for byte in data:
        number = number << 7 | byte & _BITS
        if not byte & _MORE:
            yield number
            number = 0
