"""Several sets of questions in one file, taken apart where a new head begins."""

from __future__ import annotations

from collections.abc import Sequence

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.labels.labelled import labelled
from archive.documents.labels.labelled_value import Labelled
from archive.documents.labels.meanings import SECTIONS, Meaning
from archive.documents.labels.points import heading_of
from archive.documents.letters.passing_on import asks_to_forward
from archive.documents.letters.sentences import asked_in
from archive.documents.questions.annex import annex_of

_IDENTITY = {Meaning.ASKERS, Meaning.PARTY, Meaning.SUBJECT}
_REACH = 25
# What stands beside a title "Raadsvragen" is shorter than a question.
_NAME = 60


def split_sets(lines: Sequence[Line]) -> list[list[Line]]:
    """Cut the lines of a file into its sets of questions; mostly there is one.

    A form in an annex has a head of its own, and goes with the letter that answers it.
    """
    if annex_of(lines):
        return [list(lines)]
    found = [_labels(line) for line in lines]
    starts = [0]
    asked = False
    subjects: set[str] = set()
    for index, line in enumerate(lines):
        if _asks(line, found[index]):
            asked = True
        if asked and index > starts[-1] and _begins(lines, found, index, subjects):
            starts.append(_title_above(lines, found, index))
            asked = False
        if subject := _subject(line, found[index]):
            subjects.add(subject)
    ends = [*starts[1:], len(lines)]
    return [list(lines[start:end]) for start, end in zip(starts, ends, strict=True)]


def _labels(line: Line) -> tuple[Labelled, ...]:
    return labelled(line) if line.kind is not Kind.TABLE and not line.marker else ()


def _asks(line: Line, found: tuple[Labelled, ...]) -> bool:
    heading = heading_of(line)
    if heading is not None and heading.part is Part.QUESTION:
        return True
    asks = line.text.endswith("?") and not asks_to_forward(line.text)
    return asks or any(
        each.meaning is Meaning.QUESTION and len(each.value) > _NAME for each in found
    )


def _subject(line: Line, found: tuple[Labelled, ...]) -> str:
    for each in found:
        if each.meaning is Meaning.SUBJECT and each.value:
            return _alike(each.value)
    asked = asked_in(line.text) if len(line.text) > 30 else None
    return _alike(asked.subject) if asked else ""


def _alike(text: str) -> str:
    return " ".join(text.lower().split()).strip(" .")


def _begins(
    lines: Sequence[Line], found: Sequence[tuple[Labelled, ...]], index: int, subjects: set[str]
) -> bool:
    """Whether a new head begins: who asks and about what, and it is about something else."""
    here = {each.meaning for each in found[index] if each.value or lines[index].label}
    if not here & (_IDENTITY | {Meaning.NUMBER, Meaning.DAY, Meaning.SUBMITTED}):
        return False
    meanings: set[Meaning] = set()
    subject = ""
    for at in range(index, min(index + _REACH, len(lines))):
        for each in found[at]:
            if each.meaning in SECTIONS and at > index and each.meaning is Meaning.QUESTION:
                return bool(subject) and subject not in subjects and len(meanings & _IDENTITY) >= 2
            if each.meaning is Meaning.ANSWER:
                return False
            meanings.add(each.meaning)
        subject = subject or _subject(lines[at], found[at])
        if at > index and _asks(lines[at], found[at]):
            break
    return bool(subject) and subject not in subjects and len(meanings & _IDENTITY) >= 2


def _title_above(lines: Sequence[Line], found: Sequence[tuple[Labelled, ...]], index: int) -> int:
    """Take along the title above a head: the lines that also stand above the first head."""
    first = {_alike(line.text) for line in lines[:6]}
    start = index
    for at in range(index - 1, max(index - 5, 0), -1):
        if _alike(lines[at].text) in first or (lines[at].kind is Kind.HEADING and not found[at]):
            start = at
    return start
