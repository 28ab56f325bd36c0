"""By what a search can be narrowed, and a list too: the facets, each with its values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from archive.entrances import ENTRANCES, Entrance, Entry
from archive.index import Archive
from archive.question import Question, Status
from archive.record import Kind
from archive.registers import Party
from archive.slug import slug


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
