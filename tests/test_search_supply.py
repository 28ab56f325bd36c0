"""An index with what was made before is the index that is made anew."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.index import Archive
from archive.question import Question
from archive.record import Record
from archive.search import index_files as index_files_module
from archive.search import shelf
from archive.search import supply as supply_module
from archive.search.index_files import index_files
from archive.search.prepared import prepare
from archive.search.state import last_state
from archive.search.supply import Memory, in_memory
from test_search import RECORDS, make, record


def contents(archive: Archive, store: Memory | None = None) -> dict[str, bytes]:
    """Every file of an index, by its address."""
    return {
        file.address: file.content() for file in index_files(archive, in_memory(archive, store))
    }


WORDS = (
    "de jeugdzorg jeugd zorg zorgen wachtlijst wachtlijsten zorgwacht fietsenstalling fiets 2014 "
    "stalling fietszorg samenwerking samenwerkingsverband verband samenwerkingsverbanden werkt "
    "wethouderszorg jeugdzorgwachtlijst"
)
TEXTS = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=8).map(" ".join)
ASKED = st.builds(record, st.integers(1, 40), TEXTS, TEXTS, TEXTS)
# Enough for key words.
MANY = (*RECORDS, *(record(n, f"Zorg {n}", "De jeugd fietst.", f"{n}") for n in range(40, 110)))
ARCHIVES = st.lists(ASKED, max_size=12, unique_by=lambda each: each.number)


@settings(deadline=None, max_examples=60)
@given(st.lists(ARCHIVES, min_size=1, max_size=4))
def test_a_store_changes_nothing_in_any_row_of_archives(archives: list[list[Record]]) -> None:
    store = Memory()
    for records in archives:
        archive = make(tuple(records))
        assert contents(archive, store) == contents(archive)


@settings(deadline=None, max_examples=20)
@given(st.lists(st.tuples(st.integers(0, len(MANY) - 1), TEXTS), min_size=1, max_size=4))
def test_a_store_changes_nothing_after_any_row_of_edits(edits: list[tuple[int, str]]) -> None:
    store = Memory()
    records = list(MANY)
    contents(make(tuple(records)), store)
    for place, text in edits:
        records[place] = replace(records[place], subject=text)
        archive = make(tuple(records))
        assert contents(archive, store) == contents(archive)


def test_only_what_changed_is_prepared_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    store = Memory()
    contents(make(), store)
    archive = make((*RECORDS[:-1], replace(RECORDS[-1], subject="Anders")))
    asked: list[Question] = []

    def prepared(question: Question) -> bytes:
        asked.append(question)
        return prepare(question)

    monkeypatch.setattr(supply_module, "prepare", prepared)
    contents(archive, store)
    assert [each.number for each in asked] == [RECORDS[-1].number]


def test_a_file_has_another_key_when_it_has_another_content() -> None:
    changed = (*RECORDS[:-1], replace(RECORDS[-1], subject="Anders"))
    first, second = (
        {(file.address, file.key): file.content() for file in index_files(make(records))}
        for records in (RECORDS, changed)
    )
    same = first.keys() & second.keys()
    assert len(same) >= len(RECORDS) - 1
    assert all(first[each] == second[each] for each in same)
    keys = [{key for _, key in each} for each in (first, second)]
    assert keys[0] != keys[1]


ONE = st.sampled_from(["edit", "edit", "add", "remove", "drop"])


@settings(deadline=None, max_examples=25)
@given(st.lists(st.tuples(ONE, st.integers(0, 200), TEXTS, TEXTS), min_size=1, max_size=5))
def test_an_index_is_revised_to_what_it_would_be_anew(
    changes: list[tuple[str, int, str, str]],
) -> None:
    """Questions are edited, added at the end, removed there, or dropped from between others."""
    store = Memory()
    records = [record(n, f"Zorg {n}", "De jeugd fietst.", "Naar de zorg.") for n in range(40, 160)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shelf, "FULL", 90)
        contents(make(tuple(records)), store)
        for kind, drawn, title, text in changes:
            place = drawn % len(records)
            number = int(records[place].number[5:])
            if kind == "edit":
                records[place] = record(number, title, text, text)
            elif kind == "add":
                records.append(record(int(records[-1].number[5:]) + 1, title, text))
            elif kind == "remove":
                records.pop()
            else:
                records.pop(place)
            archive = make(tuple(records))
            assert contents(archive, store) == contents(archive)


def test_a_small_change_needs_no_index_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    store = Memory()
    contents(make(MANY), store)
    monkeypatch.setattr(index_files_module, "_compiled", None)
    text = "Wie fietst naar de jeugdzorg?"
    added = record(110, "Zorgwacht", text)
    for records in ((*MANY[:-1], replace(MANY[-1], subject=text)), (*MANY, added), MANY[:-1]):
        contents(make(records), store)


@settings(deadline=None, max_examples=25)
@given(st.sets(st.integers(0, 10_000), min_size=1, max_size=30))
def test_a_piece_that_is_gone_is_made_anew(gone: set[int]) -> None:
    store = Memory()
    contents(make(MANY), store)
    changed = make((*MANY[:-1], replace(MANY[-1], subject="Anders", answered=None)))
    keys = sorted(store)
    for each in gone:
        store.pop(keys[each % len(keys)], None)
    assert contents(changed, store) == contents(changed)
    assert contents(changed, store) == contents(changed)


def test_a_piece_that_goes_while_the_index_is_written_is_made_anew() -> None:
    store = Memory()
    archive = make(MANY)
    expected = contents(archive, store)
    files = list(index_files(archive, in_memory(archive, store)))
    store.clear()
    assert {file.address: file.content() for file in files} == expected


def test_a_state_that_says_something_else_is_not_read() -> None:
    store = Memory()
    archive = make()
    expected = contents(archive, store)
    for content in (b"", b"no state", b"\x02\x00\x00\x00[]", b"\xff" * 40):
        state = last_state(store)
        assert state
        for key in [key for key in store if last_state(without(store, key)) is None]:
            store[key] = content
        assert last_state(store) is None
        assert contents(archive, store) == expected


def without(store: Memory, key: bytes) -> Memory:
    """The same store, without one thing."""
    return Memory({each: store[each] for each in store if each != key})
