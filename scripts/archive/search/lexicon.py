"""The words of the whole archive, their stems, and which of these the search page knows."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from archive.search.arrays import Numbers, counted
from archive.search.levels import levels_of
from archive.search.segment import Numbering, Segment


@dataclass(frozen=True)
class Lexicon:
    """Every word by number, and every stem by its place in alphabetical order.

    `of_segments` gives for each segment the numbers of its words; `stem_of_word` the stem of each
    word. In how many questions each stem is `used` goes by its number, those of its words added
    up. `levels` are the stems that the search page knows (see `levels_of`).
    """

    words: list[str]
    stems: list[str]
    of_segments: list[Numbers]
    stem_of_word: Numbers
    used: array[int]
    levels: dict[str, int]


def make_lexicon(segments: Iterable[Segment]) -> Lexicon:
    """Bring the words of segments together; each segment is looked at once."""
    numbering = Numbering()
    stems: list[str] = []
    of_segments, used_in_segments = [], []
    questions = 0
    for segment in segments:
        numbers = counted(map(numbering.__getitem__, segment.words), len(segment.words))
        new = np.flatnonzero(numbers >= len(stems))
        stems += [segment.stems[word] for word in new.tolist()]
        of_segments.append(numbers)
        used_in_segments.append(segment.used)
        questions += len(segment.lengths)
    names = sorted(set(stems))
    number = {name: number for number, name in enumerate(names)}
    stem_of_word = counted(map(number.__getitem__, stems), len(stems))
    used = np.zeros(len(names), np.intp)
    for numbers, each in zip(of_segments, used_in_segments, strict=True):
        np.add.at(used, stem_of_word[numbers], each)
    counts = array("I", used.tolist())
    levels = levels_of(names, counts, questions)
    return Lexicon(list(numbering), names, of_segments, stem_of_word, counts, levels)
