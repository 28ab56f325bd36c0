"""Questions that stand once more in the section of the answers, each above its own answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.labels.labelled import labelled
from archive.documents.labels.meanings import Meaning
from archive.documents.labels.points import PointHeading
from archive.documents.questions.course import Course

_LETTERS = re.compile(r"[^\W_]+")
_FIGURE = re.compile(r"\(?(\d{1,2})")
_NUMBER = re.compile(r"\(?(\d{1,2})[.):]?\)?")
# A question runs over no more lines than these.
_LONGEST = 14


@dataclass
class Repeats:
    """Tells of the headings of points, by the index of their line, whether they repeat one."""

    lines: Sequence[Line]
    course: Course

    def lines_of(self, at: int, heading: PointHeading) -> int:
        """How many lines repeat a question that was asked before; 0 when the heading asks anew.

        "Vraag 1" alone, below the heading of the answers, stands for the question; elsewhere its
        words must follow.
        """
        if heading.part is not Part.QUESTION or self.course.alternating:
            return 0
        asked = self._asked()
        texts = [asked[number] for number in heading.numbers if number in asked]
        if len(texts) < len(heading.numbers) or len(asked) < max(2, *heading.numbers):
            return 0
        if not heading.rest:
            again = self._repeated(at + 1, texts, "")
            return 1 + again if again or self.course.part is Part.ANSWER else 0
        return self._repeated(at, texts, heading.rest)

    def lines_again(self, at: int) -> int:
        """How many lines repeat a question by its number and its words, below the answer's head."""
        figure = _NUMBER.fullmatch(self.lines[at].marker)
        again = self.course.part is Part.ANSWER or (figure and self._starts_again(at))
        if figure is None or not again or self.course.alternating:
            return 0
        text = self._asked().get(int(figure[1]))
        return self._repeated(at, [text], self.lines[at].text) if text else 0

    def _starts_again(self, at: int) -> bool:
        """Whether the first question is asked once more below the last, with an answer to it."""
        below = self.lines[at + 1 : at + _LONGEST]
        return (
            self.course.part is Part.QUESTION
            and self.course.number > 1
            and _NUMBER.fullmatch(self.lines[at].marker) is not None
            and self.lines[at].marker.strip("(). :") == "1"
            and any(each.meaning is Meaning.ANSWER for line in below for each in labelled(line))
        )

    def _repeated(self, at: int, texts: Sequence[str], first: str) -> int:
        """The number of lines from an index that together are one of these texts."""
        said = ""
        for count, line in enumerate(self.lines[at : at + _LONGEST], 1):
            if line.kind is Kind.TABLE:
                return 0
            said = f"{said} {first if first and count == 1 else line.text}"
            if _alike(said) in texts:
                return count
        return 0

    def _asked(self) -> dict[int, str]:
        """The text of each question so far, by its number."""
        texts: dict[int, list[str]] = {}
        number = 0
        for piece in self.course.sheet.parts.get(Part.QUESTION, ()):
            figure = _FIGURE.match(piece.line.marker)
            if piece.numbers:
                number = piece.numbers[0]
            elif figure and int(figure[1]) == number + 1:
                number += 1
            texts.setdefault(number, []).append(piece.line.text)
        return {number: _alike(" ".join(said)) for number, said in texts.items()}


def _alike(text: str) -> str:
    """The words of a text, however its lines were broken."""
    return "".join(_LETTERS.findall(text.lower()))
