"""What is cited: a question as a whole, or one answer to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from archive.answering import addressed_person, answering_body
from archive.citing.author import Author, author
from archive.question import Question
from archive.settings import Settings
from archive.slug import slug
from archive.wording import enumerate_words

# What prints nothing, and what would start a new line in a citation or a mail.
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")

# What stays as it is in an address (RFC 3986, 2.2), what is escaped already included.
_IN_ADDRESS = ":/?#[]@!$&'()*+,;=%"


@dataclass(frozen=True, slots=True)
class Work:
    """What every way of citing tells of a source.

    `number` names it within the archive, `kind` says what it is and `key` is its name in lists of
    programs. `address` is empty on a site that does not know its own.
    """

    authors: tuple[Author, ...]
    day: date
    title: str
    number: str
    kind: str
    publisher: str
    address: str
    key: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer stands: its name within the page, and in words what it answers, if told."""

    name: str = "antwoord"
    words: str = ""


WHOLE = Place()


def place_of(numbers: Sequence[int]) -> Place:
    """Give the place of the answer to these numbered questions: `vraag 3`, `vragen 3 en 4`."""
    noun = "vraag" if len(numbers) == 1 else "vragen"
    words = f"{noun} {enumerate_words([str(number) for number in numbers])}"
    return Place(f"vraag-{numbers[0]}", words)


def one_line(text: str) -> str:
    """Give a text on one line, without characters that print nothing."""
    if text.isprintable() and "  " not in text:
        return text.strip(" ")  # The only space that is printable.
    return " ".join(_UNSEEN.sub(" ", text).split())


def whole(question: Question, settings: Settings) -> Work:
    """Give a question with its answer, if it has one: those who signed are its authors."""
    kind = f"{question.record.kind.value.capitalize()}e vraag"
    return Work(
        authors=tuple(author(one_line(each.name)) for each in question.askers),
        day=question.submitted,
        title=one_line(question.title),
        number=question.number,
        kind=f"{kind} met antwoord" if question.record.answered else kind,
        publisher=_publisher(settings),
        address=_address(question, settings),
        key=_key(question, settings),
    )


def answer(of: Work, question: Question, answered: date, settings: Settings, place: Place) -> Work:
    """Give an answer to a question that is cited as `of`.

    Its author is whom the question was put to, its day that of the answer.
    """
    body = answering_body(question, settings)
    return Work(
        authors=(Author(body) if body else author(one_line(addressed_person(question))),),
        day=answered,
        title=of.title,
        number=f"{of.number}{place.words and ', '}{place.words}",
        kind=f"Antwoord op {question.record.kind.value}e vraag",
        publisher=of.publisher,
        address=f"{of.address}#{place.name}" if of.address else "",
        key=f"{of.key}-{place.name}",
    )


def _address(question: Question, settings: Settings) -> str:
    """Give the whole address, with nothing in it that a list of sources would read as its own."""
    return quote(settings.url(question.address), safe=_IN_ADDRESS) if settings.site_address else ""


def _publisher(settings: Settings) -> str:
    name = one_line(settings.body or settings.title)
    return name[:1].upper() + name[1:]


def _key(question: Question, settings: Settings) -> str:
    return f"{slug(settings.municipality) or 'raadsvraag'}-{question.number}"
