"""Footnotes called by a sign: "bomen¹" with "¹ …" below the text, or a star at both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.documents.document import Block, Kind, Line
from archive.documents.markup import escape

_RAISED = "¹²³⁴⁵⁶⁷⁸⁹"
_NOTE = re.compile(rf"(?P<sign>[{_RAISED}]|\(?\*\)?)\s*(?=\S)")
_STAR = "ster"


def notes_of_signs(given: Sequence[Block]) -> tuple[dict[str, Line], list[Block]]:
    """Take notes with a sign in front out of the lines, each that is called by its sign above.

    Gives the notes by their mark, and the blocks with the marks in them. A star may have been
    read as a bullet; then it is a note when it is the only bullet there, and a star calls it.
    """
    blocks = list(given)
    notes: dict[str, Line] = {}
    taken: set[int] = set()
    for index, block in enumerate(blocks):
        if not isinstance(block, Line) or block.kind is Kind.TABLE or block.label:
            continue
        sign, text = _note(blocks, index, block)
        if not sign or _mark_of(sign) in notes:
            continue
        if _mark(blocks[:index], blocks, sign):
            notes[_mark_of(sign)] = Line(text, f"voetnoot {sign}, {block.place}")
            taken.add(index)
    return notes, [block for index, block in enumerate(blocks) if index not in taken]


def _note(blocks: Sequence[Block], index: int, line: Line) -> tuple[str, str]:
    """The sign and the text of a note; "" when the line is none."""
    if line.marker == "-":
        beside = [*blocks[max(index - 1, 0) : index], *blocks[index + 1 : index + 2]]
        alone = not any(isinstance(each, Line) and each.marker == "-" for each in beside)
        return ("*", line.text) if alone and line.gap else ("", "")
    match = _NOTE.match(line.text) if not line.marker else None
    return (match["sign"].strip("()"), line.text[match.end() :]) if match else ("", "")


def _mark_of(sign: str) -> str:
    return _STAR if sign == "*" else sign


def _mark(above: Sequence[Block], blocks: list[Block], sign: str) -> bool:
    """Put the mark where a sign calls its note; False when nothing calls it, or more than once."""
    raised = sign in _RAISED
    call = re.compile(
        rf"(?<=[^\s*]){re.escape(sign)}" if raised else r"(?<=[^\s*\\])\s?(?:\\?\*)(?!\*)"
    )
    found = [
        index
        for index, block in enumerate(above)
        if isinstance(block, Line) and call.search(block.text)
    ]
    if len(found) != 1:
        return False
    line = blocks[found[0]]
    if not isinstance(line, Line):
        return False
    marked = call.sub(f"[^{_mark_of(sign)}]", line.markdown or escape(line.text), count=1)
    blocks[found[0]] = replace(line, markdown=marked)
    return True
