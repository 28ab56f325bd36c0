"""What each question is about, among all others: the stems that tell it apart, with weights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from archive.related.compounds import parts
from archive.related.memory import Memory
from archive.related.weights import HEAVIEST, LENGTH, MOST_STEMS, too_many
from archive.search.arrays import Places, starts

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


@dataclass(frozen=True)
class Weighed:
    """The `vectors` of all questions, and what they were made from.

    `parts` has the numbers of the two parts of each stem, below zero when it does not come apart;
    `question` has `stem`, or a compound with it, question after question.
    """

    vectors: Vectors
    parts: Integers
    question: Integers
    stem: Integers


class _Terms(NamedTuple):
    question: Integers
    stem: Integers
    worth: Integers


def weigh(known: Memory) -> Weighed:
    """Weigh the terms of all questions against each other; `weights.vector` does so for one.

    Everything is counted in whole numbers, and roots are rounded alike everywhere, so that no
    machine finds another order.
    """
    total = len(known.count)
    most = too_many(total)
    stems = len(known.stems)
    terms = _Terms(
        np.repeat(np.arange(total), known.count),
        known.stem.astype(np.int64),
        known.worth.astype(np.int64),
    )
    # What is used too much now is so with parts too; to leave it out first saves time.
    pairs = _parts(known.stems)
    held = _with_parts(_used_by(terms, most, stems), pairs)
    terms = _used_by(held, most, stems)
    weight = terms.worth * _rarity(np.bincount(terms.stem, minlength=stems), total)[terms.stem]
    vectors = _of_one_length(*_heaviest(terms, weight, total))
    return Weighed(vectors, pairs, held.question, held.stem)


def _used_by(terms: _Terms, most: int, stems: int) -> _Terms:
    """Leave out stems that more than so many questions have."""
    kept = np.bincount(terms.stem, minlength=stems)[terms.stem] <= most
    return _Terms(*(each[kept] for each in terms))


def _parts(stems: list[str]) -> Integers:
    number = {stem: number for number, stem in enumerate(stems)}
    pairs = np.full((len(stems), 2), -1, np.int64)
    found = parts(stems)
    pairs[[number[stem] for stem in found]] = [
        (number[head], number[tail]) for head, tail in found.values()
    ] or np.zeros((0, 2), np.int64)
    return pairs


def _with_parts(terms: _Terms, pairs: Integers) -> _Terms:
    """Add the parts of compounds, which count half; of what counts twice, the most counts."""
    apart = np.flatnonzero(pairs[terms.stem, 0] >= 0)
    question = np.repeat(terms.question[apart], 2)
    worth = np.repeat(terms.worth[apart] + 1 >> 1, 2)
    added = _packed(question, pairs[terms.stem[apart]].ravel(), worth)
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
    """Do as `weights.rarity` does."""
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
