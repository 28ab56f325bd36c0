"""Which question holds which stem, how much that is worth, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from archive.search.arrays import (
    Bytes,
    Numbers,
    Places,
    Truths,
    Worths,
    stable_order,
    sums,
    varints,
)
from archive.search.fields import FIELDS
from archive.search.lists import Lists
from archive.search.segment import Segment
from archive.search.worth import BOUNDS, PART

_BOUNDS = np.array(BOUNDS)


def encode_worths(worths: Worths, exact: Truths) -> Bytes:
    """Write worths in one byte each. docs/zoek/files.js reads them.

    The lowest bit tells whether the stem itself occurs, and not only in a compound.
    """
    steps = 1 + np.searchsorted(_BOUNDS, worths, side="right")
    return (steps << 1 | exact).astype(np.uint8)


@dataclass(frozen=True)
class Postings:
    """Each stem in each question that holds it, by stem, then by question.

    `own` is what the stem is worth by itself, 0 where it stands in compounds only; `worth` is
    that with what it is worth in compounds, as `encode_worths` writes it. `places` are the bytes
    of `_written_places`, `sizes` of each posting.
    """

    stem: Numbers
    question: Numbers
    own: Worths
    worth: Bytes
    places: Bytes
    sizes: Numbers


@dataclass(frozen=True)
class _Sums:
    """What stems are worth in questions: one row each, by stem, then by question.

    `order` puts the occurrences in that order; `first` is where those of each row start.
    """

    stem: Numbers
    question: Numbers
    worth: Worths
    order: Places
    first: Places

    def keys(self) -> NDArray[np.uint64]:
        return (self.stem.astype(np.uint64) << np.uint64(32)) | self.question


def make_postings(segment: Segment, stem_of_word: Numbers, parts: Lists) -> Postings:
    """Make the postings of one segment; its words come down to these stems and parts."""
    question = segment.question()
    worth = _worth_of_each(segment)
    own = _sum(stem_of_word[segment.word], question, worth)
    held = parts.of(segment.word)
    each = np.repeat(np.arange(len(segment.word)), held.count)
    within = _sum(held.number, question[each], PART * worth[each])
    return _joined(own, within, *_written_places(segment.place[own.order], own.first))


def _worth_of_each(segment: Segment) -> Worths:
    lengths = segment.lengths.T
    worths = np.stack([kind.worth(each) for kind, each in zip(FIELDS, lengths, strict=True)], 1)
    return np.repeat(worths.ravel(), segment.occurring.ravel())


def _sum(stem: Numbers, question: Numbers, worth: Worths) -> _Sums:
    """Add up occurrences, which come by question, one by one in their order.

    So the sums are what the same additions give elsewhere, to the last bit.
    """
    order = stable_order(stem)
    stem, question = stem[order], question[order]
    new = np.ones(len(stem), np.bool_)
    new[1:] = (stem[1:] != stem[:-1]) | (question[1:] != question[:-1])
    first = np.flatnonzero(new)
    total = np.bincount(np.cumsum(new) - 1, worth[order], len(first)).astype(np.float64)
    return _Sums(stem[first], question[first], total, order, first)


def _written_places(place: Numbers, first: Places) -> tuple[Bytes, Places]:
    """Write of each row how many places it has, the first, and from each to the next."""
    steps = place.copy()
    steps[1:] -= place[:-1]
    steps[first] = place[first]
    counts = np.diff(first, append=len(place)).astype(np.uint32)
    written, sizes = varints(np.insert(steps, first, counts))
    return written, sums(sizes, first + np.arange(len(first)))


def _joined(own: _Sums, within: _Sums, places: Bytes, sizes: Places) -> Postings:
    """Bring together what stems are worth by themselves and in compounds."""
    keys = np.concatenate([own.keys(), within.keys()])
    keys.sort(kind="stable")  # two rows that are sorted already: these are only merged
    keys = keys[np.append(True, keys[1:] != keys[:-1])[: len(keys)]]
    rows, others = np.searchsorted(keys, own.keys()), np.searchsorted(keys, within.keys())
    own_worth = np.zeros(len(keys))
    own_worth[rows] = own.worth
    worth = own_worth.copy()
    worth[others] += within.worth
    sizes_of_all = np.zeros(len(keys), np.uint32)
    sizes_of_all[rows] = sizes
    return Postings(
        (keys >> np.uint64(32)).astype(np.uint32),
        keys.astype(np.uint32),
        own_worth,
        encode_worths(worth, own_worth > 0),
        places,
        sizes_of_all,
    )
