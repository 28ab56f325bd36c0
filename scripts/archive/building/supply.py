"""What the search index is made from, with the store behind it."""

from __future__ import annotations

from collections.abc import Sequence

from archive.building.digest import joined
from archive.building.store import Store
from archive.index import Archive
from archive.question import Question
from archive.search.prepared import prepare
from archive.search.supply import Supply


def supplied(archive: Archive, keys: Sequence[bytes], store: Store) -> Supply:
    """Give what the index of an archive is made from; `keys` has a digest for each question."""
    key_of = {
        question.number: joined((b"prepared", key))
        for question, key in zip(archive.questions, keys, strict=True)
    }

    def find(questions: Sequence[Question]) -> list[bytes]:
        kept = store.get_all(key_of[question.number] for question in questions)
        for question in questions:
            key = key_of[question.number]
            if key not in kept:
                kept[key] = prepare(question)
                store.put(key, kept[key])
        return [kept[key_of[question.number]] for question in questions]

    store.uses(key_of.values())
    return Supply(keys, find, store)
