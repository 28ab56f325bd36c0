"""Rows of some questions, copied out of a file that has those of all: they are not made twice."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import BinaryIO, NamedTuple

from archive.exports.aside import pieces

# So much of a file is at hand at a time: it stays in what a processor has nearest.
_PIECE = 1 << 18


class Rows(NamedTuple):
    """A file with a row for each question: where it stands, how rows end, how many stand before."""

    address: str
    end: bytes
    before: int = 0


# Opens the file at an address, when it tells of all questions as they are now.
Opens = Callable[[str], BinaryIO | None]
# Where the row of each question starts and ends, by its number.
Spans = dict[str, tuple[int, int]]


def _nothing(address: str) -> None:
    del address


class Ready:
    """The files of all questions that stand ready; where their rows are is looked up once."""

    def __init__(self, numbers: Sequence[str] = (), opens: Opens = _nothing) -> None:
        """Take the numbers of all questions, in the order of the files."""
        self._numbers = numbers
        self._opens = opens
        self._found: dict[Rows, tuple[BinaryIO, Spans] | None] = {}

    def rows(self, kind: Rows, numbers: Iterable[str]) -> Iterator[bytes] | None:
        """Give the rows of the questions with these numbers; None when no file has them."""
        if kind not in self._found:
            self._found[kind] = self._find(kind)
        found = self._found[kind]
        return _copied(*found, numbers) if found else None

    def content(self, address: str) -> Iterator[bytes] | None:
        """Give all that is in a file, in pieces; None when it is not ready."""
        file = self._opens(address)
        return pieces(file) if file else None

    def _find(self, kind: Rows) -> tuple[BinaryIO, Spans] | None:
        file = self._opens(kind.address)
        if file is None:
            return None
        ends = list(_ends(file, kind.end))[max(kind.before - 1, 0) :]
        starts = ends if kind.before else [0, *ends]
        # A text that holds what ends a row makes more of them.
        if len(starts) != len(self._numbers) + 1:
            file.close()
            return None
        return file, dict(zip(self._numbers, pairwise(starts), strict=True))


def _ends(file: BinaryIO, end: bytes) -> Iterator[int]:
    """Tell where in a file every row ends."""
    # One byte is found far sooner than two.
    first, before, left = end[:1], 0, b""
    while piece := file.read(_PIECE):
        piece = left + piece
        # What ends a row may be cut in two.
        cut = len(piece) - len(end) + 1
        at = piece.find(first, 0, cut)
        while at >= 0:
            if piece.startswith(end, at):
                yield before + at + len(end)
            at = piece.find(first, at + 1, cut)
        before, left = before + cut, piece[cut:]


def _copied(file: BinaryIO, spans: Spans, numbers: Iterable[str]) -> Iterator[bytes]:
    for start, end in _together(map(spans.__getitem__, numbers)):
        yield os.pread(file.fileno(), end - start, start)


def _together(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Take rows together that stand behind each other, as long as these are no large piece."""
    first = last = 0
    for start, end in spans:
        if start != last or end - first > _PIECE:
            if last:
                yield first, last
            first = start
        last = end
    if last:
        yield first, last
