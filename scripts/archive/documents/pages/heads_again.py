"""The head of a form that stands once more at the top of its later pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import groupby

from archive.documents.document import Block, Line
from archive.documents.labels.labelled import labelled
from archive.documents.labels.meanings import SECTIONS
from archive.documents.labels.points import point_heading

# How far down its first page a form has its head, and how long a line of it is.
_HIGH, _LONGEST = 15, 60
# A head again has so many lines, so many of them word for word.
_FEWEST, _SAME = 3, 2
# "Schriftelijke vragen Visser", below "Schriftelijke vragen" on the first page: so much is added.
_ADDED = 3


def heads_again(blocks: Sequence[Block], furniture: Set[int]) -> set[int]:
    """The indexes of the lines at the top of later pages that repeat those of the first page.

    One of them may have another value behind its label, or a name behind its title.
    """
    pages = list(_pages(blocks, furniture))
    if not pages:
        return set()
    above = [line.whole for _, line in pages[0][:_HIGH]]
    whole = {" ".join(text.split()) for text in above}
    firsts = {_first_cell(text) for text in above}
    found: set[int] = set()
    for page in pages[1:]:
        run: list[int] = []
        same = 0
        for index, line in page[:_HIGH]:
            text = " ".join(line.whole.split())
            if _says_more(line) or not (text in whole or _alike(line.whole, firsts)):
                break
            run.append(index)
            same += text in whole
        if len(run) >= _FEWEST and same >= _SAME:
            found.update(run)
    return found


def _pages(blocks: Sequence[Block], furniture: Set[int]) -> Iterator[list[tuple[int, Line]]]:
    """The lines of each page in their order, with their indexes, without its running heads."""
    lines = [
        (index, block)
        for index, block in enumerate(blocks)
        if isinstance(block, Line) and index not in furniture
    ]
    for _, page in groupby(lines, key=lambda each: each[1].page):
        yield list(page)


def _first_cell(text: str) -> str:
    return " ".join(text.partition("\t")[0].partition(":")[0].split())


def _alike(text: str, firsts: Set[str]) -> bool:
    """Whether a line starts as one of the head does, with little behind it.

    "Datum", with its value beside it, may be "Datum akkoord" in the head.
    """
    first = _first_cell(text)
    words = first.split()
    if first != " ".join(text.split()) and any(each.startswith(f"{first} ") for each in firsts):
        return True
    return any(
        " ".join(words[:end]) in firsts
        for end in range(max(1, len(words) - _ADDED), len(words) + 1)
    )


def _says_more(line: Line) -> bool:
    """Whether a line is text, or heads a part of the form: that may stand on two pages."""
    if len(line.whole) > _LONGEST or line.marker or point_heading(line.whole):
        return True
    return any(each.meaning in SECTIONS for each in labelled(line))
