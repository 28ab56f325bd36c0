"""Numbers and lists in Dutch sentences."""

from __future__ import annotations

from collections.abc import Sequence


def count(number: int, singular: str, plural: str) -> str:
    """Write a number with its noun: `1 vraag`, `3.811 vragen`."""
    return f"{dutch_number(number)} {singular if number == 1 else plural}"


def dutch_number(number: int) -> str:
    """Write a number with points between the thousands."""
    return f"{number:,}".replace(",", ".")


def size_in_words(size: int) -> str:
    """Write a number of bytes as people say it: `312 bytes`, `4 kB`, `1,3 MB`."""
    if size < 1_000:
        return count(size, "byte", "bytes")
    if size < 999_500:
        return f"{size / 1_000:.0f} kB"
    if size < 999_950_000:
        return f"{size / 1_000_000:.1f} MB".replace(".", ",")
    return f"{size / 1_000_000_000:.1f} GB".replace(".", ",")


def enumerate_words(words: Sequence[str]) -> str:
    """Write `a`, `a en b`, or `a, b en c`."""
    *first, last = words
    return f"{', '.join(first)} en {last}" if first else last
