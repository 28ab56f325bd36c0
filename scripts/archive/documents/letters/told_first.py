"""A story below the sentence that announces the questions, and above the list of them.

"Ik stel u onderstaande vragen." / "Vorig jaar is de pont gestopt. …" / "a. Vaart de pont weer?"
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.labels.labelled import labelled
from archive.documents.labels.meanings import SECTIONS
from archive.documents.labels.points import heading_of
from archive.documents.letters.letters import has_sentences
from archive.documents.sheet import Reason, Sheet, paragraphs

_FIRST = re.compile(r"\(?(?:1a?|a|i)\s?[º°]?[.):]?\)?[-–]?", re.IGNORECASE)
# Headings of all that a paper holds
_WHOLE = {"inhoud", "tekst", "tekst van de vraag", "omschrijving", "toelichting en vragen"}
_BULLETS = ("-", "•", "*")
# A story is longer than a wish, and has fewer paragraphs than this.
_WORDS, _PARAGRAPHS = 15, 6
# "Graag ontvangen wij de cijfers", "Kunt u …": what asks without a question mark
_ASKS = re.compile(
    r"\b(?:graag|gaarne|verzoek\w*|wil(?:t|len)?\s+(?:u|het)|ku(?:n|nt)\s+u|gelieve|verne(?:em|men)|(?:wil|zou)(?:len|den)?\s+(?:wij|we|ik)"
    r"\b[^.]*\bweten)\b",
    re.IGNORECASE,
)


def tells_first(lines: Sequence[Line], at: int) -> bool:
    """Whether paragraphs that ask nothing start at a line, right above the first question."""
    if lines[at].marker or lines[at].label:
        return False
    end = next((below for below in range(at, len(lines)) if _stops(lines[below])), len(lines))
    if end == len(lines) or not _asks_first(lines[end]):
        return False
    said = [" ".join(line.text for line in group) for group in paragraphs(list(lines[at:end]))]
    story = " ".join(said)
    return (
        0 < len(said) <= _PARAGRAPHS
        and "?" not in story
        and len(story.split()) > _WORDS
        and has_sentences(story)
        and not any(map(_ASKS.search, said))
    )


def _stops(line: Line) -> bool:
    """Whether a line is no running text any more."""
    found = labelled(line) if not line.marker else ()
    headed = line.marker or line.label or heading_of(line) or line.kind is Kind.TABLE
    return bool(headed) or any(each.meaning in SECTIONS for each in found)


def _asks_first(line: Line) -> bool:
    """Whether a line is the first of the points that ask."""
    if heading := heading_of(line):
        return heading.part is Part.QUESTION and min(heading.numbers, default=0) == 1
    asks = line.marker in _BULLETS and line.text.rstrip().endswith("?")
    return asks or (bool(line.marker) and _FIRST.fullmatch(line.marker) is not None)


def is_headed(sheet: Sheet) -> bool:
    """Whether the form has a heading for questions alone; below "Inhoud" may stand all else."""
    said = {left.text.strip(" :").lower() for left in sheet.left if left.reason is Reason.LABEL}
    return not (sheet.letter or sheet.guessed or said & _WHOLE)
