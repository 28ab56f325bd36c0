"""Stems taken apart into two others that the archive uses by themselves too."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from archive.search.language import dutch

SHORTEST_PART = 3
LONGEST = 60


def parts(stems: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Give the two parts of each stem that comes apart into others of these.

    Where there are several ways, the shortest part is as long as can be. Search takes words apart
    more finely (`search.compounds`), by how often stems are used; here that must be found anew
    whenever anything changes.
    """
    known = {stem for stem in stems if len(stem) >= SHORTEST_PART and stem not in dutch().affixes}
    endings = [link for link in dutch().links if link]
    found = {stem: _apart(stem, known, endings) for stem in known if _may_be(stem)}
    return {stem: apart for stem, apart in found.items() if apart}


def _may_be(stem: str) -> bool:
    return 2 * SHORTEST_PART <= len(stem) <= LONGEST


def _apart(stem: str, known: Collection[str], links: Sequence[str]) -> tuple[str, str] | None:
    best, longest = None, 0
    for cut in range(SHORTEST_PART, len(stem) - SHORTEST_PART + 1):
        tail = stem[cut:]
        if tail not in known:
            continue
        head = stem[:cut]
        heads = [head, *(head[: -len(link)] for link in links if head.endswith(link))]
        for each in heads:
            shortest = min(len(each), len(tail))
            if shortest > longest and each in known:
                best, longest = (each, tail), shortest
    return best
