"""A source in the style of the APA, as Dutch readers write it.

Sources: Publication Manual of the APA, 7th edition, 9.7-9.12 (authors), 10.4 (reports); Dutch names
and dates: Radboud Universiteit, "Nederlandse conventies" (libguides.ru.nl/apa7): the prefix of a
name goes last, the day comes before the month.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from archive.citing.author import Author
from archive.citing.work import Work
from archive.dates import MONTHS

# Of more authors, the first of these and the last are named.
_MOST_AUTHORS = 20


@dataclass(frozen=True, slots=True)
class Apa:
    """A reference; the title stands by itself, for it is written in italics."""

    before: str
    title: str
    after: str

    def __str__(self) -> str:
        """The whole as plain text."""
        return f"{self.before} {self.title} {self.after}"


def apa(work: Work) -> Apa:
    """Write a source as an entry of a list of references."""
    day = work.day
    authors = _sentence(_authors([_name(each) for each in work.authors]))
    after = f"(Nr. {work.number}) [{work.kind}]. {_sentence(work.publisher)}"
    return Apa(
        f"{authors} ({day.year}, {day.day} {MONTHS[day.month - 1]}).",
        work.title,
        f"{after} {work.address}" if work.address else after,
    )


def _name(author: Author) -> str:
    if not author.family:
        return author.name
    return f"{author.family}, {author.initials} {author.prefix}".rstrip()


def _authors(names: Sequence[str]) -> str:
    if len(names) > _MOST_AUTHORS:
        return f"{', '.join(names[: _MOST_AUTHORS - 1])}, . . . {names[-1]}"
    *first, last = names
    return f"{', '.join(first)}, & {last}" if first else last


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
