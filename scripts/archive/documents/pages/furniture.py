"""Lines that pages add to a text: running heads, page numbers, what publishers print."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from archive.documents.document import Block, Document, Kind, Line
from archive.documents.labels.labelled import labelled
from archive.documents.labels.meanings import Meaning
from archive.documents.labels.points import point_heading
from archive.documents.pages.heads_again import heads_again
from archive.documents.pages.page_numbers import is_continuation, is_page_number, names_page

_BARE = re.compile(r"\d{1,3}")
# A registration mark of a publisher, alone on its line: ah-tk-20242025-575, ISSN 0921 - 7398.
_MARK = re.compile(r"(?=\S*\d)(?:[a-z]{1,6}-){1,3}[\dA-Z-]{3,}|ISSN[ \d-]+\d", re.IGNORECASE)
_IMPRINT = re.compile(r"[a-z]{2,4}-[a-z]{2,4}-[\dA-Z-]{6,}")
_EDGE = 3
_NUMBERED = re.compile(
    r"\s*(?:(?:ten\s+aanzien\s+van|met\s+betrekking\s+tot|wat\s+betreft|betreffende|bij|op|over"
    r"|inzake|ad)\s+(?:uw\s+)?)?(?:vra(?:ag|gen)|antwoord(?:en)?|vraagnummer|nummer|punt|onderdeel)\b",
    re.IGNORECASE,
)
# How much of the end of a line must be alike to be the same running head.
_END = 28


def furniture_in(document: Document) -> set[int]:
    """The indexes of the blocks that pages added to a document."""
    blocks = document.blocks
    furniture = {
        index
        for index, block in enumerate(blocks)
        if isinstance(block, Line) and block.kind is Kind.FURNITURE
    }
    furniture |= _repeated(blocks) if document.pages else set()
    furniture |= _counting(blocks) if not document.flowing else set()
    furniture |= heads_again(blocks, furniture) if document.pages else set()
    return furniture | _numbers(blocks, furniture, document.pages)


def _masked(text: str) -> str:
    return re.sub(r"\d+", "#", " ".join(text.split()))


def _repeated(blocks: Sequence[Block]) -> set[int]:
    """Lines at the edge of a page that return at the edge of other pages."""
    pages: dict[int, list[int]] = defaultdict(list)
    for index, block in enumerate(blocks):
        if isinstance(block, Line):
            pages[block.page].append(index)
    seen: dict[tuple[bool, str], set[int]] = defaultdict(set)
    edges: list[tuple[bool, int]] = []
    for page in pages.values():
        edges += [(True, index) for index in page[:_EDGE]]
        # Of a page with a line or two beside its tables, both edges are among the first.
        short = len(page) <= _EDGE
        edges += [(False, index) for index in page[-_EDGE:] if short or index not in page[:_EDGE]]
    for top, index in edges:
        line = blocks[index]
        if isinstance(line, Line):
            seen[top, _masked(line.whole)].add(line.page)
    return {
        index
        for top, index in edges
        if isinstance(line := blocks[index], Line)
        and len(seen[top, _masked(line.whole)]) >= 2
        and not _is_structure(line)
    }


def _is_structure(line: Line) -> bool:
    """A label or heading may stand at the top of two pages; what runs along has none."""
    return (_NUMBERED.match(line.whole) or point_heading(line.whole)) is not None or any(
        each.meaning is not Meaning.OTHER for each in labelled(line)
    )


def _counting(blocks: Sequence[Block]) -> set[int]:
    """Lines that are alike but for a number that goes up by one: a page number among words.

    The first page may have more in front of it, so their ends are compared too.
    """
    groups: dict[str, list[tuple[int, list[int]]]] = defaultdict(list)
    for index, block in enumerate(blocks):
        if isinstance(block, Line) and not block.marker and not _is_structure(block):
            numbers = [int(figure) for figure in re.findall(r"\d{1,9}", block.text)]
            mask = _masked(block.text)
            if numbers and len(mask) >= 12:
                groups[mask].append((index, numbers))
                if mask.endswith(" #") and len(mask) > _END:
                    groups[mask[-_END:]].append((index, numbers[-1:]))
    found: set[int] = set()
    for members in groups.values():
        columns = list(zip(*(numbers for _, numbers in members), strict=False))
        if len(members) >= 2 and any(_goes_up(column) for column in columns):
            found |= {index for index, _ in members}
    ends = {_masked(block.text) for i in found if isinstance(block := blocks[i], Line)}
    return found | {
        index
        for index, block in enumerate(blocks)
        if isinstance(block, Line) and any(_masked(block.text).endswith(end) for end in ends)
    }


def _goes_up(column: Sequence[int]) -> bool:
    return all(after - before == 1 for before, after in pairwise(column))


def _numbers(blocks: Sequence[Block], furniture: set[int], pages: bool) -> set[int]:
    """Page numbers alone on a line, and what publishers print beside them."""
    found: set[int] = set()
    last_of_page = {
        block.page: index for index, block in enumerate(blocks) if isinstance(block, Line)
    }
    first_of_page: dict[int, int] = {}
    for index, block in enumerate(blocks):
        if isinstance(block, Line):
            first_of_page.setdefault(block.page, index)
    edges = {*last_of_page.values(), *first_of_page.values()} if pages else set()
    for index, block in enumerate(blocks):
        if not isinstance(block, Line) or index in furniture:
            continue
        taken = furniture | found
        beside = {index - 1, index + 1} & taken
        if (
            is_page_number(block.whole)
            or (index in edges and names_page(block.whole) and not _is_structure(block))
            or ((index in edges or index - 1 in taken) and is_continuation(block.whole))
            or (index in edges and _BARE.fullmatch(block.whole))
            or (beside and (_MARK.fullmatch(block.whole)))
        ):
            found.add(index)
    for index, (mark, after) in enumerate(pairwise(blocks), 1):
        # A publisher prints its registration mark above the last line of the first page.
        if isinstance(mark, Line) and isinstance(after, Line) and _IMPRINT.fullmatch(mark.whole):
            found |= {index - 1, index} if len(after.whole) < 120 else {index - 1}
    for index in sorted(furniture):
        before = blocks[index - 1] if index else None
        if isinstance(before, Line) and _MARK.fullmatch(before.whole):
            found.add(index - 1)
    return found
