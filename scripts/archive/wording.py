"""Numbers and lists in Dutch sentences."""

from __future__ import annotations

from collections.abc import Sequence


def count(number: int, singular: str, plural: str) -> str:
    """Write a number with its noun: `1 vraag`, `3.811 vragen`."""
    return f"{dutch_number(number)} {singular if number == 1 else plural}"


def dutch_number(number: int) -> str:
    """Write a number with points between the thousands."""
    return f"{number:,}".replace(",", ".")


def enumerate_words(words: Sequence[str]) -> str:
    """Write `a`, `a en b`, or `a, b en c`."""
    *first, last = words
    return f"{', '.join(first)} en {last}" if first else last
