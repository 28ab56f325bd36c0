"""A question with its answer behind it in one paragraph, taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.labels.field_lines import rest_of
from archive.documents.labels.points import heading_of

_LABEL = r"(?:antwoord|reactie|antw\.?)(?:\s+(?:vraag\s+)?\d{1,2})?\s*:\s"
# "Vaart de pont nog? Antwoord: Niet op zondag."
_BEHIND_MARK = re.compile(rf"(?<=\?)\s+(?={_LABEL})", re.IGNORECASE)
# "Vraag 2: Graag een overzicht. Antwoord: Zie de bijlage."
_BEHIND_STOP = re.compile(rf"(?<=[.?])\s+(?={_LABEL})", re.IGNORECASE)


# "**Vaart de pont nog?** Niet op zondag.": the look of the question for a label.
_LOOKS = re.compile(r"(?P<look>\*{1,3}|_{1,2})(?P<question>[^*_]{8,}\?)\s*(?P=look)\s+(?=\S)")
# One may stress the words of a single sentence.
_FEWEST = 2


def _by_look(lines: Sequence[Line]) -> Iterator[Line]:
    """Start a line with each answer that only its look parts from the question before it."""
    found = [
        _LOOKS.match(line.markdown) if line.gap and line.kind is not Kind.TABLE else None
        for line in lines
    ]
    turns = sum(match is not None for match in found) >= _FEWEST
    for line, match in zip(lines, found, strict=True):
        at = line.text.find("?") + 1 if match is None else len(match["question"].strip())
        if not turns or match is None or line.text[:at] != match["question"].strip():
            yield line
            continue
        yield replace(line, text=line.text[:at], markdown=match[0].strip(), strong=True)
        yield rest_of(replace(line, strong=False), line.text[at:])


def parted(lines: Sequence[Line]) -> Iterator[Line]:
    """Start a line with each answer that stands behind its question, label and all."""
    for line in _by_look(lines):
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
