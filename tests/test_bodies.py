"""The texts of a record: made when somebody asks for them, and known by the numbers they name."""

from __future__ import annotations

import pytest

from archive.body import Body, Part, Section
from archive.building.pickled import UnreadableError, from_bytes, to_bytes
from archive.draft import Draft, draft_of

SECTIONS = (
    Section(Part.QUESTION, "Zie 2014-001 en x2015-2a.", 3, 5),
    Section(Part.ANSWER, "Zie 2014-001. Café “Zee”\ud800", 7, 9),
)
RECORD = b"""\
---
nummer: 2014-002
onderwerp: het plein
indieners:
  - naam: A. Jansen
    partij: Groen
ingediend: 2014-03-01
---

## Vraag

Waarom is vraag 2014-001 niet beantwoord?
"""


def test_texts_are_made_when_they_are_asked_for_and_do_not_stay() -> None:
    made: list[int] = []

    def later() -> tuple[Section, ...]:
        made.append(1)
        return SECTIONS

    body = Body.made_later(later, ("2014-001",))
    assert body.numbers == ("2014-001",)
    assert made == []
    assert body.text(Part.QUESTION) == SECTIONS[0].text
    assert body == Body(SECTIONS)
    assert made == [1, 1]


def test_a_body_knows_what_could_be_numbers_of_questions() -> None:
    assert Body(SECTIONS).numbers == ("2014-001", "2015-2a")
    assert Body(()).numbers == ()


def test_a_body_has_no_other_names() -> None:
    with pytest.raises(AttributeError):
        Body(SECTIONS).titles  # type: ignore[attr-defined] # noqa: B018


def test_a_draft_comes_back_with_its_texts_and_their_lines() -> None:
    draft = draft_of("vragen/2014/2014-002-het-plein.md", RECORD)
    first: Draft = from_bytes(to_bytes(draft))
    again: Draft = from_bytes(to_bytes(first))
    assert first == again == draft
    assert draft.record
    for each in (first, again):
        assert each.record
        assert each.record.body.numbers == ("2014-001",)
        assert [(s.line, s.text_line) for s in each.record.body.sections] == [(10, 12)]


def test_every_text_comes_back() -> None:
    body: Body = from_bytes(to_bytes(Body(SECTIONS)))
    assert body.sections == SECTIONS
    assert [(each.line, each.text_line) for each in body.sections] == [(3, 5), (7, 9)]


def test_texts_of_somebody_else_are_refused() -> None:
    body: Body = from_bytes(to_bytes(Body(SECTIONS)).replace(b"\x28\xb5\x2f\xfd", b"\0\0\0\0"))
    with pytest.raises(UnreadableError):
        body.sections  # noqa: B018
