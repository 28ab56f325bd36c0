"""Words taken apart, for a whole vocabulary."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from archive.search.arrays import Numbers, runs, starts
from archive.search.language import Language
from archive.search.lexicon import Lexicon


@dataclass(frozen=True)
class Parts:
    """The stems of the parts that words are made of: `count` of each word, in one row `stem`."""

    count: Numbers
    stem: Numbers

    def of(self, words: Numbers) -> Parts:
        """Give the parts of these words."""
        first = starts(self.count)[:-1][words]
        return Parts(self.count[words], self.stem[runs(first, self.count[words])])


def find_parts(lexicon: Lexicon, language: Language) -> Parts:
    """Give the parts of every word of a vocabulary; a word is no part of itself."""
    levels = lexicon.levels
    number = {stem: number for number, stem in enumerate(lexicon.stems)}
    counts: list[int] = []
    found: list[int] = []
    for word, own in zip(lexicon.words, lexicon.stem_of_word.tolist(), strict=True):
        split = language.split(word, lambda stem: levels.get(stem, 0))
        parts = [part for stem in dict.fromkeys(split) if (part := number[stem]) != own]
        counts.append(len(parts))
        found += parts
    return Parts(np.array(counts, np.uint32), np.array(found, np.uint32))
