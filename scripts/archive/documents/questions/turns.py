"""What the label of a section means where it stands: "Vraag", "Vragen" and "Antwoord" in turn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile, pairwise, takewhile

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.labels.field_lines import ranked
from archive.documents.labels.labelled import labelled
from archive.documents.labels.labelled_value import Labelled
from archive.documents.labels.meanings import SECTIONS, Meaning
from archive.documents.labels.points import heading_of, point_heading
from archive.documents.letters.letters import is_prose, says_answer_follows
from archive.documents.questions.course import Course
from archive.documents.sheet import Author

_FOR_COLLEGE = re.compile(
    r"in\s+te\s+vullen\s+door\s+(?:het\s+)?(?:college|b\s?(?:&|en)\s?w|de\s+portefeuillehouder)",
    re.IGNORECASE,
)
_ANSWERING = re.compile(r"(?:be)?antwoord|reactie", re.IGNORECASE)
# "Raadsvragen", "Schriftelijke vraag"; "Vraag" alone has the question behind it.
_ASKING = re.compile(r".*vragen|(?:raads|staten)vraag|\w+e\s+vraag", re.IGNORECASE)
# The headings of a paper that informs the council, which the college fills in itself.
_INFORMS = re.compile(r"kennis(?:\s+te\s+)?nemen\s+van\b|te\s+informeren\s+over\b", re.IGNORECASE)
_INTRODUCES = re.compile(r"(?:inleiding|aanleiding|context|achtergrond)\s*:?", re.IGNORECASE)
# "De fractie van D66 geeft bij de vragen de volgende toelichting: …"
_QUOTES = re.compile(r"\b(?:toelichting|inleiding|aanleiding)\s*:", re.IGNORECASE)
# "Wethouder Smit antwoordt dat …", in the minutes of an hour of questions.
_ANSWERS_ALOUD = re.compile(
    r"(?:de\s+)?(?:wethouder|burgemeester|gedeputeerde|portefeuillehouder)\b[^.:?!]{0,40}?"
    r"\s(?:(?:be)?antwoordt|reageert)\b",
    re.IGNORECASE,
)
_ALOUD = re.compile(
    r"\b(?:mondelinge\s+vragen|vragen(?:half)?uur\w*|rondvraag|notulen)\b", re.IGNORECASE
)
_SENTENCE = 5
_OPENS_MORE = (Meaning.QUESTION, Meaning.EXPLANATION)
_FIRST = re.compile(r"\(?1[.):]?\)?")


@dataclass
class Turns:
    """Tells of labels, by the index of their line, whose turn it is there."""

    lines: Sequence[Line]
    course: Course

    def names_subject(self, at: int, found: Labelled) -> bool:
        """Whether "Raadsvragen: afsluiting van de toiletten" above a form names its subject."""
        return (
            found.meaning is Meaning.QUESTION
            and self.course.part is None
            and not self.course.sheet.letter
            and _ASKING.fullmatch(found.label.strip()) is not None
            and 0 < len(found.value) < 150
            and ("?" not in found.value or self._opens_fields(at))
            and any("?" in line.text for line in self.lines[at + 1 :])
        )

    def _opens_fields(self, at: int) -> bool:
        """Whether the next line is a field of the form."""
        below = self.lines[at + 1] if at + 1 < len(self.lines) else None
        found = labelled(below) if below and not below.marker else ()
        return bool(found) and found[0].meaning not in SECTIONS

    def repeats(self, index: int) -> bool:
        """Whether "Vraag" without a number returns, with an answer between."""
        if self.course.number or self.course.unnumbered:
            return False
        seen_answer = False
        for line in self.lines[index + 1 :]:
            found = ranked(line) if line.marker == "-" else ()
            found = found if line.marker else labelled(line)
            if point_heading(line.whole):
                return False
            if found and found[0].meaning is Meaning.ANSWER:
                seen_answer = True
            elif found and found[0].meaning is Meaning.QUESTION and seen_answer:
                return True
        return False

    def numbers_of(
        self, at: int, part: Part, above: Part | None, *, alone: bool
    ) -> tuple[int, ...]:
        """The number of the point that a heading opens, which does not say it itself.

        `part` is what it opens, `above` the section that it ends; `alone` tells that no text stands
        behind it on its line.
        """
        if self.counts_below(at) or (alone and self._heads_points(at)):
            return ()
        if part is Part.ANSWER and above is Part.QUESTION:
            if self.course.number and not self.answers_all(at):
                self.course.alternating = True
                heading = self.course.together
                whole = heading is not None and max(heading.numbers) == self.course.number
                return heading.numbers if heading and whole else (self.course.number,)
            return (self.course.unnumbered,) if self.course.unnumbered > 0 else ()
        if part is Part.QUESTION and (above is Part.ANSWER or self.repeats(at)):
            return self.next_unnumbered()
        return ()

    def written_of(self, numbers: tuple[int, ...]) -> str:
        """How numbers are written: as the heading of those questions has them, "2 en 3"."""
        heading = self.course.together
        if heading and heading.numbers == numbers:
            return heading.written
        return str(numbers[0]) if numbers else ""

    def _heads_points(self, at: int) -> bool:
        """Whether the heading of a numbered point stands right below a heading.

        A sentence that says once more that the answer follows may stand between them.
        """
        rest = self.lines[at + 1 :]
        below = next(dropwhile(_says_again, rest), None)
        return below is not None and heading_of(below) is not None

    def counts_below(self, at: int) -> bool:
        """Whether a numbered list starts below a heading, before the next section.

        Fields may stand between, and a heading of the answers once more. A list that a colon
        announces is part of what is said there.
        """
        for above, line in pairwise(self.lines[at:]):
            if _FIRST.fullmatch(line.marker):
                return above is self.lines[at] or not above.text.rstrip().endswith(":")
            if line.marker or heading_of(line):
                return False
            if (found := labelled(line)) and found[0].meaning in _OPENS_MORE:
                return False
        return False

    def tells_below(self, at: int) -> bool:
        """Whether running text stands right below a title, and no field of the form."""
        below = self.lines[at + 1] if at + 1 < len(self.lines) else None
        return (
            below is not None
            and not (below.marker or below.label or below.strong or labelled(below))
            and is_prose(below.text)
        )

    def describes(self, at: int, found: Labelled) -> bool:
        """Whether "Omschrijving" heads a story, where it mostly names the subject."""
        if found.meaning is not Meaning.SUBJECT or found.value or self.lines[at].label:
            return False
        below = self.lines[at + 1 :]
        rest = takewhile(lambda line: not (line.gap or line.marker or line.label), below[1:])
        text = " ".join(line.text for line in (*below[:1], *rest))
        return "omschrijving" in found.label.lower() and is_prose(text)

    def answers_next(self, at: int) -> int:
        """How many lines say, below the questions, that the college answers them now; or 0."""
        asked = self.course.part is Part.QUESTION and self.course.started
        if not asked or self.course.sheet.author is not Author.COLLEGE or self.lines[at].marker:
            return 0
        below = takewhile(lambda line: not (line.gap or line.marker), self.lines[at + 1 : at + 6])
        paragraph = [self.lines[at], *below] if self.lines[at].gap else [self.lines[at]]
        said = says_answer_follows(" ".join(line.text for line in paragraph))
        return len(paragraph) if said else int(says_answer_follows(self.lines[at].text))

    def answers_aloud(self, line: Line) -> bool:
        """Whether the minutes of a meeting tell from here on what an alderman answered."""
        return (
            self.course.part is Part.QUESTION
            and self.course.started
            and line.gap
            and not line.marker
            and _ANSWERS_ALOUD.match(line.text) is not None
            and any(_ALOUD.search(each.text) for each in self.course.sheet.head)
        )

    def part_of(self, at: int, found: Labelled) -> Part:
        """The part that a label opens.

        What introduces a paper for the council is the college's, unless it quotes the asker.
        """
        part = SECTIONS[found.meaning]
        if any(_QUOTES.search(line.text) for line in self.lines[at + 1 : at + 2]):
            return part
        own = self.informs() and _INTRODUCES.fullmatch(found.label.strip())
        return Part.ANSWER if own else part

    def informs(self) -> bool:
        """Whether the paper says in its head that the college informs the council."""
        return self.course.sheet.author is Author.COLLEGE and any(
            _INFORMS.match(line.text) for line in self.course.sheet.head
        )

    def _heads_answer(self, found: Labelled) -> bool:
        """Whether a label may head an answer: of who gives it, or of the college's part."""
        if found.meaning is Meaning.OTHER:
            return _FOR_COLLEGE.search(found.label) is not None and not found.value
        return found.meaning is Meaning.PORTFOLIO and bool(_ANSWERING.match(found.label))

    def answers_below(self, line: Line, found: Labelled, below: int) -> bool:
        """Whether "Beantwoording door: wethouder X" is the heading of an answer too."""
        text = self.lines[below].text if below < len(self.lines) else ""
        return (
            self._heads_answer(found)
            and self.course.part in (Part.QUESTION, Part.EXPLANATION)
            and self.course.started
            and (line.strong or found.meaning is Meaning.OTHER)
            and len(text.split()) > _SENTENCE
        )

    def next_unnumbered(self) -> tuple[int, ...]:
        """Give the number of a question that has none; () among numbered questions."""
        if self.course.number:
            return ()
        self.course.unnumbered += 1
        return (self.course.unnumbered,)

    def answers_all(self, at: int) -> bool:
        """Whether an answer after question n serves all questions: n is the last of a list.

        Where more answers follow, each serves the question above it.
        """
        if any(
            found[0].meaning is Meaning.ANSWER
            for line in self.lines[at + 1 :]
            if not (line.marker or line.kind is Kind.TABLE or heading_of(line))
            and (found := labelled(line))
        ):
            return False
        asked = [
            piece
            for piece in self.course.sheet.parts.get(Part.QUESTION, ())
            if piece.line.marker or piece.numbers
        ]
        # "a." below "1." is a part of that question.
        asked = [each for each in asked if each.numbers or each.line.marker[:1].isdigit()] or asked
        answers = any(piece.numbers for piece in self.course.sheet.parts.get(Part.ANSWER, ()))
        return not answers and len(asked) != 1


def _says_again(line: Line) -> bool:
    """Whether a line is one more heading of the answers: "Wij antwoorden als volgt."."""
    found = labelled(line) if not (line.marker or heading_of(line)) else ()
    return bool(found) and found[0].meaning is Meaning.ANSWER and not found[0].value
