"""A question with its answer behind it in one paragraph, taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.field_lines import rest_of
from archive.documents.points import heading_of

_LABEL = r"(?:antwoord|reactie|antw\.?)(?:\s+(?:vraag\s+)?\d{1,2})?\s*:\s"
# "Vaart de pont nog? Antwoord: Niet op zondag."
_BEHIND_MARK = re.compile(rf"(?<=\?)\s+(?={_LABEL})", re.IGNORECASE)
# "Vraag 2: Graag een overzicht. Antwoord: Zie de bijlage."
_BEHIND_STOP = re.compile(rf"(?<=[.?])\s+(?={_LABEL})", re.IGNORECASE)


def parted(lines: Iterable[Line]) -> Iterator[Line]:
    """Start a line with each answer that stands behind its question, label and all."""
    for line in lines:
        heading = heading_of(line)
        asks = heading is not None and heading.part is Part.QUESTION
        cut = (_BEHIND_STOP if asks else _BEHIND_MARK).search(line.text)
        if cut is None or line.kind is Kind.TABLE:
            yield line
            continue
        yield replace(line, text=line.text[: cut.start()], markdown=_before(line.markdown))
        yield rest_of(line, line.text[cut.end() :])


def _before(markdown: str) -> str:
    """The Markdown of the question; "" where its marks would be left half open."""
    cut = _BEHIND_STOP.search(markdown)
    before = markdown[: cut.start()] if cut else ""
    return before if before.count("**") % 2 == 0 else ""
