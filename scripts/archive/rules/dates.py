"""Rules over the days on which things happened, and what belongs to them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from archive.body import Part
from archive.dates import dutch_date
from archive.question import derive_deadline
from archive.rules.case import Case, Fault
from archive.sentences import say


def dates_in_order(case: Case) -> Iterator[Fault]:
    """Nothing happens before the question, and a postponement ends after it began."""
    record = case.record
    later = [
        ("ontvangen", record.received),
        ("beantwoord", record.answered),
        ("ingetrokken", record.withdrawn),
    ]
    asked = dutch_date(record.submitted)
    for key, day in later:
        if day and day < record.submitted:
            said = {"sleutel": key, "dag": dutch_date(day), "ingediend": asked}
            yield key, say("volgorde-datums.voor-indienen", **said)
    last: date | None = None
    for place, postponement in enumerate(record.postponements):
        key = f"verdaagd.{place}"
        if postponement.day < record.submitted:
            yield key, say("volgorde-datums.uitstel-voor-indienen")
        if postponement.until <= postponement.day:
            yield key, say("volgorde-datums.uitstel-andersom")
        if last and postponement.until <= last:
            yield key, say("volgorde-datums.uitstel-korter")
        if record.answered and postponement.day > record.answered:
            yield key, say("volgorde-datums.uitstel-na-antwoord")
        last = postponement.until


def not_in_future(case: Case) -> Iterator[Fault]:
    """What is recorded has happened."""
    record = case.record
    days = [
        ("ingediend", record.submitted),
        ("ontvangen", record.received),
        ("beantwoord", record.answered),
        ("ingetrokken", record.withdrawn),
        *((f"verdaagd.{place}", each.day) for place, each in enumerate(record.postponements)),
        *((f"correcties.{place}", each.day) for place, each in enumerate(record.corrections)),
        *((f"verwijderd.{place}", each.day) for place, each in enumerate(record.removals)),
    ]
    for key, day in days:
        if day and not case.today.has_come(day):
            yield key, say("toekomst.datum", dag=dutch_date(day))


def answer_complete(case: Case) -> Iterator[Fault]:
    """An answer has a date and a text, or neither."""
    record = case.record
    answer = record.body.section(Part.ANSWER)
    has_text = answer is not None and bool(answer.text)
    if record.answered and not has_text:
        yield "beantwoord", say("antwoord.geen-tekst")
    if answer and has_text and not record.answered:
        yield answer.line, say("antwoord.geen-datum")


def withdrawal_complete(case: Case) -> Iterator[Fault]:
    """A withdrawal has a date and a reason, and is of a question without an answer."""
    record = case.record
    if record.withdrawn and not record.withdrawal_reason:
        yield "ingetrokken", say("intrekking.geen-reden")
    if record.withdrawal_reason and not record.withdrawn:
        yield "reden_intrekking", say("intrekking.geen-datum")
    if record.withdrawn and record.answered:
        yield "ingetrokken", say("intrekking.beantwoord")


def deadline_kept(case: Case) -> Iterator[Fault]:
    """A question whose deadline has passed is answered or postponed."""
    record = case.record
    term = case.settings.term(record.received or record.submitted)
    deadline = derive_deadline(record, term)
    ended = record.answered or record.withdrawn
    if deadline and not ended and case.today.has_passed(deadline):
        key = "verdaagd" if record.postponements else "ingediend"
        yield key, say("termijn.verlopen", dag=dutch_date(deadline))
