"""Headings of themes in a letter that answers, each with "Vraag: …" and "Antwoord: …" below it."""

from __future__ import annotations

import re

from archive.body import Part
from archive.documents.questions.course import Course
from archive.documents.sheet import Reason

_FIGURE = re.compile(r"\(?(\d{1,2})[.):]?\)?")
_LONGEST = 80


def number_of_theme(course: Course) -> tuple[int, ...]:
    """The number of the heading right above "Vraag:", which goes aside; () when there is none.

    "1. Geldende regels" numbers the question below it, and asks nothing by itself.
    """
    pieces = course.sheet.parts.get(Part.QUESTION, [])
    above = pieces[-1] if pieces else None
    if course.part is not Part.QUESTION or above is None or above.numbers:
        return ()
    text, figure = above.line.text.strip(), _FIGURE.fullmatch(above.line.marker)
    if figure is None or len(text) > _LONGEST or text.endswith(("?", ".", ":")):
        return ()
    pieces.pop()
    course.left(above.line.whole, above.line.place, Reason.LABEL)
    course.number = int(figure[1])
    return (course.number,)
