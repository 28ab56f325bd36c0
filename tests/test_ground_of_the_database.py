"""The database out of a kept file with the old questions: as one that is made from nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from archive.building.digest import Digests, joined
from archive.building.kept_pieces import KeptPieces
from archive.building.store import Store
from archive.exports import sqlite_file
from archive.exports.blocks import Block
from archive.exports.export import Holdings, Whole
from archive.exports.ground import ground_places, new_blocks, old_blocks
from archive.exports.keyed import Common, keys_of
from archive.exports.sqlite_file import whole_sqlite
from archive.exports.word_segment import Segment, segment_of
from archive.registers import Theme
from exporting import held, made


@pytest.fixture
def filled(monkeypatch: pytest.MonkeyPatch) -> list[Block]:
    """The blocks of which the rows are put in a database, each time again."""
    found: list[Block] = []
    piece_of = sqlite_file.piece_of

    def noted(whole: Whole, kind: object, block: Block) -> bytes:
        found.append(block)
        return piece_of(whole, kind, block)  # type: ignore[arg-type]

    monkeypatch.setattr(sqlite_file, "piece_of", noted)
    return found


@pytest.fixture
def whole(fiction: Path) -> Holdings:
    return held(fiction)


def out_of(store: Path, whole: Holdings) -> bytes:
    """The database, with a store in a folder behind it."""
    digests, opened = Digests(), Store(store)
    common = Common(digests.of(whole.settings), digests.of(whole.archive.registers))
    own = [digests.of(item.question) for item in whole.items]
    kept = KeptPieces(opened, keys_of(whole, own, common, joined), whole.settings.site_address)
    found = made(whole_sqlite, replace(whole, kept=kept))
    opened.save()
    opened.close()
    return found


def changed(whole: Holdings, place: int) -> Holdings:
    """The same archive, of which one question has another subject."""
    items = list(whole.items)
    question = items[place].question
    record = replace(question.record, subject=f"{question.record.subject} en meer")
    items[place] = items[place]._replace(question=replace(question, record=record))
    return replace(whole, items=tuple(items))


def test_old_are_the_questions_of_more_than_a_year_ago_by_quarters(whole: Holdings) -> None:
    newest = whole.items[0].question.submitted
    start = date(newest.year - 1, (newest.month - 1) // 3 * 3 + 1, 1)
    old = {item.question.number for block in old_blocks(whole) for item in block.items}
    assert old == {item.question.number for item in whole.items if item.question.submitted < start}
    assert 0 < len(old) < len(whole.items)
    assert old_blocks(replace(whole, items=())) == ()


def test_after_a_change_of_a_new_question_no_old_one_is_filled_in(
    tmp_path: Path, whole: Holdings, filled: list[Block]
) -> None:
    out_of(tmp_path, whole)
    assert len(filled) == len(whole.blocks)
    filled.clear()
    after = changed(whole, 0)
    found = out_of(tmp_path, after)
    assert filled == list(reversed(new_blocks(after)))
    assert (*filled[::-1], *old_blocks(after)) == after.blocks
    assert found == made(whole_sqlite, after) != made(whole_sqlite, whole)


def test_after_a_change_of_an_old_question_all_are_filled_in(
    tmp_path: Path, whole: Holdings, filled: list[Block]
) -> None:
    out_of(tmp_path, whole)
    filled.clear()
    after = changed(whole, len(whole.items) - 1)
    found = out_of(tmp_path, after)
    assert len(filled) == len(whole.blocks)
    assert found == made(whole_sqlite, after)
    assert found == out_of(tmp_path, after)


def test_a_followed_question_with_another_number_of_its_own_counts(
    tmp_path: Path, whole: Holdings
) -> None:
    """What an old question follows on may be new, in a faulty archive."""
    items = list(whole.items)
    oldest, newest = items[-1].question, items[0].question
    record = replace(oldest.record, follows=newest.number)
    items[-1] = items[-1]._replace(question=replace(oldest, record=record))
    before = replace(whole, items=tuple(items))
    out_of(tmp_path, before)
    fewer = [each for each in whole.archive.questions if each is not newest]
    after = replace(
        before, archive=replace(whole.archive, questions=tuple(fewer)), items=tuple(items[1:])
    )
    assert out_of(tmp_path, after) == made(whole_sqlite, after)


def test_what_only_a_register_tells_counts(tmp_path: Path, whole: Holdings) -> None:
    out_of(tmp_path, whole)
    registers = whole.archive.registers
    entries = (*registers.themes.entries, Theme("Zomerfeesten"))
    themes = replace(registers.themes, entries=entries)
    archive = replace(whole.archive, registers=replace(registers, themes=themes))
    after = replace(whole, archive=archive)
    assert out_of(tmp_path, after) == made(whole_sqlite, after) != made(whole_sqlite, whole)


def test_after_a_change_of_a_new_question_only_the_words_of_its_month_are_taken_apart(
    tmp_path: Path, whole: Holdings, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[int] = []

    def noted(texts: Iterable[tuple[object, ...]]) -> Segment:
        rows = list(texts)
        taken.append(len(rows))
        return segment_of(rows)

    monkeypatch.setattr("archive.exports.words.segment_of", noted)
    out_of(tmp_path, whole)
    assert sum(taken) == len(whole.items)
    taken.clear()
    found = out_of(tmp_path, changed(whole, 0))
    assert taken == [len(whole.blocks[0].items)]
    assert found == made(whole_sqlite, changed(whole, 0))


def test_a_part_that_is_lost_takes_the_others_with_it(tmp_path: Path, whole: Holdings) -> None:
    found = out_of(tmp_path, whole)
    place = list(ground_places(whole))[1]
    store = Store(tmp_path)
    kept = KeptPieces(store, {}, whole.settings.site_address)
    kept.keep(place, b"of something else", b"spoilt")
    store.save()
    store.close()
    assert out_of(tmp_path, whole) == found
