"""The rows of the sheet in pieces, which are deflated once.

A row tells its number, and each of its cells does too. When a question is added, the rows of all
that are older move: their numbers are written anew, which is less work than making them.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from typing import NamedTuple

from archive.exports.blocks import Block
from archive.exports.cells import MOST_LINKS, row_of_cells
from archive.exports.export import Whole
from archive.exports.pieces import Pieces, Work, keep_instead, piece_of
from archive.exports.zip_file import Deflated, deflated, inflated

# The names of the columns stand in the first row.
FIRST = 2

_HEAD = struct.Struct("<QQI")
_END = b"</row>"
# A text holds no `<`: that is escaped.
_NUMBERED = re.compile(b'(<(?:row|c) r="[A-Z]*)[0-9]+')


class _Rows(NamedTuple):
    """Some rows, and the number of the first of them."""

    first: int
    piece: Deflated

    @classmethod
    def read(cls, content: bytes) -> _Rows:
        """Read what `written` gave."""
        first, length, crc = _HEAD.unpack_from(content)
        return cls(first, Deflated(content[_HEAD.size :], length, crc))

    def written(self) -> bytes:
        """Write these rows as bytes."""
        return _HEAD.pack(self.first, self.piece.length, self.piece.crc) + self.piece.data

    def moved(self, first: int) -> _Rows:
        """Give the same rows at another place."""
        rows = inflated(self.piece).split(_END)
        numbers = range(first, first + len(rows))
        moved = (
            _NUMBERED.sub(rb"\g<1>%d" % number, row)
            for number, row in zip(numbers, rows, strict=True)
        )
        return _Rows(first, deflated(_END.join(moved)))


def sheet_rows(whole: Whole) -> Iterator[Deflated]:
    """Give the rows of all questions, newest first."""
    return (_in_place(whole, block).piece for block in whole.blocks)


def is_linked(place: int) -> bool:
    """Whether people can follow the address in the row of a question, of which the newest is 0."""
    return place < MOST_LINKS


def _in_place(whole: Whole, block: Block) -> _Rows:
    found = _Rows.read(piece_of(whole, ROWS, block))
    first = block.start + FIRST
    if found.first == first:
        return found
    last = max(found.first, first) - FIRST + len(block.items)
    moved = found.moved(first) if is_linked(last) else _made(Work(whole, block))
    keep_instead(whole, ROWS, block, moved.written())
    return moved


def _made(work: Work) -> _Rows:
    start, settings = work.block.start, work.whole.settings
    rows = (
        row_of_cells(place + FIRST, values, settings.url(item.question.address), is_linked(place))
        for place, (item, values) in enumerate(zip(work.items, work.rows, strict=True), start)
    )
    return _Rows(start + FIRST, deflated("".join(rows).encode()))


def _piece(work: Work) -> bytes:
    return _made(work).written()


ROWS = Pieces("blad", _piece)
