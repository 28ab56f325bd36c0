"""What was found of an archive, and what it was found by: to find anew only what may differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import orjson

from archive.index import Archive
from archive.related.chains import chains
from archive.related.weights import too_many
from archive.search.supply import Store, digest


@dataclass(frozen=True, slots=True)
class State:
    """The questions of an archive, in their order, and where what is known of them is kept.

    It is kept under `key`: one for each version of the code, so that no other reads it.

    `ground` is what all weights rest on. Of each question there is the key that tells it apart, its
    number, its slot, which stays, and in `chains` the slot of the one that its chain starts with.

    The rest are keys of pieces in the store. In `near` stand the numbers of the most alike of each
    question that has any, by its number, and in `scores` how alike these are; in `terms` and
    `vectors` numbers by stem, by the slots of the questions; in `holders` what is known of each
    stem (see `Holders`); and in `stems` all of these.
    """

    key: str
    ground: list[int]
    keys: list[str]
    numbers: list[str]
    slots: list[int]
    chains: list[int]
    near: str
    scores: str
    terms: list[str]
    vectors: list[str]
    holders: list[str]
    stems: str

    @property
    def kept(self) -> list[str]:
        """The keys of all that is kept of it, in hexadecimals."""
        single = (self.key, self.near, self.scores, self.stems)
        return [*single, *self.terms, *self.vectors, *self.holders]


def ground_of(total: int) -> list[int]:
    """Give what weights rest on, besides how many questions have a stem (see `weights`)."""
    return [(total * total).bit_length(), too_many(total)]


def numbers_of(archive: Archive) -> list[str]:
    """Give the numbers of all questions, in their order."""
    return [question.record.number for question in archive.questions]


def chains_of(archive: Archive, slots: Sequence[int]) -> list[int]:
    """Give for each question the slot of the one that its chain starts with."""
    return [slots[place] for place in chains(archive)]


def write(state: State, store: Store) -> None:
    """Keep a state in the place of the one before."""
    store.put(bytes.fromhex(state.key), orjson.dumps(state))


def read(key: str, store: Store) -> State | None:
    """Give the state that was kept last under a key, in hexadecimals."""
    content = store.get(bytes.fromhex(key))
    return State(**orjson.loads(content)) if content else None


def state_key(code: bytes) -> str:
    """Give the key of the state that this code made."""
    return digest([b"related", code]).hex()
