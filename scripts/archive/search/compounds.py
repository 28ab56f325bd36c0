"""Words taken apart into the words that they are made of."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from string import ascii_letters

from archive.search.language import LONGEST_STEMMED, Language, is_plain

SHORTEST_COMPOUND = 7
SHORTEST_PART = 3
# A part of three letters is only believed when both parts are used in 16 questions or more.
SHORT_PART, SURE = 4, 4
KNOWN = 1

# Tells how often a stem is used: see `Splitter`.
Level = Callable[[str], int | None]


class _Stems(dict[str, int]):
    """The stem of every text that was looked at as a part: the same ones come back all the time.

    Stems have numbers here, by which `names` and `levels` go, in the order in which they came.
    The level of a stem that is no part of others is 0.
    """

    def __init__(self, language: Language, level: Level) -> None:
        super().__init__()
        self._stem = language.stem_once
        self._affixes = language.affixes
        self._level = level
        self._numbers: dict[str, int] = {}
        self.names: list[str] = []
        self.levels: list[int] = []

    def __missing__(self, text: str) -> int:
        stem = self._stem(text)
        number = self._numbers.setdefault(stem, len(self.names))
        if number == len(self.names):
            self.names.append(stem)
            self.levels.append(0 if stem in self._affixes else self._level(stem) or 0)
        self[text] = number
        return number


class Splitter:
    """Takes compounds apart, by how often stems are used.

    `level` tells that of a stem: the logarithm, base 2, of the number of questions, and
    nothing or 0 for one that is not to be used as a part. docs/zoek/language.js does the same.

    `consulted` gets the stems by which it is decided how a word comes apart, by their numbers in
    `stems`: as long as their levels stay, the parts do.
    """

    def __init__(self, language: Language, level: Level) -> None:
        self._links = {
            letter: [(link, len(link)) for link in language.links if link[-1:] in ("", letter)]
            for letter in ascii_letters
        }
        self._stems = _Stems(language, level)
        self.stems = self._stems.names
        self.consulted = array("I")

    def split(self, word: str) -> list[str]:
        """Take a compound apart into the stems of its two or three parts; none for other words."""
        return [self.stems[part] for part in self._split(word)]

    def _split(self, word: str) -> tuple[int, ...]:
        if not SHORTEST_COMPOUND <= len(word) <= LONGEST_STEMMED or not is_plain(word):
            return ()
        levels = self._stems.levels
        best: tuple[int, ...] = ()
        highest = 0
        tails = self._tails(word)
        for cut, tail in tails:
            for end in self._ends(word, cut):
                head = self._stems[word[:end]]
                self.consulted.append(head)
                shortest = min(end, len(word) - cut)
                needed = KNOWN if shortest >= SHORT_PART else SURE
                if levels[head] < needed or levels[tail] < needed:
                    continue
                score = 5 * shortest + levels[head] + levels[tail]
                if score > highest:
                    highest, best = score, (head, tail)
        return best or self._split_in_three(word, tails)

    def _split_in_three(self, word: str, tails: Sequence[tuple[int, int]]) -> tuple[int, ...]:
        """Take off the longest last part that leaves a compound."""
        for cut, tail in tails:
            if SHORTEST_COMPOUND <= cut <= len(word) - SHORT_PART:
                for end in self._ends(word, cut):
                    parts = self._split(word[:end])
                    if parts:
                        return (*parts, tail)
        return ()

    def _tails(self, word: str) -> list[tuple[int, int]]:
        """Give each last part that may be one, the longest first: where it starts, and its stem."""
        stems, levels = self._stems, self._stems.levels
        cuts = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
        tails = [stems[word[cut:]] for cut in cuts]
        self.consulted.extend(tails)
        return [(cut, tail) for cut, tail in zip(cuts, tails, strict=True) if levels[tail]]

    def _ends(self, word: str, cut: int) -> list[int]:
        """Where the first part may end when the second starts at `cut`: letters may link them."""
        return [
            end
            for link, length in self._links[word[cut - 1]]
            if (end := cut - length) >= SHORTEST_PART and word.startswith(link, end)
        ]
