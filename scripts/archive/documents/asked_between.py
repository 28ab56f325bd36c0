"""Questions without numbers or headings, each right above the label of its answer.

"- Hoeveel bomen staan er?", "Antwoord B&W: Zestig.", "- Wie snoeit ze?", "Antwoord B&W: Wij.": the
label returns, so what asks right above it is the next question, and no part of the answer before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from archive.documents.document import Kind, Line
from archive.documents.labelled import labelled
from archive.documents.meanings import Meaning
from archive.documents.points import heading_of

_FEW = 2


def with_questions_between(lines: Sequence[Line]) -> list[Line]:
    """The lines, with a label of their own for questions that each have a labelled answer below."""
    answers = [at for at, line in enumerate(lines) if _heads_answer(line)]
    starts = [_start(lines, at, above) for above, at in pairwise([-1, *answers])]
    asked = [lines[start:at] for start, at in zip(starts, answers, strict=True)]
    if len(answers) < _FEW or not all(map(_asks, asked)) or not _alike(asked):
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
    start = _opening(lines, answer - 1)
    while (more := _opening(lines, start - 1)) > above and _asks(lines[more:start]):
        start = more
    return start


def _opening(lines: Sequence[Line], at: int) -> int:
    """The first line of the paragraph that ends at an index."""
    while at > 0 and not (lines[at].gap or lines[at].marker):
        at -= 1
    return max(at, 0)


def _asks(paragraph: Sequence[Line]) -> bool:
    if not paragraph or not paragraph[-1].text.rstrip().endswith("?"):
        return False
    first = paragraph[0]
    taken = any(line.label or labelled(line) or heading_of(line) for line in paragraph)
    return not taken and not first.marker[:1].isdigit() and first.kind is not Kind.TABLE


def _alike(asked: Sequence[Sequence[Line]]) -> bool:
    """Whether all questions have the same look: a bullet, or none."""
    return len({(paragraph[0].marker, paragraph[0].strong) for paragraph in asked}) == 1
