"""Subjects that have a part in common: `zwembad` and `zwembadtarief`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

SHORTEST = 4
# Letters that may link the parts of a compound.
LINKS = ("", "s", "en", "e", "n", "-")
MOST = 8


def beside(names: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Give of each name the others that it is a part of, or that are a part of it, in order."""
    by_text = {name.lower(): name for name in names}
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for name in names:
        for part in _parts(name.lower()):
            other = by_text.get(part)
            if other is not None and other != name:
                found[name][other] = None
                found[other][name] = None
    place = {name: number for number, name in enumerate(names)}
    return {
        name: tuple(sorted(others, key=place.__getitem__)[:MOST]) for name, others in found.items()
    }


def _parts(text: str) -> set[str]:
    """Give what a name may start or end with: words of it, and parts of its words."""
    found = set(text.split())
    for word in tuple(found):
        for cut in range(SHORTEST, len(word) - SHORTEST + 1):
            found.add(word[cut:].lstrip("-"))
            found.update(
                word[: cut - len(link)] for link in LINKS if word.startswith(link, cut - len(link))
            )
    return {part for part in found if len(part) >= SHORTEST}
