"""What many questions share of the registers is looked up once, and their digests stay the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from archive.building.digest import Digests
from archive.question import Question, resolver
from archive.record import Record
from archive.registers import Registers
from archive.settings import Settings
from archive.source import read_source

TODAY = date(2026, 11, 23)


def resolved(records: Sequence[Record], registers: Registers) -> list[Question]:
    found = [each for each in map(resolver(registers, Settings(), TODAY), records) if each]
    assert len(found) == len(records)
    return found


def digests_of(questions: Sequence[Question], known: Registers | None) -> list[bytes]:
    digests = Digests()
    if known:
        digests.know(known.shared)
    return [digests.of(each) for each in questions]


def test_the_same_names_give_the_same_objects(fiction: Path) -> None:
    source = read_source(fiction)
    first, again = (resolved(source.records, source.registers) for _ in range(2))
    for one, other in zip(first, again, strict=True):
        assert one == other
        assert one.signatories is other.signatories
        assert one.themes is other.themes
        assert one.portfolio_holders is other.portfolio_holders


def test_parties_and_askers_are_those_of_the_signatories_each_once(fiction: Path) -> None:
    source = read_source(fiction)
    questions = resolved(source.records, source.registers)
    assert any(len(each.parties) < len(each.signatories) > 1 for each in questions)
    for each in questions:
        alone = replace(each)  # Which has to find them by itself.
        assert each.parties == alone.parties
        assert each.askers == alone.askers
        assert list(each.parties) == list(dict.fromkeys(one.party for one in each.signatories))


def test_what_is_known_beforehand_has_the_same_digest(fiction: Path) -> None:
    source = read_source(fiction)
    questions = resolved(source.records, source.registers)
    assert digests_of(questions, source.registers) == digests_of(questions, None)


def test_an_alias_changes_the_questions_that_show_the_name_and_no_others(fiction: Path) -> None:
    source = read_source(fiction)
    before = resolved(source.records, source.registers)
    person = before[0].askers[0]
    known = source.registers.people
    people = tuple(
        replace(each, aliases=(*each.aliases, "Buurvrouw")) if each is person else each
        for each in known.entries
    )
    other = replace(source.registers, people=replace(known, entries=people))
    after = resolved(source.records, other)
    pairs = zip(digests_of(before, source.registers), digests_of(after, other), strict=True)
    changed = [one != two for one, two in pairs]
    shows = [person in (*each.askers, each.addressee, *each.portfolio_holders) for each in before]
    assert changed == shows
    assert 0 < sum(changed) < len(changed)


def test_a_stranger_gives_no_question(fiction: Path) -> None:
    source = read_source(fiction)
    strange = [
        replace(source.records[0], themes=("Onbekend",)),
        replace(source.records[0], portfolio_holders=("Niemand",)),
    ]
    find = resolver(source.registers, source.settings, TODAY)
    assert [find(each) for each in strange] == [None, None]
