"""Drafts that were written together: their texts stay together, and what is equal is one thing."""

from __future__ import annotations

import pytest

from archive.building.pickled import UnreadableError, from_bytes, to_bytes
from archive.draft import Draft, draft_of

RECORD = b"""---
nummer: 2014-00%d
onderwerp: Het plein
indieners:
  - naam: An de Vries
    partij: Lokaal
ingediend: 2014-03-0%d
themas:
  - Wonen
---

## Vraag

Waarom is het plein dicht? %d
"""


def drafts() -> list[Draft]:
    return [draft_of(f"vragen/2014/2014-00{each}.md", RECORD % (each, 1, each)) for each in (1, 2)]


def test_each_body_gets_its_own_text_back() -> None:
    again = from_bytes(to_bytes(from_bytes(to_bytes(drafts()))))
    texts = [each.record.body.sections[0].text for each in again]
    assert texts == ["Waarom is het plein dicht? 1", "Waarom is het plein dicht? 2"]


def test_some_of_them_can_be_written_with_others() -> None:
    first, second = from_bytes(to_bytes(drafts()))
    other = draft_of("vragen/2014/2014-003.md", RECORD % (3, 1, 3))
    assert from_bytes(to_bytes([second, other])) == [drafts()[1], other]
    assert first == drafts()[0]


def test_for_another_process_texts_stay_as_they_are() -> None:
    long = draft_of("vragen/2014/2014-003.md", RECORD % (3, 1, 3) + b"Waarom? " * 1_000)
    told = to_bytes([*drafts(), long], small=False)
    assert len(told) > 2 * len(to_bytes([*drafts(), long]))
    assert from_bytes(told) == [*drafts(), long]
    again = to_bytes(from_bytes(told))  # As it is kept.
    assert len(told) > 2 * len(again)
    assert from_bytes(again) == [*drafts(), long]


def test_who_asked_and_when_is_one_thing_in_all_of_them() -> None:
    one, _ = from_bytes(to_bytes(drafts()))
    _, other = from_bytes(to_bytes(drafts()))
    assert one.record.askers[0] is other.record.askers[0]
    assert one.record.submitted is other.record.submitted


def test_records_that_are_written_alike_share_what_they_have_the_same() -> None:
    one, other = from_bytes(to_bytes(drafts()))
    assert one.record.themes is other.record.themes
    assert one.record.lines is other.record.lines


@pytest.mark.parametrize("change", [lambda data: data[:-1], lambda data: data + b"\0\0\0\0"])
def test_drafts_without_all_of_their_texts_are_refused(change: object) -> None:
    assert callable(change)
    with pytest.raises(UnreadableError):
        from_bytes(change(to_bytes(drafts())))


def test_bytes_with_a_text_that_is_something_else_are_refused() -> None:
    data = to_bytes(drafts()).replace(b"\x28\xb5\x2f\xfd", b"\0\0\0\0")
    for each in from_bytes(data):
        with pytest.raises(UnreadableError):
            each.record.body.sections  # noqa: B018
