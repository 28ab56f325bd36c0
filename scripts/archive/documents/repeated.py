"""Answers without a label: below each question, told apart by look or by the question mark."""

from __future__ import annotations

import re

from archive.body import Part
from archive.documents.sheet import Author, Left, Piece, Reason, Sheet, paragraphs

_ANSWERS = re.compile(
    r"\b(?:beantwoording|antwoorden|antwoordbrief|reactie op (?:uw )?vragen)\b", re.IGNORECASE
)


def split_repeated(sheet: Sheet) -> None:
    """Divide the section of questions of an answered form that names no answers."""
    answered = sheet.author is Author.COLLEGE or any(_names_answers(left) for left in sheet.left)
    asked = sheet.parts.get(Part.QUESTION, [])
    if not answered or not asked or _has_numbered_answer(sheet):
        return
    points = _points(asked)
    looks = any(piece.line.strong for piece in asked) and not all(
        piece.line.strong for piece in asked
    )
    questions: list[Piece] = []
    answers: list[Piece] = []
    for number, point in enumerate(points, 1):
        cut = _by_look(point) if looks else _by_mark(point)
        questions += point[:cut]
        rest = point[cut:]
        if rest:
            own = point[0].numbers or ((number,) if len(points) > 1 or point[0].line.marker else ())
            written = point[0].written or (str(number) if own else "")
            answers.append(Piece(rest[0].line, own, written))
            answers += rest[1:]
    if not answers:
        return
    sheet.parts[Part.QUESTION] = questions
    sheet.parts[Part.ANSWER] = [*sheet.parts.get(Part.ANSWER, []), *answers]


def _names_answers(left: Left) -> bool:
    """Whether a title, a label or the opening of a letter says that answers follow."""
    if left.reason is Reason.HEAD and left.text.rstrip().endswith((".", "?")):
        return False
    reasons = (Reason.HEAD, Reason.FIELD, Reason.LABEL, Reason.FORMULA)
    return left.reason in reasons and _ANSWERS.search(left.text) is not None


def _has_numbered_answer(sheet: Sheet) -> bool:
    return any(piece.numbers for piece in sheet.parts.get(Part.ANSWER, ())) or (
        sheet.has(Part.ANSWER) and sheet.author is not Author.COLLEGE
    )


def _points(asked: list[Piece]) -> list[list[Piece]]:
    """Group the pieces of a section by the question they belong to."""
    numbered = any(piece.numbers for piece in asked)
    points: list[list[Piece]] = []
    expected = 1
    was_asking = False
    for piece in asked:
        marker = re.match(r"\(?(\d{1,2})", piece.line.marker)
        opens = bool(piece.numbers) if numbered else bool(marker and int(marker[1]) == expected)
        if not numbered and not any(each.line.marker[:1].isdigit() for each in asked):
            # Without any numbers a question in bold or italics opens a point.
            opens = piece.line.strong and not was_asking
            was_asking = piece.line.strong
        if opens or not points:
            points.append([])
            expected += bool(marker)
        points[-1].append(piece)
    return points


def _by_look(point: list[Piece]) -> int:
    """Where the look of the first line ends."""
    first = point[0].line.strong
    for index, piece in enumerate(point):
        if piece.line.strong != first:
            return index
    return _by_mark(point) if not first else len(point)


def _by_mark(point: list[Piece]) -> int:
    """After the first paragraph that ends with a question mark, and those that do so too."""
    groups = paragraphs([piece.line for piece in point])
    cut = 0
    for group in groups:
        text = " ".join(line.text for line in group)
        if cut and not text.rstrip().endswith("?"):
            break
        cut += len(group)
    return cut
