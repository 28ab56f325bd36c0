"""Figures about questions: how many were answered in time, and how long answers took."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import quantiles

from archive.question import Question, Status

# Of fewer answers than this, halves and quarters say nothing.
FEWEST = 4


@dataclass(frozen=True, slots=True)
class Outcome:
    """What figures count of a question: see `Question` for each of these."""

    status: Status
    in_time: bool | None
    days_to_answer: int | None


@dataclass(frozen=True, slots=True)
class Timeliness:
    """How questions of which the deadline is known or passed were answered, as numbers.

    `late` were answered after their deadline; `overdue` wait for an answer although it has passed.
    A question that may still be answered in time, or was withdrawn, is not counted.
    """

    in_time: int
    late: int
    overdue: int

    @property
    def total(self) -> int:
        """How many questions are counted."""
        return self.in_time + self.late + self.overdue

    @property
    def share(self) -> float:
        """Which part was answered in time (0-1); 0 when nothing is counted."""
        return self.in_time / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True)
class Spread:
    """How many calendar days answers took, counted from receipt.

    Of `count` answers, `median` is the middle one and half came between `quarter` and
    `three_quarters`; these two are None when there are too few answers.
    """

    count: int
    median: int
    longest: int
    quarter: int | None = None
    three_quarters: int | None = None


def outcome(question: Question) -> Outcome:
    """Give what figures count of a question."""
    return Outcome(question.status, question.in_time, question.days_to_answer)


def timeliness(outcomes: Iterable[Outcome]) -> Timeliness:
    """Count which questions were answered in time."""
    in_time = late = overdue = 0
    for each in outcomes:
        if each.status is Status.OVERDUE:
            overdue += 1
        elif each.status is Status.ANSWERED and each.in_time is not None:
            in_time += each.in_time
            late += not each.in_time
    return Timeliness(in_time, late, overdue)


def spread(outcomes: Iterable[Outcome]) -> Spread | None:
    """Give how long the answers to questions took; None when there are none."""
    days = sorted(each.days_to_answer for each in outcomes if each.days_to_answer is not None)
    if not days:
        return None
    if len(days) < FEWEST:
        return Spread(len(days), _middle(days), days[-1])
    quarter, median, three_quarters = (
        int(each + 0.5) for each in quantiles(days, n=4, method="inclusive")
    )
    return Spread(len(days), median, days[-1], quarter, three_quarters)


def _middle(days: Sequence[int]) -> int:
    """The middle one; of two the mean, rounded up."""
    return (days[(len(days) - 1) // 2] + days[len(days) // 2] + 1) // 2
