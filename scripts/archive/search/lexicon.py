"""The words of the whole archive, their stems, and which of these the search page knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from archive.search.arrays import Numbers, Places, counted
from archive.search.segment import Numbering, Segment

# The search page holds this many words to complete, correct and take apart what is typed.
LONGEST_VOCABULARY = 40_000

# In an archive of this size a word that is used once may well be a mistake.
LARGE = 1_000


@dataclass(frozen=True)
class Lexicon:
    """Every word by number, and every stem by its place in alphabetical order.

    `of_segments` gives for each segment the numbers of its words; `stem_of_word` the stem of each
    word. `levels` are the stems that the search page knows, in alphabetical order: how often each
    is used, as a logarithm (base 2).
    """

    words: list[str]
    stems: list[str]
    of_segments: list[Numbers]
    stem_of_word: Numbers
    levels: dict[str, int]


def make_lexicon(segments: Sequence[Segment]) -> Lexicon:
    """Bring the words of segments together."""
    numbering = Numbering()
    of_segments = []
    stems: dict[str, str] = {}
    for segment in segments:
        words = segment.words
        of_segments.append(counted(map(numbering.__getitem__, words), len(words)))
        stems.update(zip(segment.words, segment.stems, strict=True))
    names = sorted(set(stems.values()))
    number = {name: number for number, name in enumerate(names)}
    # `stems` has the words in the order of their numbers: a word stays where it first came.
    stem_of_word = counted(map(number.__getitem__, stems.values()), len(stems))
    used = np.zeros(len(names), np.int64)
    for segment, numbers in zip(segments, of_segments, strict=True):
        np.add.at(used, stem_of_word[numbers], segment.used)
    doubtful = sum(len(segment.lengths) for segment in segments) >= LARGE
    return Lexicon(
        list(numbering), names, of_segments, stem_of_word, _levels(names, used, doubtful)
    )


def _levels(stems: Sequence[str], used: Places, doubtful: bool) -> dict[str, int]:
    """Choose the stems that the search page knows: words of letters, the most used first.

    When single words are `doubtful`, they get the level of a stem that is no part of others.
    """
    words = [
        number
        for number, stem in enumerate(stems)
        if len(stem) > 2 and stem.isascii() and stem.isalpha()
    ]
    fitting = np.array(words, np.intp)
    most_used = fitting[np.argsort(-used[fitting], kind="stable")]
    chosen = np.sort(most_used[:LONGEST_VOCABULARY])
    _, levels = np.frexp(used[chosen])
    return {
        stems[number]: level - doubtful
        for number, level in zip(chosen.tolist(), levels.tolist(), strict=True)
    }
