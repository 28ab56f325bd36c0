"""The data of one question, copied out of the piece that has those of its block."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest

from archive.exports import json_files
from archive.exports.export import Holdings, Item
from archive.exports.json_files import LINES, question_json, with_lines
from archive.exports.pieces import Pieces, piece_of

pytest_plugins = ["export_fixtures"]


@dataclass
class Memory:
    """Keeps pieces as they are, or as `spoil` makes them."""

    spoil: Callable[[bytes], bytes] = bytes
    pieces: dict[tuple[str, bytes], bytes] = field(default_factory=dict)
    together: tuple[Pieces, ...] = ()

    def digest(self, numbers: tuple[str, ...]) -> bytes:
        return " ".join(numbers).encode()

    def find(self, place: str, digest: bytes) -> bytes | None:
        return self.pieces.get((place, digest))

    def has(self, place: str, digest: bytes) -> bool:
        return (place, digest) in self.pieces

    def keep(self, place: str, digest: bytes, content: bytes) -> None:
        self.pieces[place, digest] = self.spoil(content)


def filled(whole: Holdings, memory: Memory) -> Holdings:
    """The same archive, of which the pieces are in memory."""
    known = replace(whole, kept=memory)
    for block in known.blocks:
        piece_of(known, LINES, block)
    return known


def given(whole: Holdings) -> list[Item]:
    """All questions, with their lines as far as these are kept."""
    return [item for block in whole.blocks for item in with_lines(whole, block)]


def texts(whole: Holdings, items: list[Item]) -> dict[str, bytes]:
    """The file of each question, by its address."""
    exports = [each for item in items for each in question_json(item, whole.settings)]
    return {each.address: b"".join(each.make()) for each in exports}


@pytest.mark.parametrize("name", ["seed", "fiction", "hostile"])
def test_what_is_copied_is_what_would_be_made(
    archives: dict[str, Holdings], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    whole = archives[name]
    made = texts(whole, list(whole.items))
    items = given(filled(whole, Memory()))
    monkeypatch.delattr(json_files, "question_data")  # Nothing is made anew.
    assert texts(whole, items) == made


def test_without_a_piece_a_question_is_made(archives: dict[str, Holdings]) -> None:
    whole = archives["seed"]
    assert given(whole) == list(whole.items)


def test_a_piece_with_another_number_of_lines_is_not_used(
    archives: dict[str, Holdings],
) -> None:
    whole = filled(archives["seed"], Memory(lambda piece: piece + b"{}\n"))
    assert given(whole) == list(whole.items)
