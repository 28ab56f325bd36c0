"""The proof that no word was lost: each is in the record or in what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from archive.documents.document import words


@dataclass(frozen=True, slots=True)
class Proof:
    """How many words a file has, and how many are in the record and in what was left out.

    `lost` are those that are in neither: there must be none.
    """

    source: int
    kept: int
    left: int
    lost: tuple[str, ...] = ()


def prove(
    source: Counter[str],
    bodies: Iterable[str],
    left: Iterable[str],
    joined: Sequence[tuple[str, str]] = (),
) -> Proof:
    """Hold the words of a file against the texts that were made of it.

    `joined` are words that were broken off at a line end and are one word now.
    """
    expected = Counter(source)
    for first, second in joined:
        whole = first + second
        if expected[first] and expected[second]:
            expected.subtract([first, second])
            expected[whole] += 1
    kept, put_aside = words(bodies), words(left)
    lost = +expected - (kept + put_aside)
    if lost:
        lost = _unbroken(lost, (kept + put_aside) - expected)
    return Proof(source.total(), kept.total(), put_aside.total(), tuple(sorted(lost.elements())))


def _unbroken(lost: Counter[str], surplus: Counter[str]) -> Counter[str]:
    """Forgive words that one road found in two pieces and the other whole.

    Only the very pieces count: "Attribution2" for "Attribution" and "2", or the other way round.
    A figure need not be missed itself, as the number of a point is written above its answer too.
    """
    missing = Counter(lost)
    for word in sorted(lost, key=len, reverse=True):
        for cut in range(1, len(word)):
            pieces = Counter((word[:cut], word[cut:]))
            while missing[word] > 0 and pieces <= surplus:
                missing[word] -= 1
                surplus = surplus - pieces
    for word in sorted(surplus, key=len, reverse=True):
        for cut in range(1, len(word)):
            pieces = Counter((word[:cut], word[cut:]))
            needed = Counter(piece for piece in pieces.elements() if not piece.isdigit())
            while surplus[word] > 0 and needed and needed <= missing:
                surplus[word] -= 1
                missing = missing - pieces
    return +missing
