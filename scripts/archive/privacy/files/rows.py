"""Sheets: each value beside the name of its column, for that tells what it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

MOST_ROWS = 50_000


def labelled(rows: Iterable[Sequence[str]]) -> str:
    """Give rows as text. What stands in the first one stands in front of each value below it."""
    return "\n".join(_lines(iter(rows)))


def _lines(rows: Iterator[Sequence[str]]) -> Iterator[str]:
    heads: Sequence[str] = ()
    for row in islice(rows, MOST_ROWS):
        if not any(row):
            continue
        if not heads:
            heads = row
            yield "\t".join(filter(None, row))
            continue
        yield "\t".join(
            f"{heads[place]}: {value}" if place < len(heads) and heads[place] else value
            for place, value in enumerate(row)
            if value
        )
