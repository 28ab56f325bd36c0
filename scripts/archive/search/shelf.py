"""A file of postings and the file of places that goes with it: the same stems in both."""

from __future__ import annotations

import json
import struct
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any

from archive.search.holding import Posting
from archive.search.supply import digest
from archive.search.varints import read_varints, write_varints
from archive.search.written import json_bytes

# A file of postings is closed when it has grown to this many bytes, before it is compressed.
FULL = 4_000

_LENGTH = struct.Struct("<I")


@dataclass(frozen=True, slots=True)
class Shelf:
    """The postings of a run of stems in alphabetical order, and the places of the same stems.

    Both are the bytes of a file before it is compressed.
    """

    first: str
    postings: bytes
    places: bytes

    @property
    def key(self) -> bytes:
        """A digest of all that stands here."""
        return digest([self.postings, self.places])

    @property
    def files(self) -> tuple[bytes, bytes]:
        """Digests of what both files hold."""
        return digest([self.postings]), digest([self.places])

    def kept(self) -> bytes:
        """Give both files as the bytes of one."""
        return _LENGTH.pack(len(self.postings)) + self.postings + self.places


def halves(kept: bytes) -> tuple[bytes, bytes]:
    """Read the postings and the places of a shelf that was kept."""
    (length,) = _LENGTH.unpack_from(kept)
    end = _LENGTH.size + length
    return kept[_LENGTH.size : end], kept[end:]


def size_of(stem: str, count: int) -> int:
    """How many bytes a stem takes in a file of postings, about."""
    return 2 * count + len(stem)


def is_full(size: int) -> bool:
    """Whether a file of this size, as `size_of` counts, is closed."""
    return size >= FULL


def shelf_file(head: dict[str, Any], lengths: Sequence[int], bodies: bytes) -> bytes:
    """Make the file of some stems.

    It is the length of the head, the head as JSON with the length of each body, bodies.
    """
    written = json_bytes({**head, "lengtes": lengths})
    return _LENGTH.pack(len(written)) + written + bodies


@dataclass(frozen=True, slots=True)
class Body:
    """What a shelf holds of one stem: in how many questions it is, its postings, its places."""

    stem: str
    count: int
    postings: bytes
    places: bytes

    def questions(self) -> list[int]:
        """Give the questions that hold the stem."""
        steps = read_varints(self.postings[: len(self.postings) - self.count])
        return [number - 1 for number in accumulate(step + 1 for step in steps)]

    def rows(self) -> Iterator[tuple[int, int]]:
        """Give each of these questions with what the stem is worth there, as it is written."""
        return zip(self.questions(), self.worths(), strict=True)

    def worths(self) -> bytes:
        """Give what the stem is worth in each of these."""
        return self.postings[len(self.postings) - self.count :]

    def changed(self, changes: Mapping[int, Posting | None]) -> Body:
        """Give what holds when these questions have these postings, or none."""
        questions, worths, places = self.questions(), bytearray(self.worths()), self._places()
        for question, posting in changes.items():
            row = bisect_left(questions, question)
            start = _start(worths, places, row)
            if row < len(questions) and questions[row] == question:
                end = start + (1 + places[start] if worths[row] & 1 else 0)
                del questions[row], worths[row], places[start:end]
            if posting:
                questions.insert(row, question)
                worths.insert(row, posting.worth)
                places[start:start] = posting.places
        steps = [after - before - 1 for before, after in pairwise([-1, *questions])]
        postings = write_varints(steps) + bytes(worths)
        return Body(self.stem, len(questions), postings, write_varints(places))

    def _places(self) -> list[int]:
        return read_varints(self.places)


def _start(worths: bytes | bytearray, places: Sequence[int], row: int) -> int:
    """Where the places of a row start: of each row whose stem stands there by itself, a count."""
    start = 0
    for worth in worths[:row]:
        if worth & 1:
            start += 1 + places[start]
    return start


def bodies(kept: bytes) -> list[Body]:
    """Read what a shelf that was kept holds."""
    postings, places = halves(kept)
    head, own = _read(postings)
    _, beside = _read(places)
    rows = zip(head["stammen"], head["aantallen"], own, beside, strict=True)
    return [Body(*row) for row in rows]


def _read(content: bytes) -> tuple[dict[str, Any], list[bytes]]:
    (length,) = _LENGTH.unpack_from(content)
    start = _LENGTH.size + length
    head = json.loads(content[_LENGTH.size : start])
    edges = accumulate(head["lengtes"], initial=start)
    return head, [content[before:after] for before, after in pairwise(edges)]


def make_shelf(bodies: Iterable[Body]) -> Shelf:
    """Make the shelf of stems, in alphabetical order."""
    held = list(bodies)
    stems = [each.stem for each in held]
    counts = [each.count for each in held]
    return Shelf(
        stems[0],
        shelf_file(
            {"stammen": stems, "aantallen": counts},
            [len(each.postings) for each in held],
            b"".join(each.postings for each in held),
        ),
        shelf_file(
            {"stammen": stems},
            [len(each.places) for each in held],
            b"".join(each.places for each in held),
        ),
    )
