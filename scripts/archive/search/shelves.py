"""The postings of the whole archive, in files of about one size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from archive.search.arrays import Bytes, Places, runs, stable_order, starts, sums, varints
from archive.search.postings import Postings
from archive.search.shelf import Shelf, is_full, shelf_file, size_of

# So many files are made at once: enough to use NumPy well, and few enough to take little memory.
AT_ONCE = 64


class _Bodies:
    """What is written of stems, in a row: so many bytes of each."""

    def __init__(self, lengths: Places, written: Bytes) -> None:
        self._lengths = lengths
        self._starts = starts(lengths)
        self._written = written

    def file(self, head: dict[str, Any], stems: slice) -> bytes:
        """Make the file of some stems."""
        bodies = self._written[self._starts[stems.start] : self._starts[stems.stop]]
        return shelf_file(head, self._lengths[stems].tolist(), bodies.tobytes())


def shelves(stems: Sequence[str], postings: Postings) -> Iterator[Shelf]:
    """Divide the postings of an archive over files; `stems` are all stems by number."""
    counts = np.bincount(postings.stem, minlength=len(stems))
    order = stable_order(postings.stem)
    of_stem, of_places = starts(counts), starts(postings.sizes)[:-1]
    divided = _divided(stems, counts)
    for batch in range(0, len(divided) - 1, AT_ONCE):
        edges = divided[batch : batch + AT_ONCE + 1]
        low, high = edges[0], edges[-1]
        run = order[of_stem[low] : of_stem[high]]
        written = _postings(counts[low:high], postings, run)
        places = _places(counts[low:high], postings, run, of_places)
        for start, end in pairwise(edges):
            names = list(stems[start:end])
            own = slice(start - low, end - low)
            head = {"stammen": names, "aantallen": counts[start:end].tolist()}
            yield Shelf(names[0], written.file(head, own), places.file({"stammen": names}, own))


def _divided(stems: Sequence[str], counts: Places) -> list[int]:
    """Where each file starts, by the number of its first stem; and where the last ends."""
    found = [0]
    size = 0
    for number, (stem, count) in enumerate(zip(stems, counts.tolist(), strict=True), 1):
        size += size_of(stem, count)
        if is_full(size):
            found.append(number)
            size = 0
    return found if found[-1] == len(stems) else [*found, len(stems)]


def _postings(counts: Places, postings: Postings, run: Places) -> _Bodies:
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
    return _Bodies(steps + counts, body)


def _places(counts: Places, postings: Postings, run: Places, of_places: Places) -> _Bodies:
    sizes = postings.sizes[run]
    written = postings.places[runs(of_places[run], sizes)]
    return _Bodies(sums(sizes, starts(counts)[:-1]), written)
