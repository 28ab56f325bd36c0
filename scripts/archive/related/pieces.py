"""What is known of an archive in small pieces, of which those are read and written that matter."""

from __future__ import annotations

import zlib
from typing import Any

import orjson

from archive.search.supply import Store, digest

# So many questions are in one piece.
QUESTIONS = 16
# About so many stems are in one piece.
STEMS = 32


class LostError(LookupError):
    """A piece is not in the store, or damaged."""


class Pieces:
    """Pieces of one kind, each a mapping; they are kept by what is in them, so none grows old."""

    def __init__(self, keys: list[str], store: Store) -> None:
        """Take pieces by the keys under which they are kept, in hexadecimals."""
        self._keys = keys
        self._store = store
        self._read: dict[int, dict[str, Any]] = {}
        self._changed: set[int] = set()

    def __len__(self) -> int:
        return len(self._keys)

    def piece(self, number: int) -> dict[str, Any]:
        """Read a piece; raises LostError when it is no more."""
        if number not in self._read:
            self._read[number] = kept(self._keys[number], self._store)
        return self._read[number]

    def changes(self, number: int) -> dict[str, Any]:
        """Give a piece that will be changed."""
        while number >= len(self._keys):
            self._read[len(self._keys)] = {}
            self._changed.add(len(self._keys))
            self._keys.append("")
        self._changed.add(number)
        return self.piece(number)

    def is_changed(self, number: int) -> bool:
        """Whether a piece was given to be changed."""
        return number in self._changed

    def saved(self) -> list[str]:
        """Keep what changed; give the keys of all pieces."""
        for number in sorted(self._changed):
            self._keys[number] = keep(self._read[number], self._store)
        self._changed.clear()
        return self._keys


def keep(piece: object, store: Store) -> str:
    """Keep a piece; give its key in hexadecimals."""
    content = orjson.dumps(piece)
    key = digest([b"related piece", content])
    store.put(key, content)
    return key.hex()


def kept(key: str, store: Store) -> Any:
    """Give a piece that was kept; raises LostError when it is no more."""
    content = store.get(bytes.fromhex(key))
    if content is None:
        raise LostError(key)
    return orjson.loads(content)


def place_of(stem: str, pieces: int) -> int:
    """Tell in which of so many pieces a stem stands; their number is a power of two."""
    return zlib.crc32(stem.encode()) & pieces - 1


def pieces_for(stems: int) -> int:
    """Tell how many pieces so many stems are divided over."""
    return 1 << (stems // STEMS).bit_length()
