"""How the index stands in files: small, compressed, and the same at every build."""

from __future__ import annotations

import gzip
import json
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from archive.search.postings import Posting, varint

# A file of postings is closed when it has grown to this many bytes, before it is compressed.
FULL = 4_000


@dataclass(frozen=True, slots=True)
class Shelf:
    """The postings of a run of stems in alphabetical order, and the places of the same stems."""

    first: str
    postings: bytes
    places: bytes


def packed(content: bytes) -> bytes:
    """Compress, without the day and hour in it."""
    return gzip.compress(content, compresslevel=9, mtime=0)


def packed_json(value: Any) -> bytes:
    """Write a value as JSON, compressed."""
    return packed(json_bytes(value))


def json_bytes(value: Any) -> bytes:
    """Write a value as JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def shelves(names: Sequence[str], postings: Sequence[Posting]) -> Iterator[Shelf]:
    """Divide the postings over files of about one size."""
    used = [number for number, posting in enumerate(postings) if posting.questions]
    run: list[int] = []
    size = 0
    for number in sorted(used, key=lambda number: names[number]):
        run.append(number)
        size += 2 * len(postings[number].questions) + len(names[number])
        if size >= FULL:
            yield _shelf(names, postings, run)
            run, size = [], 0
    if run:
        yield _shelf(names, postings, run)


def _shelf(names: Sequence[str], postings: Sequence[Posting], run: Sequence[int]) -> Shelf:
    stems = [names[number] for number in run]
    counts = [len(postings[number].questions) for number in run]
    bodies = [_gaps(postings[number]) + bytes(postings[number].worths) for number in run]
    places = [bytes(postings[number].places) for number in run]
    return Shelf(
        names[run[0]],
        _file({"stammen": stems, "aantallen": counts}, bodies),
        _file({"stammen": stems}, places),
    )


def _file(head: dict[str, Any], bodies: Sequence[bytes]) -> bytes:
    """One file: the length of the head, the head as JSON with the length of each body, bodies."""
    written = json_bytes(head | {"lengtes": [len(body) for body in bodies]})
    return packed(struct.pack("<I", len(written)) + written + b"".join(bodies))


def _gaps(posting: Posting) -> bytes:
    before = -1
    written = bytearray()
    for question in posting.questions:
        written += varint(question - before - 1)
        before = question
    return bytes(written)


def vocabulary(levels: dict[str, int]) -> bytes:
    """Write the words that the search page knows: one by one what differs from the last.

    Each word is the number of letters that it shares with the last one (as a letter: a is 0),
    what follows, and its level as a capital (A is 0).
    """
    before = ""
    written = []
    for stem in sorted(levels):
        shared = 0
        while shared < min(len(before), len(stem), 25) and before[shared] == stem[shared]:
            shared += 1
        written.append(f"{chr(97 + shared)}{stem[shared:]}{chr(65 + levels[stem])}")
        before = stem
    return packed("".join(written).encode())
