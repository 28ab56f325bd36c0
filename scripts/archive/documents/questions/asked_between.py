"""Questions without numbers or headings, each right above the label of its answer.

"- Hoeveel bomen staan er?", "Antwoord B&W: Zestig.", "- Wie snoeit ze?", "Antwoord B&W: Wij.": the
label returns, so what asks right above it is the next question, and no part of the answer before.
So is what is quoted there, or in bold or italics, where most of it asks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from archive.documents.document import Kind, Line
from archive.documents.labels.labelled import labelled
from archive.documents.labels.meanings import Meaning
from archive.documents.labels.points import heading_of
from archive.documents.letters.quotations import CLOSES, OPENS
from archive.documents.questions.looks import QUOTES

_FEW = 2
# Typed quotation marks too, which a reader of running text takes for apostrophes.
_OPENS, _CLOSES = (*OPENS, "'"), (*CLOSES, "'")
# A quotation has no more paragraphs than this.
_QUOTED = 5


def with_questions_between(lines: Sequence[Line]) -> list[Line]:
    """The lines, with a label of their own for questions that each have a labelled answer below."""
    answers = [at for at, line in enumerate(lines) if _heads_answer(line)]
    starts = [_start(lines, at, above) for above, at in pairwise([-1, *answers])]
    asked = [lines[start:at] for start, at in zip(starts, answers, strict=True)]
    if len(answers) < _FEW or not all(map(_may_ask, asked)) or not _alike(asked):
        return list(lines)
    if 2 * sum(map(_asks, asked)) < len(asked):
        return list(lines)
    if any(start <= above for above, start in pairwise([-1, *starts])):
        return list(lines)
    told = list(lines)
    for start in starts:
        line = lines[start]
        told[start] = replace(line, marker="", label=line.marker or "-", known_as="Vraag", gap=True)
    return told


def _heads_answer(line: Line) -> bool:
    """Whether a line is the label of an answer, with or without the answer behind it."""
    if line.marker or line.label or line.kind is Kind.TABLE or heading_of(line):
        return False
    found = labelled(line)
    return len(found) == 1 and found[0].meaning is Meaning.ANSWER


def _start(lines: Sequence[Line], answer: int, above: int) -> int:
    """The first line of what is asked right above an answer, but below the answer before."""
    start = _quotation(lines, answer, above)
    while (more := _opening(lines, start - 1)) > above and (
        _asks(lines[more:start]) or (above >= 0 and _goes_with(lines[more:start], lines[start]))
    ):
        start = more
    return start


def _quotation(lines: Sequence[Line], end: int, above: int) -> int:
    """The first line of the paragraph that ends here, or of the quotation that it closes."""
    start = at = _opening(lines, end - 1)
    for _ in range(_QUOTED if lines[end - 1].text.rstrip(" .").endswith(_CLOSES) else 0):
        if lines[at].text.startswith(_OPENS):
            return at
        at = _opening(lines, at - 1)
        if at <= above:
            break
    return start


def _goes_with(paragraph: Sequence[Line], asked: Line) -> bool:
    """Whether a paragraph in bold or italics tells what the question in it below is about."""
    told = bool(paragraph) and paragraph[-1].text.rstrip(QUOTES).endswith((".", ":", ";"))
    return told and asked.strong and all(line.strong for line in paragraph) and _is_free(paragraph)


def _opening(lines: Sequence[Line], at: int) -> int:
    """The first line of the paragraph that ends at an index."""
    while at > 0 and not (lines[at].gap or lines[at].marker):
        at -= 1
    return max(at, 0)


def _asks(paragraph: Sequence[Line]) -> bool:
    """Whether some lines end with a question, and are no heading, field or point of a list."""
    asks = bool(paragraph) and paragraph[-1].text.rstrip(QUOTES).endswith("?")
    return asks and _is_free(paragraph)


def _may_ask(paragraph: Sequence[Line]) -> bool:
    """Whether some lines ask, or stand out as what asks does."""
    stands_out = bool(paragraph) and (_is_quoted(paragraph) or _is_strong(paragraph))
    return _asks(paragraph) or (stands_out and _is_free(paragraph))


def _is_free(paragraph: Sequence[Line]) -> bool:
    first = paragraph[0]
    taken = any(line.label or labelled(line) or heading_of(line) for line in paragraph)
    return not taken and not first.marker[:1].isdigit() and first.kind is not Kind.TABLE


def _is_quoted(paragraph: Sequence[Line]) -> bool:
    ends = paragraph[-1].text.rstrip(" .").endswith(_CLOSES)
    return ends and paragraph[0].text.startswith(_OPENS)


def _is_strong(paragraph: Sequence[Line]) -> bool:
    """Whether a paragraph stands out from its first word to its full stop."""
    return all(line.strong for line in paragraph) and paragraph[-1].text.rstrip().endswith(".")


def _alike(asked: Sequence[Sequence[Line]]) -> bool:
    """Whether all questions have the same look: a bullet, quotation marks, bold, or nothing."""
    looks = {
        (paragraph[0].marker, paragraph[0].strong, paragraph[0].text.startswith(_OPENS))
        for paragraph in asked
    }
    return len(looks) == 1
