"""A question with its answer as a piece in an archive: "informatieobject" in MDTO."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from archive.exports.export import Item
from archive.exports.mdto_form import (
    ADDRESSEE,
    ASKER,
    CHANGED,
    HOLDER,
    SENT,
    event,
    name_person,
    person,
    question_form,
)
from archive.exports.mdto_terms import (
    RELATIONS,
    TOP,
    inside,
    new,
    numbering,
    reference,
    term,
    written,
)
from archive.exports.xml_text import xml_text
from archive.question import Question
from archive.record import Record
from archive.registers import Signatory
from archive.settings import Settings
from archive.tooi import THEMES, concepts


def describe_question(item: Item, settings: Settings) -> tuple[bytes]:
    """Write the description of a question."""
    question, record = item.question, item.question.record
    kept = record.retention.appraisal if record.retention else settings.appraisal
    about = question_form(settings, kept)
    number, name, _, place, period, _, created, received, appraisal, maker, asker, limit = about
    number[0].text = question.number
    name.text = xml_text(question.title)
    _put_before(place, _classes(question))
    _tell_period(period, question)
    created[1].text = question.submitted.isoformat()
    created[2][0].text = xml_text(_named(question.signatories[0]))
    received[1].text = question.received.isoformat()
    _put_before(appraisal, (_event(*each) for each in sorted(_later(record))))
    _put_before(maker, _related(item, settings))
    name_person(asker, _named(question.signatories[0]))
    _put_before(limit, _others(question))
    if settings.site_address:
        place[0].text = settings.url(question.address)
    else:
        about.remove(place)
    return (written(about),)


def _put_before(place: Any, elements: Iterable[Any]) -> None:
    for element in elements:
        place.addprevious(element)


def _classes(question: Question) -> Iterator[Any]:
    """Name the themes by the codes of the TOP list, and as key words by our own names."""
    listed = concepts(THEMES)
    for code in dict.fromkeys(theme.top for theme in question.themes):
        if code in listed:
            yield term("classificatie", listed[code].label, TOP, code)
    for theme in question.themes:
        word = new("trefwoord")
        word.text = xml_text(theme.name)
        yield word


def _tell_period(period: Any, question: Question) -> None:
    """Tell from when to when a question ran; the end is open while it waits for an answer."""
    period[1].text = question.submitted.isoformat()
    end = question.record.answered or question.record.withdrawn
    if end:
        inside(period, "dekkingInTijdEinddatum", end.isoformat())


def _later(record: Record) -> Iterator[tuple[date, str, str]]:
    """Give what happened after the receipt: days, kinds of events and what came of them.

    An answer is sent; for all else MDTO has no other word than a change.
    """
    for delay in record.postponements:
        yield delay.day, CHANGED, f"Verdaagd tot {delay.until.isoformat()}: {delay.reason}"
    if record.answered:
        yield record.answered, SENT, "De vraag is beantwoord."
    if record.withdrawn:
        yield record.withdrawn, CHANGED, f"Ingetrokken: {record.withdrawal_reason}"
    for correction in record.corrections:
        yield correction.day, CHANGED, f"Verbeterd: {correction.note}"
    for removal in record.removals:
        yield removal.day, CHANGED, f"Gedeeltelijk weggehaald: {removal.ground.words}."


def _event(day: date, kind: str, outcome: str) -> Any:
    found = event(kind, day.isoformat())
    inside(found, "eventResultaat", outcome)
    return found


def _related(item: Item, settings: Settings) -> Iterator[Any]:
    """Name the files of the question, and the questions before and after it."""
    record, numbers = item.question.record, numbering(settings)
    for attachment in record.attachments:
        file = new("heeftRepresentatie")
        mark = f"{record.number}/{attachment.file}"
        reference(file, attachment.file, mark, numbers)
        yield file
    others = [(record.follows, "Refereert aan")] if record.follows else []
    others += [(number, "Wordt aangehaald door") for number in item.follow_ups]
    for number, how in others:
        related = new("gerelateerdInformatieobject")
        other = inside(related, "gerelateerdInformatieobjectVerwijzing")
        reference(other, f"Vraag {number}", number, numbers)
        related.append(term("gerelateerdInformatieobjectTypeRelatie", how, RELATIONS))
        yield related


def _others(question: Question) -> Iterator[Any]:
    """Name who asked too, whom it was put to, and who answers for it."""
    for signatory in question.signatories[1:]:
        yield person(ASKER, _named(signatory))
    if question.addressee:
        yield person(ADDRESSEE, question.addressee.name)
    for holder in question.portfolio_holders:
        yield person(HOLDER, holder.name)


def _named(signatory: Signatory) -> str:
    return f"{signatory.person.name} ({signatory.party.name})"
