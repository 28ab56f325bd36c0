"""What stands below the heading of the questions but above the first of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.body import Part
from archive.documents.document import Line
from archive.documents.labels.meanings import Meaning
from archive.documents.letters.letters import PLACE_AND_DAY, announces, has_sentences, is_prose
from archive.documents.letters.passing_on import asks_to_forward
from archive.documents.letters.quotations import announces_quotation
from archive.documents.letters.told_first import is_headed
from archive.documents.questions.quoted_questions import at_first_question
from archive.documents.sheet import Author, Found, Left, Piece, Reason, Sheet, paragraphs

_FIRST = re.compile(r"\(?1\s?[.):]?\)?")
_ASKED = re.compile(
    r"\bstelden?\b.{3,160}?\bvragen\b|\b(?:heeft|hebt|hebben|zijn)\b.{0,200}?vragen\b.{0,140}?\b(?:gesteld|ingediend|ontvangen|gericht|gestuurd"
    r"|voorgelegd|toegezonden|ingezonden)\b",
    re.IGNORECASE,
)
# "Het college beantwoordt deze vragen als volgt."
_ANSWERS = re.compile(r"\bbeantwoord(?:t|en)\b.{0,160}\bals\s+volgt[.:]?$", re.IGNORECASE)
# "De vragen zijn hieronder door het college beantwoord (29/10/24, portefeuillehouder B. Bos)."
_ANSWERED = re.compile(
    r"(?:de|deze|uw|bovenstaande)\s+vragen\b[^.?!]{0,60}?\b(?:zijn|worden)\b[^.?!]{0,60}?\bbeantwoord"
    r"(?:\s*\((?P<day>\d[^,;()]{5,20})(?:[,;][^()]*)?\))?[.:]?",
    re.IGNORECASE,
)
# "Gezien het vorenstaande heeft vragensteller op 3 mei de volgende vragen gesteld:"
_ASKED_NEXT = re.compile(
    r"\bvolgende\b[^.?!]*\bvragen\b[^?!]*\b(?:gesteld|ingediend|gericht|gestuurd|voorgelegd|toegezonden|ingezonden)\s*[:.]?$",
    re.IGNORECASE,
)
# "Aanleiding is de drukte bij de haven.": that explains something.
_OCCASION = re.compile(r"\baanleiding\b[^.?!]{0,30}\s(?:is|was|vormt|zijn|waren)\s", re.IGNORECASE)
_LONGEST = 400


def settle_lead(sheet: Sheet) -> None:
    """Move what announces the questions out of them.

    A sentence that only announces is left out, a story that ends with it is the explanation, and
    a place with a day belongs to the head. Without such a sentence all of it asks something.
    """
    asked = sheet.parts.get(Part.QUESTION, [])
    start = _first_question(asked, headed=is_headed(sheet))
    if not 0 < start < len(asked):
        return
    lead = [piece.line for piece in asked[:start]]
    del asked[:start]
    for group in paragraphs(lead):
        text = " ".join(line.text for line in group)
        if PLACE_AND_DAY.fullmatch(text.strip()):
            where: Part | Reason = Reason.HEAD
        elif announces(text) and not has_sentences(text):
            where = Reason.FORMULA
        else:
            where = Part.EXPLANATION
        for line in group:
            _place(sheet, line, where)


def settle_story(sheet: Sheet) -> None:
    """Where somebody else tells who asked and when, that is no part of the explanation."""
    told = sheet.parts.get(Part.EXPLANATION, [])
    if not told or sheet.author is Author.ASKER:
        return
    for first in paragraphs([piece.line for piece in told]):
        text = " ".join(line.text for line in first)
        told_by = _ASKED.search(text) or _ANSWERS.search(text) or announces_quotation(text)
        if len(text) > _LONGEST or not told_by or _OCCASION.search(text):
            return
        if len(_last_sentence(sheet, first)) < len(first):
            # The asker told a story in front of it.
            return
        del told[: len(first)]
        for line in first:
            _place(sheet, line, Reason.FORMULA)


def settle_asked(sheet: Sheet) -> None:
    """Questions at the end of an explanation are the questions of a form that has no others."""
    told = sheet.parts.get(Part.EXPLANATION, [])
    if sheet.has(Part.QUESTION) or not told:
        return
    groups = paragraphs([piece.line for piece in told])
    asking = 0
    while asking + 1 < len(groups) and groups[-1 - asking][-1].text.rstrip().endswith("?"):
        asking += 1
    count = sum(len(group) for group in groups[len(groups) - asking :])
    if not count and (parts := _at_questions(groups[-1])):
        story, asked = parts
        sheet.parts[Part.QUESTION] = [Piece(line) for line in asked]
        sheet.parts[Part.EXPLANATION] = [*told[: -len(groups[-1])], *map(Piece, story)]
        sheet.guessed = True
    if count:
        sheet.parts[Part.QUESTION] = told[-count:]
        sheet.guessed = True
        del told[-count:]


def _at_questions(group: Sequence[Line]) -> tuple[list[Line], list[Line]] | None:
    """A paragraph as a story and the questions with which it ends; None when it has no two."""
    story, asked = at_first_question(group)
    said = re.split(r"(?<=[^\W\d_]{3}[.?!])\s+", " ".join(line.text for line in asked).strip())
    return (story, asked) if story and all(each.endswith("?") for each in said) else None


def settle_announced(sheet: Sheet) -> None:
    """A last paragraph that only says that questions or answers follow explains nothing.

    It may tell when, and by whom.
    """
    told = sheet.parts.get(Part.EXPLANATION, [])
    last = next(reversed(paragraphs([piece.line for piece in told])), [])
    last = _last_sentence(sheet, last)
    text = " ".join(line.text for line in last)
    match = _ANSWERED.fullmatch(text.strip())
    if match is None and not _tells_who_asked(sheet, text):
        return
    del told[-len(last) :]
    if match and match["day"]:
        found = Found(Meaning.ANSWERED, text, match["day"], last[0].place, in_answer=True)
        sheet.fields.append(found)
    for line in last:
        _place(sheet, line, Reason.FORMULA)


def _last_sentence(sheet: Sheet, paragraph: list[Line]) -> list[Line]:
    """The lines of a sentence at the end of a paragraph that only announces; else all its lines.

    Lines of a scan, or of text without white lines, run on from the story to that sentence.
    """
    for at in range(len(paragraph) - 1, 0, -1):
        starts = paragraph[at - 1].text.rstrip().endswith((".", "?", "!"))
        if starts and paragraph[at].text[:1].isupper():
            text = " ".join(line.text for line in paragraph[at:])
            return paragraph[at:] if _tells_who_asked(sheet, text) else paragraph
    return paragraph


def _tells_who_asked(sheet: Sheet, text: str) -> bool:
    """Whether somebody else says in one sentence that the asker put the questions that follow."""
    return (
        sheet.author is not Author.ASKER
        and len(text) <= _LONGEST
        and not has_sentences(text)
        and _ASKED.search(text) is not None
        and _ASKED_NEXT.search(text) is not None
    )


def _first_question(asked: Sequence[Piece], headed: bool) -> int:
    """The index of the first question below a sentence that announces it; 0 when there is none.

    What stands below a heading of the form itself is the asker's question, a story too.
    """
    for index, piece in enumerate(asked):
        if piece.numbers:
            return 0
        if piece.line.text.rstrip().endswith("?") and not _only_passes_on(asked, index):
            return 0
        below = asked[index + 1].line if index + 1 < len(asked) else None
        if below is None:
            return 0
        ends = piece.line.text.rstrip().endswith(":") or below.gap or below.marker
        if ends and announces(_paragraph(asked, index)):
            return index + 1
        if not headed and _FIRST.fullmatch(below.marker) and is_prose(_paragraph(asked, index)):
            # A story without a question in it stands above a numbered list of questions.
            return index + 1
        if below.marker:
            return 0
    return 0


def _only_passes_on(asked: Sequence[Piece], index: int) -> bool:
    """Whether the question that ends at an index asks the clerk to pass the others on."""
    return asks_to_forward(re.split(r"(?<=[.?!])\s", _paragraph(asked, index))[-1])


def _paragraph(asked: Sequence[Piece], end: int) -> str:
    """The text of the paragraph that ends at an index."""
    start = end
    while start and not asked[start].line.gap:
        start -= 1
    return " ".join(piece.line.text for piece in asked[start : end + 1])


def _place(sheet: Sheet, line: Line, where: Part | Reason) -> None:
    if isinstance(where, Part):
        sheet.parts.setdefault(where, []).append(Piece(line))
        return
    sheet.head.append(line)
    sheet.left.append(Left(line.whole, line.place, where))
