"""Where the index gets what it has made before."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from archive.index import Archive
from archive.question import Question
from archive.search.prepared import prepare


class Store(Protocol):
    """Keeps bytes from build to build. What it gives is what was put in, or nothing."""

    def get(self, key: bytes) -> bytes | None:
        """Give what was put under this key last."""

    def put(self, key: bytes, content: bytes) -> None:
        """Keep bytes, in the place of what stands under this key."""


class Forgetful:
    """A store that keeps nothing."""

    def get(self, key: bytes) -> bytes | None:  # noqa: ARG002 (of a Store)
        """Give nothing."""
        return None

    def put(self, key: bytes, content: bytes) -> None:
        """Keep nothing."""


@dataclass(frozen=True)
class Supply:
    """What an index is made from.

    `keys` has a digest for each question, in the order of `Archive.questions`: another one when
    anything of the question is another. `prepared` gives what `prepare` makes of some questions;
    it is asked for years that are not in the store, and for texts that are written.
    """

    keys: Sequence[bytes]
    prepared: Callable[[Sequence[Question]], Sequence[bytes]]
    store: Store


def in_memory(archive: Archive) -> Supply:
    """Prepare every question here and now, and keep nothing for later."""
    prepared = {question.number: prepare(question) for question in archive.questions}

    def find(questions: Sequence[Question]) -> list[bytes]:
        return [prepared[question.number] for question in questions]

    keys = [digest([repr(each).encode()]) for each in archive.questions]
    return Supply(keys, find, Forgetful())


def digest(contents: Iterable[bytes]) -> bytes:
    """Give 16 bytes that stand for these contents, in this order."""
    parts = [part for each in contents for part in (len(each).to_bytes(8, "little"), each)]
    return hashlib.blake2b(b"".join(parts), digest_size=16).digest()
