"""The known word that a misspelt one is nearest to."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

# Names are worth a question when they are more right than wrong; numbers differ by one figure.
NAME, NUMBER = 0.6, 0.8


def nearest(word: str, known: Iterable[str], cutoff: float = NAME) -> str | None:
    """Give the nearest of `known`, upper and lower case alike; None when nothing is near.

    `cutoff` tells how much must be alike, from 0 to 1. A word that is a whole part of a known
    name is near too.
    """
    folded = word.casefold()
    by_folded = {name.casefold(): name for name in sorted(known, reverse=True)}
    matches = get_close_matches(folded, sorted(by_folded), n=1, cutoff=cutoff)
    if not matches:
        matches = [name for name in sorted(by_folded) if folded in name.split()]
    return by_folded[matches[0]] if matches else None
