"""What a mail says: the same in plain text and in HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from archive.body import Part
from archive.dates import dutch_date
from archive.exports.events import Kind
from archive.exports.telling import tell
from archive.exports.xml_text import xml_text
from archive.mailing.news import News
from archive.prose import to_html
from archive.question import Question, Status
from archive.settings import Settings
from archive.templating import environment
from archive.wording import count, enumerate_words

_environment = environment()

_COLLEGE = "het college van burgemeester en wethouders"


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail without its headers, but for the subject."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one question.

    `facts` are pairs of what and which; `texts` have a heading, what was written, and its HTML;
    `links` have a title and an address.
    """

    heading: str
    title: str
    anchor: str
    address: str
    facts: Sequence[tuple[str, str]]
    sentences: Sequence[str]
    texts: Sequence[tuple[str, str, Markup]]
    links: Sequence[tuple[str, str]]


def write_letter(news: Sequence[News], to: str, settings: Settings) -> Letter:
    """Write the mail about one or more questions, to a list with this name."""
    told = [_told(each, settings) for each in news]
    subject = _subject(news, told, settings)
    values: dict[str, Any] = {"subject": subject, "told": told, "to": to, "settings": settings}
    text, html = (
        _environment.get_template(name).render(values) for name in ("mail.txt", "mail.html")
    )
    return Letter(one_line(subject), xml_text(text), xml_text(html))


def one_line(text: str) -> str:
    """Give a text as it may stand in a header: a line end would start another one."""
    return " ".join(xml_text(text).split())


def _subject(news: Sequence[News], told: Sequence[Told], settings: Settings) -> str:
    if len(told) == 1:
        return f"{told[0].heading}: {told[0].title}"
    parts = [
        count(number, one, more)
        for kind, one, more in _COUNTED
        if (number := sum(each.has(kind) for each in news))
    ]
    return f"{settings.title}: {enumerate_words(parts)}"


_COUNTED = (
    (Kind.ASKED, "nieuwe vraag", "nieuwe vragen"),
    (Kind.ANSWERED, "nieuw antwoord", "nieuwe antwoorden"),
    (Kind.POSTPONED, "uitgesteld antwoord", "uitgestelde antwoorden"),
    (Kind.WITHDRAWN, "ingetrokken vraag", "ingetrokken vragen"),
    (Kind.CORRECTED, "verbetering", "verbeteringen"),
)


def heading_of(news: News) -> str:
    """Say in a few words what happened: `Antwoord op vraag 2014-001`."""
    number = news.question.number
    if news.has(Kind.ANSWERED):
        asked = news.has(Kind.ASKED)
        return f"Vraag {number} met antwoord" if asked else f"Antwoord op vraag {number}"
    if news.has(Kind.WITHDRAWN):
        return f"Vraag {number} is ingetrokken"
    if news.has(Kind.ASKED):
        return f"Nieuwe vraag {number}"
    return f"Uitstel bij vraag {number}" if news.has(Kind.POSTPONED) else f"Verbeterd: {number}"


def _told(news: News, settings: Settings) -> Told:
    question = news.question
    address = settings.url(question.address)
    return Told(
        heading=heading_of(news),
        title=question.title,
        anchor=f"vraag-{question.number}",
        address=address,
        facts=_facts(question),
        sentences=[tell(each) for each in news.events if each.kind not in _WHOLE],
        texts=_texts(news),
        links=[
            (each.title, f"{address}{quote(each.file)}") for each in question.record.attachments
        ],
    )


# Of these the texts themselves are told.
_WHOLE = (Kind.ASKED, Kind.ANSWERED)


def _facts(question: Question) -> list[tuple[str, str]]:
    record = question.record
    signed = [f"{each.written} ({each.party.name})" for each in question.signatories]
    facts = [("Gesteld door", enumerate_words(signed)), ("Ingediend", dutch_date(record.submitted))]
    if question.received != record.submitted:
        facts.append(("Ontvangen", dutch_date(question.received)))
    facts.append(("Gericht aan", _addressee(question)))
    if record.answer_mode:
        facts.append(("Wijze van beantwoording", record.answer_mode))
    if question.portfolio_holders:
        holders = [each.name for each in question.portfolio_holders]
        facts.append(("Antwoord van", enumerate_words(holders)))
    if record.answered:
        facts.append(("Beantwoord", dutch_date(record.answered)))
    elif question.deadline and question.status is not Status.WITHDRAWN:
        facts.append(("Antwoord uiterlijk", dutch_date(question.deadline)))
    if question.themes:
        facts.append(("Thema", enumerate_words([each.name for each in question.themes])))
    return facts


def _addressee(question: Question) -> str:
    written = question.record.addressed_to
    if question.addressee:
        return question.addressee.name
    return _COLLEGE if written == "college" else f"de {written}"


def _texts(news: News) -> list[tuple[str, str, Markup]]:
    """The parts that are told, each with its heading, as it was written and as HTML."""
    body = news.question.record.body
    parts = [Part.QUESTION, Part.EXPLANATION, Part.ANSWER]
    if not news.has(Kind.ASKED):
        parts.remove(Part.EXPLANATION)
    # A picture or a file beside the record is not in the mail, so nothing leads there.
    return [
        (part.value, text, Markup(to_html(text, 4, _prefix(news, part))))  # noqa: S704
        for part in parts
        if (text := xml_text(body.text(part)))
    ]


def _prefix(news: News, part: Part) -> str:
    return f"{news.question.number}-{part.value[0].lower()}"
