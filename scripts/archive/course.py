"""The course of a question, day by day, as its page tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from archive.dates import dutch_date
from archive.exports.events import Event, Kind, events
from archive.exports.export import Item
from archive.question import Listed, Question, Status
from archive.settings import Settings
from archive.wording import count, enumerate_words


@dataclass(frozen=True, slots=True)
class Step:
    """One step: on which day, what happened, and more about it where there is more.

    `address` is where that stands, from the root of the site; what is `to_come` has not happened.
    """

    day: date
    what: str
    more: str = ""
    address: str = ""
    to_come: bool = False


def course(
    question: Question, follow_ups: Sequence[Listed], settings: Settings
) -> tuple[Step, ...]:
    """Give every step of a question, the first one first; the deadline while that is to come.

    `follow_ups` are the questions that follow on it, the oldest first.
    """
    item = Item(
        question,
        tuple(each.number for each in follow_ups),
        followed_on=tuple(each.submitted for each in follow_ups),
    )
    steps = [_step(event, follow_ups, settings) for event in events(item)]
    if question.received != question.submitted:
        more = f"{_sent(settings)} De termijn begint te lopen.".lstrip()
        steps.append(Step(question.received, "Ontvangen", more))
    steps.sort(key=lambda step: step.day)
    if question.deadline and question.status in (Status.OPEN, Status.POSTPONED):
        steps.append(Step(question.deadline, "Antwoord uiterlijk", to_come=True))
    return tuple(steps)


def _sent(settings: Settings) -> str:
    """Tell whom every question goes to: no day of it is known but that of receipt."""
    recipients = settings.recipients
    return f"Verzonden aan {enumerate_words(recipients)}." if recipients else ""


def _step(event: Event, follow_ups: Sequence[Listed], settings: Settings) -> Step:
    question, day = event.item.question, event.day
    record = question.record
    match event.kind:
        case Kind.ASKED:
            at_once = question.received == day
            return Step(day, "Ingediend", _sent(settings) if at_once else "")
        case Kind.POSTPONED:
            postponement = record.postponements[event.place]
            return Step(
                day, f"Uitgesteld tot {dutch_date(postponement.until)}", postponement.reason
            )
        case Kind.OVERDUE:
            return Step(day, "Te laat", "De dag waarop het antwoord er moest zijn, is voorbij.")
        case Kind.ANSWERED:
            days = question.days_to_answer
            after = f"Na {count(days, 'dag', 'dagen')}." if days else "Op dezelfde dag."
            return Step(day, "Beantwoord", after)
        case Kind.WITHDRAWN:
            return Step(day, "Ingetrokken", record.withdrawal_reason)
        case Kind.CORRECTED:
            return Step(day, "Verbeterd", record.corrections[event.place].note)
        case Kind.REMOVED:
            return Step(
                day, "Iets weggehaald", f"Reden: {record.removals[event.place].ground.words}."
            )
        case Kind.FOLLOWED:
            later = follow_ups[event.place]
            return Step(day, "Vervolgvraag", later.title, later.address)
