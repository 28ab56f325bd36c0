"""A form read from top to bottom: which line is a field, a question, an answer, or neither."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.body import Part
from archive.documents.authors import author_of
from archive.documents.credits import credits_in
from archive.documents.document import Kind, Line
from archive.documents.field_lines import (
    decided_on,
    fits,
    goes_on,
    is_field_in_text,
    ranked,
    rest_of,
)
from archive.documents.intro import answers, asks, covers, explains
from archive.documents.labelled import Labelled, labelled
from archive.documents.labels import SECTIONS, Meaning
from archive.documents.lead import settle_lead, settle_story
from archive.documents.letters import (
    CLOSING,
    SIGNER,
    TITLE,
    TO_COLLEGE,
    TO_COUNCIL,
    TO_FILL_IN,
    ends_with_trigger,
    is_lead_in,
    is_letter_opening,
    is_request,
)
from archive.documents.points import PointHeading, point_heading
from archive.documents.sheet import Author, Found, Left, Piece, Reason, Sheet, paragraphs
from archive.documents.signing import signature_start
from archive.documents.titles import names_questions, titles
from archive.documents.when import dates_in

# A question mark at the end, with or without the figure of a footnote.
_ASKS = re.compile(r"\?[”’\"')]?\s*(?:\[?\d{1,2}[\])]?)?\s*$")
_FIRST_NUMBER = re.compile(r"\(?(?:1a?|a|i)\s?[.):]?\)?[-–]?$", re.IGNORECASE)
_FIGURE = re.compile(r"\(?(\d{1,2})")


def read_sheet(lines: Sequence[Line]) -> Sheet:
    """Sort the lines of one set of questions."""
    return _Scan(list(lines)).run()


class _Scan:
    """Goes down the lines once and remembers where it is."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.at = 0  # the line that is read
        self.sheet = Sheet(author=author_of(lines))
        self.part: Part | None = None
        self.closing = False
        self.postponing = False
        self.started = False  # whether the section has text yet
        self.intro: list[Line] = []
        self.head_from = 0  # where the lines of the head below its last field start
        self.number = 0  # of the last question by its marker
        self.inner = 0  # of the last item of a list inside an answer
        self.alternating = False
        self.unnumbered = 0
        self.titles = titles(lines)
        self.resume: Part | None = None
        self.width = max((len(line.whole) for line in lines if not line.gap), default=0)
        self.named = names_questions(lines, self.titles)

    def run(self) -> Sheet:
        while self.at < len(self.lines):
            self.at = self._step(self.at)
        self._settle_intro()
        settle_lead(self.sheet)
        settle_story(self.sheet)
        self._take_signature()
        self._empty_sections()
        last = self.part or self.resume
        self.sheet.unanswered = last is Part.ANSWER and not self.sheet.has(Part.ANSWER)
        return self.sheet

    def _take_signature(self) -> None:
        """What signs the questions, the explanation or the answer is no part of them."""
        for part, pieces in self.sheet.parts.items():
            start = signature_start(pieces, by_asker=part is not Part.ANSWER)
            self.resume = part
            for piece in pieces[start:]:
                self._sign(piece.line)
            del pieces[start:]

    def _empty_sections(self) -> None:
        """A section that only says that it is yet to be filled in is empty."""
        for part, pieces in list(self.sheet.parts.items()):
            text = " ".join(piece.line.text for piece in pieces).strip()
            if len(text) < 200 and TO_FILL_IN.fullmatch(text):
                del self.sheet.parts[part]
                for piece in pieces:
                    self._left(piece.line.whole, piece.line.place, Reason.LABEL)

    # One line

    def _step(self, index: int) -> int:
        line = self.lines[index]
        if line.kind is not Kind.TABLE:
            heading = point_heading(line.label) if line.label else point_heading(line.whole)
            if heading is not None and not self._is_wrapped(index):
                self._point(line, heading)
                return index + 1
            found = labelled(line) if not line.marker or line.label else ranked(line)
            if found and self._is_wrapped(index):
                found = ()
            if found and (end := self._labels(index, line, found)):
                return end
            if self._is_greeting(line):
                return index + 1
            if end := self._closes(index):
                self.closing = True
                self.resume = self.part
                for each in self.lines[index:end]:
                    self._sign(each)
                return end
        if self.postponing:
            self._left(line.whole, line.place, Reason.POSTPONED)
        elif self.closing and self._signs(line):
            self._sign(line)
        elif self.part is not None or self.closing:
            self._text(line)
        else:
            self._head(line)
        return index + 1

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

    def _left(self, text: str, place: str, reason: Reason) -> None:
        if text.strip():
            self.sheet.left.append(Left(text, place, reason))

    def _add(
        self, part: Part, line: Line, numbers: tuple[int, ...] = (), written: str = ""
    ) -> None:
        self.sheet.parts.setdefault(part, []).append(Piece(line, numbers, written))
        self.started = self.started or bool(re.search(r"[^\W_]", line.text))

    def _open(self, part: Part) -> None:
        if part is not self.part:
            self.started = False
        self.part = part
        self.closing = False
        self.postponing = False
        self.inner = 0

    # Numbered points

    def _point(self, line: Line, heading: PointHeading) -> None:
        self._settle_intro(heading.part)
        if heading.part is Part.QUESTION and self.part is None and not self.sheet.letter:
            self._reclaim_intro()
        self._open(heading.part)
        if line.label:
            self._left(line.label, line.place, Reason.LABEL)
            rest = line
        else:
            label = line.whole[: len(line.whole) - len(heading.rest)]
            self._left(label, line.place, Reason.LABEL)
            rest = rest_of(line, heading.rest)
        if heading.part is Part.QUESTION:
            self.number = max(heading.numbers)
            self.alternating = False
        self._add(heading.part, rest, heading.numbers, heading.written)

    # Labels

    def _labels(self, index: int, line: Line, found: tuple[Labelled, ...]) -> int:
        """Take a line of labels; gives the index of the next line, 0 when it is text after all."""
        first = found[0]
        if first.meaning in SECTIONS and len(found) == 1:
            if index in self.titles:
                self._left(line.whole, line.place, Reason.LABEL)
                return index + 1
            return self._section(index, line, first)
        if first.meaning is Meaning.POSTPONED:
            return self._postponed(index, line, first)
        if self.part is not None and self.started and not self._is_field_here(index, found[0]):
            return 0
        if len(found) == 1 and not first.value and not line.label:
            return self._value_below(index, line, first)
        self._left(line.marker, line.place, Reason.LABEL)
        end = index + 1
        last = found[-1]
        while self._runs_on(index, end):
            last = replace(last, value=f"{last.value} {self.lines[end].whole}")
            end += 1
        for each in (*found[:-1], last):
            self._field(each, line.place)
        return end

    def _postponed(self, index: int, line: Line, found: Labelled) -> int:
        """A message between question and answer, which says that the answer takes longer."""
        below = self.lines[index + 1 : index + 2]
        heads = line.strong or line.kind is Kind.HEADING or (below and below[0].gap)
        if not line.label and not found.value and not (line.gap and heads):
            return 0
        self._left(line.label, line.place, Reason.POSTPONED)
        self._left(line.whole, line.place, Reason.POSTPONED)
        self.postponing = not found.value
        return index + 1

    def _runs_on(self, index: int, end: int) -> bool:
        """Whether the value of a label goes on, because its line was full."""
        if end >= len(self.lines) or end - index > 4 or self.lines[index].label:
            return False
        line, before = self.lines[end], self.lines[end - 1]
        return (
            not line.gap
            and not line.marker
            and (line.wrapped or (len(before.whole) > 0.72 * self.width and self.width > 50))
            and not labelled(line)
            and not point_heading(line.whole)
            and not is_letter_opening(line)
            and not before.text.endswith((".", "?"))
        )

    def _is_field_here(self, index: int, first: Labelled) -> bool:
        line = self.lines[index]
        if self.closing or (line.label and not self.started):
            return True
        below = self.lines[index + 1] if index + 1 < len(self.lines) else None
        return is_field_in_text(line, first, below)

    def _field(self, found: Labelled, place: str) -> None:
        self.head_from = len(self.sheet.head)
        reason = Reason.OTHER if found.meaning is Meaning.OTHER else Reason.LABEL
        self._left(found.label, place, reason)
        if found.meaning is Meaning.OTHER:
            self._left(found.value, place, reason)
            return
        if found.value.strip():
            self._left(found.value, place, Reason.FIELD)
        self.sheet.fields.append(
            Found(
                found.meaning,
                found.label,
                found.value.strip(),
                place,
                in_answer=self.part is Part.ANSWER,
            )
        )

    def _value_below(self, index: int, line: Line, found: Labelled) -> int:
        """A label alone on its line: the value stands on the next lines, if it fits there."""
        taken: list[Line] = []
        after = index + 1
        while after < len(self.lines) and len(taken) < 8:
            below = self.lines[after]
            if (
                below.kind is Kind.TABLE
                or labelled(below)
                or point_heading(below.whole)
                or is_letter_opening(below)
                or (taken and below.gap and not goes_on(found.meaning, taken))
                or (below.gap and below.kind is Kind.HEADING)
            ):
                break
            taken.append(below)
            after += 1
        value = "\n".join(each.whole for each in taken)
        if taken and not fits(found.meaning, value):
            single = taken[0].whole
            taken, value = ([taken[0]], single) if fits(found.meaning, single) else ([], "")
        place = taken[0].place if taken else line.place
        self._left(line.marker, line.place, Reason.LABEL)
        self._field(replace(found, value=value), place)
        return index + 1 + len(taken)

    def _section(self, index: int, line: Line, found: Labelled) -> int:
        part = SECTIONS[found.meaning]
        if (
            part is self.part
            and self.started
            and not found.value
            and not line.label
            and part is not Part.QUESTION
        ):
            short = len(found.label.split()) <= 2
            if not short:
                return 0
        if len(found.label) == 1 and not found.value:
            return 0
        self._settle_intro(part)
        again = self.part
        if part is Part.QUESTION and again is None and not self.sheet.letter:
            self._reclaim_intro()
        self._open(part)
        before = line.whole[: len(line.whole) - len(found.value)]
        self._left(line.label or before, line.place, Reason.LABEL)
        self._credit(part, found.label, line.place)
        rest = line if line.label else rest_of(line, found.value)
        numbers: tuple[int, ...] = ()
        if (
            part is Part.ANSWER
            and again is Part.QUESTION
            and self.number
            and not self._answers_all()
        ):
            self.alternating = True
            numbers = (self.number,)
        elif part is Part.ANSWER and again is Part.QUESTION and self.unnumbered > 0:
            numbers = (self.unnumbered,)
        elif part is Part.QUESTION and (again is Part.ANSWER or self._repeats(index)):
            numbers = self._next_unnumbered()
        if numbers or rest.text.strip():
            self._add(part, rest, numbers, str(numbers[0]) if numbers else "")
        return index + 1

    def _credit(self, part: Part, heading: str, place: str) -> None:
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

    def _repeats(self, index: int) -> bool:
        """Whether "Vraag" without a number returns, with an answer between."""
        if self.number or self.unnumbered:
            return False
        seen_answer = False
        for line in self.lines[index + 1 :]:
            found = labelled(line) if not line.marker else ()
            if point_heading(line.whole):
                return False
            if found and found[0].meaning is Meaning.ANSWER:
                seen_answer = True
            elif found and found[0].meaning is Meaning.QUESTION and seen_answer:
                return True
        return False

    def _next_unnumbered(self) -> tuple[int, ...]:
        if self.number:
            return ()
        self.unnumbered += 1
        return (self.unnumbered,)

    def _answers_all(self) -> bool:
        """Whether an answer after question n serves all questions: n is the last of a list."""
        asked = [
            piece
            for piece in self.sheet.parts.get(Part.QUESTION, ())
            if piece.line.marker or piece.numbers
        ]
        answers = any(piece.numbers for piece in self.sheet.parts.get(Part.ANSWER, ()))
        return not answers and len(asked) != 1

    # Letters

    def _is_greeting(self, line: Line) -> bool:
        if not is_letter_opening(line) or (
            self.part is not None and self.started and not self.closing
        ):
            return False
        sheet = self.sheet
        if sheet.author is None:
            if TO_COLLEGE.search(line.text):
                sheet.author = Author.ASKER
            elif TO_COUNCIL.search(line.text):
                sheet.author = Author.COLLEGE
        elif (
            sheet.author is Author.ASKER
            and (sheet.has(Part.QUESTION) or sheet.letter)
            and TO_COUNCIL.search(line.text)
            and not TO_COLLEGE.search(line.text)
        ):
            sheet.author = Author.COLLEGE
        sheet.letter = True
        self.closing = False
        if self.sheet.has(Part.QUESTION) and self.part is Part.QUESTION:
            self.part = None
        # A letter inside a letter: what stood above the second greeting went with the first.
        for above in self.intro:
            self.sheet.head.append(above)
            self._left(above.whole, above.place, Reason.HEAD)
        self.intro = []
        self._left(line.whole, line.place, Reason.GREETING)
        return True

    def _closes(self, index: int) -> int:
        """The end of the closing that starts at a line; 0 when none does."""
        if self._is_closing(index):
            return index + 1
        line = self.lines[index]
        asking = self.part is Part.QUESTION and self.sheet.has(Part.QUESTION)
        if not asking or line.marker or not line.gap or line.kind is Kind.TABLE:
            return 0
        end = index + 1
        while end < len(self.lines) and not self.lines[end].gap and not self.lines[end].marker:
            end += 1
        return end if is_request(" ".join(each.text for each in self.lines[index:end])) else 0

    def _is_closing(self, index: int) -> bool:
        line = self.lines[index]
        if line.marker or len(line.text) > 130:
            return False
        if self.part is None and not (self.sheet.letter and (self.intro or self.closing)):
            return False
        if CLOSING.fullmatch(line.text.strip()):
            return not (line.text.rstrip().endswith(":"))
        return (
            SIGNER.fullmatch(line.text.strip()) is not None
            and line.text.rstrip().endswith(",")
            and index + 1 < len(self.lines)
            and len(self.lines[index + 1].text) < 60
        )

    def _sign(self, line: Line) -> None:
        answers = self.resume is Part.ANSWER or (
            self.sheet.author is Author.COLLEGE and self.resume is not Part.QUESTION
        )
        signed = self.sheet.answer_signature if answers else self.sheet.signature
        signed.append(line)
        self._left(line.whole, line.place, Reason.CLOSING)

    def _signs(self, line: Line) -> bool:
        """Whether a line after the closing still belongs to it: a name, a function, a place."""
        if line.kind is Kind.TABLE or len(line.text.split()) > 14 or line.text.endswith("?"):
            self.closing = False
            self.part = self.resume
            return False
        if line.kind is Kind.HEADING or (line.marker and line.marker[0].isdigit()):
            self.closing = False
            self.part = self.resume
            return False
        return True

    def _head(self, line: Line) -> None:
        if not self.sheet.letter:
            if (
                (self._starts_questions(line) and self._may_start())
                or self._asks_here(line)
                or self._is_announced(line)
            ):
                self._reclaim_intro()
                self._open(Part.QUESTION)
                self.sheet.guessed = True
                self._text(line)
                return
            # What stands below a field is a paragraph of its own.
            below_field = self.head_from == len(self.sheet.head)
            self.sheet.head.append(replace(line, gap=True) if below_field else line)
            self._left(line.whole, line.place, Reason.HEAD)
            return
        if self._starts_questions(line):
            part = self._part_of_points()
            self._settle_intro(part)
            self._open(part)
            self._text(line)
            return
        if (
            self.intro
            and ends_with_trigger(self.intro)
            and (line.gap or line.marker or self.intro[-1].text.endswith(":"))
        ):
            self._settle_intro(Part.QUESTION)
            self._open(Part.QUESTION)
            self._text(line)
            return
        self.intro.append(line)

    def _is_announced(self, line: Line) -> bool:
        """Whether the paragraph above says that questions follow, and they do."""
        above = self.sheet.head
        return (
            bool(line.marker or line.gap)
            and ends_with_trigger(above[self.head_from :])
            and (self._starts_questions(line) or self._may_start())
        )

    def _reclaim_intro(self) -> None:
        """Take what explains the questions back from the head, where it was left out."""
        for line, where in explains(paragraphs(self.sheet.head[self.head_from :])):
            self.sheet.left.remove(Left(line.whole, line.place, Reason.HEAD))
            self._place(line, where)

    def _place(self, line: Line, where: Part | Reason) -> None:
        if isinstance(where, Part):
            self._add(where, line)
        else:
            self._left(line.whole, line.place, where)

    def _part_of_points(self) -> Part:
        """A numbered list in a letter of the college that asks nothing holds the answers."""
        asking = any(each.text.rstrip().endswith("?") for each in self.lines[self.at :])
        return Part.QUESTION if asking or self.sheet.author is not Author.COLLEGE else Part.ANSWER

    def _asks_here(self, line: Line) -> bool:
        """In a form that names no questions anywhere, the first paragraph that asks is one."""
        if self.named or not (line.gap or line.marker) or TITLE.match(line.text):
            return False
        for each in self.lines[self.at : self.at + 30]:
            if each is not line and (each.gap or each.marker):
                return False
            if _ASKS.search(each.text):
                return True
        return False

    def _may_start(self) -> bool:
        """Without a greeting or heading, numbered lines are questions when they ask something."""
        return any(each.text.endswith("?") for each in self.lines[self.at : self.at + 60])

    def _starts_questions(self, line: Line) -> bool:
        return bool(line.marker) and _FIRST_NUMBER.fullmatch(line.marker) is not None

    def _settle_intro(self, opening: Part | None = None) -> None:
        """Give the first paragraphs of a letter their place, once it is clear what follows."""
        intro, self.intro = self.intro, []
        for group in covers(paragraphs(intro)):
            for line in group:
                intro.remove(line)
                self._left(line.whole, line.place, Reason.FORMULA)
        if not intro:
            return
        self.sheet.head.extend(intro)
        groups = paragraphs(intro)
        if self.sheet.author is Author.COLLEGE:
            known = opening is not None or self.sheet.has(Part.QUESTION)
            placed = list(answers(groups, known))
        elif opening is Part.QUESTION and is_lead_in(intro):
            placed = [(line, Reason.FORMULA) for line in intro]
        elif (
            opening not in (Part.QUESTION, Part.EXPLANATION)
            and self.part is None
            and not self.sheet.has(Part.QUESTION)
        ):
            placed = list(asks(groups))
            self.sheet.guessed = True
        else:
            placed = [(line, Part.EXPLANATION) for line in intro]
        for line, where in placed:
            self._place(line, where)
        # What is announced has no text yet.
        self.started = self.started and self.sheet.author is Author.COLLEGE

    def _asks_after_all(self, line: Line, figure: int) -> bool:
        """Whether the questions start below an explanation without a heading of their own."""
        if figure == 1 and self.sheet.letter:
            return True
        if self.named or not (line.marker or line.gap):
            return False
        above = [piece.line for piece in self.sheet.parts.get(Part.EXPLANATION, ())]
        return ends_with_trigger(above) and self._may_start()

    # Text of a section

    def _text(self, line: Line) -> None:
        if self.part is None:
            self.part = self.resume
        if self.part is Part.ANSWER and not self.started and (day := decided_on(line)):
            self._field(Labelled(Meaning.ANSWERED, line.whole, day), line.place)
            return
        if self.part is None:
            self.sheet.head.append(line)
            self._left(line.whole, line.place, Reason.HEAD)
            return
        figure = int(match[1]) if line.marker and (match := _FIGURE.match(line.marker)) else 0
        if self.part is Part.QUESTION and figure == self.number + 1:
            self.number = figure
        elif self.part is Part.EXPLANATION and self._asks_after_all(line, figure):
            self._open(Part.QUESTION)
            self.number = figure
        elif self.part is Part.ANSWER and self.alternating and figure:
            if self.inner and figure == self.inner + 1:
                self.inner = figure
            elif figure == self.number + 1:
                self._open(Part.QUESTION)
                self.number = figure
            else:
                self.inner = figure
        self._add(self.part, line)
