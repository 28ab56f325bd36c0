"""What opens a section of a form: a numbered point, a label, or a title that is none after all."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from archive.body import Part
from archive.documents.document import Line
from archive.documents.labels.field_lines import rest_of
from archive.documents.labels.labelled_value import Labelled
from archive.documents.labels.meanings import SECTIONS, Meaning
from archive.documents.labels.points import PointHeading
from archive.documents.labels.value_forms import is_subject
from archive.documents.labels.values import Values
from archive.documents.letters.feet import says_nothing
from archive.documents.letters.letters import has_sentences
from archive.documents.people.credits import credits_in
from archive.documents.people.parties import Parties
from archive.documents.questions.asked_in_answers import asks_on
from archive.documents.questions.course import Course
from archive.documents.questions.headed_questions import number_of_theme
from archive.documents.questions.themes_between import set_theme_aside, take_theme
from archive.documents.questions.turns import Turns
from archive.documents.sheet import Author, Found, Reason

# "Beantwoording door het college: brief van 6 februari 2018. Hierna volgen …"
_BY_LETTER = re.compile(
    r"(?P<letter>(?:bij\s+|per\s+|zie\s+(?:de\s+)?)?brief)\s+(?:van|d\.?d\.?)\s+(?P<day>\d{1,2}[\s./-]\w{1,9}[\s./-]\d{4})"
    r"(?:\.\s+(?:hierna|hieronder)\b[^?]{0,80})?\.?$",
    re.IGNORECASE,
)


@dataclass
class Openings:
    """Opens the sections of a form in its course; `titles` are the indexes of its titles."""

    lines: Sequence[Line]
    course: Course
    titles: Container[int]
    values: Values
    turns: Turns

    def repeat(self, index: int, line: Line, heading: PointHeading, count: int) -> int:
        """Put a question that is asked once more aside; what follows answers it."""
        for each in self.lines[index : index + count]:
            self.course.left(each.label, each.place, Reason.LABEL)
            self.course.left(each.whole, each.place, Reason.REPEATED)
        self.course.open(Part.ANSWER)
        self.course.add(Part.ANSWER, rest_of(line, ""), heading.numbers, heading.written)
        return index + count

    def point(self, index: int, line: Line, heading: PointHeading) -> None:
        """Start the section of a numbered point."""
        self.course.settle_intro(heading.part)
        if (
            heading.part is Part.QUESTION
            and self.course.part is None
            and not self.course.sheet.letter
        ):
            self.course.reclaim_intro()
        if heading.part is Part.ANSWER and self.course.part is Part.QUESTION:
            # "Antwoord vraag 1", right below a question that only its list numbers
            listed = heading.numbers == (self.course.number,) and not self.turns.answers_all(index)
            listed = listed or asks_on(self.lines, self.course, index, heading)
            self.course.alternating = self.course.alternating or listed
        self.course.open(heading.part)
        if line.label:
            self.course.left(line.label, line.place, Reason.LABEL)
            rest = line
        else:
            label = line.whole[: len(line.whole) - len(heading.rest)]
            self.course.left(label, line.place, Reason.LABEL)
            rest = rest_of(line, heading.rest)
        if heading.part is Part.QUESTION:
            take_theme(self.course)
            self.course.number = max(heading.numbers)
            self.course.together = heading if len(heading.numbers) > 1 else None
            self.course.alternating = False
        self.course.add(heading.part, rest, heading.numbers, heading.written)

    def labels(self, index: int, line: Line, found: tuple[Labelled, ...]) -> int:
        """Take a line of labels; gives the index of the next line, 0 when it is text after all."""
        if self._answers_with_day(found[0]):
            return self._section(index, line, replace(found[0], meaning=Meaning.ANSWER))
        if self.turns.describes(index, found[0]):
            return self._section(index, line, replace(found[0], meaning=Meaning.EXPLANATION))
        if self._tells(found[0]) and not line.label:
            return 0
        if found[0].meaning not in SECTIONS or len(found) > 1:
            end = self.values.take(index, line, found)
            if end and self.turns.answers_below(line, found[0], end):
                self.course.open(Part.ANSWER)
            return end
        if found[0].meaning is Meaning.ANSWER and (day := _BY_LETTER.match(found[0].value)):
            self.course.left(line.whole, line.place, Reason.FIELD)
            self.course.sheet.fields.append(
                Found(Meaning.ANSWERED, day["letter"], day["day"], line.place)
            )
            return index + 1
        if self._tells_credits(line, found[0]):
            return index + 1
        named = self.turns.names_subject(index, found[0])
        if index in self.titles and not (named and line.label and is_subject(line.text, Parties())):
            self._title(index, line, found[0])
            return index + 1
        if named and (not line.label or index in self.titles):
            return self.values.take(index, line, (replace(found[0], meaning=Meaning.SUBJECT),))
        return self._section(index, line, found[0])

    def _tells(self, found: Labelled) -> bool:
        """Whether what stands behind "Betreft" below a greeting is a story that asks something."""
        return (
            found.meaning is Meaning.SUBJECT
            and self.course.sheet.letter
            and "?" in found.value
            and has_sentences(found.value)
        )

    def _answers_with_day(self, found: Labelled) -> bool:
        """Whether a day behind "Antwoord" answers the question above it: "Wanneer?"."""
        return found.meaning is Meaning.ANSWERED and self._is_reply(found)

    def _is_reply(self, found: Labelled) -> bool:
        """Whether "Antwoord", and no more, stands below a question."""
        bare = found.label.lower().strip(" :.") in ("antwoord", "reactie", "antw")
        return bare and self.course.part is Part.QUESTION and self.course.started

    def _tells_credits(self, line: Line, found: Labelled) -> bool:
        """Whether a field above a letter says when and by whom it was answered, and no more."""
        above = self.course.part is None and not self.course.sheet.has(Part.QUESTION)
        heading = f"{found.label} {found.value}"
        if found.meaning is not Meaning.ANSWER or not (
            above and found.value and credits_in(heading)
        ):
            return False
        self.course.left(line.label, line.place, Reason.LABEL)
        self.course.left(line.whole, line.place, Reason.FIELD)
        self.course.credit(Part.ANSWER, heading, line.place)
        return True

    def _title(self, index: int, line: Line, found: Labelled) -> None:
        if found.meaning is Meaning.ANSWER and self.turns.tells_below(index):
            self.course.telling = True
            self.course.sheet.author = self.course.sheet.author or Author.COLLEGE
        asked = self.course.sheet.has(Part.QUESTION)
        introduced = self.course.part is Part.ANSWER and not asked and self.turns.informs()
        if introduced or self.course.part is Part.EXPLANATION:
            # What it heads, questions with their answers, explains nothing any more.
            self.course.part = None
        self.course.sheet.head.append(line)
        self.course.left(line.label or line.whole, line.place, Reason.LABEL)
        self.course.left(line.whole if line.label else "", line.place, Reason.HEAD)

    def _section(self, index: int, line: Line, found: Labelled) -> int:
        part = self.turns.part_of(index, found)
        if found.meaning is Meaning.ANSWER and not line.label and not self._is_reply(found):
            found = _with_credits(found, line)
        if (
            part is self.course.part
            and self.course.started
            and not found.value
            and not line.label
            and part is not Part.QUESTION
        ):
            short = len(found.label.split()) <= 2
            if not short:
                return 0
        if len(found.label) == 1 and not found.value:
            return 0
        if part is Part.EXPLANATION and says_nothing(found.value):
            self.course.left(line.label, line.place, Reason.LABEL)
            self.course.left(line.whole, line.place, Reason.LABEL)
            return index + 1
        self.course.settle_intro(part)
        if part is Part.QUESTION and found.value and not line.label:
            set_theme_aside(self.course)
        if (again := self.course.part) is None and not self.course.sheet.letter:
            if part is Part.QUESTION:
                self.course.reclaim_intro()
            elif part is Part.ANSWER:
                self.course.reclaim_question()
        self.course.open(part)
        label = line.label or line.whole[: len(line.whole) - len(found.value)]
        self.course.left(label, line.place, Reason.LABEL)
        self.course.credit(part, found.label, line.place)
        rest = line if line.label else rest_of(line, found.value)
        alone = not rest.text.strip()
        themed = number_of_theme(self.course) if part is again and not alone else ()
        numbers = themed or self.turns.numbers_of(index, part, again, alone=alone)
        if numbers or not alone:
            self.course.add(part, rest, numbers, self.turns.written_of(numbers))
        return index + 1


def _with_credits(found: Labelled, line: Line) -> Labelled:
    """A heading of an answer with who gave it and when, where that is all that stands behind it."""
    told = bool(found.value) and credits_in(f"{found.label} {found.value}") is not None
    return replace(found, label=line.whole, value="") if told else found
