"""Where the index gets what it has made before."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from archive.index import Archive
from archive.question import Question
from archive.search.prepared import prepare

_PREPARED = b"prepared "


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


class Storehouse(Store, Protocol):
    """A store that gives much at once, and where what is never asked for may go."""

    def get_all(self, keys: Iterable[bytes]) -> Mapping[bytes, bytes]:
        """Give what was put under these keys, as far as it is there."""

    def uses(self, keys: Iterable[bytes]) -> None:
        """Hear which keys are in use without being asked for."""


class Memory(dict[bytes, bytes]):
    """A store that lasts as long as this object."""

    def put(self, key: bytes, content: bytes) -> None:
        """Keep bytes."""
        self[key] = content

    def get_all(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """Give what was put under these keys, as far as it is there."""
        return {key: self[key] for key in keys if key in self}

    def uses(self, keys: Iterable[bytes]) -> None:
        """Keep everything, whether it is used or not."""


@dataclass(frozen=True)
class Supply:
    """What an index is made from.

    `keys` has a digest for each question, in the order of `Archive.questions`: another one when
    anything of the question is another.
    """

    keys: Sequence[bytes]
    store: Storehouse

    def prepared(self, questions: Sequence[Question], keys: Sequence[bytes]) -> list[bytes]:
        """Give what `prepare` makes of questions that have these keys."""
        kept = {**self.store.get_all(_PREPARED + key for key in keys)}
        made = {
            _PREPARED + key: prepare(question)
            for question, key in zip(questions, keys, strict=True)
            if _PREPARED + key not in kept
        }
        for name, content in made.items():
            self.store.put(name, content)
        kept.update(made)
        return [kept[_PREPARED + key] for key in keys]

    def earlier(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """Give what was prepared of questions that had these keys, as far as it is there."""
        names = {key: _PREPARED + key for key in keys}
        kept = self.store.get_all(names.values())
        return {key: kept[name] for key, name in names.items() if name in kept}

    def hold(self) -> None:
        """Tell the store that what was prepared of every question stays in use."""
        self.store.uses(_PREPARED + key for key in self.keys)


def in_memory(archive: Archive, store: Storehouse | None = None) -> Supply:
    """Supply an archive of which nothing is kept for later, but in this store."""
    keys = [digest([repr(each).encode()]) for each in archive.questions]
    return Supply(keys, Memory() if store is None else store)


def digest(contents: Iterable[bytes]) -> bytes:
    """Give 16 bytes that stand for these contents, in this order."""
    parts = [part for each in contents for part in (len(each).to_bytes(8, "little"), each)]
    return hashlib.blake2b(b"".join(parts), digest_size=16).digest()
