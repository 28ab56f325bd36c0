"""The words that the search page knows, as it reads them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import groupby, pairwise

from archive.search.kept import kept
from archive.search.supply import Store, digest

# Of each word, so many first letters can be those of the word before it.
MOST_SHARED = 25
# Words that begin with the same letters, so many, are written apart from others.
_TOGETHER = 2


def vocabulary_bytes(levels: Mapping[str, int], store: Store) -> bytes:
    """Write the words that the search page knows: one by one what differs from the last.

    `levels` gives how often each is used, as a logarithm, in alphabetical order. Each word is the
    number of letters that it shares with the last one (as a letter: a is 0), what follows, and
    its level as a capital (A is 0).
    """
    groups = [list(stems) for _, stems in groupby(levels, lambda stem: stem[:_TOGETHER])]
    worths = [[levels[stem] for stem in stems] for stems in groups]
    keys = [
        digest([" ".join(stems).encode(), bytes(own)])
        for stems, own in zip(groups, worths, strict=True)
    ]
    others = kept(b"vocabulary 1", keys, partial(_write, groups, worths), store)
    written = []
    before = ""
    for stems, own, rest in zip(groups, worths, others, strict=True):
        written += [_word(before, stems[0], own[0]), rest]
        before = stems[-1]
    return "".join(written).encode()


def _write(groups: Sequence[Sequence[str]], worths: Sequence[Sequence[int]], place: int) -> str:
    """Write the words of a group, but for the first: this depends on the group before it."""
    pairs = pairwise(groups[place])
    return "".join(
        _word(before, stem, level)
        for (before, stem), level in zip(pairs, worths[place][1:], strict=True)
    )


def _word(before: str, stem: str, level: int) -> str:
    shared = 0
    for one, other in zip(before[:MOST_SHARED], stem, strict=False):
        if one != other:
            break
        shared += 1
    return f"{chr(97 + shared)}{stem[shared:]}{chr(65 + level)}"
