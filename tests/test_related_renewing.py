"""What is alike after a change: found from what was known before, and the same as all anew."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import orjson
import pytest

from archive.body import Body, Part, Section
from archive.building.code import code_digest
from archive.building.store import Store
from archive.index import Archive
from archive.record import Record
from archive.related.anew import anew
from archive.related.compounds import changed_parts, parts
from archive.related.find import find
from archive.related.state import read, state_key
from archive.related.vectors import _rarity
from archive.related.weights import rarity
from archive.search.supply import Forgetful
from test_question_page import archive
from test_related import ASKER, Remembering, keys, related_of

HEADS = ("fiets", "glas", "boom", "water", "school", "brand", "markt", "haven")
TAILS = ("pad", "bak", "huis", "plein", "weg", "dienst", "beheer", "kade")
WORDS = [*HEADS, *TAILS, *(f"{head}{tail}" for head in HEADS for tail in TAILS)]
# So many are no power of the root of two, so that the ground of their weights stays;
# how many may have a stem changes at every ten of them.
SIZE = 75


def made_up(number: int, chance: random.Random) -> Record:
    text = " ".join(chance.choices(WORDS, k=12))
    return Record(
        number=f"2020-{number:03}",
        subject=" ".join(chance.sample(WORDS, 3)),
        askers=(ASKER,),
        submitted=date(2020, 1, 1) + timedelta(days=chance.randrange(900)),
        body=Body((Section(Part.QUESTION, text),)),
        themes=tuple(chance.sample(("Wonen", "Parkeren"), chance.randrange(3))),
    )


def edited(records: list[Record], chance: random.Random) -> list[Record]:
    """Do something to an archive that its griffie might."""
    place = chance.randrange(len(records))
    one, other = records[place], chance.choice(records)
    answer = Section(Part.ANSWER, f"Toegevoegd: {chance.choice(WORDS)} zaak{chance.randrange(99)}")
    edits: tuple[Callable[[], list[Record]], ...] = (
        lambda: [replace(one, subject=f"{one.subject} {chance.choice(WORDS)}")],
        lambda: [replace(one, body=Body((*one.body.sections, answer)))],
        lambda: [replace(one, body=other.body)],
        lambda: [replace(one, submitted=other.submitted)],
        lambda: [replace(one, number=f"2021-{chance.randrange(999):03}")],
        lambda: [one, replace(other, number=f"2022-{chance.randrange(999):03}")],
        lambda: [replace(one, follows="" if one is other else other.number)],
        lambda: [replace(one, themes=other.themes)],
        lambda: [],
    )
    return [*records[:place], *chance.choice(edits)(), *records[place + 1 :]]


def archives(seed: int, changes: int) -> Iterator[Archive]:
    """An archive, as one change after another leaves it."""
    chance = random.Random(seed)  # noqa: S311 (no secret)
    records = [made_up(number, chance) for number in range(SIZE)]
    for _ in range(changes):
        yield archive(*{record.number: record for record in records}.values())
        for _ in range(chance.choice((1, 1, 1, 2, 4))):
            records = edited(records, chance)


@pytest.fixture
def all_anew(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Grows by one item each time that all is found anew."""
    times: list[int] = []

    def counted(made: Archive, *others: object) -> object:
        times.append(len(made.questions))
        return anew(made, *others)  # type: ignore[arg-type]

    monkeypatch.setattr("archive.related.anew.anew", counted)
    return times


@pytest.mark.parametrize("seed", range(8))
def test_after_any_change_it_is_what_is_found_anew(seed: int, all_anew: list[int]) -> None:
    store = Remembering()
    changes = 20
    for made in archives(seed, changes):
        assert find(made, keys(made), store).near == find(made, keys(made), Forgetful()).near
    assert len(all_anew) < 2 * changes  # Without a store it always is.


@pytest.mark.parametrize("seed", range(3))
def test_what_is_known_of_stems_and_questions_is_what_is_found_anew(seed: int) -> None:
    store = Remembering()
    for made in archives(seed, 12):
        find(made, keys(made), store)
        fresh = Remembering()
        find(made, keys(made), fresh)
        assert known(store) == known(fresh)


