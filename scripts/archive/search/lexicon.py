"""The words of the whole archive, their stems, and which of these the search page knows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    levels = _levels(names, used, doubtful=questions >= LARGE)
    return Lexicon(list(numbering), names, of_segments, stem_of_word, levels)


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
