"""A form read from top to bottom: which line is a field, a question, an answer, or neither."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from archive.body import Part
from archive.documents.annex import annex_of
from archive.documents.authors import author_of
from archive.documents.closings import Closings
from archive.documents.course import Course
from archive.documents.document import Kind, Line
from archive.documents.field_lines import (
    decided_on,
    ranked,
    rest_of,
    with_whole_labels,
)
from archive.documents.intro import heads_answer
from archive.documents.labelled import Labelled, labelled
from archive.documents.labels import SECTIONS, Meaning
from archive.documents.lead import settle_announced, settle_lead, settle_story
from archive.documents.letters import PLACE_AND_DAY, ends_with_trigger
from archive.documents.parties import Parties
from archive.documents.points import PointHeading, heading_of
from archive.documents.repeats import Repeats
from archive.documents.sheet import Author, Reason, Sheet
from archive.documents.starts import Starts
from archive.documents.titles import names_questions, titles
from archive.documents.turns import Turns
from archive.documents.value_forms import is_subject
from archive.documents.values import Values


def read_sheet(lines: Sequence[Line]) -> Sheet:
    """Sort the lines of one set of questions."""
    return _Scan(with_whole_labels(lines)).run()


def _dated(line: Line) -> str:
    """The place and day above an answer, "" when the line is something else."""
    return line.text if PLACE_AND_DAY.fullmatch(line.text.strip()) else ""


class _Scan:
    """Goes down the lines once and remembers where it is."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.at = 0  # the line that is read
        self.course = Course(Sheet(author=author_of(lines)))
        self.titles = titles(lines)
        self.annex = annex_of(lines)
        self.width = max((len(line.whole) for line in lines if not line.gap), default=0)
        named = names_questions(lines, self.titles)
        self.values = Values(lines, self.course, self.width)
        self.closings = Closings(lines, self.course)
        self.starts = Starts(lines, self.course, named)
        self.turns = Turns(lines, self.course)
        self.repeats = Repeats(lines, self.course)

    def run(self) -> Sheet:
        while self.at < len(self.lines):
            self.at = self._step(self.at)
        self.course.settle_intro()
        if self.course.sheet.annexed:
            self.course.sheet.author = Author.COLLEGE
        settle_lead(self.course.sheet)
        settle_story(self.course.sheet)
        settle_announced(self.course.sheet)
        last = self.course.part or self.course.resume
        self.closings.take_signatures()
        self.course.empty_sections()
        self.course.sheet.unanswered = last is Part.ANSWER and not self.course.sheet.has(
            Part.ANSWER
        )
        return self.course.sheet

    # One line

    def _step(self, index: int) -> int:
        line = self.lines[index]
        if line.kind is not Kind.TABLE and (end := self._opening(index, line)):
            return end
        if line.label and (self.course.part is not None or self.course.closing):
            # No field after all: its label is text too.
            self._text(replace(line, text=line.label, markdown="", marker="", label=""))
            line = replace(line, label="")
        if self.course.aside:
            self.course.left(line.whole, line.place, Reason.OTHER)
        elif self.course.postponing:
            self.course.left(line.whole, line.place, Reason.POSTPONED)
        elif self.course.closing and self.closings.still_signs(line):
            self.course.sign(line)
        elif self.course.part is not None or self.course.closing:
            self._text(line)
        else:
            self._head(line)
        return index + 1

    def _opening(self, index: int, line: Line) -> int:
        """Take a line that is more than text, with what goes with it: a point, a label, a greeting.

        Gives the index of the next line, 0 when it is text.
        """
        if self.annex and index == self.annex:
            self.course.attach(line)
            return index + 1
        heading = self._heading(index, line)
        if heading is not None and not self._is_wrapped(index):
            if count := self.repeats.lines_of(index, heading):
                return self._repeat(line, heading, count)
            self._point(line, heading)
            return index + 1
        if heading is None and (count := self.repeats.lines_again(index)):
            number = line.marker.strip("().: ")
            again = PointHeading(Part.QUESTION, (int(number),), number, "")
            return self._repeat(line, again, count)
        found = labelled(line) if not line.marker or line.label else ranked(line)
        if found and self._is_wrapped(index):
            found = ()
        if found and (end := self._labels(index, line, found)):
            return end
        if self.closings.greets(line):
            return index + 1
        if end := self.closings.close(index):
            self.course.closing = True
            self.course.resume = self.course.part
            for each in self.lines[index:end]:
                self.course.sign(each)
            return end
        return 0

    def _is_wrapped(self, index: int) -> bool:
        """Whether a line is the end of a sentence: "… hebben wij de volgende / vragen:"."""
        line, before = self.lines[index], self.lines[index - 1] if index else None
        return (
            before is not None
            and not line.gap
            and not line.label
            and line.text[:1].islower()
            and len(before.whole) > 0.6 * self.width
            and not before.text.endswith((".", "?", "!", ":"))
            and not labelled(before)
        )

    # Numbered points

    def _heading(self, index: int, line: Line) -> PointHeading | None:
        """The heading of a point; with the questions in an annex, "Vraag 1" heads an answer."""
        heading = heading_of(line)
        if heading is not None and index < self.annex:
            return replace(heading, part=Part.ANSWER)
        return heading

    def _repeat(self, line: Line, heading: PointHeading, count: int) -> int:
        """Put a question that is asked once more aside; what follows answers it."""
        for each in self.lines[self.at : self.at + count]:
            self.course.left(each.label, each.place, Reason.LABEL)
            self.course.left(each.whole, each.place, Reason.REPEATED)
        self.course.open(Part.ANSWER)
        self.course.add(Part.ANSWER, rest_of(line, ""), heading.numbers, heading.written)
        return self.at + count

    def _point(self, line: Line, heading: PointHeading) -> None:
        self.course.settle_intro(heading.part)
        if (
            heading.part is Part.QUESTION
            and self.course.part is None
            and not self.course.sheet.letter
        ):
            self.course.reclaim_intro()
        if heading.part is Part.ANSWER and self.course.part is Part.QUESTION:
            # "Antwoord vraag 1", right below a question that only its list numbers
            listed = heading.numbers == (self.course.number,) and not self.turns.answers_all(
                self.at
            )
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
            self.course.number = max(heading.numbers)
            self.course.alternating = False
        self.course.add(heading.part, rest, heading.numbers, heading.written)

    # Labels

    def _labels(self, index: int, line: Line, found: tuple[Labelled, ...]) -> int:
        """Take a line of labels; gives the index of the next line, 0 when it is text after all."""
        if found[0].meaning not in SECTIONS or len(found) > 1:
            end = self.values.take(index, line, found)
            if end and self.turns.answers_below(line, found[0], end):
                self.course.open(Part.ANSWER)
            return end
        named = self.turns.names_subject(index, found[0])
        if index in self.titles and not (named and line.label and is_subject(line.text, Parties())):
            if found[0].meaning is Meaning.ANSWER and self.turns.tells_below(index):
                self.course.telling = True
                self.course.sheet.author = self.course.sheet.author or Author.COLLEGE
            if self.course.part is Part.EXPLANATION:
                # What it heads, questions with their answers, explains nothing any more.
                self.course.part = None
            self.course.sheet.head.append(line)
            self.course.left(line.label or line.whole, line.place, Reason.LABEL)
            self.course.left(line.whole if line.label else "", line.place, Reason.HEAD)
            return index + 1
        if named and (not line.label or index in self.titles):
            return self.values.take(index, line, (replace(found[0], meaning=Meaning.SUBJECT),))
        return self._section(index, line, found[0])

    def _section(self, index: int, line: Line, found: Labelled) -> int:
        part = self.turns.part_of(found)
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
        self.course.settle_intro(part)
        again = self.course.part
        if part is Part.QUESTION and again is None and not self.course.sheet.letter:
            self.course.reclaim_intro()
        self.course.open(part)
        before = line.whole[: len(line.whole) - len(found.value)]
        self.course.left(line.label or before, line.place, Reason.LABEL)
        self.course.credit(part, found.label, line.place)
        rest = line if line.label else rest_of(line, found.value)
        alone = not rest.text.strip()
        numbers = self.turns.numbers_of(index, part, again, alone=alone)
        if numbers or not alone:
            self.course.add(part, rest, numbers, str(numbers[0]) if numbers else "")
        return index + 1

    # Letters

    def _head(self, line: Line) -> None:
        if not self.course.sheet.letter:
            if (
                self.starts.starts_list(self.at)
                or self.starts.asks_here(self.at)
                or self.starts.is_announced(self.at)
            ):
                self.course.reclaim_intro()
                self.course.open(Part.QUESTION)
                self.course.sheet.guessed = True
                self._text(line)
                return
            # What stands below a field is a paragraph of its own.
            below_field = self.course.head_from == len(self.course.sheet.head)
            self.course.sheet.head.append(replace(line, gap=True) if below_field else line)
            self.course.left(line.label, line.place, Reason.HEAD)
            self.course.left(line.whole, line.place, Reason.HEAD)
            return
        if self.starts.quotes(self.at):
            self.course.settle_intro(Part.QUESTION)
            self.course.open(Part.QUESTION)
            self.course.quoting = True
            self._text(line)
            return
        if self.starts.opens_list(line):
            part = self.starts.part_of_points(self.at)
            self.course.settle_intro(part)
            self.course.open(part)
            self._text(line)
            return
        if (
            self.course.intro
            and ends_with_trigger(self.course.intro)
            and (line.gap or line.marker or self.course.intro[-1].text.endswith(":"))
        ):
            self.course.settle_intro(Part.QUESTION)
            self.course.open(Part.QUESTION)
            self._text(line)
            return
        self.course.intro.append(line)

    # Text of a section

    def _text(self, line: Line) -> None:
        if self.course.part is None:
            self.course.part = self.course.resume
        if self.course.quoting and line.gap and not line.marker:
            self.course.quoting = False
            self.course.open(Part.ANSWER)
        if (
            self.course.part is Part.ANSWER
            and not self.course.started
            and (day := decided_on(line) or _dated(line))
        ):
            self.course.field(Labelled(Meaning.ANSWERED, line.whole, day), line.place)
            return
        if self.course.part is None:
            self.course.sheet.head.append(line)
            self.course.left(line.whole, line.place, Reason.HEAD)
            return
        if self.course.part is Part.ANSWER and not self.course.started and heads_answer(line):
            self.course.left(line.whole, line.place, Reason.LABEL)
            return
        if self.turns.answers_next(line):
            self.course.left(line.whole, line.place, Reason.FORMULA)
            self.course.open(Part.ANSWER)
            return
        self.starts.follow(self.at)
        self.course.add(self.course.part, line)
