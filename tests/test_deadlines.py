"""Calendars: the days by which answers must be there, as programs for calendars read them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar, Event

from archive.entrances import PORTFOLIO_HOLDERS
from archive.index import Archive
from archive.question import Question
from archive.record import Postponement, Record
from conftest import PROJECT
from feeding import ADDRESS, ANSWERED, RECORD, archive_of, archive_with, calendars

ALL = "openstaand/termijnen.ics"
HOSTILE = "parkeren; BEGIN:VEVENT, \\n & \x01 🚲 <script>alert(1)</script> " + "é" * 90
OPEN = replace(RECORD, submitted=date(2026, 11, 3), number="2026-001")


@pytest.fixture(scope="module")
def archive(fiction: Path) -> Archive:
    return archive_of(fiction)


@pytest.fixture(scope="module")
def made(archive: Archive) -> dict[str, bytes]:
    return calendars(archive)


def events(calendar: bytes) -> list[Event]:
    return list(Calendar.from_ical(calendar).walk("VEVENT"))


def event_of(record: Record) -> Event:
    (event,) = events(calendars(archive_with(record))[ALL])
    return event


def expected(questions: tuple[Question, ...]) -> list[tuple[str, date]]:
    return sorted(
        (f"{ADDRESS}{each.address}", each.deadline)
        for each in questions
        if each.status.waits and each.deadline
    )


def found(calendar: bytes) -> list[tuple[str, date]]:
    return sorted((str(event["url"]), event.decoded("dtstart")) for event in events(calendar))


def test_every_deadline_of_a_waiting_question_is_a_day_in_the_calendar(
    archive: Archive, made: dict[str, bytes]
) -> None:
    assert len(expected(archive.questions)) > 3
    assert found(made[ALL]) == expected(archive.questions)


def test_a_portfolio_holder_has_a_calendar_of_his_own(
    archive: Archive, made: dict[str, bytes]
) -> None:
    groups = archive.groups[PORTFOLIO_HOLDERS.folder]
    assert set(made) == {ALL, *(f"{group.address}termijnen.ics" for group in groups)}
    for group in groups:
        assert found(made[f"{group.address}termijnen.ics"]) == expected(group.questions)


def test_a_day_tells_what_is_waited_for() -> None:
    event = event_of(OPEN)
    assert event["summary"] == "Antwoord op vraag 2026-001: Parkeren"
    assert event["description"] == (
        "Vraag van A. Jansen (Groen) en 1 ander, ingediend op 3 november 2026.\nStatus: open.\n"
        f"Portefeuille: C. de Wit.\n{ADDRESS}vragen/2026-001/"
    )
    assert event.decoded("dtstart") == date(2026, 12, 3)
    assert event.decoded("duration") == timedelta(days=1)
    assert event["transp"] == "TRANSPARENT"
    assert not event.subcomponents


def test_a_day_that_is_past_tells_so() -> None:
    assert str(event_of(RECORD)["summary"]).startswith("Te laat: antwoord op vraag 2020-001")


def test_a_postponement_moves_the_day_and_not_its_identity() -> None:
    postponed = Postponement(date(2026, 11, 20), date(2027, 1, 4), "ziekte")
    before = event_of(OPEN)
    after = event_of(replace(OPEN, subject="anders", postponements=(postponed,)))
    assert before["uid"] == after["uid"] == f"{ADDRESS}vragen/2026-001/#termijn"
    assert after.decoded("dtstart") == date(2027, 1, 4)
    assert (before["sequence"], after["sequence"]) == (0, 1)
    # The stamps are those of the data: the day of asking, and that of the postponement.
    assert before.decoded("dtstamp") == datetime(2026, 11, 3, tzinfo=UTC)
    assert after.decoded("dtstamp") == datetime(2026, 11, 20, tzinfo=UTC)


def test_identities_are_unique(made: dict[str, bytes]) -> None:
    identities = [str(event["uid"]) for event in events(made[ALL])]
    assert len(set(identities)) == len(identities)


def test_a_calendar_is_valid_when_nothing_waits() -> None:
    """It must hold something (RFC 5545, 3.6), and its address must stay."""
    record = replace(RECORD, answered=date(2020, 5, 9), body=ANSWERED)
    for made in (calendars(archive_with(record)), calendars(archive_of(PROJECT))):
        for calendar in made.values():
            read = Calendar.from_ical(calendar)
            assert events(calendar) == []
            assert [part.name for part in read.subcomponents] == ["VTIMEZONE"]


def test_lines_are_folded_and_ended_as_the_format_wants(made: dict[str, bytes]) -> None:
    hostile = calendars(archive_with(replace(OPEN, subject=HOSTILE)))
    for calendar in (*made.values(), *hostile.values()):
        assert calendar.endswith(b"END:VCALENDAR\r\n")
        assert calendar.count(b"\n") == calendar.count(b"\r\n")
        assert max(map(len, calendar.split(b"\r\n"))) <= 75  # Octets (RFC 5545, 3.1).
        for key in ("version", "prodid", "name", "x-wr-calname", "refresh-interval", "source"):
            assert Calendar.from_ical(calendar)[key]


def test_hostile_texts_stay_text() -> None:
    legal = HOSTILE.replace("\x01", "")
    event = event_of(replace(OPEN, subject=HOSTILE))
    assert event["summary"] == f"Antwoord op vraag 2026-001: P{legal[1:]}"


def test_the_furthest_day_there_is_does_no_harm() -> None:
    postponed = Postponement(date(2026, 11, 20), date.max, "onbekend")
    assert event_of(replace(OPEN, postponements=(postponed,))).decoded("dtstart") == date.max


def test_the_same_archive_gives_the_same_bytes(fiction: Path, made: dict[str, bytes]) -> None:
    assert calendars(archive_of(fiction)) == made


def test_a_site_without_an_address_has_no_calendars(fiction: Path, fiction_site: Path) -> None:
    assert calendars(archive_of(fiction, address="")) == {}
    assert not list(fiction_site.rglob("*.ics"))
