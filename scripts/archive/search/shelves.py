"""The postings of the whole archive, in files of about one size."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from archive.search.arrays import Numbers, Places, runs, stable_order, starts, sums, varints
from archive.search.postings import Postings
from archive.search.written import json_bytes

# A file of postings is closed when it has grown to this many bytes, before it is compressed.
FULL = 4_000


@dataclass(frozen=True, slots=True)
class Shelf:
    """The postings of a run of stems in alphabetical order, and the places of the same stems.

    Both are the bytes of a file before it is compressed.
    """

    first: str
    postings: bytes
    places: bytes


def shelves(stems: Sequence[str], postings: Postings) -> Iterator[Shelf]:
    """Divide the postings of an archive over files; `stems` are all stems by number."""
    counts = np.bincount(postings.stem, minlength=len(stems)).astype(np.uint32)
    order = stable_order(postings.stem)
    of_stem = starts(counts)
    of_places = starts(postings.sizes)[:-1]
    for low, high in pairwise(_divided(stems, counts)):
        run = order[of_stem[low] : of_stem[high]]
        names = list(stems[low:high])
        yield Shelf(
            names[0],
            _postings(names, counts[low:high], postings, run),
            _places(names, counts[low:high], postings, run, of_places),
        )


def _divided(stems: Sequence[str], counts: Numbers) -> list[int]:
    """Where each file starts, by the number of its first stem; and where the last ends."""
    found = [0]
    size = 0
    for number, (stem, count) in enumerate(zip(stems, counts.tolist(), strict=True), 1):
        size += 2 * count + len(stem)
        if size >= FULL:
            found.append(number)
            size = 0
    return found if found[-1] == len(stems) else [*found, len(stems)]


def _postings(names: list[str], counts: Numbers, postings: Postings, run: Places) -> bytes:
    """Write of each stem the steps from question to question, and then its worths."""
    question = postings.question[run].astype(np.int64)
    first = starts(counts)[:-1]
    gaps = np.diff(question, prepend=0) - 1
    gaps[first] = question[first]
    written, sizes = varints(gaps.astype(np.uint32))
    steps = sums(sizes, first)
    body = np.empty(len(written) + len(run), np.uint8)
    start = starts(steps + counts)[:-1]
    body[runs(start, steps)] = written
    body[runs(start + steps, counts)] = postings.worth[run]
    head = {"stammen": names, "aantallen": counts.tolist()}
    return _file(head, steps + counts, body.tobytes())


def _places(
    names: list[str], counts: Numbers, postings: Postings, run: Places, of_places: Places
) -> bytes:
    sizes = postings.sizes[run]
    body = postings.places[runs(of_places[run], sizes)]
    lengths = sums(sizes, starts(counts)[:-1])
    return _file({"stammen": names}, lengths, body.tobytes())


def _file(head: dict[str, Any], lengths: Places, bodies: bytes) -> bytes:
    """One file: the length of the head, the head as JSON with the length of each body, bodies."""
    written = json_bytes(head | {"lengtes": lengths.tolist()})
    return struct.pack("<I", len(written)) + written + bodies
