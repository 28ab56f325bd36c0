"""The rows of the database that tell of questions, in pieces."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from urllib.parse import quote

import orjson

from archive.exports.main_table import TABLE, own_values
from archive.exports.pieces import Pieces, Work
from archive.exports.question_data import Data
from archive.exports.rows import Numbered, Row
from archive.question import Question
from archive.settings import Settings

PARTS = "deelvragen"

# A row as it is kept. The first value is the place of the question in its block, the oldest is 0;
# where the number of another row will stand, is the name of that other.
Kept = list[object]


def question_rows(piece: bytes, first: int, numbers: Numbered) -> Iterator[tuple[str, list[Kept]]]:
    """Give each table with its rows in a piece; `first` is the number of its oldest question."""
    tables: dict[str, list[Kept]] = orjson.loads(piece)
    named = {
        TABLE: {1: numbers.questions},
        "indieners": {2: numbers.people, 3: numbers.parties},
        "portefeuillehouders": {2: numbers.people},
        "vraag_themas": {2: numbers.themes},
    }
    for table, rows in tables.items():
        places = named.get(table, {}).items()
        for row in rows:
            row[0] = first + row[0]  # type: ignore[operator] # An orjson number is an int.
            for place, known in places:
                row[place] = known.get(row[place])  # type: ignore[call-overload]
        yield table, rows


def _piece(work: Work) -> bytes:
    """Give the rows of a block, table by table, the oldest question first."""
    questions = [item.question for item in reversed(work.items)]
    tables: dict[str, list[Row]] = {
        TABLE: [
            (place, question.record.follows, *own_values(values))
            for place, (question, values) in enumerate(
                zip(questions, reversed(work.rows), strict=True)
            )
        ]
    }
    settings = work.whole.settings
    for table, of in _TABLES.items():
        tables[table] = list(_of_each([of(question, settings) for question in questions]))
    tables[PARTS] = list(_of_each([map(_part, parts) for parts in reversed(work.parts)]))
    return orjson.dumps(tables)


ROWS = Pieces("tabellen", _piece)


def _of_each(found: Iterable[Iterable[Row]]) -> Iterator[Row]:
    """Give what each question has more of, with the place of the question, and its own place."""
    for question, rows in enumerate(found):
        for place, values in enumerate(rows, 1):
            yield (question, place, *values)


def _signatories(question: Question, settings: Settings) -> Iterable[Row]:
    del settings
    return ((each.person.name, each.party.name, each.written) for each in question.signatories)


def _holders(question: Question, settings: Settings) -> Iterable[Row]:
    del settings
    return ((person.name,) for person in question.portfolio_holders)


def _themes(question: Question, settings: Settings) -> Iterable[Row]:
    del settings
    return ((theme.name,) for theme in question.themes)


def _postponements(question: Question, settings: Settings) -> Iterable[Row]:
    del settings
    for each in question.record.postponements:
        yield each.day.isoformat(), each.until.isoformat(), each.reason


def _corrections(question: Question, settings: Settings) -> Iterable[Row]:
    del settings
    return ((each.day.isoformat(), each.note) for each in question.record.corrections)


def _removals(question: Question, settings: Settings) -> Iterable[Row]:
    del settings
    return ((each.day.isoformat(), each.ground.value) for each in question.record.removals)


def _earlier(question: Question, settings: Settings) -> Iterable[Row]:
    del settings
    return ((number,) for number in question.record.earlier_numbers)


def _attachments(question: Question, settings: Settings) -> Iterable[Row]:
    for each in question.record.attachments:
        yield each.file, each.title, settings.url(f"{question.address}{quote(each.file)}")


_TABLES: dict[str, Callable[[Question, Settings], Iterable[Row]]] = {
    "indieners": _signatories,
    "portefeuillehouders": _holders,
    "vraag_themas": _themes,
    "verdagingen": _postponements,
    "correcties": _corrections,
    "verwijderd": _removals,
    "eerdere_nummers": _earlier,
    "bijlagen": _attachments,
}


def _part(part: Data) -> Row:
    numbers = ", ".join(map(str, part["nummers"]))
    return numbers, part["adres"], part["vraag"], part["antwoord"]
