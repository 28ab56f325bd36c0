"""All that a sheet and its pages say, gathered for whoever looks for one value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from archive.body import Part
from archive.documents.document import PAGE_EDGE, Document
from archive.documents.labels.labelled import labelled
from archive.documents.labels.meanings import Meaning
from archive.documents.letters.sentences import Asked, asked_in, asked_in_letter
from archive.documents.pages.cleaning import Clean
from archive.documents.people.askers import askers_in
from archive.documents.people.civil_servants import is_sent_by_servant
from archive.documents.people.parties import Parties
from archive.documents.questions.scan import read_sheet
from archive.documents.sheet import Author, Found, Sheet, paragraphs
from archive.registers import Registers

_ANSWERING = re.compile(
    r"(?:beantwoording|antwoord(?:en)?\b(?! van)|in antwoord op"
    r"|antwoord(?:en)? van\b[^.?!]{3,60}\bop (?:de |uw )?(?:\w+ )?vragen\b)",
    re.IGNORECASE,
)

# "Beantwoording raadsvragen" and "Van het raadslid …" below it.
_GOES_ON = re.compile(r"(?:Van|Door|Over|Op|Namens)\s+(?:het|de|vragen|raads|fractie)")
# "Van het raadslid A. Smit (D66) over de brug", below a title that says the rest
_WHOSE = re.compile(
    r"Van\s+(?:(?:het|de)\s+)?(?:(?:raads|staten|gemeenteraads)?(?:lid|leden)\b|heer\b|mevrouw\b)"
)
_STARTS = re.compile(
    r"(?:schriftelijke\s+|mondelinge\s+|technische\s+)?(?:raads)?(?:vragen|antwoord)\b",
    re.IGNORECASE,
)
_COUNCILLOR = re.compile(
    r"\b(?:raads|staten)?(?:lid|leden)\b|\b(?:heer|heren|mevrouw|mw|dhr|ondergetekende)\b",
    re.IGNORECASE,
)

# The number of the page, in a column of its own beside the title of the paper.
_PAGE = re.compile(
    r"\t\W*(?:(?:pagina|blad(?:zijde)?)\s*)?\d{1,3}(?:\s*(?:van|/)\s*\d{1,3})?\W*$", re.IGNORECASE
)


def _parts(text: str) -> list[str]:
    """The parts of a running head, where they are labels with their values."""
    parts = [part for part in text.split("\t") if part.strip()]
    return parts if any(":" in part for part in parts) else [text]


@dataclass
class Evidence:
    """What was found in one set of questions, and the names that are known already.

    `paragraphs` are those above and around the sections.
    `asked` is what its title says; `said` what its sentences say, those that say most first.
    Each with its place.
    """

    document: Document
    cleaned: Clean
    sheet: Sheet
    registers: Registers

    def __post_init__(self) -> None:
        self.parties = Parties(self.registers.parties)
        self.fields = [*self.sheet.fields, *self._furniture_fields()]
        self.paragraphs = self._paragraphs()
        self._settle_author()
        self.asked = self._asked()
        self.said = self._said()

    def values(self, *meanings: Meaning, answer: bool | None = None) -> list[Found]:
        """The labels of these meanings that have a value; `answer` tells in whose part."""
        return [
            found
            for found in self.fields
            if found.meaning in meanings
            and found.value
            and (answer is None or found.in_answer is answer)
        ]

    def _paragraphs(self) -> list[tuple[str, str]]:
        lines = [*self.sheet.head]
        if self.document.flowing:
            lines += [
                replace(line, text=_PAGE.sub("", line.text))
                for line in self.cleaned.furniture
                if line.place == PAGE_EDGE and not labelled(line)
            ]
        grouped = [
            (" ".join(each.whole for each in group), group[0].place) for group in paragraphs(lines)
        ]
        # A title that runs over two paragraphs: "Antwoorden van …" and "op vragen van …".
        pairs = [
            (f"{first[0]} {second[0]}", first[1])
            for first, second in pairwise(grouped)
            if len(first[0]) < 200
            and len(second[0]) < 300
            and (second[0][:1].islower() or _GOES_ON.match(second[0]))
        ]
        # Lines of a text without white lines run on: a sentence may start on any of them.
        starts = []
        for group in paragraphs(lines):
            for index, line in enumerate(group):
                if _STARTS.match(line.whole):
                    below = group[index + 1].whole if index + 1 < len(group) else ""
                    titled = line.strong and all(each.strong for each in group)
                    if below[:1].isupper() and not titled:
                        starts.append((line.whole, line.place))
                    text = line.whole
                    for each in group[index + 1 : index + 8]:
                        if re.search(r"[.)]$", text) and re.match(
                            r"(?:vragen|antwoord|toelichting)\b", each.whole, re.IGNORECASE
                        ):
                            break
                        text += " " + each.whole
                    starts.append((text, line.place))
        return [*starts, *pairs, *grouped]

    def _furniture_fields(self) -> list[Found]:
        """Labels in a page header count when the form itself does not have them."""
        own = {found.meaning for found in self.sheet.fields}
        lines = [
            replace(line, text=part.strip(), markdown="", gap=True)
            for line in self.cleaned.furniture
            for part in _parts(line.text)
        ]
        if not lines or self.document.pages:
            return []
        found = read_sheet(lines).fields
        # Where a form names the party, who wrote the answer may stand at the foot of its pages.
        own |= {Meaning.ASKERS} if Meaning.PARTY in own else set()
        return [each for each in found if each.meaning not in own and each.value]

    def _settle_author(self) -> None:
        """A letter that greets nobody is the college's when it says that it answers."""
        named = self.values(Meaning.ASKERS, Meaning.PARTY)
        named = [each for each in named if not (each.guessed or is_sent_by_servant(each))]
        if self.sheet.author is not None or named:
            return
        titles = [found.value for found in self.values(Meaning.SUBJECT)]
        titles += [text for text, _ in self.paragraphs if len(text) < 300]
        if any(_ANSWERING.match(" ".join(text.split())) for text in titles):
            self.sheet.author = Author.COLLEGE

    def _asked(self) -> tuple[Asked, str] | None:
        subjects = [(found.value, found.place) for found in self.values(Meaning.SUBJECT)]
        for text, place in [*self.paragraphs, *subjects]:
            whose = f"Vragen {text}" if _WHOSE.match(text) else text
            asked = asked_in(whose)
            if asked and (askers_in([asked.who], self.parties)):
                return asked, place
        return None

    def _said(self) -> list[tuple[Asked, str]]:
        found = [
            (asked, place)
            for text, place in self.paragraphs
            if (asked := asked_in_letter(text, self._can_ask))
        ]
        found.sort(key=lambda each: -sum(map(bool, (each[0].date, each[0].subject, each[0].who))))
        return [*found, *self._said_inside()]

    def _said_inside(self) -> Iterator[tuple[Asked, str]]:
        """Who speaks in the explanation; dates and subjects there are those of its story.

        Where the college tells it, the sentence that names who asked has the day too.
        """
        pieces = self.sheet.parts.get(Part.EXPLANATION, ())
        for group in paragraphs([piece.line for piece in pieces]):
            text = " ".join(line.whole for line in group)
            asked = asked_in_letter(text, self._can_ask)
            if asked and asked.who and self.sheet.author is not Author.COLLEGE:
                yield Asked(asked.who), group[0].place
            elif asked and asked.date and asked.who:
                yield asked, group[0].place

    def _can_ask(self, who: str) -> bool:
        """Whether words in a sentence name a party, or a councillor as such."""
        found = askers_in([who], self.parties)
        if any(each.party for each in found):
            return True
        return bool(found) and _COUNCILLOR.search(who) is not None
