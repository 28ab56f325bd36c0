"""Labels that are only the title of a form, told apart from those that head a section."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.labels.labelled import labelled
from archive.documents.labels.meanings import SECTIONS, Meaning
from archive.documents.labels.points import heading_of
from archive.documents.letters.letters import is_letter_opening
from archive.documents.letters.sentences import asked_in

_HEAD_FIELDS = {Meaning.ASKERS, Meaning.SUBJECT, Meaning.SUBMITTED, Meaning.DAY, Meaning.PARTY}


_WHOSE = re.compile(r"(?:van|door|namens)\s+(?:het|de|mevrouw|raads|mw|dhr)", re.IGNORECASE)
# A title stands in the first lines.
_HIGH = 4
# A line that a sentence fills.
_FULL = 60


@dataclass(frozen=True, slots=True)
class _Mark:
    """A line that labels or asks something."""

    index: int
    meaning: Meaning
    filled: bool


def titles(lines: Sequence[Line]) -> set[int]:
    """Section labels that are titles: labels of the head follow, and then the real section."""
    marks = [
        mark
        for index, line in enumerate(lines)
        if not ends_sentence(lines, index) and (mark := _mark(index, line))
    ]
    found: set[int] = set()
    for at, mark in enumerate(marks):
        if (mark.filled and not _names(lines[mark.index])) or mark.meaning not in (
            Meaning.QUESTION,
            Meaning.ANSWER,
        ):
            continue
        later = marks[at + 1 :]
        if mark.meaning is Meaning.ANSWER and mark.index < _HIGH and _heads_fields(mark, later):
            is_title = True
        elif mark.meaning is Meaning.ANSWER:
            before = [each for each in marks[:at] if each.index not in found]
            is_title = _answers_later(before, later, lines[: mark.index])
        else:
            is_title = _asks_later(mark, later, lines)
        if is_title:
            found.add(mark.index)
    return found


def _heads_fields(mark: _Mark, later: list[_Mark]) -> bool:
    """Whether two fields of the form stand right below it."""
    near = [each for each in later[:2] if each.index - mark.index <= _HIGH]
    return len(near) > 1 and all(each.meaning not in SECTIONS for each in near)


def _names(line: Line) -> bool:
    """Whether a title has the name of the council beside it, in the next cell."""
    return bool(line.label) and len(line.text) < 60 and "?" not in line.text and not line.marker


def ends_sentence(lines: Sequence[Line], index: int) -> bool:
    """Whether a line ends the sentence above it: "… roept bij de fractie", "vragen op:"."""
    line, above = lines[index], lines[index - 1] if index else None
    return (
        above is not None
        and not (line.gap or line.label or line.marker)
        and line.text[:1].islower()
        and len(above.whole) > _FULL
        and above.text.rstrip()[-1:].isalnum()
    )


def _mark(index: int, line: Line) -> _Mark | None:
    if line.kind is Kind.TABLE:
        return None
    if heading_of(line):
        return _Mark(index, Meaning.QUESTION, True)
    if labels := labelled(line) if not line.marker else ():
        return _Mark(index, labels[0].meaning, bool(labels[0].value))
    asks = line.marker and line.text.rstrip("”’\"')").endswith("?")
    return _Mark(index, Meaning.QUESTION, True) if asks else None


def _answers_later(before: list[_Mark], later: list[_Mark], above: Sequence[Line]) -> bool:
    """Whether "Beantwoording" stands above everything, with the questions still to come."""
    if any(each.meaning is Meaning.QUESTION for each in before):
        return False
    if any(line.text.rstrip().endswith("?") or line.marker[:1].isdigit() for line in above):
        return False
    section = next((each.meaning for each in later if each.meaning in SECTIONS), None)
    return section in (Meaning.QUESTION, Meaning.EXPLANATION)


def _asks_later(mark: _Mark, later: list[_Mark], lines: Sequence[Line]) -> bool:
    """Whether "Schriftelijke vragen" stands above the labels of the head, or above a letter."""
    ahead = list(takewhile(lambda each: each.meaning not in SECTIONS, later))
    asks = any(each.meaning in (Meaning.QUESTION, Meaning.EXPLANATION) for each in later)
    if {each.meaning for each in ahead} & _HEAD_FIELDS and asks:
        # A section that holds text is no title.
        held = lines[mark.index + 1 : later[0].index]
        return sum(len(line.text.split()) for line in held if not line.strong) < 40
    below = lines[mark.index + 1 :]
    if _goes_on(lines[mark.index :]) and (asks or any(line.marker[:1] == "1" for line in below)):
        return True
    if asks and mark.index < _HIGH:
        # "Vragen van raadsleden en antwoorden", and below it whose, about what.
        said = [line.text for line in lines[mark.index + 1 : later[0].index]]
        if any(asked_in(" ".join(said[:end])) for end in range(1, _HIGH + 1)):
            return True
    letter = lines[mark.index : mark.index + 40]
    return mark.index < 3 and any(is_letter_opening(line) for line in letter)


def _goes_on(lines: Sequence[Line]) -> bool:
    """Whether "Raadsvragen" goes on with whose they are, below it: "Van A. Smit over de brug"."""
    texts = [line.whole.strip() for line in lines[: _HIGH + 1]]
    return texts[1:2] != [] and any(
        _WHOSE.match(texts[1]) and asked_in(" ".join(texts[:end]))
        for end in range(2, len(texts) + 1)
    )


def names_questions(lines: Sequence[Line], titles: set[int]) -> bool:
    """Whether a form has a heading for its questions anywhere."""
    for index, line in enumerate(lines):
        if line.kind is Kind.TABLE or index in titles or _ends_sentence(lines, index):
            continue
        heading = heading_of(line)
        if heading and heading.part is Part.QUESTION:
            return True
        found = labelled(line) if not line.marker else ()
        if found and found[0].meaning is Meaning.QUESTION:
            return True
    return False


def _ends_sentence(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is the end of what the line above says: "… de volgende / vragen:"."""
    line, above = lines[index], lines[index - 1].text.rstrip() if index else ""
    runs_on = not (line.gap or line.marker or line.label) and line.text[:1].islower()
    return runs_on and above[-1:].isalpha()
