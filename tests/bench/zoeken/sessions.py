"""Which queries are asked in one visit: one that opens the page, then others that are typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bench.zoeken.queries import Query


@dataclass(frozen=True, slots=True)
class Session:
    """The query with which a page is opened, and those that are typed in it after that."""

    first: Query
    typed: tuple[Query, ...]


def sessions(queries: Sequence[Query], size: int) -> list[Session]:
    """Divide queries over visits, so that each is typed once; at most `size` of them in each visit.

    A visit opens with a query about something else: from the other half of the list, and with no
    judged question in common, so that little of what is typed after it was loaded by it. Raises
    ValueError when there are no two queries.
    """
    if len(queries) < 2:
        raise ValueError("er zijn minstens twee zoekvragen nodig")
    size = min(size, len(queries) // 2)
    return [
        Session(_unrelated(queries, start, size), tuple(queries[start : start + size]))
        for start in range(0, len(queries), size)
    ]


def _unrelated(queries: Sequence[Query], start: int, size: int) -> Query:
    middle = (start + len(queries) // 2) % len(queries)
    typed = queries[start : start + size]
    judged = {number for query in typed for number in query.grades}
    others = [each for each in (*queries[middle:], *queries[:middle]) if each not in typed]
    return next((each for each in others if judged.isdisjoint(each.grades)), others[0])
