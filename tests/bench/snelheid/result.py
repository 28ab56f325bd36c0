"""What came out of all runs: medians, and ratios to Hugo with Pagefind."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

from bench.snelheid.engines import HUGO_SEARCH
from bench.snelheid.machine import Machine
from bench.snelheid.rounds import Failure, Run, Scenario

Measure = Callable[[Run], float]


def seconds(run: Run) -> float:
    """The seconds that passed."""
    return run.cost.wall


def processor(run: Run) -> float:
    """The seconds of processor time."""
    return run.cost.processor


def memory(run: Run) -> float:
    """The peak memory in MB."""
    return run.cost.megabytes


def disk(run: Run) -> float:
    """The size of the site in MB."""
    return run.size / 1e6


@dataclass(frozen=True)
class Result:
    """All runs, and with what they were made.

    `titles` are those of the engines that took part, `missing` tells for a program that is not
    there how to install it.
    """

    day: str
    machine: Machine
    versions: Mapping[str, str]
    missing: Mapping[str, str]
    titles: Mapping[str, str]
    runs: Sequence[Run]
    failures: Sequence[Failure] = ()

    @property
    def counts(self) -> list[int]:
        """The sizes of the archives, the smallest first."""
        return sorted({run.count for run in self.runs})

    @property
    def repeats(self) -> int:
        """How often everything was measured."""
        return max(run.round for run in self.runs)

    def engines(self, count: int) -> list[str]:
        """The names of the engines that were measured at this size."""
        measured = {run.engine for run in self.runs if run.count == count}
        return [name for name in self.titles if name in measured]

    def figure(self, engine: str, count: int, scenario: Scenario, measure: Measure) -> float | None:
        """The median over the rounds; None when this was not measured."""
        found = [
            measure(run)
            for run in self.runs
            if (run.engine, run.count, run.scenario) == (engine, count, scenario)
        ]
        return median(found) if found else None

    def ratio(self, engine: str, count: int, scenario: Scenario, measure: Measure) -> float | None:
        """The figure of an engine divided by that of Hugo with Pagefind."""
        return divided(
            self.figure(engine, count, scenario, measure),
            self.figure(HUGO_SEARCH, count, scenario, measure),
        )

    def as_json(self) -> dict[str, Any]:
        """Give this as plain lists and texts."""
        return asdict(self)


def divided(one: float | None, other: float | None) -> float | None:
    """Divide two figures; None when either is missing."""
    return one / other if one is not None and other else None
