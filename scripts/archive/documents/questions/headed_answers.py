"""Answers below the headings of themes, in a paper that repeats no question: "1. Kosten".

Its title says that it answers, nothing in it asks, and the headings count on from 1 as the
questions do that lie in another paper.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.labels.labelled import labelled
from archive.documents.labels.meanings import SECTIONS, Meaning
from archive.documents.labels.points import heading_of
from archive.documents.sheet import Author, Sheet

_ANSWERS = re.compile(
    r"(?:(?:concept|memo|onderwerp|betreft)\W+)?(?:onze\s+|ons\s+)?(?:(?:be)?antwoord(?:ing|en)?|reactie)\s+(?:(?:van\s+|door\s+)?(?:het\s+)?(?:college|b\s?(?:&|en)\s?w)\s+)?(?:(?:op|van)\s+)?"
    r"(?:(?:de|uw|schriftelijke|technische|mondelinge|gestelde)\s+)*(?:art\S*\s?\d*\w*[\s-]*)?(?:raads|staten)?vra(?:ag|gen)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\(?(\d{1,2})[.):]\)?\s+(?=\S)")
_TOP, _FEWEST, _LONGEST = 12, 2, 90


def with_answers_headed(lines: Sequence[Line]) -> list[Line]:
    """Make the headings of a paper that only answers those of its numbered answers."""
    if not any(map(_says_it_answers, lines[:_TOP])) or any(map(_asks_or_labels, lines)):
        return list(lines)
    heads: list[int] = []
    for at, line in enumerate(lines[:-1]):
        figure = _FIGURE.match(line.whole)
        counts = figure is not None and int(figure[1]) == len(heads) + 1
        if counts and _heads(line, lines[at + 1]):
            heads.append(at)
    if len(heads) < _FEWEST:
        return list(lines)
    told = list(lines)
    for number, at in enumerate(heads, 1):
        told[at] = replace(
            lines[at], text="", markdown="", label=lines[at].whole, known_as=f"Antwoord {number}",
            marker="", kind=Kind.TEXT, strong=False, gap=True,
        )  # fmt: skip
    return told


def _says_it_answers(line: Line) -> bool:
    """Whether a title or the subject says that the paper answers questions."""
    if any(
        each.meaning is Meaning.SUBJECT and _ANSWERS.match(each.value) for each in labelled(line)
    ):
        return True
    stands_out = line.strong or line.kind is Kind.HEADING
    return stands_out and not line.label and titles_answers(line.text)


def titles_answers(text: str) -> bool:
    """Whether a title says that what it stands above answers questions."""
    return _ANSWERS.match(text.strip()) is not None


def _asks_or_labels(line: Line) -> bool:
    """Whether a line asks something, or heads a part of a form itself."""
    if line.text.rstrip("”’\"') ").endswith("?") or heading_of(line):
        return True
    found = labelled(line) if not line.marker else ()
    return any(each.meaning in SECTIONS for each in found) and not _says_it_answers(line)


def _heads(line: Line, below: Line) -> bool:
    """Whether a numbered line stands out above the text that it heads."""
    short = len(line.text) < _LONGEST and not line.text.rstrip().endswith((".", ":", ";"))
    return (
        short and (line.strong or line.kind is Kind.HEADING) and not (below.marker or below.strong)
    )


def settle_answering(sheet: Sheet) -> None:
    """Whose paper it is that asks nothing and whose subject says that it answers: the college's."""
    only = sheet.has(Part.ANSWER) and not (sheet.has(Part.QUESTION) or sheet.has(Part.EXPLANATION))
    told = any(
        found.meaning is Meaning.SUBJECT and not found.in_mail and _ANSWERS.match(found.value)
        for found in sheet.fields
    )
    if sheet.author is None and only and told:
        sheet.author = Author.COLLEGE
