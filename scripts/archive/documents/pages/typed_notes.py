"""Notes typed between the text: "bomen.1", and below that part a paragraph "1 Zie het plan."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.documents.document import Block, Kind, Line
from archive.documents.markup import escape

_NOTE = re.compile(r"(?P<figure>\d{1,2})\s+(?=[A-Z«‘“\"(]|https?:|www\.)")
_LONGEST = 250


def notes_between(given: Sequence[Block]) -> tuple[dict[str, Line], list[Block]]:
    """Take the notes out of the lines that count on from 1, each called by one figure at a word.

    A note is one short paragraph that asks nothing. Gives the notes by their mark, and the blocks.
    """
    blocks = list(given)
    notes: dict[str, Line] = {}
    taken: set[int] = set()
    for index, block in enumerate(blocks):
        match = _NOTE.match(block.text) if isinstance(block, Line) and _may_note(block) else None
        if match is None or not isinstance(block, Line) or int(match["figure"]) != len(notes) + 1:
            continue
        end = _end(blocks, index)
        texts = [line.text for line in blocks[index:end] if isinstance(line, Line)]
        text = " ".join([texts[0][match.end() :], *texts[1:]])
        if "?" in text or len(text) > _LONGEST or not _mark(blocks, index, match["figure"]):
            continue
        notes[match["figure"]] = Line(text, f"voetnoot {match['figure']}, {block.place}")
        taken.update(range(index, end))
    return notes, [block for index, block in enumerate(blocks) if index not in taken]


def _may_note(line: Line) -> bool:
    return line.gap and line.kind is Kind.TEXT and not (line.marker or line.label)


def _end(blocks: Sequence[Block], start: int) -> int:
    """Past the last line of the paragraph that starts at an index."""
    for at in range(start + 1, len(blocks)):
        line = blocks[at]
        if not isinstance(line, Line) or line.gap or line.marker:
            return at
    return len(blocks)


def _mark(blocks: list[Block], below: int, figure: str) -> bool:
    """Put the mark where the only figure at a word calls a note; False when none or more do."""
    call = re.compile(
        rf"(?P<word>[^\W\d_]{{3}}[.,;:)»”’\"]{{0,2}}){figure}(?=\s+[^\W\d]|[.,;:)»]\s|[.,;:]?$)"
    )
    found = [
        (at, line)
        for at, line in enumerate(blocks[:below])
        if isinstance(line, Line) and call.search(line.text)
    ]
    if len(found) != 1 or len(call.findall(found[0][1].text)) != 1:
        return False
    at, line = found[0]
    marked = call.sub(rf"\g<word>[^{figure}]", line.markdown or escape(line.text), count=1)
    blocks[at] = replace(line, markdown=marked)
    return True
