"""One file of the site: where it stands, what it is made from, how it is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

# What a file holds: at once, or in pieces.
Content = bytes | Iterable[bytes]


@dataclass(frozen=True, slots=True)
class Output:
    """A file to publish. `address` is its path from the root of the site, with slashes.

    `key` is a digest of all that `make` makes the content from: the same key, the same content.
    `kept` tells that making it costs more than finding it back in a store. `large` tells that
    making it takes as long as making many others, and `counted` that its sum is wanted.
    """

    address: str
    key: bytes
    make: Callable[[], Content]
    kept: bool = False
    large: bool = False
    counted: bool = False
