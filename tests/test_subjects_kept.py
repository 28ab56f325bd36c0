"""The subjects of an archive with a store: what is kept gives what reading all of it gives."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from archive.body import Body, Part, Section
from archive.building.store import Store
from archive.building.subjects import kept_subjects
from archive.index import Archive, make_archive
from archive.question import Question
from archive.search.supply import digest
from archive.subjects.harvest import harvest
from archive.subjects.reading import subjects_of
from archive.subjects.tokens import tokens
from test_subjects import PATH, POOL, POOLS, archive

TEXTS = [POOL, POOLS, PATH, ("De GGD", "Helpt de GGD? De GGD helpt."), ("Subsidie", "Subsidie?")]


def keys(made: Archive) -> list[bytes]:
    return [digest([repr(question.record).encode()]) for question in made.questions]


def with_text(question: Question, part: Part, text: str) -> Question:
    others = [each for each in question.record.body.sections if each.part is not part]
    body = Body((*others, Section(part, text)))
    return replace(question, record=replace(question.record, body=body))


def edited(questions: Sequence[Question], chance: random.Random) -> list[Question]:
    """Do something to an archive that its griffie might."""
    place = chance.randrange(len(questions))
    one, other = questions[place], chance.choice(questions)
    number = f"2021-{chance.randrange(10_000):04}"
    edits = (
        lambda: [with_text(one, Part.ANSWER, "Het zwembad gaat open.")],
        lambda: [with_text(one, Part.QUESTION, chance.choice(TEXTS)[1])],
        lambda: [with_text(one, Part.EXPLANATION, chance.choice(TEXTS)[1])],
        lambda: [one, replace(other, record=replace(other.record, number=number))],
        lambda: [replace(one, record=replace(one.record, submitted=other.submitted))],
        lambda: [],
    )
    return [*questions[:place], *chance.choice(edits)(), *questions[place + 1 :]]


def made_of(questions: Sequence[Question], like: Archive) -> Archive:
    return make_archive(questions, like.registers, like.settings, like.today)


@pytest.mark.parametrize("seed", range(4))
def test_after_any_change_they_are_those_that_reading_all_gives(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)  # noqa: S311 (no secret)
    first = archive(chance.choices(TEXTS, k=90), theme="Sport")
    store = Store(tmp_path)
    questions: Sequence[Question] = first.questions
    for _ in range(25):
        made = made_of(questions, first)
        assert kept_subjects(made, keys(made), store) == subjects_of(made)
        questions = edited(questions, chance)
    store.close()


def test_months_in_which_the_same_was_asked_count_each(tmp_path: Path) -> None:
    made = archive([POOL] * 3)
    days = (date(2020, 1, 1), date(2020, 2, 1), date(2020, 3, 1))
    apart = [
        replace(each, record=replace(each.record, submitted=day))
        for each, day in zip(made.questions, days, strict=True)
    ]
    made = made_of(apart, made)
    store = Store(tmp_path)
    [pool] = kept_subjects(made, keys(made), store).all
    assert len(pool.questions) == 3
    store.close()


def test_after_an_answer_no_text_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = archive([POOL, POOLS, PATH, PATH])
    store = Store(tmp_path)
    before = kept_subjects(made, keys(made), store)
    monkeypatch.setattr("archive.building.subjects.harvest", None)
    newest = with_text(made.questions[0], Part.ANSWER, "Een antwoord over zwembaden en paden.")
    answered = made_of([newest, *made.questions[1:]], made)
    after = kept_subjects(answered, keys(answered), store)
    assert [each.name for each in after.all] == [each.name for each in before.all]
    assert after == subjects_of(answered)
    store.close()


def test_one_changed_text_has_one_month_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = archive([POOL, POOLS, PATH] + [("Subsidie", "Hoeveel?")] * 117)
    store = Store(tmp_path)
    kept_subjects(made, keys(made), store)
    read: list[int] = []

    def counted(questions: Sequence[Question], *others: object) -> object:
        read.append(len(questions))
        return harvest(questions, *others)

    monkeypatch.setattr("archive.building.subjects.harvest", counted)
    newest = with_text(made.questions[0], Part.QUESTION, PATH[1])
    changed = made_of([newest, *made.questions[1:]], made)
    assert kept_subjects(changed, keys(changed), store) == subjects_of(changed)
    assert read == [29]  # The questions of April 2020, of 120.
    store.close()


@pytest.mark.parametrize("seed", range(3))
def test_what_is_lost_or_damaged_is_read_again(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)  # noqa: S311 (no secret)
    made = archive(chance.choices(TEXTS, k=90))
    store = Store(tmp_path)
    for _ in range(4):
        assert kept_subjects(made, keys(made), store) == subjects_of(made)
        store.save()
        with store._base as base:
            rows = [key for (key,) in base.execute("SELECT key FROM results ORDER BY key")]
            for key in chance.sample(rows, len(rows) // 2):
                base.execute("UPDATE results SET content = x'00' WHERE key = ?", (key,))
    store.close()


def test_all_that_is_kept_stays_in_use(tmp_path: Path) -> None:
    made = archive([POOL, POOLS, PATH] * 40)
    store = Store(tmp_path)
    kept_subjects(made, keys(made), store)
    used = store.used
    store.save()
    store.close()
    store = Store(tmp_path)
    kept_subjects(made, keys(made), store)
    assert store.used == used
    store.close()


def test_words_by_themselves_are_found_as_among_others() -> None:
    pattern = re.compile(r"[^\W\d_]+-(?!\w)|[^\W\d_]+(?:['’\-&][^\W_]+)*|[0-9]+|[^\w\s]")
    chance = random.Random(1)  # noqa: S311 (no secret)
    letters = "abcDE-'’&_09½²Ⅷ٣ \n\t\x1c\u00a0\u2028é\u0301.,𝐀ªß中\u200b"
    for _ in range(20_000):
        text = "".join(chance.choices(letters, k=chance.randrange(14)))
        assert tokens(text) == pattern.findall(text)
