"""The size and the checksum of a file of the site, for whoever wants to see that it is whole."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Sum(NamedTuple):
    """How many bytes a file has, and their SHA-256 (32 bytes)."""

    size: int
    sha256: bytes


class Counter:
    """Counts what passes on its way to a file."""

    def __init__(self) -> None:
        self._size = 0
        self._sha256 = hashlib.sha256()

    def count(self, piece: bytes) -> None:
        """Count one piece."""
        self._size += len(piece)
        self._sha256.update(piece)

    def passing(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """Give the same pieces, and count them."""
        for piece in pieces:
            self.count(piece)
            yield piece

    @property
    def sum(self) -> Sum:
        """Of all that passed so far."""
        return Sum(self._size, self._sha256.digest())
