"""What the search index is made from, with the store behind it."""

from __future__ import annotations

from collections.abc import Sequence

from archive.building.store import Store
from archive.question import Question
from archive.search.prepared import prepare
from archive.search.supply import Supply


def supplied(keys: Sequence[bytes], store: Store) -> Supply:
    """Give what an index is made from; `keys` has a digest for each question of the archive."""
    known: dict[str, bytes] = {}

    def find(questions: Sequence[Question]) -> list[bytes]:
        for question in questions:
            if question.number not in known:
                known[question.number] = prepare(question)
        return [known[question.number] for question in questions]

    return Supply(keys, find, store)
