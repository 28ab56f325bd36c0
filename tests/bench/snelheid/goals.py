"""The figures that the project promises, held against a result."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bench.snelheid.engines import HUGO, OURS, OURS_BARE
from bench.snelheid.result import Result, divided, memory, seconds
from bench.snelheid.rounds import Scenario

LARGE, LARGEST = 10_000, 100_000


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure that may be at most `limit`; `figure` is None when it was not measured."""

    text: str
    limit: float
    unit: str
    figure: Callable[[Result], float | None]


GOALS = (
    Goal(
        "10.000 vragen, koud, met zoeken, naast Hugo + Pagefind",
        1,
        "×",
        lambda result: result.ratio(OURS, LARGE, Scenario.COLD, seconds),
    ),
    Goal(
        "10.000 vragen, één vraag veranderd, met zoeken, naast Hugo + Pagefind",
        0.15,
        "×",
        lambda result: result.ratio(OURS, LARGE, Scenario.RECORD, seconds),
    ),
    Goal(
        "10.000 vragen, koud, zonder zoeken, geheugen naast Hugo",
        0.2,
        "×",
        lambda result: divided(
            result.figure(OURS_BARE, LARGE, Scenario.COLD, memory),
            result.figure(HUGO, LARGE, Scenario.COLD, memory),
        ),
    ),
    Goal(
        "100.000 vragen, koud, naast 10.000 vragen",
        11,
        "×",
        lambda result: divided(
            result.figure(OURS, LARGEST, Scenario.COLD, seconds),
            result.figure(OURS, LARGE, Scenario.COLD, seconds),
        ),
    ),
    Goal(
        "100.000 vragen, koud, geheugen",
        4_000,
        " MB",
        lambda result: result.figure(OURS, LARGEST, Scenario.COLD, memory),
    ),
    Goal(
        "100.000 vragen, één vraag veranderd",
        15,
        " s",
        lambda result: result.figure(OURS, LARGEST, Scenario.RECORD, seconds),
    ),
)
