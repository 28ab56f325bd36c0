"""The known word that a misspelt one is nearest to."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

# Half right is near enough to be worth a question; below that a guess only distracts.
_CUTOFF = 0.6


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the nearest of `known`, upper and lower case alike; None when nothing is near."""
    by_folded = {name.casefold(): name for name in sorted(known, reverse=True)}
    matches = get_close_matches(word.casefold(), sorted(by_folded), n=1, cutoff=_CUTOFF)
    return by_folded[matches[0]] if matches else None
