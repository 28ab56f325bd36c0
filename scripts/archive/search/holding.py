"""What one question holds, worked out without NumPy: for when few questions changed."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

from archive.search.fields import BETWEEN_FIELDS, FIELDS
from archive.search.language import Language
from archive.search.prepared import words_of
from archive.search.worth import BOUNDS, PART


@dataclass(frozen=True, slots=True)
class Posting:
    """A stem in one question: its worth as it is written, and its places as they are written.

    That is how many there are, the first, and from each to the next; none of these when the stem
    stands in compounds only. See `postings`, which says the same of many questions at once.
    """

    worth: int
    places: tuple[int, ...]


class Holding:
    """The words that are looked for in one question; `stems` gives the stem of each."""

    def __init__(self, prepared: bytes, language: Language, stem: Callable[[str], str]) -> None:
        self.stems: dict[str, str] = {}
        self._found: list[tuple[str, int, float]] = []
        apart: set[str] = set()
        start = 0
        for field, text in zip(FIELDS, words_of(prepared), strict=True):
            words = text.split()
            worth = field.worth(len(words))
            for place, word in enumerate(words, start):
                if word in apart:
                    continue
                if word not in self.stems:
                    if not language.counts(word):
                        apart.add(word)
                        continue
                    self.stems[word] = stem(word)
                self._found.append((word, place, worth))
            start += len(words) + BETWEEN_FIELDS

    def own(self) -> dict[str, float]:
        """What each stem is worth by itself."""
        worths: dict[str, float] = defaultdict(float)
        for word, _, worth in self._found:
            worths[self.stems[word]] += worth
        return worths

    def postings(self, parts: Callable[[str], Iterable[str]]) -> dict[str, Posting]:
        """Give the posting of every stem; `parts` gives the stems that a word is made of."""
        places: dict[str, list[int]] = defaultdict(list)
        within: dict[str, float] = defaultdict(float)
        for word, place, worth in self._found:
            places[self.stems[word]].append(place)
            for part in parts(word):
                within[part] += PART * worth
        own = self.own()
        return {
            stem: _posting(own.get(stem, 0.0) + within.get(stem, 0.0), places.get(stem, ()))
            for stem in own.keys() | within.keys()
        }


def _posting(worth: float, places: Iterable[int]) -> Posting:
    where = [*places]
    steps = [after - before for before, after in pairwise([0, *where])]
    written = 1 + bisect_right(BOUNDS, worth) << 1 | bool(where)
    return Posting(written, (len(where), *steps) if where else ())
