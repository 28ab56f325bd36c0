"""Sentences below the questions that say that the answer follows, and answer nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from archive.body import Part
from archive.documents.days.when import dates_in
from archive.documents.document import Kind, Line
from archive.documents.labels.meanings import Meaning
from archive.documents.letters.letters import has_sentences
from archive.documents.questions.course import Course
from archive.documents.sheet import Found, Reason

_ANSWER = (
    r"(?:(?:be|ge)?antwoord\w*|beantwoording|mede(?:delen|gedeeld)|mee(?:delen|gedeeld)|delen|deel"
    r"|berichten|bericht|reageren|reageert|reactie)"
)
_FORMULAS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # "Naar aanleiding van uw vragen berichten wij u als volgt."
        rf"[^?:]{{0,200}}\b{_ANSWER}\b[^?:]{{0,80}}\b(?:als\s+volgt|het\s+volgende)(?:\s+(?:mede|mee|te\s+\w+|worden\s+\w+|\w*antwoord))?\W*",
        # "Het college heeft besloten de vragen als volgt te beantwoorden:"
        rf"[^?:]{{0,200}}\bvragen\b[^?:]{{0,60}}\b(?:als\s+volgt|het\s+volgende)\b[^?:]{{0,30}}\b{_ANSWER}\W*",
        # "Onderstaand treft u de antwoorden aan.", "Hieronder volgt ons antwoord."
        r"(?:hieronder|onderstaand|hierna|hierbij|bijgaand)\s+(?:(?:treft|vindt|leest|ziet)\s+u|vind\s+je|volg(?:t|en)|sta(?:at|an)|geven\s+(?:wij|we))?\s*"
        r"[^?:]{0,40}?\b(?:de|het|ons|onze)\s+(?:antwoord(?:en)?|beantwoording|reactie)\b[^?]{0,80}",
        r"voor\s+(?:de\s+|het\s+)?(?:beantwoording|antwoord\w*)\b[^?]{0,60}\bverwij\w+\b[^?]{0,40}\b(?:onderstaande?|hieronder|hierna)\b[^?]{0,40}",
    )
)
# What an asker says of an answer: hoped for, and not given.
_HOPED = re.compile(
    r"\b(?:verzoek\w*|graag|tegemoet|zou|kunt\s+u|kan\s+(?:u|het\s+college)|vra(?:ag|gen)\s+(?:wij|ik|we)|wil(?:len)?\s+(?:wij|ik|we)\s+(?:weten|vragen)"
    r"|(?:stel|leg)(?:len|gen|t)?\s+(?:wij|ik|we)|hop(?:en|pt)|ontvang(?:en|t)?\s+(?:wij|ik|we))\b",
    re.IGNORECASE,
)
# "in de vergadering van 2 april 2019 besloten de vragen als volgt te beantwoorden"
_DECIDED = re.compile(
    r"\b(?:vergadering\s+van|besloten\s+op|vastgesteld\s+op)\s+(?P<day>\d[^,;:()]{4,24})", re.I
)
# What somebody answered before is quoted by who asks.
_BEFORE = re.compile(
    r"\b(?:antwoordden?|antwoordde|heeft\b.*\bgeantwoord|eerder|destijds|toen)\b", re.IGNORECASE
)
_FIGURE = re.compile(r"\(?(\d{1,2})")
_LONGEST = 320


def announces_answer(paragraph: str) -> bool:
    """Whether a paragraph is one sentence, and only says that the answer follows."""
    text = " ".join(paragraph.split())
    return (
        len(text) < _LONGEST
        and not has_sentences(text)
        and not (_HOPED.search(text) or _BEFORE.search(text))
        and any(pattern.fullmatch(text) for pattern in _FORMULAS)
    )


@dataclass
class AnswerFormulas:
    """Takes such sentences out of a form in its course."""

    lines: Sequence[Line]
    course: Course

    def take(self, index: int) -> int:
        """The end of the sentence that starts at a line, with the answer opened; 0 without one."""
        course, first = self.course, self.lines[index]
        asking = course.part is Part.QUESTION and course.started
        begins = course.part is Part.ANSWER and not course.started
        plain = first.gap and not (first.marker or first.label) and first.kind is not Kind.TABLE
        end = self._end(index)
        if not (asking or begins) or not plain or end >= len(self.lines):
            return 0
        if asking and self._goes_on(end):
            return 0
        text = " ".join(line.text for line in self.lines[index:end])
        if not announces_answer(text):
            return 0
        course.open(Part.ANSWER)
        for line in self.lines[index:end]:
            course.left(line.whole, line.place, Reason.FORMULA)
        if (decided := _DECIDED.search(text)) and dates_in(decided["day"]):
            day = Found(Meaning.ANSWERED, text, decided["day"], first.place, in_answer=True)
            course.sheet.fields.append(day)
        return end

    def _goes_on(self, end: int) -> bool:
        """Whether the next number is that of the next question."""
        below = (_FIGURE.match(line.marker) for line in self.lines[end:] if line.marker)
        figure = next((int(match[1]) for match in below if match), 0)
        return self.course.number > 0 and figure == self.course.number + 1

    def _end(self, index: int) -> int:
        end = index + 1
        while end < len(self.lines) and not (self.lines[end].gap or self.lines[end].marker):
            end += 1
        return end
