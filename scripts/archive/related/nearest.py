"""The questions whose vectors are nearest to that of each question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from archive.related.vectors import Integers, Vectors
from archive.related.weights import LEAST, MOST, SAME, THEME
from archive.search.arrays import Places, runs, stable_order, starts

# So many products of weights are added up at once, over so many pairs: what a processor keeps near.
PRODUCTS_AT_ONCE, PAIRS_AT_ONCE = 200_000, 2_000_000

# So many bits of a number are for a score and a question.
_SCORE, _QUESTION = 20, 24

NONE = np.zeros(0, np.int64)


@dataclass(frozen=True)
class Pairs:
    """Two questions by number, the `first` lower than the `second`, and how alike they are."""

    first: Integers
    second: Integers
    score: Integers


def nearest(
    vectors: Vectors, chains: Places, themes: Integers
) -> tuple[list[list[int]], list[list[int]]]:
    """Give for each question those that are most like it, the most alike first; five at most.

    And how alike each of these is.

    Of equal ones the first in order goes first. Questions with one number in `chains` belong
    together already, so these are not given; and neither is what is not like it enough. `themes`
    has a bit for each theme of a question.
    """
    total = len(vectors.count)
    found = [_judged(pairs, chains, themes) for pairs in _pairs(vectors)]
    one = np.concatenate([NONE, *(each.first for each in found)])
    other = np.concatenate([NONE, *(each.second for each in found)])
    unlike = 2 * SAME - np.concatenate([NONE, *(each.score for each in found)])
    ranked = np.concatenate([_packed(one, unlike, other), _packed(other, unlike, one)])
    ranked.sort()
    counts = np.bincount(ranked >> _SCORE + _QUESTION, minlength=total)
    first = starts(counts)[:-1]
    chosen = np.minimum(counts, MOST)
    best = ranked[runs(first, chosen)]
    near = (best & (1 << _QUESTION) - 1).tolist()
    scores = (2 * SAME - (best >> _QUESTION & (1 << _SCORE) - 1)).tolist()
    bounds = list(pairwise(starts(chosen).tolist()))
    return [near[start:end] for start, end in bounds], [scores[start:end] for start, end in bounds]


def _packed(question: Integers, unlike: Integers, other: Integers) -> Integers:
    return question << _SCORE + _QUESTION | unlike << _QUESTION | other


def _judged(pairs: Pairs, chains: Places, themes: Integers) -> Pairs:
    """Count a theme that two have in common; leave out those that belong together already."""
    given = chains[pairs.first] != chains[pairs.second]
    first, second = pairs.first[given], pairs.second[given]
    shared = themes[first] & themes[second] != 0
    return Pairs(first, second, pairs.score[given] + THEME * shared)


def _pairs(vectors: Vectors) -> Iterator[Pairs]:
    """Give all pairs that are alike enough.

    Of each stem of a question those questions are looked at that have it too and come later.
    """
    question, of_question = vectors.question(), starts(vectors.count)
    order = stable_order(vectors.stem.astype(np.uint32))
    holder, weight = question[order], vectors.weight[order]
    place = np.empty_like(order)
    place[order] = np.arange(len(order))
    end = np.cumsum(np.bincount(vectors.stem))[vectors.stem]
    later = end - place - 1
    for start, stop in _batches(starts(later)[of_question]):
        own = slice(of_question[start], of_question[stop])
        run = runs(place[own] + 1, later[own])
        width = len(vectors.count) - start
        pair = np.repeat((question[own] - start) * width - start, later[own]) + holder[run]
        products = weight[run] * np.repeat(vectors.weight[own], later[own])
        score = np.bincount(pair, products)
        near = np.flatnonzero(score >= LEAST)
        yield Pairs(near // width + start, near % width + start, score[near].astype(np.int64))


def _batches(products: Places) -> Iterator[tuple[int, int]]:
    """Divide questions, before each of which so many products are made; give where each starts."""
    start, total = 0, len(products) - 1
    while start < total:
        enough = int(np.searchsorted(products, products[start] + PRODUCTS_AT_ONCE))
        stop = min(enough, start + PAIRS_AT_ONCE // (total - start), total)
        yield start, max(stop, start + 1)
        start = max(stop, start + 1)
