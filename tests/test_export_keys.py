"""An export is made again when a question changes that it tells of, and not for another one."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain

import pytest

from archive.building.digest import Digests, joined
from archive.exports.events import Event, Kind, events, newest
from archive.exports.exports import exports_of_all_questions, exports_of_groups
from archive.exports.keyed import Common, keys_of
from archive.exports.ready import Ready
from archive.record import Correction, Record
from feeding import ANSWERED, RECORD, TODAY, archive_with, held

ANSWER = replace(RECORD, answered=date(2020, 6, 1), body=ANSWERED)
WAITS = replace(RECORD, number="2026-001", submitted=TODAY)
CALENDARS = {"openstaand/termijnen.ics", "portefeuillehouders/c-de-wit/termijnen.ics"}
WAITING = {"openstaand/feed.xml", "openstaand/feed.json"}
GENERAL = {"deelkaarten/archief.png", "data/schema.json", "data/metadata.json"}


def keys(*records: Record) -> dict[str, bytes]:
    """The keys of all exports of more than one question, by address."""
    archive = archive_with(*records)
    whole = held(archive)
    digests = Digests()
    common = Common(digests.of(archive.settings), digests.of(archive.registers))
    own = [digests.of(each) for each in archive.questions]
    of = keys_of(whole, own, common, joined)
    found = exports_of_all_questions(whole, of, common, joined)
    groups = chain.from_iterable(archive.groups.values())
    found += exports_of_groups(whole, groups, Ready(), of, joined)
    made = {export.address: key for export, key in found}
    assert CALENDARS | WAITING | GENERAL | {"data/vragen.csv"} <= made.keys()
    return made


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    assert before.keys() == after.keys()
    return {address for address, key in before.items() if after[address] != key}


def test_what_waits_is_told_again_only_when_that_changes() -> None:
    before = keys(ANSWER, WAITS)
    answer, waits = replace(ANSWER, subject="vissen"), replace(WAITS, subject="vissen")
    found = changed(before, keys(answer, WAITS))
    assert {"data/vragen.csv", "feeds/antwoorden.xml", "themas/verkeer/vragen.csv"} <= found
    assert not found & (CALENDARS | WAITING | GENERAL)
    found = changed(before, keys(ANSWER, waits))
    assert CALENDARS | WAITING | {"data/vragen.csv", "feeds/vragen.xml"} <= found
    assert not found & (GENERAL | {"feeds/antwoorden.xml"})


def test_a_question_that_waits_no_more_leaves_what_waits() -> None:
    there = replace(WAITS, answered=TODAY, body=ANSWERED)
    found = changed(keys(ANSWER, WAITS), keys(ANSWER, there))
    assert CALENDARS | WAITING | {"feeds/antwoorden.xml"} <= found


def some_records(chance: random.Random) -> list[Record]:
    """Records of which some were answered or corrected long after they were asked."""
    found = []
    for number in range(1, 60):
        asked = date(2020, 1, 1) + timedelta(chance.randrange(300))
        record = replace(RECORD, number=f"2020-{number:03}", submitted=asked)
        if chance.random() < 0.5:
            later = asked + timedelta(chance.choice((1, 20, 400)))
            record = replace(record, answered=later, body=ANSWERED)
        if chance.random() < 0.2:
            day = asked + timedelta(chance.randrange(500))
            record = replace(record, corrections=(Correction(day, "Anders."),))
        if number > 1 and chance.random() < 0.3:
            record = replace(record, follows=f"2020-{chance.randrange(1, number):03}")
        found.append(record)
    return found


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize(
    "kinds", [(Kind.ASKED,), (Kind.ANSWERED,), (Kind.ASKED, Kind.OVERDUE), tuple(Kind)]
)
def test_the_newest_events_are_those_of_all_events(seed: int, kinds: tuple[Kind, ...]) -> None:
    items = held(archive_with(*some_records(random.Random(seed)))).items  # noqa: S311 (no secret)
    found = [event for item in items for event in events(item) if event.kind in kinds]

    def by_day(event: Event) -> tuple[object, ...]:
        return event.day, event.item.question.order

    for most in (1, 5, 50, 500):
        assert newest(items, kinds, most) == sorted(found, key=by_day)[: -most - 1 : -1]
