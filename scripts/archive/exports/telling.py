"""What followers are told of an event: a few sentences of plain text, as in a short mail."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from archive.body import Part
from archive.dates import add_days, dutch_date
from archive.exports.events import Event, Kind
from archive.plain import beginning
from archive.question import Listed, Question
from archive.wording import count

# About so many letters of a question or an answer are told: the rest stands on its page.
TOLD = 200


def tell(event: Event) -> str:
    """Tell of an event. What is told of one stays true when more happens to the question."""
    return _TELL[event.kind](event)


def signed(question: Listed) -> str:
    """Name who asked: `A. Jansen (Groen) en 2 anderen`."""
    others = f" en {count(question.others, 'ander', 'anderen')}" if question.others else ""
    return f"{question.asker} ({question.party}){others}"


def _asked(event: Event) -> str:
    question = event.item.question
    kind = question.record.kind.value.capitalize()
    term = question.term
    until = f" Termijn: {dutch_date(term.deadline(question.received))}." if term else ""
    asked_on = dutch_date(question.submitted)
    words = _quoted(question, Part.QUESTION)
    return f"{kind}e vraag {_whose(question)}, gesteld op {asked_on}.{until}{words}"


def _postponed(event: Event) -> str:
    question = event.item.question
    postponement = question.record.postponements[event.place]
    until = dutch_date(postponement.until)
    return _ended(
        f"Het antwoord op vraag {_whose(question)} komt later, uiterlijk op {until}. "
        f"Reden: {postponement.reason}"
    )


def _overdue(event: Event) -> str:
    last = dutch_date(add_days(event.day, -1))
    whose = _whose(event.item.question)
    return f"Het antwoord op vraag {whose} is er niet op tijd. De laatste dag was {last}."


def _answered(event: Event) -> str:
    question = event.item.question
    days = question.days_to_answer
    after = f"na {count(days, 'dag', 'dagen')}" if days else "op dezelfde dag"
    return f"Antwoord op vraag {_whose(question)}, {after}.{_quoted(question, Part.ANSWER)}"


def _withdrawn(event: Event) -> str:
    question = event.item.question
    reason = question.record.withdrawal_reason
    return _ended(
        f"Vraag {_whose(question)} is ingetrokken. Er komt geen antwoord. Reden: {reason}"
    )


def _corrected(event: Event) -> str:
    question = event.item.question
    note = question.record.corrections[event.place].note
    return _ended(f"Vraag {_whose(question)} is verbeterd na publicatie. {note}")


def _removed(event: Event) -> str:
    question = event.item.question
    ground = question.record.removals[event.place].ground
    return f"Bij vraag {_whose(question)} is iets weggehaald. Reden: {ground.words}."


def _followed(event: Event) -> str:
    number = event.item.follow_ups[event.place]
    return f"Op vraag {_whose(event.item.question)} is een vervolgvraag gesteld: {number}."


_TELL: Mapping[Kind, Callable[[Event], str]] = {
    Kind.ASKED: _asked,
    Kind.POSTPONED: _postponed,
    Kind.OVERDUE: _overdue,
    Kind.ANSWERED: _answered,
    Kind.WITHDRAWN: _withdrawn,
    Kind.CORRECTED: _corrected,
    Kind.REMOVED: _removed,
    Kind.FOLLOWED: _followed,
}


def _whose(question: Question) -> str:
    return f"{question.number} van {signed(question.listed)}"


def _quoted(question: Question, part: Part) -> str:
    words = beginning(question.record.body.text(part), TOLD)
    return f" “{words}”" if words else ""


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "?", "!")) else f"{sentence}."
