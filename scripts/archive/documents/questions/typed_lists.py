"""Lists typed by hand: points behind a soft line break, figures on a line of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from archive.documents.document import Block, Cell, Kind, Line
from archive.documents.labels.markers import split_marker

_FIGURE = re.compile(r"\(?(\d{1,2})[.):]?\)?")
_ALONE = re.compile(r"\(?(?P<number>\d{1,2})\s?(?P<sign>[.):])?\)?")
_BULLET = re.compile(r"[•●▪■◦○‣►➢✓·*–-]\s*(?=\S)")
# One point alone may be a day, a sum or the number of a page.
_FEWEST = 2
# A question runs over no more lines.
_LONGEST = 40


def with_typed_lists(blocks: Sequence[Block]) -> list[Block]:
    """Give points that were typed below each other inside one paragraph the marker of a list.

    They count on from 1, or from a point above them that has a marker; bullets stand together. A
    figure alone on its line numbers what stands below it.
    """
    return _figures_above([_in_cells(each) for each in _points_inside(list(blocks))])


def _in_cells(block: Block) -> Block:
    """A table with the points that were typed inside one of its cells, below each other."""
    if isinstance(block, Line):
        return block
    rows = (tuple(_points_of(cell) for cell in row) for row in block.rows)
    return replace(block, rows=tuple(rows))


def _points_of(cell: Cell) -> Cell:
    found = _points_inside(list(cell)) if len(cell) >= _FEWEST else cell
    return tuple(line for line in found if isinstance(line, Line))


def _is_text(block: Block | None) -> bool:
    return (
        isinstance(block, Line)
        and block.kind is Kind.TEXT
        and not (block.marker or block.label)
        and bool(block.text.strip())
    )


def _points_inside(blocks: list[Block]) -> list[Block]:
    found: dict[int, str] = {}
    row: dict[int, str] = {}
    last, known = 0, False
    for index, block in enumerate(blocks):
        if not isinstance(block, Line) or block.kind is Kind.TABLE or block.label:
            continue
        marker = block.marker or split_marker(block.text)[0]
        figure = _FIGURE.fullmatch(marker)
        number = int(figure[1]) if figure else 0
        if block.marker or not number:
            last, known = (number, True) if number else (last, known)
            continue
        if number == 1:
            found |= row if known or len(row) >= _FEWEST else {}
            row, last, known = {}, 0, False
        if number == last + 1 and _is_text(block):
            row[index] = marker
            last = number
    found |= row if known or len(row) >= _FEWEST else {}
    inside = {index for index in found if not _gap(blocks[index])}
    # A point may open the paragraph whose other points stand behind line breaks.
    inside |= {first for first, below in pairwise(sorted(found)) if below in inside}
    marked = {index: found[index] for index in inside} | _bullets(blocks)
    return [
        _as_item(block, marked[index]) if index in marked and isinstance(block, Line) else block
        for index, block in enumerate(blocks)
    ]


def _gap(block: Block) -> bool:
    return isinstance(block, Line) and block.gap


def _bullets(blocks: Sequence[Block]) -> dict[int, str]:
    """Lines with a bullet, two or more together in one paragraph."""
    found: dict[int, str] = {}
    row: list[int] = []
    for index, block in enumerate([*blocks, None]):
        bullet = (
            isinstance(block, Line) and _is_text(block) and _BULLET.match(block.text) is not None
        )
        if bullet and not (row and _gap(blocks[index])):
            row.append(index)
            continue
        found |= dict.fromkeys(row, "-") if len(row) >= _FEWEST else {}
        row = [index] if bullet else []
    return found


def _as_item(line: Line, marker: str) -> Line:
    """A line with its number or bullet as its marker."""
    typed = _BULLET.match(line.text) if marker == "-" else None
    text = line.text[typed.end() :] if typed else split_marker(line.text)[1]
    sign = line.text[: len(line.text) - len(text)].strip()
    markdown = re.sub(rf"^(\W*?)\\?{re.escape(sign)}\s*", r"\1", line.markdown, count=1)
    return replace(line, text=text, markdown=markdown, marker=marker, kind=Kind.ITEM)


def _figures_above(blocks: list[Block]) -> list[Block]:
    """Put a figure that stands above a question in front of it, where more of them count on."""
    found: list[int] = []
    row: list[int] = []
    for index, block in enumerate(blocks):
        match = _ALONE.fullmatch(block.text.strip()) if _is_text(block) else None  # type: ignore[union-attr]
        if match is None or not _numbers(blocks, index, signed=bool(match["sign"])):
            continue
        if int(match["number"]) == 1:
            found += row if len(row) >= _FEWEST else []
            row = []
        if int(match["number"]) == len(row) + 1:
            row.append(index)
    found += row if len(row) >= _FEWEST else []
    heads = {*found, *_once_more(blocks, found)}
    kept: list[Block] = []
    for index, block in enumerate(blocks):
        above = blocks[index - 1] if index else None
        if index in heads:
            continue
        if index - 1 in heads and isinstance(block, Line) and isinstance(above, Line):
            marker = above.text.strip()
            item = replace(block, marker=marker, kind=Kind.ITEM, gap=above.gap)
            kept.append(item)
            continue
        kept.append(block)
    return kept


def _once_more(blocks: Sequence[Block], asked: Sequence[int]) -> list[int]:
    """The same figures once more below those of the questions: they number the answers."""
    row: list[int] = []
    for index in range(asked[-1] + 1 if asked else len(blocks), len(blocks) - 1):
        block = blocks[index]
        match = _ALONE.fullmatch(block.text.strip()) if _is_text(block) else None  # type: ignore[union-attr]
        if match and int(match["number"]) == len(row) + 1 and _is_text(blocks[index + 1]):
            row.append(index)
    return row if len(row) == len(asked) else []


def _numbers(blocks: Sequence[Block], index: int, *, signed: bool) -> bool:
    """Whether a figure numbers the text below it; a bare one must stand above a question."""
    if index + 1 >= len(blocks) or not _is_text(blocks[index + 1]):
        return False
    said: list[str] = []
    for block in blocks[index + 1 : index + _LONGEST]:
        if not isinstance(block, Line) or (said and (block.gap or block.marker)):
            break
        said.append(block.text)
    text = " ".join(said)
    return signed or (text[:1].isupper() and text.rstrip().endswith("?"))
