"""The questions of an archive by the month of asking: most of these stay when one is added."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from archive.question import Question

# Where the questions of a month start and end, among all.
Month = tuple[int, int]


def months(questions: Sequence[Question]) -> list[Month]:
    """Where the questions of each month start and end; the newest question stands first."""
    found = []
    start = 0
    while start < len(questions):
        end = bisect_right(questions, _month(questions[start]), start, key=_month)
        found.append((start, end))
        start = end
    return found


def _month(question: Question) -> int:
    """Give a number for a month, lower for a later one."""
    submitted = question.record.submitted
    return -(12 * submitted.year + submitted.month)
