"""Dots and dashes that forms print between a label and its value, or to be written on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from archive.documents.document import Block, Grid, Line

# "naam raadslid ........ A. Visser", "Registratie: ______"
_LEADER = re.compile(r"[ \t]*(?:\.{4,}|(?:…\s?){2,}|_{4,}|(?:\. ){4,}\.?)[ \t]*")


def without_leaders(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give lines a tab stop for the dots between their parts; at their ends dots are left out."""
    for block in blocks:
        if isinstance(block, Line):
            yield _without(block)
        else:
            rows = (tuple(tuple(map(_without, cell)) for cell in row) for row in block.rows)
            yield Grid(tuple(rows), block.place)


def _without(line: Line) -> Line:
    if not _LEADER.search(line.text):
        return line
    text = _LEADER.sub("\t", line.text).strip("\t ")
    return replace(line, text=re.sub(r":\t+", ": ", text), markdown="")
