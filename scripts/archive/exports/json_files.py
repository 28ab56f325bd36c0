"""The archive as JSON: question by question, by party or theme, line by line, and all of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

import orjson

from archive.entrances import WITH_DATA
from archive.exports.blocks import Block
from archive.exports.export import Collection, Export, Item, Whole
from archive.exports.pieces import Pieces, Work, kept_piece, pieces_of
from archive.exports.question_data import Data, parts_data, question_data
from archive.exports.ready import Ready, Rows
from archive.page import last_change
from archive.settings import Settings

DATA = "data/"
SCHEMA = f"{DATA}schema.json"
_ALL = Rows(f"{DATA}vragen.ndjson", b"\n")


def question_json(item: Item, settings: Settings) -> Iterable[Export]:
    """Give one question: JSON on one line; at the address of each earlier number too."""
    make = partial(_question, item, settings)
    yield Export(f"{DATA}vragen/{item.question.number}.json", make, counted=True)
    for number in item.question.record.earlier_numbers:
        yield Export(f"{DATA}vragen/{number}.json", make)


def group_json(collection: Collection, settings: Settings) -> Iterable[Export]:
    """Give the questions of a party or a theme."""
    group = collection.group
    if group.entrance in WITH_DATA:
        yield Export(f"{group.address}vragen.json", partial(_of_group, collection, settings))


def whole_lines(held: Whole) -> Iterable[Export]:
    """Give the whole archive as a question a line."""
    yield Export(_ALL.address, partial(pieces_of, held, LINES), large=True, counted=True)


def whole_json(held: Whole, ready: Ready) -> Iterable[Export]:
    """Give the whole archive as one document, out of those lines when they are ready."""
    make = partial(_of_all, held, ready)
    yield Export(f"{DATA}vragen.json", make, large=True, counted=True)


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


def with_lines(whole: Whole, block: Block) -> Sequence[Item]:
    """Give the questions of a block, with their lines when the piece that has these is kept."""
    lines = (kept_piece(whole, LINES, block) or b"").splitlines(keepends=True)
    if len(lines) != len(block.items):
        return block.items
    return [item._replace(line=line) for item, line in zip(block.items, lines, strict=True)]


def _question(item: Item, settings: Settings) -> tuple[bytes]:
    made = item.line or _line(question_data(item, settings), parts_data(item.question, settings))
    return (made,)


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
    """Write one JSON document out of what was made of each question, if that is ready."""
    items = collection.items
    about = about_data(items, settings, f"{settings.title}: {collection.group.name}")
    lines = collection.ready.rows(_ALL, [item.question.number for item in items])
    if lines is None:
        lines = (line for item in items for line in _question(item, settings))
    return _document(about, lines)


def _of_all(held: Whole, ready: Ready) -> Iterator[bytes]:
    about = about_data(held.items, held.settings, held.settings.title)
    lines = ready.content(_ALL.address)
    return _document(about, pieces_of(held, LINES) if lines is None else lines)


def _document(about: Data, lines: Iterable[bytes]) -> Iterator[bytes]:
    """Write a JSON document; `lines` have a question each, and come in any pieces."""
    yield orjson.dumps(about)[:-1] + b',"vragen":[\n'
    waiting = b""
    for some in lines:
        yield waiting
        waiting = some.replace(b"\n", b"\n,")
    yield waiting[:-1]  # No comma behind the last one.
    yield b"]}\n"
