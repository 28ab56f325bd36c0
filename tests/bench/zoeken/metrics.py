"""How good a list of results is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, log2
from statistics import fmean

COUNTED = 10


@dataclass(frozen=True, slots=True)
class Scores:
    """Three figures from 0 to 1: see the functions below."""

    ndcg: float
    recall: float
    success: float


def score(grades: Mapping[str, int], found: Sequence[str]) -> Scores:
    """Judge the first ten numbers that were found by the grade of each judged number."""
    return Scores(ndcg(grades, found), recall(grades, found), success(grades, found))


def ndcg(grades: Mapping[str, int], found: Sequence[str]) -> float:
    """Normalised discounted gain of the first ten; a grade g gains 2^g - 1.

    The ideal is the best order of everything that was judged.
    """
    ideal = _gain(sorted(grades.values(), reverse=True))
    return _gain([grades.get(number, 0) for number in _first(found)]) / ideal if ideal else 0.0


def _gain(grades: Sequence[int]) -> float:
    return sum((2.0**grade - 1) / log2(place + 2) for place, grade in enumerate(grades[:COUNTED]))


def recall(grades: Mapping[str, int], found: Sequence[str]) -> float:
    """How many of the relevant numbers are among the first ten, of those that can be."""
    relevant = {number for number, grade in grades.items() if grade > 0}
    possible = min(COUNTED, len(relevant))
    return len(relevant.intersection(_first(found))) / possible if possible else 0.0


def success(grades: Mapping[str, int], found: Sequence[str]) -> float:
    """1 when the first result is relevant, else 0."""
    return float(any(grades.get(number, 0) > 0 for number in found[:1]))


def _first(found: Sequence[str]) -> list[str]:
    """The first ten, each number counted once."""
    return list(dict.fromkeys(found[:COUNTED]))


def mean(scores: Iterable[Scores]) -> Scores:
    """The mean of each figure. Raises StatisticsError when there are no scores."""
    every = list(scores)
    return Scores(
        fmean(each.ndcg for each in every),
        fmean(each.recall for each in every),
        fmean(each.success for each in every),
    )


def percentile(values: Iterable[float], part: float) -> float:
    """The smallest value that `part` (above 0, at most 1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[ceil(part * len(ordered)) - 1]
