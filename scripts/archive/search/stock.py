"""What an index consists of, piece by piece, each under a digest of what it holds."""

from __future__ import annotations

from collections.abc import Iterable

from archive.search.supply import Storehouse, digest


class GoneError(LookupError):
    """A piece is not in the store any more, or not whole."""


class Stock:
    """Pieces out of a store, and those that were made now."""

    def __init__(self, store: Storehouse) -> None:
        self._store = store
        # A store may fail to keep anything, as on a full disk.
        self._new: dict[bytes, bytes] = {}

    def get(self, key: bytes) -> bytes:
        """Give a piece. Raises GoneError when it is not there."""
        content = self._new.get(key) or self._store.get(key)
        if content is None:
            raise GoneError
        return content

    def get_all(self, keys: Iterable[bytes]) -> list[bytes]:
        """Give pieces. Raises GoneError when one is not there."""
        wanted = list(keys)
        found = self._store.get_all(key for key in wanted if key not in self._new)
        try:
            return [self._new[key] if key in self._new else found[key] for key in wanted]
        except KeyError:
            raise GoneError from None

    def put(self, content: bytes, key: bytes = b"") -> bytes:
        """Keep a piece, and give its key: a digest of what it holds, if there is no other."""
        key = key or digest([content])
        self._new[key] = content
        self._store.put(key, content)
        return key
