"""Turtle for which rdflib is started only when more changes than days, sizes and sums."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import orjson
import pytest

from archive.exports.catalogue import turtle as module
from archive.exports.catalogue.files import catalogue_text
from archive.exports.catalogue.turtle import turtle
from archive.exports.downloads import OF_QUESTIONS
from archive.exports.export import Holdings
from archive.exports.kept import Nothing
from archive.sum import Sum
from feeding import RECORD, SETTINGS, archive_with
from feeding import held as all_of

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")

SUMS = {each.address: Sum(place, bytes([place] * 32)) for place, each in enumerate(OF_QUESTIONS)}
LATER = {address: Sum(10 * each.size + 7, b"\xab" * 32) for address, each in SUMS.items()}


class Memory(Nothing):
    """Keeps what is made, by its place and what it was made from."""

    def __init__(self) -> None:
        self.pieces: dict[tuple[str, bytes], bytes] = {}

    def find(self, place: str, digest: bytes) -> bytes | None:
        return self.pieces.get((place, digest))

    def keep(self, place: str, digest: bytes, content: bytes) -> None:
        self.pieces[place, digest] = content


def text_of(held: Holdings, sums: Mapping[str, Sum] = SUMS) -> bytes:
    return catalogue_text(held, sums)


def direct(text: bytes) -> bytes:
    return module._written(text)


def changed(held: Holdings) -> Holdings:
    """The same archive, of which a question changed on another day."""
    newest, *others = held.archive.questions
    record = replace(newest.record, withdrawn=date(2021, 12, 31))
    questions = (replace(newest, record=record), *others)
    return replace(held, archive=replace(held.archive, questions=questions))


@pytest.fixture
def held() -> Holdings:
    found = all_of(archive_with(RECORD, settings=replace(SETTINGS, code="gm0344")))
    assert text_of(found)
    return found


def test_days_sizes_and_sums_are_written_into_what_was_kept(
    held: Holdings, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = Memory()
    first, later = text_of(held), text_of(changed(held), LATER)
    assert first != later
    expected = direct(later)
    assert turtle(first, memory) == direct(first)
    monkeypatch.setattr(module, "_written", _again)
    assert turtle(later, memory) == expected


def _again(text: bytes) -> bytes:
    raise AssertionError(f"rdflib is called again for {text!r}")


def test_another_text_is_written_anew(held: Holdings) -> None:
    memory = Memory()
    turtle(text_of(held), memory)
    settings = replace(held.settings, title="Anders")
    other = text_of(replace(held, archive=replace(held.archive, settings=settings)))
    assert turtle(other, memory) == direct(other)
    assert len(memory.pieces) == 2


def test_a_text_that_has_what_stands_in_for_a_value_is_left_alone(held: Holdings) -> None:
    """In a text of several lines Turtle has quotes as they are."""
    document: dict[str, Any] = orjson.loads(text_of(held))
    document["@graph"][0]["dct:title"] = 'Een\n"0001-01-02"^^xsd:date " en "0001-01-03"^^xsd:date'
    text = orjson.dumps(document)
    assert turtle(text, Nothing()) == direct(text)
