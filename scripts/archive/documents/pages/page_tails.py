"""What a page of the web has below its text, in a copy of it: links, and ways to share it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.documents.document import Block, Line
from archive.documents.labels.labelled import labelled
from archive.documents.labels.meanings import SECTIONS
from archive.documents.labels.points import heading_of

_OPENS = re.compile(
    r"(?:scroll\s+)?(?:terug\s+)?naar\s+boven|interessant\s+voor\s+(?:jou|u)|ook\s+interessant|(?:lees|zie)\s+ook"
    r"|lees\s+(?:verder|meer)|wij\s+staan\s+voor|gerelateerde?\s+\w+|(?:meer|ander|laatste)\s+nieuws"
    r"|(?:deel|delen)(?:\s+(?:dit|deze|via|op)\b.{0,30})?|shar(?:e|ing)\b.{0,20}|volg\s+ons(?:\s+(?:op|via)\b.{0,30})?"
    r"|blijf\s+op\s+de\s+hoogte|vorige\s+pagina|(?:vorig|volgend)\s+(?:bericht|artikel)|reageren|reacties\s*\(\d+\)"
    r"|betrokken\s+perso(?:on|nen)",
    re.IGNORECASE,
)
# A tail has no more lines, and no line of it is longer.
_MOST, _LONGEST = 40, 160


def tail_of(blocks: Sequence[Block]) -> set[int]:
    """The lines, by their index, from the first of a tail to the end of the document.

    None of them asks, counts, or heads a part of a form.
    """
    start = len(blocks)
    for index in range(len(blocks) - 1, max(len(blocks) - _MOST, len(blocks) // 3), -1):
        block = blocks[index]
        if not isinstance(block, Line) or not _may_be_below(block):
            break
        if block.gap and _OPENS.fullmatch(block.text.strip(" .:!›»→")):
            start = index
    return set(range(start, len(blocks)))


def _may_be_below(line: Line) -> bool:
    if len(line.text) > _LONGEST or line.text.rstrip().endswith("?") or heading_of(line):
        return False
    if line.marker[:1].isdigit():
        return False
    found = labelled(line) if not line.marker else ()
    return not any(each.meaning in SECTIONS for each in found)
