"""One file of the site: where it stands, what it is made from, how it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Output:
    """A file to publish. `address` is its path from the root of the site, with slashes.

    `key` is a digest of all that `make` makes the content from: the same key, the same content.
    `kept` tells that making it costs more than finding it back in a store.
    """

    address: str
    key: bytes
    make: Callable[[], bytes]
    kept: bool = False
