"""Questions and answers that are numbered without a full stop: "1 Waarom is de brug dicht?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.documents.document import Block, Kind, Line

# A figure, white, and a capital or a quote: "1 januari" and "3 van de 4" start no point.
_NUMBERED = re.compile(r"\t?(?P<number>\d{1,2})(?P<white>\s+)(?=[A-ZÀ-Þ“‘\"'„(])")
_FIGURE = re.compile(r"\(?(\d{1,2})[.):]?\)?")
# Fewer points may be a house number or a year.
_FEWEST = 2


def with_bare_numbers(blocks: Sequence[Block]) -> list[Block]:
    """Give lines that count 1, 2, 3 … in front of their text the marker of a list.

    A list may go on from one that has markers, as below the end of a page. What was set behind
    the tab of a number goes on without it.
    """
    numbered = _points(blocks)
    marked: list[Block] = []
    hanging = False
    for index, block in enumerate(blocks):
        if not isinstance(block, Line):
            marked.append(block)
            continue
        match = numbered.get(index)
        if match:
            hanging = "\t" in match["white"]
            marked.append(_as_item(block, match))
        elif hanging and block.text.startswith("\t") and "\t" not in block.text[1:]:
            text = block.text[1:]
            marked.append(replace(block, text=text, markdown=_without_tab(block.markdown)))
        else:
            hanging = hanging and not block.gap
            marked.append(block)
    return marked


def _points(blocks: Sequence[Block]) -> dict[int, re.Match[str]]:
    """The lines that count, by their index."""
    found: dict[int, re.Match[str]] = {}
    row: dict[int, re.Match[str]] = {}
    last = 0
    goes_on = False
    for index, block in enumerate(blocks):
        if not isinstance(block, Line) or block.kind is Kind.TABLE or block.label:
            continue
        if block.marker:
            figure = _FIGURE.fullmatch(block.marker)
            if figure and not row:
                last, goes_on = int(figure[1]), True
            continue
        match = _NUMBERED.match(block.text)
        if match is None:
            continue
        number = int(match["number"])
        if number == 1 and last != 0:
            found |= row if len(row) >= _FEWEST or (row and goes_on) else {}
            row, last, goes_on = {}, 0, False
        if number == last + 1:
            row[index] = match
            last = number
    return found | (row if len(row) >= _FEWEST or (row and goes_on) else {})


def _as_item(line: Line, match: re.Match[str]) -> Line:
    text = line.text[match.end() :]
    markdown = re.sub(rf"^(\W*){match['number']}\s+", r"\1", line.markdown)
    return replace(
        line, text=text, markdown=markdown, marker=f"{match['number']}.", kind=Kind.ITEM, gap=True
    )


def _without_tab(markdown: str) -> str:
    return re.sub(r"^(\**)\t", r"\1", markdown)
