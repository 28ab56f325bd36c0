"""Where the reading of a form has come: the section, and what was put where so far."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from archive.body import Part
from archive.documents.days.when import dates_in
from archive.documents.document import Line
from archive.documents.labels.labelled_value import Labelled
from archive.documents.labels.labels import COLUMN_HEAD
from archive.documents.labels.meanings import Meaning
from archive.documents.labels.points import PointHeading
from archive.documents.letters.intro import answers, asks, covers, explains, tells, text_of
from archive.documents.letters.letters import (
    COLLEGE_FIRST,
    SAYS_FIRST,
    asks_in_sentence,
    is_lead_in,
)
from archive.documents.letters.requests import is_request
from archive.documents.pages.small_print import TO_FILL_IN, is_hint
from archive.documents.people.credits import credits_in
from archive.documents.sheet import Author, Found, Left, Piece, Reason, Sheet, paragraphs


@dataclass
class Course:
    """What is known halfway down a form.

    `part` is the section that is open and `resume` the one before a closing, `started` whether it
    has text yet; `intro` are the lines of a letter whose place is not clear yet, `head_from` where
    the lines of the head below its last field start, `filled_to` those below the last that has a
    value. `number` is that of the last question by its
    marker, `together` the heading of the last questions when it has more at once, `inner` that of
    the last item of a list inside an answer, `unnumbered` how many questions
    came without a number; `alternating` tells that answers stand between the questions, `aside`
    that the clerk's part of the form has come, `quoting` that a letter of the college lists what
    was asked, and `telling` that a title says that the college speaks, with no field below it.
    `table_end` is how many lines the answer had where a table of questions and answers ended.
    """

    sheet: Sheet
    part: Part | None = None
    resume: Part | None = None
    closing: bool = False
    postponing: bool = False
    started: bool = False
    intro: list[Line] = field(default_factory=list)
    head_from: int = 0
    filled_to: int = 0
    number: int = 0
    together: PointHeading | None = None
    inner: int = 0
    unnumbered: int = 0
    alternating: bool = False
    aside: bool = False
    quoting: bool = False
    telling: bool = False
    table_end: int = 0

    def left(self, text: str, place: str, reason: Reason) -> None:
        """Put a text aside, with the reason."""
        if text.strip():
            self.sheet.left.append(Left(text, place, reason))

    def add(self, part: Part, line: Line, numbers: tuple[int, ...] = (), written: str = "") -> None:
        """Put a line in a section; a heading that stands twice, with nothing between, is one."""
        pieces = self.sheet.parts.setdefault(part, [])
        if numbers and pieces and pieces[-1].numbers == numbers and not pieces[-1].line.whole:
            pieces.pop()
        pieces.append(Piece(line, numbers, written))
        self.started = self.started or bool(re.search(r"[^\W_]", line.text))

    def open(self, part: Part) -> None:
        """Start a section."""
        if part is not self.part:
            self.started = False
        self.part = part
        self.closing = False
        self.postponing = False
        self.aside = False
        self.inner = 0

    def attach(self, line: Line) -> None:
        """Leave the letter of the college for its annex, where the asker speaks."""
        self.settle_intro()
        self.left(line.whole, line.place, Reason.LABEL)
        self.part = self.resume = None
        self.closing = self.started = self.aside = False
        self.head_from = len(self.sheet.head)
        self.sheet.annexed = True
        self.sheet.author, self.sheet.letter = Author.ASKER, False

    def field(self, found: Labelled, place: str) -> None:
        """Keep a label with its value."""
        self.telling = False
        if found.label != COLUMN_HEAD:
            self.head_from = len(self.sheet.head)
            self.filled_to = self.head_from if found.value.strip() else self.filled_to
        reason = Reason.OTHER if found.meaning is Meaning.OTHER else Reason.LABEL
        self.left(found.label, place, reason)
        if found.meaning is Meaning.OTHER:
            self.left(found.value, place, reason)
            return
        if found.value.strip():
            self.left(found.value, place, Reason.FIELD)
        # In an annex the asker speaks, and says when the questions were asked.
        asked = self.sheet.annexed and found.meaning is Meaning.DAY
        self.sheet.fields.append(
            Found(
                Meaning.SUBMITTED if asked else found.meaning,
                found.label,
                found.value.strip(),
                place,
                in_answer=self.part is Part.ANSWER,
                guessed=found.guessed,
            )
        )

    def credit(self, part: Part, heading: str, place: str) -> None:
        """Take the day and the names that stand in the heading of a section."""
        if credits := credits_in(heading):
            if credits.day:
                self.sheet.fields.append(Found(Meaning.ANSWERED, heading, credits.day, place))
            if credits.holder:
                self.sheet.fields.append(Found(Meaning.PORTFOLIO, heading, credits.holder, place))
        elif days := dates_in(heading):
            meaning = Meaning.ANSWERED if part is Part.ANSWER else Meaning.SUBMITTED
            value = heading[days[0].start : days[0].end]
            self.sheet.fields.append(Found(meaning, heading, value, place))

    def place(self, line: Line, where: Part | Reason) -> None:
        """Put a line in a section, or aside for a reason."""
        if isinstance(where, Part):
            self.add(where, line)
        else:
            self.left(line.whole, line.place, where)

    def sign(self, line: Line) -> None:
        """Put a line with the signatures of whose letter this is."""
        answers = self.resume is Part.ANSWER or (
            self.sheet.author is Author.COLLEGE and self.resume is not Part.QUESTION
        )
        signed = self.sheet.answer_signature if answers else self.sheet.signature
        signed.append(line)
        self.left(line.whole, line.place, Reason.CLOSING)

    def reclaim_intro(self) -> None:
        """Take what explains the questions back from the head, where it was left out."""
        groups = paragraphs(self.sheet.head[self.head_from :])
        first = self._said_first(groups)
        for line, where in explains(groups):
            left = Left(line.whole, line.place, Reason.HEAD)
            # A title stands in the head too, but was put aside as a label.
            if left in self.sheet.left:
                self.sheet.left.remove(left)
                says = (self.telling or id(line) in first) and where is Part.EXPLANATION
                if says:
                    self.sheet.author = self.sheet.author or Author.COLLEGE
                self.place(line, Part.ANSWER if says else where)

    def reclaim_question(self) -> None:
        """Take a question in a sentence back from the head, above the heading of an answer."""
        if self.sheet.has(Part.QUESTION):
            return
        for group in reversed(paragraphs(self.sheet.head[self.head_from :])):
            lefts = [Left(line.whole, line.place, Reason.HEAD) for line in group]
            if asks_in_sentence(text_of(group)) and all(left in self.sheet.left for left in lefts):
                self.sheet.guessed = True
                for line, left in zip(group, lefts, strict=True):
                    self.sheet.left.remove(left)
                    self.add(Part.QUESTION, line)
                return

    def _said_first(self, groups: Sequence[Sequence[Line]]) -> set[int]:
        """The lines, by `id()`, of what the college says in its own paper before it answers."""
        says = SAYS_FIRST if self.sheet.author is Author.COLLEGE else COLLEGE_FIRST
        return {id(line) for group in groups if says.search(text_of(group)) for line in group}

    def settle_intro(self, opening: Part | None = None) -> None:
        """Give the first paragraphs of a letter their place, once it is clear what follows."""
        intro, self.intro = self.intro, []
        for group in covers(paragraphs(intro)):
            for line in group:
                intro.remove(line)
                self.left(line.whole, line.place, Reason.FORMULA)
        if not intro:
            return
        # No sentence runs on from above the salutation to below it.
        self.sheet.head.extend([replace(intro[0], gap=True), *intro[1:]])
        groups = paragraphs(intro)
        if self.sheet.author is Author.COLLEGE:
            known = opening is not None or self.sheet.has(Part.QUESTION)
            placed = list(answers(groups, known))
        elif opening in (Part.QUESTION, Part.EXPLANATION) and is_lead_in(intro):
            placed = [(line, Reason.FORMULA) for line in intro]
        elif (
            opening not in (Part.QUESTION, Part.EXPLANATION)
            and self.part is None
            and not self.sheet.has(Part.QUESTION)
        ):
            ends = len(groups) > 1 and is_request(text_of(groups[-1]))
            waiting = [groups.pop()] if ends else []
            placed = list(asks(groups))
            placed += [(line, Reason.CLOSING) for group in waiting for line in group]
            self.sheet.guessed = True
        else:
            placed = list(tells(groups))
        for line, where in placed:
            self.place(line, where)
        # What is announced has no text yet.
        self.started = self.started and self.sheet.author is Author.COLLEGE

    def empty_sections(self) -> None:
        """A section that only says that it is yet to be filled in is empty."""
        for part, pieces in list(self.sheet.parts.items()):
            filled = [piece for piece in pieces if not TO_FILL_IN.fullmatch(piece.line.text)]
            text = " ".join(piece.line.text for piece in filled).strip()
            if len(text) < 200 and (TO_FILL_IN.fullmatch(text) or is_hint(text)):
                del self.sheet.parts[part]
                for piece in pieces:
                    self.left(piece.line.whole, piece.line.place, Reason.LABEL)
