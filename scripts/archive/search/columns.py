"""What questions are filtered, counted and sorted by, in columns: one item a question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from itertools import groupby, pairwise
from typing import Any

from archive.index import Archive
from archive.question import Question
from archive.search.facets import Facet, facets
from archive.search.kept import kept
from archive.search.supply import Supply, digest
from archive.search.written import json_bytes

DAY_ONE = date(1970, 1, 1)

# What is written of the questions of one month: the first and the last day, the days of asking
# after the first, and their titles and the other columns.
_Month = tuple[int, int, list[int], list[str]]


def columns(archive: Archive, supply: Supply) -> tuple[dict[str, Any], bytes]:
    """Give the columns of all questions, the oldest first, as docs/zoek/columns.js reads them.

    With them come their titles, as JSON. A column is a text, with an item for each question. What
    is written of the questions of a month is kept, until one of these changes or a facet gets
    other values.
    """
    found = facets(archive)
    values = [[[each.value, each.name, *each.others] for each in facet.values] for facet in found]
    questions, keys = archive.questions[::-1], supply.keys[::-1]
    months = _months(questions)
    chosen = json_bytes([[facet.key for facet in found], values])
    written: list[_Month] = kept(
        b"columns 1",
        [digest([chosen, *keys[month]]) for month in months],
        partial(_write, questions, months, found),
        supply.store,
    )
    rows = zip(*(texts for _, _, _, texts in written), strict=True)
    titles, *others = rows if months else [()] * (4 + len(found))
    numbers, answered, waited, *of = map(" ".join, others)
    together = {
        "nummers": numbers,
        "dagen": _days(written),
        "beantwoord": answered,
        "antwoordtijd": waited,
        "facetten": [
            {"sleutel": facet.key, "titel": facet.title, "waarden": names, "van": column}
            for facet, names, column in zip(found, values, of, strict=True)
        ],
    }
    return together, f"[{','.join(titles)}]".encode()


def _months(questions: Sequence[Question]) -> list[slice]:
    """Which questions belong to each month."""
    found = []
    start = 0
    for _, asked in groupby(questions, lambda each: (each.submitted.year, each.submitted.month)):
        end = start + len(list(asked))
        found.append(slice(start, end))
        start = end
    return found


def _write(
    questions: Sequence[Question], months: Sequence[slice], found: Sequence[Facet], month: int
) -> _Month:
    own = questions[months[month]]
    days = [(question.submitted - DAY_ONE).days for question in own]
    return (
        days[0],
        days[-1],
        [day - before for before, day in pairwise(days)],
        [
            json_bytes([question.title for question in own])[1:-1].decode(),
            " ".join(question.number for question in own),
            " ".join(_from(question.submitted, question.record.answered) for question in own),
            " ".join(_from(question.received, question.record.answered) for question in own),
            *(_facet(facet, own) for facet in found),
        ],
    )


def _from(first: date, last: date | None) -> str:
    return str((last - first).days) if last else ""


def _facet(facet: Facet, questions: Sequence[Question]) -> str:
    """Write which values each question has: with commas between their places."""
    place = {value.value: str(number) for number, value in enumerate(facet.values)}
    return " ".join(",".join([place[value] for value in facet.of(each)]) for each in questions)


def _days(months: Iterable[_Month]) -> str:
    """Write the day of each question as the days since the one before it."""
    gaps: list[int] = []
    before = 0
    for first, last, others, _ in months:
        gaps += first - before, *others
        before = last
    return " ".join(map(str, gaps))
