"""A form read from top to bottom: which line is a field, a question, an answer, or neither."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.labels.field_lines import decided_on, ranked
from archive.documents.labels.labelled import labelled
from archive.documents.labels.labelled_value import Labelled
from archive.documents.labels.labels import TABLE_END
from archive.documents.labels.meanings import Meaning
from archive.documents.labels.points import PointHeading, heading_of
from archive.documents.labels.stacked_titles import with_whole_titles
from archive.documents.labels.titles import names_questions, titles
from archive.documents.labels.values import Values
from archive.documents.labels.whole_labels import with_whole_labels
from archive.documents.letters.answer_formulas import AnswerFormulas
from archive.documents.letters.closings import Closings
from archive.documents.letters.decisions import decided_in
from archive.documents.letters.endings import Endings
from archive.documents.letters.intro import heads_answer
from archive.documents.letters.lead import settle_announced, settle_asked, settle_lead, settle_story
from archive.documents.letters.letters import PLACE_AND_DAY, ends_with_trigger
from archive.documents.letters.told_first import tells_first
from archive.documents.people.asker_signature import settle_signature
from archive.documents.people.authors import author_of
from archive.documents.questions.annex import annex_of
from archive.documents.questions.asked_in_answers import drop_empty_cells, hand_back, quotes_asked
from archive.documents.questions.bare_answers import settle_bare_answers
from archive.documents.questions.course import Course
from archive.documents.questions.earlier import earlier_in
from archive.documents.questions.headed_answers import settle_answering
from archive.documents.questions.openings import Openings
from archive.documents.questions.repeats import Repeats
from archive.documents.questions.starts import Starts
from archive.documents.questions.turns import Turns
from archive.documents.sheet import Author, Reason, Sheet


def read_sheet(lines: Sequence[Line]) -> Sheet:
    """Sort the lines of one set of questions."""
    return _Scan(with_whole_labels(with_whole_titles(lines))).run()


def _dated(line: Line) -> str:
    """The place and day above an answer, "" when the line is something else."""
    return line.text if PLACE_AND_DAY.fullmatch(line.text.strip()) else ""


class _Scan:
    """Goes down the lines once and remembers where it is."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.at = 0  # the line that is read
        self.course = Course(Sheet(author=author_of(lines)))
        self.annex = annex_of(lines)
        self.earlier = earlier_in(lines)
        self.decided = decided_in(lines)
        self.width = max((len(line.whole) for line in lines if not line.gap), default=0)
        heads = titles(lines)
        named = names_questions(lines, heads)
        self.closings = Closings(lines, self.course)
        self.starts = Starts(lines, self.course, named)
        self.turns = Turns(lines, self.course)
        self.repeats = Repeats(lines, self.course)
        self.formulas = AnswerFormulas(lines, self.course)
        values = Values(lines, self.course, self.width)
        self.openings = Openings(lines, self.course, heads, values, self.turns)

    def run(self) -> Sheet:
        while self.at < len(self.lines):
            self.at = self._step(self.at)
        self.course.settle_intro()
        if self.course.sheet.annexed:
            self.course.sheet.author = Author.COLLEGE
        settle_lead(self.course.sheet)
        settle_story(self.course.sheet)
        settle_announced(self.course.sheet)
        settle_asked(self.course.sheet)
        settle_bare_answers(self.course)
        last = self.course.part or self.course.resume
        Endings(self.course).take_signatures()
        settle_signature(self.course.sheet)
        self.course.empty_sections()
        drop_empty_cells(self.course.sheet)
        settle_answering(self.course.sheet)
        self.course.sheet.unanswered = last is Part.ANSWER and not self.course.sheet.has(
            Part.ANSWER
        )
        return self.course.sheet

    # One line

    def _step(self, index: int) -> int:
        line = self.lines[index]
        if index in self.earlier:
            if index == self.earlier.start:
                self.course.settle_intro(Part.EXPLANATION)
                self.course.open(Part.EXPLANATION)
            self.course.add(Part.EXPLANATION, line)
            return index + 1
        if index == self.earlier.stop and self.earlier:
            self.course.left(line.whole, line.place, Reason.LABEL)
            self.course.open(Part.QUESTION)
            return index + 1
        if index in self.decided:
            self.course.sheet.head.append(replace(line, gap=bool(line.marker)))
            self.course.left(line.whole, line.place, Reason.OTHER)
            return index + 1
        if line.label == TABLE_END:
            self.course.table_end = len(self.course.sheet.parts.get(Part.ANSWER, ()))
            return index + 1
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
                return self.openings.repeat(index, line, heading, count)
            self.openings.point(index, line, heading)
            return index + 1
        if heading is None and (count := self.repeats.lines_again(index)):
            number = line.marker.strip("().: ")
            again = PointHeading(Part.QUESTION, (int(number),), number, "")
            return self.openings.repeat(index, line, again, count)
        found = labelled(line) if not line.marker or line.label else ranked(line)
        found = found or self._heads_list(index)
        if found and self._is_wrapped(index):
            found = ()
        if found and (end := self.openings.labels(index, line, found)):
            return end
        if self.closings.greets(line):
            return index + 1
        if end := self.formulas.take(index):
            return end
        if count := self.turns.answers_next(index):
            for each in self.lines[index : index + count]:
                self.course.left(each.whole, each.place, Reason.FORMULA)
            self.course.open(Part.ANSWER)
            return index + count
        if end := self.closings.close(index):
            self.course.closing = True
            self.course.resume = self.course.part
            for each in self.lines[index:end]:
                self.course.sign(each)
            return end
        return 0

    def _heads_list(self, index: int) -> tuple[Labelled, ...]:
        """The heading of the answers that no look shows, but a numbered list below it."""
        line, below = self.lines[index], self.lines[index + 1 : index + 2]
        asked = self.course.sheet.has(Part.QUESTION) and self.course.part is not Part.ANSWER
        if not (asked and line.gap and below and self.starts.opens_list(below[0])):
            return ()
        found = () if line.marker else labelled(replace(line, strong=True))
        heads = bool(found) and found[0].meaning is Meaning.ANSWER and not found[0].value
        return found if heads else ()

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

    def _heading(self, index: int, line: Line) -> PointHeading | None:
        """The heading of a point; with the questions in an annex, "Vraag 1" heads an answer."""
        heading = heading_of(line)
        if heading is not None and index < self.annex:
            return replace(heading, part=Part.ANSWER)
        return heading

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
            if tells_first(self.lines, self.at):
                self.course.intro.append(line)
                return
            self.course.open(Part.QUESTION)
            self._text(line)
            return
        self.course.intro.append(line)

    # Text of a section

    def _text(self, line: Line) -> None:
        if self.course.part is None:
            self.course.part = self.course.resume
        if quotes_asked(self.lines, self.course, self.at):
            hand_back(self.course)
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
        if self.turns.answers_aloud(line):
            self.course.open(Part.ANSWER)
        self.starts.follow(self.at)
        self.course.add(self.course.part, line)
