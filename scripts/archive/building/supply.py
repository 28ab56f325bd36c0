"""What the search index is made from, with the store behind it."""

from __future__ import annotations

from collections.abc import Sequence

from archive.building.digest import Digests, joined
from archive.building.store import Store
from archive.index import Archive
from archive.question import Question
from archive.search.prepared import prepare
from archive.search.supply import Supply


def supplied(archive: Archive, digests: Digests, store: Store, code: bytes) -> Supply:
    """Give what the index of an archive is made from; `code` is the digest of the code."""
    known: dict[str, bytes] = {}

    def find(questions: Sequence[Question]) -> list[bytes]:
        for question in questions:
            if question.number not in known:
                known[question.number] = prepare(question)
        return [known[question.number] for question in questions]

    keys = [joined((code, digests.of(question))) for question in archive.questions]
    return Supply(keys, find, store)
