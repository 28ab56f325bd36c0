"""Questions that stand between answers, or in the introduction of a paper that answers them all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.labels.points import PointHeading, heading_of
from archive.documents.letters.letters import announces
from archive.documents.people.parties import Parties
from archive.documents.people.party_headings import heads_questions
from archive.documents.questions.course import Course
from archive.documents.sheet import Author, Piece, Reason, Sheet

_FIRST = re.compile(r"\(?1[.):]?\)?")
_HEADING, _DEPTH = 80, 3
_PARTIES = Parties()


def asks_on(lines: Sequence[Line], course: Course, at: int, heading: PointHeading) -> bool:
    """Whether the next question of a list stands below the answer to those so far.

    "Antwoord op vragen 1 en 2", and below it "3. …?" with a heading of its own answer.
    """
    after = course.number + 1
    if after - 1 not in heading.numbers:
        return False
    for index, line in enumerate(lines[at + 1 :], at + 1):
        head = heading_of(line)
        if head is not None and head.part is Part.ANSWER:
            return False
        if line.marker.strip("(). :") == str(after):
            return _asks_with_answer(lines, index, after)
    return False


def _asks_with_answer(lines: Sequence[Line], at: int, number: int) -> bool:
    """Whether a paragraph asks, and the heading of the answer to its number stands below."""
    below = takewhile(lambda line: not (line.gap or line.marker), lines[at + 1 :])
    asks = any("?" in line.text for line in (lines[at], *below))
    heads = filter(None, map(heading_of, lines[at + 1 :]))
    return asks and any(head.part is Part.ANSWER and number in head.numbers for head in heads)


def take_heading(course: Course) -> None:
    """Give the question that starts now the heading above it, which ended the last answer."""
    told = course.sheet.parts.get(Part.ANSWER, [])
    last = told[-1] if len(told) > 1 else None
    if last is None or last.numbers or last.line.marker or not last.line.gap:
        return
    heads = last.line.strong or last.line.kind is Kind.HEADING
    named = heads_questions(last.line, _PARTIES)
    ends = last.line.text.rstrip(" :" if named else "")[-1:].isalnum()
    if (heads or named) and ends and len(last.line.text) < _HEADING:
        line = told.pop().line
        if named:
            line = replace(line, kind=Kind.HEADING, markdown="", depth=_DEPTH)
        course.add(Part.QUESTION, line)


def quotes_asked(lines: Sequence[Line], course: Course, at: int) -> bool:
    """Whether a paper of the college says in its introduction what was asked, in a list."""
    told = course.sheet.parts.get(Part.ANSWER, [])
    below = takewhile(lambda line: not (line.gap or line.marker), lines[at + 1 :])
    return (
        course.part is Part.ANSWER
        and course.sheet.author is Author.COLLEGE
        and not course.sheet.has(Part.QUESTION)
        and _FIRST.fullmatch(lines[at].marker) is not None
        and any(line.text.rstrip().endswith("?") for line in (lines[at], *below))
        and announces(_last_paragraph(told))
    )


def _last_paragraph(told: Sequence[Piece]) -> str:
    start = len(told) - 1
    while start > 0 and not told[start].line.gap:
        start -= 1
    return " ".join(piece.line.text for piece in told[max(start, 0) :])


def hand_back(course: Course) -> None:
    """Leave the answer for the questions that its last paragraph announces."""
    told = course.sheet.parts[Part.ANSWER]
    gone = [told.pop()]
    while told and not gone[0].line.gap and not told[-1].numbers:
        gone.insert(0, told.pop())
    for piece in gone:
        course.left(piece.line.whole, piece.line.place, Reason.FORMULA)
    course.open(Part.QUESTION)


def drop_empty_cells(sheet: Sheet) -> None:
    """Take away the number of an answer whose cell in a table is yet to be filled in."""
    told = sheet.parts.get(Part.ANSWER, [])
    below = [*(piece.numbers for piece in told[1:]), (0,)]
    kept = [
        piece
        for piece, after in zip(told, below, strict=False)
        if not (piece.line.label and piece.numbers and not piece.line.whole.strip() and after)
    ]
    if len(kept) < len(told):
        sheet.parts[Part.ANSWER] = kept
