"""Blocks of questions that stay as they are when another question is added."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from archive.exports.export import Item

# So many questions are worked on at a time at most.
MOST = 250


@dataclass(frozen=True, slots=True)
class Block:
    """Some questions that were asked in the same month, newest first.

    `name` tells it from the other blocks, `start` is how many questions are newer, and `numbers`
    are those of its own.
    """

    name: str
    start: int
    items: tuple[Item, ...]
    numbers: tuple[str, ...]


def blocks_of(items: Sequence[Item]) -> tuple[Block, ...]:
    """Divide questions that come newest first; a month with very many is more than one block."""
    found = []
    start = 0
    for (year, month), members in groupby(items, key=_month):
        for place, some in _cut(tuple(members)):
            numbers = tuple([item.question.record.number for item in some])
            found.append(Block(f"{year:04}-{month:02}-{place}", start, some, numbers))
            start += len(some)
    return tuple(found)


def _month(item: Item) -> tuple[int, int]:
    day = item.question.record.submitted
    return day.year, day.month


def _cut(items: tuple[Item, ...]) -> Iterator[tuple[int, tuple[Item, ...]]]:
    """Cut a month from the oldest question on: the next one is likely to be the newest."""
    full, left = divmod(len(items), MOST)
    if left:
        yield full, items[:left]
    for place in reversed(range(full)):
        end = len(items) - place * MOST
        yield place, items[end - MOST : end]
