"""Headings of themes between the answers of a paper, above the next question."""

from __future__ import annotations

from archive.body import Part
from archive.documents.document import Kind
from archive.documents.questions.asked_in_answers import take_heading
from archive.documents.questions.course import Course
from archive.documents.sheet import Piece, Reason

_LONGEST = 80


def set_theme_aside(course: Course) -> None:
    """Take the heading of a theme, right above "Vraag: …", off the end of the answer before it."""
    told = course.sheet.parts.get(Part.ANSWER, [])
    if told and _heads(told):
        line = told.pop().line
        course.left(line.whole, line.place, Reason.LABEL)


def take_theme(course: Course) -> None:
    """Give the numbered question that starts now the heading of its theme.

    Above the first of them that heading would open the questions, and goes aside.
    """
    if len(course.sheet.parts.get(Part.ANSWER, ())) == 1:
        set_theme_aside(course)
    else:
        take_heading(course)


def _heads(told: list[Piece]) -> bool:
    """Whether the last line of an answer stands out from it, and is no sentence and no answer."""
    last, above = told[-1], told[-2].line if len(told) > 1 else None
    stands_out = last.line.strong or last.line.kind is Kind.HEADING
    own = not (last.numbers or last.line.marker) and last.line.gap
    below = above is None or (bool(above.whole.strip()) and not above.strong)
    text = last.line.text.strip()
    return stands_out and own and below and text[-1:].isalnum() and len(text) < _LONGEST
