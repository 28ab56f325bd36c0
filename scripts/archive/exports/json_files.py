"""The archive as JSON: question by question, by party or theme, line by line, and all of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

import orjson

from archive.entrances import WITH_DATA
from archive.exports.export import Collection, Export, Holdings, Item, Read
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
        title = f"{settings.title}: {group.name}"
        make = partial(_document, collection.items, settings, title, collection.read)
        yield Export(f"{group.address}vragen.json", make)


def whole_json(held: Holdings) -> Iterable[Export]:
    """Give the whole archive, as one document and as a question a line."""
    items, settings = held.items, held.settings
    document = partial(_document, items, settings, settings.title, held.read)
    lines = partial(map, held.read, [_address(item) for item in items])
    yield Export(f"{DATA}vragen.json", document, large=True, counted=True)
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
    data = question_data(item, settings)
    data["deelvragen"] = parts_data(item.question, settings)
    yield orjson.dumps(data, option=orjson.OPT_APPEND_NEWLINE)


def _document(items: Sequence[Item], settings: Settings, title: str, read: Read) -> Iterator[bytes]:
    """Write one JSON document out of what was made of each question."""
    yield orjson.dumps(about_data(items, settings, title))[:-1] + b',"vragen":[\n'
    for place, item in enumerate(items):
        if place:
            yield b","
        yield read(_address(item))
    yield b"]}\n"
