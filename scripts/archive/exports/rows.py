"""The rows of the database that stand in the registers: parties, people and themes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from archive.entrances import ASKERS, PARTIES, PORTFOLIO_HOLDERS, THEMES, Entrance
from archive.exports.export import Whole
from archive.exports.question_data import written_day
from archive.index import Archive
from archive.registers import E, Register

# What stands in one row, and the number of a row by the name that stands in it.
Row = tuple[object, ...]
Numbers = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Numbered:
    """The numbers that rows have: of parties, people and themes by name, of questions by theirs."""

    parties: Numbers
    people: Numbers
    themes: Numbers
    questions: Numbers


def numbered(archive: Archive) -> Numbered:
    """Number what an archive holds; questions from the oldest on."""
    registers = archive.registers
    return Numbered(
        _numbers(registers.parties),
        _numbers(registers.people),
        _numbers(registers.themes),
        {each.record.number: number for number, each in enumerate(reversed(archive.questions), 1)},
    )


def register_rows(held: Whole, numbers: Numbered) -> Iterator[tuple[str, Iterable[Row]]]:
    """Give each table of a register with its rows."""
    yield "partijen", _parties(held, numbers.parties)
    yield "personen", _people(held, numbers.people)
    yield "themas", _themes(held, numbers.themes)


def _numbers(register: Register[E]) -> Numbers:
    """Number the entries of a register. A faulty one may have a name twice; it counts once."""
    names = dict.fromkeys(entry.name for entry in register.entries)
    return {name: number for number, name in enumerate(names, 1)}


def _addresses(held: Whole, entrance: Entrance) -> Mapping[str, str]:
    """Give the address of each page of an entrance, by name."""
    groups = held.archive.groups[entrance.folder]
    return {group.name: held.settings.url(group.address) for group in groups}


def _parties(held: Whole, numbers: Numbers) -> Iterator[Row]:
    parties, addresses = held.archive.registers.parties, _addresses(held, PARTIES)
    for name, number in numbers.items():
        party = parties[name]
        successor = parties.find(party.successor)
        yield (
            number,
            name,
            party.full_name,
            written_day(party.start),
            written_day(party.end),
            numbers[successor.name] if successor else None,
            addresses.get(name),
        )


def _people(held: Whole, numbers: Numbers) -> Iterator[Row]:
    asked, answered = _addresses(held, ASKERS), _addresses(held, PORTFOLIO_HOLDERS)
    for name, number in numbers.items():
        yield number, name, asked.get(name), answered.get(name)


def _themes(held: Whole, numbers: Numbers) -> Iterator[Row]:
    themes, addresses = held.archive.registers.themes, _addresses(held, THEMES)
    for name, number in numbers.items():
        theme = themes[name]
        iv3 = ", ".join(theme.iv3)
        yield number, name, theme.description, theme.top, iv3, addresses.get(name)
