"""What each question is about, among all others: the stems that tell it apart, with weights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from archive.related.compounds import parts
from archive.related.memory import Memory
from archive.search.arrays import Places, starts

# A stem tells nothing when more than one in so many questions has it, or more than this many.
IN_AT_MOST_ONE_IN, IN_AT_MOST = 10, 400
# In a small archive it is chance how many that is.
ALWAYS = 5
# A question is told apart by so many stems.
MOST_STEMS = 32
# The length of each vector.
LENGTH = 255
# No weight is more, so that one stem in common is never enough (see `nearest.LEAST`).
HEAVIEST = 96

Integers = NDArray[np.int64]

# So many bits of a number are for a count, a weight and a stem.
_COUNT, _WEIGHT, _STEM = 8, 16, 24


@dataclass(frozen=True)
class Vectors:
    """Weights of stems in questions, question after question: `count` of each."""

    count: Places
    stem: Integers
    weight: Integers

    def question(self) -> Places:
        """Give the question of each weight."""
        return np.repeat(np.arange(len(self.count)), self.count)


class _Terms(NamedTuple):
    question: Integers
    stem: Integers
    worth: Integers


def make_vectors(known: Memory) -> Vectors:
    """Weigh the terms of all questions against each other.

    Everything is counted in whole numbers, and roots are rounded alike everywhere, so that no
    machine finds another order.
    """
    total = len(known.count)
    most = min(total // IN_AT_MOST_ONE_IN + ALWAYS, IN_AT_MOST)
    stems = len(known.stems)
    terms = _Terms(
        np.repeat(np.arange(total), known.count),
        known.stem.astype(np.int64),
        known.worth.astype(np.int64),
    )
    # What is used too much now is so with parts too; to leave it out first saves time.
    terms = _used_by(terms, most, stems)
    terms = _used_by(_with_parts(terms, known.stems), most, stems)
    weight = terms.worth * _rarity(np.bincount(terms.stem, minlength=stems), total)[terms.stem]
    return _of_one_length(*_heaviest(terms, weight, total))


def _used_by(terms: _Terms, most: int, stems: int) -> _Terms:
    """Leave out stems that more than so many questions have."""
    kept = np.bincount(terms.stem, minlength=stems)[terms.stem] <= most
    return _Terms(*(each[kept] for each in terms))


def _with_parts(terms: _Terms, stems: list[str]) -> _Terms:
    """Add the parts of compounds, which count half; of what counts twice, the most counts."""
    number = {stem: number for number, stem in enumerate(stems)}
    pairs = np.full((len(stems), 2), -1, np.int64)
    for stem, (head, tail) in parts(stems).items():
        pairs[number[stem]] = number[head], number[tail]
    apart = np.flatnonzero(pairs[terms.stem, 0] >= 0)
    question = np.repeat(terms.question[apart], 2)
    half = np.repeat(terms.worth[apart] + 1 >> 1, 2)
    added = _packed(question, pairs[terms.stem[apart]].ravel(), half)
    packed = np.concatenate([_packed(*terms), added])
    packed.sort()
    place = packed >> _COUNT
    last = np.append(place[1:] != place[:-1], True)[: len(place)]
    packed, place = packed[last], place[last]
    return _Terms(place >> _STEM, place & (1 << _STEM) - 1, packed & (1 << _COUNT) - 1)


def _packed(question: Integers, stem: Integers, count: Integers) -> Integers:
    """Put three numbers in one, which sorts by question, then stem, then count."""
    return ((question << _STEM) | stem) << _COUNT | count


def _rarity(used: Places, total: int) -> Integers:
    """How rare stems are: the logarithm of how many times as many questions there are.

    It goes in steps of a half (base 2), so that it seldom changes. What one question has is
    as rare as what two have: it may be a mistake.
    """
    squares = np.maximum(used, 2).astype(np.float64) ** 2
    times = (total * total).bit_length() + 1 - np.frexp(squares)[1].astype(np.int64)
    return np.maximum(times, 1)


def _heaviest(terms: _Terms, weight: Integers, total: int) -> tuple[Places, Integers, Integers]:
    """Choose the heaviest stems of each question, the first in the alphabet of equal ones.

    Give how many each question has, and these stems with their weights.
    """
    heaviest = int(weight.max(initial=0))
    packed = (terms.question << _WEIGHT + _STEM) | (heaviest - weight << _STEM) | terms.stem
    packed.sort()
    counts = np.bincount(terms.question, minlength=total)
    rank = np.arange(len(packed)) - np.repeat(starts(counts)[:-1], counts)
    packed = packed[rank < MOST_STEMS]
    weight = heaviest - (packed >> _STEM & (1 << _WEIGHT) - 1)
    return np.minimum(counts, MOST_STEMS), packed & (1 << _STEM) - 1, weight


def _of_one_length(count: Places, stem: Integers, weight: Integers) -> Vectors:
    question = np.repeat(np.arange(len(count)), count)
    squares = np.bincount(question, weight * weight, len(count))
    length = np.sqrt(squares)[question]
    rounded = np.rint(LENGTH * weight / length).astype(np.int64)
    return Vectors(count, stem, np.minimum(rounded, HEAVIEST))
