"""The pieces that large files are put together from: each of one block of questions.

A piece that was made before may be kept: see `Kept`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from archive.exports.blocks import Block
from archive.exports.columns import Value, row
from archive.exports.export import Item, Whole
from archive.exports.question_data import Data, parts_data


class Work:
    """A block that is being worked on: what several kinds of pieces need is made once."""

    def __init__(self, whole: Whole, block: Block) -> None:
        """Take a block of an archive."""
        self.whole = whole
        self.block = block

    @property
    def items(self) -> tuple[Item, ...]:
        """The questions, newest first."""
        return self.block.items

    @cached_property
    def rows(self) -> list[list[Value]]:
        """The values of each question, in the order of the columns."""
        return [row(item, self.whole.settings) for item in self.items]

    @cached_property
    def parts(self) -> list[list[Data]]:
        """The numbered questions of each question, with their answers."""
        return [parts_data(item.question, self.whole.settings) for item in self.items]


def _nobody(whole: Whole, block: Block) -> Iterable[str]:
    del whole, block
    return ()


@dataclass(frozen=True, slots=True)
class Pieces:
    """What is made of a block, for one file or more.

    `others` gives the numbers of questions outside the block, of which something is told too.
    """

    name: str
    make: Callable[[Work], bytes]
    others: Callable[[Whole, Block], Iterable[str]] = _nobody


def pieces_of(whole: Whole, kind: Pieces) -> Iterator[bytes]:
    """Give the pieces of one kind, the newest questions first."""
    return (piece_of(whole, kind, block) for block in whole.blocks)


def piece_of(whole: Whole, kind: Pieces, block: Block) -> bytes:
    """Give one piece: what is kept of it, or else it is made."""
    found = kept_piece(whole, kind, block)
    return _made(whole, kind, block) if found is None else found


def kept_piece(whole: Whole, kind: Pieces, block: Block) -> bytes | None:
    """Give one piece when it is kept."""
    return whole.kept.find(place_of(kind, block), _digest(whole, kind, block))


def make_piece(whole: Whole, kind: Pieces, block: Block) -> None:
    """Make one piece, unless it is kept."""
    if not whole.kept.has(place_of(kind, block), _digest(whole, kind, block)):
        _made(whole, kind, block)


def _made(whole: Whole, kind: Pieces, block: Block) -> bytes:
    work = Work(whole, block)
    made = kind.make(work)
    keep_instead(whole, kind, block, made)
    together = whole.kept.together
    if kind in together:
        for other in together:
            if other is not kind:
                keep_instead(whole, other, block, other.make(work))
    return made


def keep_instead(whole: Whole, kind: Pieces, block: Block, content: bytes) -> None:
    """Keep another form of a piece from now on."""
    whole.kept.keep(place_of(kind, block), _digest(whole, kind, block), content)


def place_of(kind: Pieces, block: Block) -> str:
    """Give where a piece is kept."""
    return f"{kind.name} {block.name}"


def _digest(whole: Whole, kind: Pieces, block: Block) -> bytes:
    others = tuple(kind.others(whole, block))
    return whole.kept.digest((*block.numbers, *others) if others else block.numbers)
