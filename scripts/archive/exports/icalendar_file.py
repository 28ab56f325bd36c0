"""The days by which answers must be there, as iCalendar (RFC 5545)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event, Timezone, vDuration

from archive.dates import add_days, dutch_date
from archive.exports.telling import signed
from archive.exports.xml_text import xml_text
from archive.question import Question, Status
from archive.settings import Settings
from archive.wording import enumerate_words

_DAY = timedelta(days=1)


def icalendar_file(
    title: str, address: str, questions: Sequence[Question], settings: Settings
) -> bytes:
    """Write the calendar at this whole address: a day for each of these questions that waits.

    It rings no alarm: who follows it decides on that. Its moments are those of the data.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Raadsvragen//Antwoordtermijnen//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for key in ("name", "x-wr-calname"):  # RFC 7986, and what programs knew before it.
        calendar.add(key, xml_text(f"{title} | {settings.title}"))
    calendar.add("source", address, parameters={"VALUE": "URI"})
    # How often to ask for a new version: the site is made anew every night.
    calendar.add("refresh-interval", _DAY, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(_DAY))
    waiting = [(each.deadline, each) for each in questions if each.status.waits and each.deadline]
    for deadline, question in sorted(waiting, key=lambda each: (each[0], each[1].order)):
        calendar.add_component(_event(deadline, question, settings))
    if not waiting:
        calendar.add_component(_timezone(questions[0].submitted))
    written: bytes = calendar.to_ical()
    return written


def _event(deadline: date, question: Question, settings: Settings) -> Event:
    address = settings.url(question.address)
    what = "Te laat: antwoord" if question.status is Status.OVERDUE else "Antwoord"
    event = Event()
    event.add("uid", f"{address}#termijn")
    event.add("dtstamp", _moment(question.last_change))
    event.add("sequence", len(question.record.postponements))
    event.add("dtstart", deadline)
    event.add("duration", _DAY)
    event.add("summary", xml_text(f"{what} op vraag {question.number}: {question.title}"))
    event.add("description", xml_text(f"{_about(question)}\n{address}"))
    event.add("url", address)
    event.add("transp", "TRANSPARENT")  # Nobody is busy because of it.
    if question.themes:
        event.add("categories", [xml_text(theme.name) for theme in question.themes])
    return event


def _about(question: Question) -> str:
    lines = [
        f"Vraag van {signed(question.listed)}, ingediend op {dutch_date(question.submitted)}.",
        f"Status: {question.status.words}.",
    ]
    if question.portfolio_holders:
        names = enumerate_words([person.name for person in question.portfolio_holders])
        lines.append(f"Portefeuille: {names}.")
    return "\n".join(lines)


def _moment(day: date) -> datetime:
    """The start of a day in UTC, which the format asks for here; it is not shown to anyone."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _timezone(day: date) -> Timezone:
    """Something to hold for a calendar without days, which must hold something (RFC 5545, 3.6)."""
    return Timezone.from_tzid("Europe/Amsterdam", first_date=day, last_date=add_days(day, 1))
