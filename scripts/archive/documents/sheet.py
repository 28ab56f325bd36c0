"""A form sorted out: its fields, its sections, and the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from archive.body import Part
from archive.documents.document import Line
from archive.documents.labels.meanings import Meaning

# How readers name the place of what stood in the head of a mail.
MAIL_HEAD = "kop van de mail"


class Author(Enum):
    """Who wrote the letter: shown by whom it greets."""

    ASKER = auto()
    COLLEGE = auto()


class Reason(Enum):
    """Why a line is in no section of the record. The value is told to the griffie."""

    FIELD = "gegeven van het formulier"
    LABEL = "opschrift van het formulier"
    HEAD = "tekst boven de vraag"
    FURNITURE = "kop- of voettekst, paginanummer"
    GREETING = "aanhef"
    FORMULA = "inleidende zin"
    CLOSING = "afsluiting en ondertekening"
    REPEATED = "vraag, herhaald in de antwoordbrief"
    POSTPONED = "bericht van uitstel"
    COVER = "mail die alleen iets doorstuurt"
    OTHER = "gegeven dat het archief niet bewaart"


@dataclass(frozen=True, slots=True)
class Found:
    """A label with its value: where it stood, and whether that was in the answer's part.

    `guessed` tells that no table knows the label, and only the value shows what it means.
    """

    meaning: Meaning
    label: str
    value: str
    place: str
    in_answer: bool = False
    guessed: bool = False

    @property
    def doubt(self) -> str:
        """What to tell of a label that is not known, in Dutch; "" of one that is."""
        if not self.guessed:
            return ""
        label = " ".join(self.label.split()).rstrip(" :")
        return f"het opschrift '{label}' is niet bekend; gelezen naar wat erachter staat"

    @property
    def in_mail(self) -> bool:
        """Whether it stood in the head of a mail, which says less than the form itself."""
        return self.place.startswith(MAIL_HEAD)


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of a section; `numbers` says that a numbered point with its own heading starts."""

    line: Line
    numbers: tuple[int, ...] = ()
    written: str = ""


@dataclass(frozen=True, slots=True)
class Left:
    """Text that is in no section, and why."""

    text: str
    place: str
    reason: Reason


@dataclass(slots=True)
class Sheet:
    """One set of questions, sorted into fields, sections and the rest.

    `guessed` tells that no heading stands above the questions, `unanswered` that the heading of the
    answer has nothing below it, `numbered` that the questions got their numbers here, `annexed`
    that they stand in an annex to the letter that answers them, `by_look` that only the look of
    what stands below each question shows that it is the answer, `behind` that answers stand in the
    paragraphs of their questions, `below_table` that text below a table of questions and answers
    was left out.
    """

    fields: list[Found] = field(default_factory=list)
    parts: dict[Part, list[Piece]] = field(default_factory=dict)
    left: list[Left] = field(default_factory=list)
    head: list[Line] = field(default_factory=list)
    signature: list[Line] = field(default_factory=list)
    answer_signature: list[Line] = field(default_factory=list)
    author: Author | None = None
    letter: bool = False
    guessed: bool = False
    unanswered: bool = False
    numbered: bool = False
    annexed: bool = False
    by_look: bool = False
    behind: bool = False
    below_table: bool = False

    def has(self, part: Part) -> bool:
        """Whether a section holds any words."""
        return any(re.search(r"[^\W_]", piece.line.text) for piece in self.parts.get(part, ()))


def paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """Group lines into paragraphs."""
    groups: list[list[Line]] = []
    for line in lines:
        if line.gap or line.marker or not groups:
            groups.append([])
        groups[-1].append(line)
    return groups
