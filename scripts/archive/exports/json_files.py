"""The archive as JSON: question by question, by party or theme, line by line, and all of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

import orjson

from archive.entrances import WITH_DATA
from archive.exports.export import Collection, Export, Item, Whole
from archive.exports.pieces import Pieces, Work, pieces_of
from archive.exports.question_data import Data, parts_data, question_data
from archive.page import last_change
from archive.settings import Settings

DATA = "data/"
SCHEMA = f"{DATA}schema.json"


def question_json(item: Item, settings: Settings) -> Iterable[Export]:
    """Give one question: JSON on one line; at the address of each earlier number too."""
    make = partial(_question, item, settings)
    yield Export(_address(item), make, counted=True)
    for number in item.question.record.earlier_numbers:
        yield Export(f"{DATA}vragen/{number}.json", make)


def group_json(collection: Collection, settings: Settings) -> Iterable[Export]:
    """Give the questions of a party or a theme."""
    group = collection.group
    if group.entrance in WITH_DATA:
        yield Export(f"{group.address}vragen.json", partial(_of_group, collection, settings))


def whole_json(held: Whole) -> Iterable[Export]:
    """Give the whole archive, as one document and as a question a line."""
    lines = partial(pieces_of, held, LINES)
    yield Export(f"{DATA}vragen.json", partial(_of_all, held), large=True, counted=True)
    yield Export(f"{DATA}vragen.ndjson", lines, large=True, counted=True)


def about_data(items: Sequence[Item], settings: Settings, title: str) -> Data:
    """Tell of a collection of questions what it is and under what terms it may be used."""
    day = last_change([item.question for item in items])
    return {
        "titel": title,
        "gemeente": settings.municipality,
        "gm_code": settings.code,
        "adres": settings.url(""),
        "schema": settings.url(SCHEMA),
        "licentie": {"naam": settings.licence.name, "adres": settings.licence.address},
        "laatste_wijziging": day.isoformat() if day else None,
        "aantal": len(items),
    }


def _address(item: Item) -> str:
    return f"{DATA}vragen/{item.question.number}.json"


def _question(item: Item, settings: Settings) -> Iterator[bytes]:
    yield _line(question_data(item, settings), parts_data(item.question, settings))


def _piece(work: Work) -> bytes:
    settings = work.whole.settings
    return b"".join(
        _line(question_data(item, settings), parts)
        for item, parts in zip(work.items, work.parts, strict=True)
    )


# A question a line: signs that end a line are written in another way inside texts.
LINES = Pieces("json", _piece)


def _line(data: Data, parts: list[Data]) -> bytes:
    return orjson.dumps(data | {"deelvragen": parts}, option=orjson.OPT_APPEND_NEWLINE)


def _of_group(collection: Collection, settings: Settings) -> Iterator[bytes]:
    """Write one JSON document out of what was made of each question."""
    items = collection.items
    title = f"{settings.title}: {collection.group.name}"
    return _document(
        about_data(items, settings, title), (collection.read(_address(item)) for item in items)
    )


def _of_all(held: Whole) -> Iterator[bytes]:
    about = about_data(held.items, held.settings, held.settings.title)
    return _document(about, pieces_of(held, LINES))


def _document(about: Data, lines: Iterable[bytes]) -> Iterator[bytes]:
    """Write a JSON document; each of `lines` has one question or more."""
    yield orjson.dumps(about)[:-1] + b',"vragen":[\n'
    for place, some in enumerate(lines):
        yield (b"," if place else b"") + some[:-1].replace(b"\n", b"\n,") + b"\n"
    yield b"]}\n"
