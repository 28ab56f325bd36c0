"""Digests of what exports are made from. The library does not know how a digest is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from archive.exports.export import Export, Item, Whole


@dataclass(frozen=True, slots=True)
class Common:
    """Digests of what exports share besides questions: the settings with the code, and the rest."""

    settings: bytes
    registers: bytes


# Gives one digest of several.
Join = Callable[[Iterable[bytes]], bytes]
# A digest for each question, of all that its exports are made from, by its number.
Keys = Mapping[str, bytes]
Keyed = list[tuple[Export, bytes]]


def keys_of(whole: Whole, keys: Sequence[bytes], common: Common, join: Join) -> Keys:
    """Give the key of each question; `keys` has a digest for each, of all it holds itself."""
    shared = common.settings
    return {
        item.question.record.number: join(
            (key, shared, *_others(item)) if item.follow_ups or item.attached else (key, shared)
        )
        for item, key in zip(whole.items, keys, strict=True)
    }


def key_of(export: Export, keys: Keys, shared: Iterable[bytes], key: bytes, join: Join) -> bytes:
    """Give a digest of what an export is made from: `key`, when that is of every question."""
    if export.numbers is None:
        return key
    return join((*shared, *[keys[number] for number in export.numbers]))


def _others(item: Item) -> Iterator[bytes]:
    yield " ".join((*item.follow_ups, *map(str, item.followed_on))).encode()
    for attached in item.attached:
        yield attached.sha256