def known(store: Remembering) -> dict[str, object]:
    """All that a store knows, by the numbers of questions, as slots may differ."""
    state = read(state_key(b""), store)
    assert state

    def pieces(written: list[str]) -> dict[str, object]:
        each = (orjson.loads(store.kept[bytes.fromhex(key)]) for key in written)
        return {name: value for piece in each for name, value in piece.items()}

    number = dict(zip(state.slots, state.numbers, strict=True))
    found: dict[str, object] = {"stems": pieces_of(store, state.stems)}
    for name, written in (("terms", state.terms), ("vectors", state.vectors)):
        found[name] = {number[int(slot)]: each for slot, each in pieces(written).items() if each}
    holders = {}
    for stem, (used, apart, slots, weighty, weights) in pieces(state.holders).items():
        each = sorted((number[slot], weight) for slot, weight in zip(weighty, weights, strict=True))
        holders[stem] = used, apart, sorted(number[slot] for slot in slots), each
    found["holders"] = holders
    found["near"] = pieces_of(store, state.near), pieces_of(store, state.scores)
    return found


def pieces_of(store: Remembering, key: str) -> object:
    return orjson.loads(store.kept[bytes.fromhex(key)])


def test_after_one_answer_not_all_is_found_anew(all_anew: list[int]) -> None:
    [made] = archives(1, 1)
    store = Remembering()
    find(made, keys(made), store)
    record = made.questions[3].record
    body = Body((*record.body.sections, Section(Part.ANSWER, "Het fietspad.")))
    others = [each.record for each in made.questions if each.record is not record]
    changed = archive(*others, replace(record, body=body))
    find(changed, keys(changed), store)
    assert len(all_anew) == 1


@pytest.mark.parametrize("seed", range(4))
def test_what_is_lost_or_damaged_is_found_anew(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)  # noqa: S311 (no secret)
    store = Store(tmp_path)
    for made in archives(seed, 6):
        expected = find(made, keys(made), Forgetful()).near
        assert related_of(made, keys(made), store) == expected
        store.save()
        with store._base as base:
            rows = [key for (key,) in base.execute("SELECT key FROM results ORDER BY key")]
            for key in chance.sample(rows, len(rows) // 3):
                if chance.random() < 0.5:
                    base.execute("DELETE FROM results WHERE key = ?", (key,))
                else:
                    base.execute("UPDATE results SET content = x'00' WHERE key = ?", (key,))
        assert related_of(made, keys(made), store) == expected
    store.close()


def test_what_other_code_knew_is_not_used(all_anew: list[int]) -> None:
    [made] = archives(1, 1)
    store = Remembering()
    for code in (b"old", b"new", b"old"):
        find(made, keys(made), store, code)
    assert len(all_anew) == 2


def test_more_themes_than_can_be_told_apart_are_found_anew(
    all_anew: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    [made] = archives(1, 1)
    monkeypatch.setattr("archive.related.find.MOST_THEMES", -1)
    store = Remembering()
    for _ in range(2):
        find(made, keys(made), store)
    assert len(all_anew) == 2


def test_what_is_kept_stays_in_the_store(tmp_path: Path) -> None:
    [made] = archives(1, 1)
    store = Store(tmp_path)
    related_of(made, keys(made), store)
    for _ in range(2):
        state = read(state_key(code_digest()), store)
        assert state
        assert {*map(bytes.fromhex, state.kept)} <= store.used
        store.save()
        store.close()
        store = Store(tmp_path)
        related_of(made, keys(made), store)  # Nothing changed, so nothing is read.
    store.close()


def test_rarity_is_that_of_the_arrays() -> None:
    for total in (1, 2, 75, 10_000, 100_000):
        used = np.arange(total + 1 if total < 1_000 else 1_000)
        assert [rarity(each, total) for each in used.tolist()] == _rarity(used, total).tolist()


@pytest.mark.parametrize("seed", range(5))
def test_changed_parts_are_those_that_differ(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (no secret)
    before, after = (set(chance.sample(WORDS, 60)) for _ in range(2))
    old, new = parts(before), parts(after)
    expected = {stem: new.get(stem) for stem in before | after if old.get(stem) != new.get(stem)}
    assert changed_parts(before, after) == expected
