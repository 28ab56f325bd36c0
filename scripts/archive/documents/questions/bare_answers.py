"""Answers without a heading, below the fields of a paper that answers and asks nothing.

"Antwoord op schriftelijke vragen" / "Onderwerp: de pont" / "a. Ja, elke dag." / "b. Twee euro."
"""

from __future__ import annotations

from collections.abc import Sequence

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.labels.field_lines import decided_on
from archive.documents.labels.meanings import Meaning
from archive.documents.questions.course import Course
from archive.documents.questions.headed_answers import titles_answers
from archive.documents.sheet import Author, Left, Reason, Sheet, paragraphs

_WHEN_AND_WHO = (Meaning.ANSWERED, Meaning.PORTFOLIO)


def settle_bare_answers(course: Course) -> None:
    """Take what stands below the last field as the answer, where no section was found at all.

    Only the title of the paper can say that it answers, and a field by whom or when.
    """
    sheet = course.sheet
    if any(map(sheet.has, Part)) or sheet.letter or not _answers(sheet):
        return
    said = sheet.head[course.filled_to :]
    groups = paragraphs(said)
    while groups and (decided_on(groups[-1][0]) or not _says(groups[-1])):
        groups.pop()
    while groups and not _says(groups[0]):
        groups.pop(0)
    lines = [line for group in groups for line in group]
    if any(line.text.rstrip().endswith("?") for line in lines):
        return
    for line in lines:
        sheet.left.remove(Left(line.whole, line.place, Reason.HEAD))
        course.add(Part.ANSWER, line)
    if lines:
        sheet.author = Author.COLLEGE


def _answers(sheet: Sheet) -> bool:
    told = [left.text for left in sheet.left if left.reason in (Reason.LABEL, Reason.HEAD)]
    filled = {found.meaning for found in sheet.fields if found.value}
    return any(map(titles_answers, told)) and not filled.isdisjoint(_WHEN_AND_WHO)


def _says(group: Sequence[Line]) -> bool:
    """Whether a paragraph is a point of a list, or ends as a sentence does: "Ja."."""
    listed = bool(group[0].marker) and group[0].kind is not Kind.TABLE
    return listed or group[-1].text.rstrip().endswith((".", "!"))
