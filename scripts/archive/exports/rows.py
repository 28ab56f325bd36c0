"""The rows of the database, table by table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from urllib.parse import quote

from archive.entrances import ASKERS, PARTIES, PORTFOLIO_HOLDERS, THEMES, Entrance
from archive.exports.export import Item, Whole
from archive.exports.main_table import TABLE, own_values
from archive.exports.question_data import parts_data, written_day
from archive.question import Question
from archive.registers import E, Register
from archive.settings import Settings

# What stands in one row, and the number of a row by the name that stands in it.
Row = tuple[object, ...]
Numbers = Mapping[str, int]


def rows(held: Whole) -> Iterator[tuple[str, Iterable[Row]]]:
    """Give each table with its rows; questions are numbered from the oldest on."""
    registers, items = held.archive.registers, held.items[::-1]
    people, parties = _numbers(registers.people), _numbers(registers.parties)
    themes = _numbers(registers.themes)
    yield "partijen", _parties(held, parties)
    yield "personen", _people(held, people)
    yield "themas", _themes(held, themes)
    yield TABLE, _questions(items, held.settings)
    for table, of in (
        ("indieners", partial(_signatories, people=people, parties=parties)),
        ("portefeuillehouders", lambda each: ((people[p.name],) for p in each.portfolio_holders)),
        ("vraag_themas", lambda each: ((themes[theme.name],) for theme in each.themes)),
        ("verdagingen", _postponements),
        ("correcties", _corrections),
        ("verwijderd", _removals),
        ("eerdere_nummers", lambda each: ((number,) for number in each.record.earlier_numbers)),
        ("bijlagen", partial(_attachments, settings=held.settings)),
    ):
        yield table, _of_each(items, of)
    yield "deelvragen", _parts(items, held.settings)


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


def _questions(items: Sequence[Item], settings: Settings) -> Iterator[Row]:
    numbers = {item.question.number: number for number, item in enumerate(items, 1)}
    for number, item in enumerate(items, 1):
        earlier = numbers.get(item.question.record.follows)
        yield (number, earlier, *own_values(item, settings))


def _of_each(items: Sequence[Item], of: Callable[[Question], Iterable[Row]]) -> Iterator[Row]:
    """Give what each question has more of, with the number of the question and its place."""
    for number, item in enumerate(items, 1):
        for place, values in enumerate(of(item.question), 1):
            yield (number, place, *values)


def _signatories(question: Question, people: Numbers, parties: Numbers) -> Iterator[Row]:
    for each in question.signatories:
        yield people[each.person.name], parties[each.party.name], each.written


def _postponements(question: Question) -> Iterator[Row]:
    for each in question.record.postponements:
        yield each.day.isoformat(), each.until.isoformat(), each.reason


def _corrections(question: Question) -> Iterator[Row]:
    for each in question.record.corrections:
        yield each.day.isoformat(), each.note


def _removals(question: Question) -> Iterator[Row]:
    for each in question.record.removals:
        yield each.day.isoformat(), each.ground.value


def _attachments(question: Question, settings: Settings) -> Iterator[Row]:
    for each in question.record.attachments:
        yield each.file, each.title, settings.url(f"{question.address}{quote(each.file)}")


def _parts(items: Sequence[Item], settings: Settings) -> Iterator[Row]:
    for number, item in enumerate(items, 1):
        for place, part in enumerate(parts_data(item.question, settings), 1):
            numbers = ", ".join(map(str, part["nummers"]))
            yield None, number, place, numbers, part["adres"], part["vraag"], part["antwoord"]
