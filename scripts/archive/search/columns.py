"""What questions are filtered, counted and sorted by, in columns: one item a question."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby, pairwise
from typing import Any

from archive.entrances import ENTRANCES, Entrance, Entry
from archive.index import Archive
from archive.question import Question, Status
from archive.record import Kind
from archive.registers import Party
from archive.search.kept import kept
from archive.search.supply import Supply, digest
from archive.search.written import json_bytes
from archive.slug import slug

DAY_ONE = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Value:
    """One value to choose. `value` stands in addresses; `others` are names that people type too."""

    value: str
    name: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow a search. `of` gives the values (see `Value.value`) of a question."""

    key: str
    title: str
    values: tuple[Value, ...]
    of: Callable[[Question], tuple[str, ...]]


# What the data call otherwise than readers do, can be typed in either word.
STATUSES = tuple(
    Value(
        slug(each.value),
        each.words.capitalize(),
        () if each.words == each.value else (each.value,),
    )
    for each in Status
)
KINDS = tuple(Value(slug(each.value), each.value.capitalize()) for each in Kind)
IN_TIME = (Value("op-tijd", "Op tijd beantwoord"), Value("te-laat", "Te laat beantwoord"))


def values_in_time(in_time: bool | None) -> tuple[Value, ...]:
    """Whether the answer came by the deadline; nothing without an answer or a deadline."""
    return () if in_time is None else (IN_TIME[0 if in_time else 1],)


def _in_time(question: Question) -> tuple[str, ...]:
    return tuple(each.value for each in values_in_time(question.in_time))


def facets(archive: Archive) -> list[Facet]:
    """Give every facet, in the order of the search page."""
    found = [_entrance(archive, entrance) for entrance in ENTRANCES]
    years = tuple(Value(str(year), str(year)) for year in archive.years)
    found.append(Facet("jaar", "Jaar", years, lambda each: (str(each.submitted.year),)))
    found.append(Facet("status", "Status", STATUSES, lambda each: (slug(each.status.value),)))
    found.append(Facet("soort", "Soort", KINDS, lambda each: (slug(each.record.kind.value),)))
    found.append(Facet("antwoord", "Antwoord", IN_TIME, _in_time))
    return found


def _entrance(archive: Archive, entrance: Entrance) -> Facet:
    values = tuple(
        Value(slug(group.name), group.name, _others(group.entry))
        for group in archive.groups[entrance.folder]
    )
    return Facet(
        entrance.singular.lower(),
        entrance.singular,
        values,
        lambda question: tuple(slug(entry.name) for entry in entrance.entries(question)),
    )


def _others(entry: Entry) -> tuple[str, ...]:
    full_name = (entry.full_name,) if isinstance(entry, Party) and entry.full_name else ()
    return (*full_name, *entry.aliases)


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
