"""The ways to cite a question or an answer, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from archive.citing.apa import Apa, apa
from archive.citing.bibtex import bibtex
from archive.citing.work import WHOLE, Place, Work, answer, one_line, whole
from archive.dates import dutch_date
from archive.question import Question
from archive.settings import Settings
from archive.wording import count


@dataclass(frozen=True, slots=True)
class Citation:
    """One source in each way; `address` is empty on a site that does not know its own."""

    plain: str
    apa: Apa
    bibtex: str
    address: str


@dataclass(frozen=True, slots=True)
class Citations:
    """A question with its answer as one source, and an answer to it as another, if there is one."""

    whole: Citation
    answer: Citation | None


def citations(question: Question, settings: Settings, place: Place = WHOLE) -> Citations:
    """Cite a question, and its whole answer or the one at a place."""
    work, answered = whole(question, settings), question.record.answered
    cited = _citation(_said(question, work), work)
    if answered is None:
        return Citations(cited, None)
    reply = answer(work, question, answered, settings, place)
    return Citations(cited, _citation(_said_of_answer(question, reply, place), reply))


def _said(question: Question, work: Work) -> str:
    signed = f"{work.authors[0].name} ({one_line(question.signatories[0].party.name)})"
    others = len(question.signatories) - 1
    if others:
        signed = f"{signed} en {count(others, 'ander', 'anderen')}"
    said = f"{signed}, ‘{work.title}’, vraag {question.number}, {dutch_date(question.submitted)}"
    answered = question.record.answered
    return f"{said}, beantwoord op {dutch_date(answered)}" if answered else said


def _said_of_answer(question: Question, work: Work, place: Place) -> str:
    what = f"antwoord op {place.words} van" if place.words else "antwoord op"
    return (
        f"{work.authors[0].name}, {what} ‘{work.title}’, vraag {question.number}, "
        f"{dutch_date(work.day)}"
    )


def mail_link(question: Question, settings: Settings) -> str:
    """Give a link that opens a mail with the title and the address, and nothing else (RFC 6068)."""
    title, address = one_line(question.title), settings.url(question.address)
    return f"mailto:?subject={quote(title, safe='')}&body={quote(address, safe='')}"


def _citation(said: str, work: Work) -> Citation:
    plain = f"{said}. {work.address}".rstrip()
    return Citation(plain, apa(work), bibtex(work), work.address)
