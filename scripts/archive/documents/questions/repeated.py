"""Answers without a label: below each question, told apart by look or by the question mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.labels.field_lines import rest_of
from archive.documents.questions.answered import names_answers, signed_by_college, stands_behind
from archive.documents.questions.answers_behind import with_answers_behind
from archive.documents.questions.looks import QUOTES, alternates, look_of_questions, looks
from archive.documents.questions.question_groups import FIGURE, points_in
from archive.documents.sheet import Author, Left, Piece, Reason, Sheet, paragraphs

# "B&W: De kosten zijn …"
_SPEAKER = re.compile(r"(?:b\s?&\s?w|(?:het\s+)?college|gs)\s*:\s+", re.IGNORECASE)
_HEADING, _DEPTH = 80, 3
# Part of a question: "a.", "b)", "2a."
_SUB = re.compile(r"\(?(?:\d{1,2}\s?)?[a-h][.):]?\)?", re.IGNORECASE)


def split_repeated(sheet: Sheet) -> None:
    """Divide the section of questions of an answered form that names no answers.

    A heading for the answer that has nothing below it says that there is none yet.
    """
    asked = sheet.parts.get(Part.QUESTION, [])
    if sheet.unanswered or not asked or _has_numbered_answer(sheet):
        return
    if behind := with_answers_behind(asked, _tells_behind(sheet)) if _may_answer(sheet) else []:
        sheet.behind = behind != asked
        asked = behind
    look = look_of_questions(asked)
    points = _with_headings(points_in(asked, look))
    if not _may_answer(sheet):
        sheet.by_look = alternates(points, look)
        if not sheet.by_look:
            return
    questions: list[Piece] = []
    answers: list[Piece] = []
    numbered = False
    for number, point in enumerate(points, 1):
        # A heading may stand above the question.
        heads = [at for at, piece in enumerate(point) if piece.line.kind is not Kind.HEADING]
        top = heads[0] if heads else 0
        figure = FIGURE.match(point[top].line.marker)
        own = point[top].numbers or ((int(figure[1]) if figure else number),)
        written = point[top].written or str(own[0])
        found = list(_answers_in(point, look))
        lines = [replace(piece.line, marker=part or piece.line.marker) for piece, part in found]
        if lines and (match := _SPEAKER.match(lines[0].text)):
            sheet.left.append(Left(match[0], lines[0].place, Reason.LABEL))
            lines[0] = rest_of(lines[0], lines[0].text[match.end() :])
        answers += [Piece(line, own, written) for line in lines[:1]]
        answers += [Piece(line) for line in lines[1:]]
        taken = {id(piece) for piece, _ in found}
        left = [piece for piece in point if id(piece) not in taken]
        if not figure and not point[top].numbers:
            # Without numbers nobody could tell which answer goes with which question.
            sheet.left.append(Left(left[0].line.marker, left[0].line.place, Reason.LABEL))
            kind = Kind.HEADING if left[0].line.kind is Kind.HEADING else Kind.TEXT
            first = replace(left[0].line, marker="", kind=kind)
            left[0] = Piece(first, own, written)
            numbered = True
        questions += left
    if not answers:
        return
    sheet.numbered = numbered and len(points) > 1
    if len(points) == 1 and numbered:
        questions, answers = _bare(questions), _bare(answers)
    if signed_by_college(sheet):
        sheet.answer_signature = [*sheet.signature, *sheet.answer_signature]
        sheet.signature = []
    sheet.parts[Part.QUESTION] = questions
    sheet.parts[Part.ANSWER] = [*sheet.parts.get(Part.ANSWER, []), *answers]


def _may_answer(sheet: Sheet) -> bool:
    return sheet.author is Author.COLLEGE or names_answers(sheet)


def _tells_behind(sheet: Sheet) -> bool:
    """Whether the paper says that each answer stands behind its question."""
    told = [piece.line for piece in sheet.parts.get(Part.EXPLANATION, ())]
    groups = [*paragraphs(sheet.head), *paragraphs(told)]
    return any(stands_behind(" ".join(line.text for line in group)) for group in groups)


def _with_headings(points: Sequence[list[Piece]]) -> list[list[Piece]]:
    """Questions with the headings above them, which stand below the answer before."""
    found = [[*point] for point in points]
    for point, below in pairwise(found):
        while len(point) > 1 and _heads(point) and not below[0].numbers:
            last = point.pop()
            if last.line.kind is not Kind.HEADING:
                line = replace(last.line, kind=Kind.HEADING, markdown="", depth=_DEPTH)
                last = replace(last, line=line)
            below.insert(0, last)
    return found


def _heads(point: Sequence[Piece]) -> bool:
    """Whether the last line of a point is a heading: set as one, or in bold below a sentence."""
    above, line = point[-2].line, point[-1].line
    stands_out = line.strong and line.gap and not (line.marker or line.label)
    closed = above.text.rstrip(QUOTES).endswith((".", "?", "!")) or above.kind is Kind.HEADING
    words = line.text.strip(" :")
    short = len(words) < _HEADING and words[-1:].isalnum()
    return line.kind is Kind.HEADING or (stands_out and closed and short)


def settle_headings(sheet: Sheet) -> None:
    """In a letter of the college that asks nothing, "Vraag 1" stands above the answer to it."""
    asked = sheet.parts.get(Part.QUESTION, [])
    if (
        sheet.author is not Author.COLLEGE
        or any(piece.numbers for piece in sheet.parts.get(Part.ANSWER, ()))
        or not any(piece.numbers for piece in asked)
        or any("?" in piece.line.text for piece in asked)
    ):
        return
    sheet.parts[Part.ANSWER] = [*sheet.parts.get(Part.ANSWER, []), *asked]
    del sheet.parts[Part.QUESTION]


def settle_by_look(sheet: Sheet) -> None:
    """Give the asker back what stands above the answers of a letter and looks like the questions.

    So do letters that say "uw vragen, met daarbij cursief ons antwoord".
    """
    answers = sheet.parts.get(Part.ANSWER, [])
    first = next((at for at, piece in enumerate(answers) if piece.numbers), 0)
    if sheet.author is not Author.COLLEGE or not first or not sheet.has(Part.QUESTION):
        return
    asked = {piece.line.strong for piece in sheet.parts[Part.QUESTION]}
    told = {piece.line.strong for piece in answers[first:]}
    above = {piece.line.strong for piece in answers[:first]}
    if len(asked) == 1 and len(told) == 1 and asked != told and above == asked:
        sheet.parts[Part.EXPLANATION] = [
            *sheet.parts.get(Part.EXPLANATION, []),
            *answers[:first],
        ]
        del answers[:first]


def _bare(pieces: Sequence[Piece]) -> list[Piece]:
    return [Piece(piece.line) for piece in pieces]


def _has_numbered_answer(sheet: Sheet) -> bool:
    return any(piece.numbers for piece in sheet.parts.get(Part.ANSWER, ())) or (
        sheet.has(Part.ANSWER) and sheet.author is not Author.COLLEGE
    )


def _groups(point: Sequence[Piece], by_look: bool) -> Iterator[list[Line]]:
    """The paragraphs of a point; an answer may start on the line below a question mark.

    Where the look tells, it starts where the look turns.
    """
    for group in paragraphs([piece.line for piece in point]):
        if by_look:
            for _, alike in groupby(group, key=looks):
                yield list(alike)
            continue
        marks = [at for at, line in enumerate(group, 1) if line.text.rstrip().endswith("?")]
        cut = marks[-1] if marks else len(group)
        yield group[:cut]
        if group[cut:]:
            yield group[cut:]


def _answers_in(point: Sequence[Piece], look: bool | None) -> Iterator[tuple[Piece, str]]:
    """The pieces of one point that answer it, with the letter of the part that they answer."""
    groups = list(_groups(point, look is not None))
    if look is not None and all(looks(piece.line) == look for piece in point):
        look = None
    asking, marked = True, False
    parts: list[str] = []
    at = 0
    parted = sum(bool(_SUB.fullmatch(group[0].marker)) for group in groups[1:]) > 1
    for index, group in enumerate(groups):
        pieces = point[at : at + len(group)]
        at += len(group)
        text = " ".join(line.text for line in group).rstrip(QUOTES)
        sub = group[0].marker if parted and _SUB.fullmatch(group[0].marker) else ""
        asks = text.endswith("?")
        if look is not None:
            alike = all(looks(line) == look for line in group)
            # A heading between the answers looks like a question, and asks nothing.
            asking = index == 0 or (alike and (asking or asks or bool(sub)))
        elif index == 0 or (sub and text.endswith(("?", ";", ":", ","))):
            asking = True
        elif asks:
            asking = asking or bool(sub)
        else:
            # Below a question mark, what announces a list answers.
            asking = asking and text.endswith((":", ";")) and not marked
        marked = marked or asks
        if asking:
            parts += [sub] if sub else []
            continue
        for number, piece in enumerate(pieces):
            # More parts at once are answered together, or in an order that nothing tells.
            named = number == 0 and len(parts) == 1 and not piece.line.marker
            yield piece, parts[0] if named else ""
        parts = []
