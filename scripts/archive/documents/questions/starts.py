"""Where the questions of a form start that has no heading above them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.labels.labelled import labelled
from archive.documents.labels.meanings import SECTIONS
from archive.documents.letters.letters import (
    TITLE,
    asked_us,
    asks_indirectly,
    ends_with_trigger,
    has_sentences,
    is_prose,
)
from archive.documents.letters.told_first import tells_first
from archive.documents.questions.asked_in_answers import take_heading
from archive.documents.questions.course import Course
from archive.documents.sheet import Author, paragraphs

# A question mark at the end, with or without the figure of a footnote.
_ASKS = re.compile(r"\?[”’\"')]?\s*(?:\[?\d{1,2}[\])]?)?\s*$")
_FIRST_SENTENCE = re.compile(r"(?<=[^\W\d_]{3}[.?!])\s+(?=[A-Z])")
_FIGURE = re.compile(r"\(?(\d{1,2})")
_PART = re.compile(r"\(?\d{1,2}\s?[b-h][.):]?\)?")
_FIRST_NUMBER = re.compile(r"\(?(?:1a?|a|i)\s?[º°]?[.):]?\)?[-–]?$", re.IGNORECASE)


@dataclass
class Starts:
    """Tells of lines, by their index, whether the questions start there.

    `named` tells that the form has a heading for them anywhere.
    """

    lines: Sequence[Line]
    course: Course
    named: bool

    def is_announced(self, at: int) -> bool:
        """Whether the paragraph above says that questions follow, and they do."""
        line = self.lines[at]
        above = self.course.sheet.head
        return (
            bool(line.marker or line.gap)
            and not tells_first(self.lines, at)
            and ends_with_trigger(above[self.course.head_from :])
            and (self.opens_list(line) or self.may_start(at) or asks_indirectly(line))
        )

    def quotes(self, at: int) -> bool:
        """Whether a list of bullets in a letter of the college is what was asked, as it says."""
        line = self.lines[at]
        groups = paragraphs(self.course.intro)
        return (
            line.marker == "-"
            and self.course.sheet.author is Author.COLLEGE
            and line.text.rstrip().endswith("?")
            and bool(groups)
            and asked_us(" ".join(each.text for each in groups[-1]))
        )

    def part_of_points(self, at: int) -> Part:
        """A numbered list in a letter of the college that asks nothing holds the answers."""
        asking = any(_ASKS.search(each.text) for each in self.lines[at:])
        return (
            Part.QUESTION
            if asking or self.course.sheet.author is not Author.COLLEGE
            else Part.ANSWER
        )

    def asks_here(self, at: int) -> bool:
        """In a form that names no questions anywhere, the first paragraph that asks is one."""
        line = self.lines[at]
        if self.named or not (line.gap or line.marker) or TITLE.match(line.text):
            return False
        if self._tells_above_list(at):
            return False
        for each in self.lines[at : at + 30]:
            if each is not line and (each.gap or each.marker):
                return False
            if _ASKS.search(each.text):
                return True
        return False

    def _tells_above_list(self, at: int) -> bool:
        """Whether a paragraph tells something, though it asks too, above a list of questions."""
        line = self.lines[at]
        below = next(
            (
                index
                for index in range(at + 1, min(at + 30, len(self.lines)))
                if (self.lines[index].gap or self.lines[index].marker)
                and re.search(r"\w", self.lines[index].text)
            ),
            0,
        )
        said = self.lines[at : below or at + 1]
        text = " ".join(each.text for each in said if re.search(r"\w", each.text))
        return (
            bool(below)
            and not line.marker
            and has_sentences(text)
            and is_prose(text)
            and not _ASKS.search(_FIRST_SENTENCE.split(text.strip())[0])
            and self.starts_list(below)
        )

    def _asks(self, at: int) -> bool:
        """Whether the paragraph that starts at an index, or the letter, asks something."""
        if self.course.sheet.letter:
            return True
        for each in self.lines[at : at + 12]:
            if each is not self.lines[at] and (each.gap or each.marker):
                break
            if _ASKS.search(each.text):
                return True
        # "1. Over de meldplicht:", with a question in each of its parts
        below = self.lines[at + 1 : at + 2]
        parted = self.lines[at].text.rstrip().endswith(":") and below and below[0].marker
        return bool(parted) and _ASKS.search(below[0].text) is not None

    def may_start(self, at: int) -> bool:
        """Without a greeting or heading, numbered lines are questions when they ask something."""
        below = self.lines[at : at + 60]
        # "1. Wat kost dat? De fractie hoort er veel over."
        return any(each.text.endswith("?") or (each.marker and "? " in each.text) for each in below)

    def follow(self, at: int) -> None:
        """Keep count of the points that figures number, and turn to what they number."""
        course, marker = self.course, self.lines[at].marker
        match = _FIGURE.match(marker) if marker else None
        figure = int(match[1]) if match else 0
        if course.part is Part.QUESTION and figure == course.number + 1:
            course.number = figure
        elif course.part is Part.EXPLANATION and self.asks_after_all(at, figure):
            course.open(Part.QUESTION)
            course.number = figure
        elif course.part is Part.ANSWER and course.alternating and figure:
            if course.inner and figure == course.inner + 1:
                course.inner = figure
            elif figure == course.number + 1 or self._asks_next_part(at, figure):
                course.open(Part.QUESTION)
                take_heading(course)
                course.number = figure
            else:
                course.inner = figure

    def _asks_next_part(self, at: int, figure: int) -> bool:
        """Whether "2b. …?" stands below the answer to 2a."""
        part = _PART.fullmatch(self.lines[at].marker) is not None
        asks = _ASKS.search(self.lines[at].text) is not None
        return part and asks and figure == self.course.number

    def starts_list(self, at: int) -> bool:
        """Whether a numbered list of questions starts at a line, and no part of the form."""
        opens = self.opens_list(self.lines[at]) and self.may_start(at)
        return opens and not self._heads_fields(at)

    def _heads_fields(self, at: int) -> bool:
        """Whether a numbered line is the heading of a part of the form, with fields below it."""
        below = self.lines[at + 1] if at + 1 < len(self.lines) else None
        if below is None or below.marker or self.lines[at].text.rstrip().endswith("?"):
            return False
        found = labelled(below) if below.kind is not Kind.TABLE else ()
        return bool(found) and found[0].meaning not in SECTIONS

    def opens_list(self, line: Line) -> bool:
        """Whether a line is the first point of a numbered list."""
        return bool(line.marker) and _FIRST_NUMBER.fullmatch(line.marker) is not None

    def asks_after_all(self, at: int, figure: int) -> bool:
        """Whether the questions start below an explanation without a heading of their own."""
        line = self.lines[at]
        if figure == 1 and (self.course.sheet.letter or not self.named) and self._asks(at):
            return True
        if self.named or not (line.marker or line.gap):
            return False
        if self._stands_out(at):
            return True
        above = [piece.line for piece in self.course.sheet.parts.get(Part.EXPLANATION, ())]
        return ends_with_trigger(above) and self.may_start(at)

    def _stands_out(self, at: int) -> bool:
        """Whether a question in bold stands above the answer to it, in a paper of the college."""
        asked = list(takewhile(lambda line: line.strong and not line.label, self.lines[at:]))
        return (
            self.course.sheet.author is Author.COLLEGE
            and bool(asked)
            and _ASKS.search(asked[-1].text) is not None
            and at + len(asked) < len(self.lines)
            and not any(each.marker[:1].isdigit() for each in self.lines[at:])
        )
