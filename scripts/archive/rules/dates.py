"""Rules over the days on which things happened, and what belongs to them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from archive.body import Part
from archive.dates import dutch_date
from archive.question import Status, derive_deadline, derive_status
from archive.rules.case import Case, Fault


def dates_in_order(case: Case) -> Iterator[Fault]:
    """Nothing happens before the question, and a postponement ends after it began."""
    record = case.record
    later = [
        ("ontvangen", "ontvangen", record.received),
        ("beantwoord", "beantwoord", record.answered),
        ("ingetrokken", "ingetrokken", record.withdrawn),
    ]
    for key, what, day in later:
        if day and day < record.submitted:
            yield (
                key,
                f"De vraag zou zijn {what} op {dutch_date(day)}, voordat hij was ingediend "
                f"({dutch_date(record.submitted)}). Verbeter een van de datums.",
            )
    last: date | None = None
    for place, postponement in enumerate(record.postponements):
        key = f"verdaagd.{place}"
        if postponement.day < record.submitted:
            yield key, "Deze vraag is uitgesteld voordat hij was ingediend. Verbeter 'datum'."
        if postponement.until <= postponement.day:
            yield key, "Het uitstel eindigt voordat het begint. Verbeter 'datum' of 'tot'."
        if last and postponement.until <= last:
            yield key, "Dit uitstel loopt niet langer dan het vorige. Zet ze op volgorde."
        if record.answered and postponement.day > record.answered:
            yield key, "Deze vraag is uitgesteld nadat hij was beantwoord. Verbeter een datum."
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
        if day and day > case.today:
            yield (
                key,
                f"De datum {dutch_date(day)} ligt in de toekomst. Verbeter hem, of wacht tot "
                "die dag.",
            )


def answer_complete(case: Case) -> Iterator[Fault]:
    """An answer has a date and a text, or neither."""
    record = case.record
    answer = record.body.section(Part.ANSWER)
    has_text = answer is not None and bool(answer.text)
    if record.answered and not has_text:
        yield (
            "beantwoord",
            "Er is een datum van beantwoording, maar geen antwoord. Zet het onder '## Antwoord', "
            "of haal de datum weg.",
        )
    if answer and has_text and not record.answered:
        yield (
            answer.line,
            "Er is een antwoord, maar geen datum. Zet bovenaan een regel 'beantwoord: …'.",
        )


def withdrawal_complete(case: Case) -> Iterator[Fault]:
    """A withdrawal has a date and a reason, and is of a question without an answer."""
    record = case.record
    if record.withdrawn and not record.withdrawal_reason:
        yield "ingetrokken", "Zet bij een ingetrokken vraag ook 'reden_intrekking: …'."
    if record.withdrawal_reason and not record.withdrawn:
        yield "reden_intrekking", "Zet bij 'reden_intrekking' ook de dag: 'ingetrokken: …'."
    if record.withdrawn and record.answered:
        yield (
            "ingetrokken",
            "De vraag is ingetrokken én beantwoord. Haal een van de twee datums weg.",
        )


def deadline_kept(case: Case) -> Iterator[Fault]:
    """A question whose deadline has passed is answered or postponed."""
    record = case.record
    term = case.settings.term(record.received or record.submitted)
    deadline = derive_deadline(record, term)
    if deadline and derive_status(record, deadline, case.today) is Status.OVERDUE:
        yield (
            "verdaagd" if record.postponements else "ingediend",
            f"Het antwoord had er op {dutch_date(deadline)} moeten zijn. Zet het antwoord erbij, "
            "of het uitstel onder 'verdaagd'.",
        )
