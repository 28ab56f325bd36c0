"""Stems taken apart into two others that the archive uses by themselves too."""

from __future__ import annotations

from collections.abc import Iterable, Set
from functools import cache

from archive.search.language import dutch

SHORTEST_PART = 3
LONGEST = 60

Parts = tuple[str, str]


def parts(stems: Iterable[str]) -> dict[str, Parts]:
    """Give the two parts of each stem that comes apart into others of these.

    Where there are several ways, the shortest part is as long as can be. Search takes words apart
    more finely (`search.compounds`), by how often stems are used; here that must be found anew
    whenever anything changes.
    """
    known = {stem for stem in stems if _may_be_part(stem)}
    found = {stem: _apart(stem, known) for stem in known}
    return {stem: apart for stem, apart in found.items() if apart}


def changed_parts(before: Set[str], after: Set[str]) -> dict[str, Parts | None]:
    """Give the parts that stems have now, where these are others than when stems were `before`."""
    changed = tuple(stem for stem in before ^ after if _may_be_part(stem))
    found: dict[str, Parts | None] = {}
    if not changed:
        return found
    old, new = (frozenset(filter(_may_be_part, stems)) for stems in (before, after))
    for stem in old | new:
        if stem.startswith(changed) or stem.endswith(changed):
            apart = _apart(stem, new) if stem in new else None
            if apart != (_apart(stem, old) if stem in old else None):
                found[stem] = apart
    return found


def _may_be_part(stem: str) -> bool:
    return len(stem) >= SHORTEST_PART and stem not in dutch().affixes


def _apart(stem: str, known: Set[str]) -> Parts | None:
    if not 2 * SHORTEST_PART <= len(stem) <= LONGEST:
        return None
    best, longest = None, 0
    for cut in range(SHORTEST_PART, len(stem) - SHORTEST_PART + 1):
        tail = stem[cut:]
        if tail not in known:
            continue
        head = stem[:cut]
        for link in _links():
            if not head.endswith(link):
                continue
            each = head.removesuffix(link)
            shortest = min(len(each), len(tail))
            if shortest > longest and each in known:
                best, longest = (each, tail), shortest
    return best


@cache
def _links() -> tuple[str, ...]:
    """Give the letters that may link a head to its tail, first of all none."""
    return "", *(link for link in dutch().links if link)
