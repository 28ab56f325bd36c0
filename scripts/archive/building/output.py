"""One file of the site: where it stands, what it is made from, how it is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

# What a file holds: at once, or in pieces.
Content = bytes | Iterable[bytes]
# Gives what a file holds, or what else is to be done for that.
Make = Callable[[], Content | Callable[[], Content]]


class Bundle(NamedTuple):
    """Files that are made from the same: the digest of that, and how many files there are."""

    key: bytes
    files: int


@dataclass(frozen=True, slots=True)
class Output:
    """A file to publish. `address` is its path from the root of the site, with slashes.

    `key` is a digest of all that `make` makes the content from: the same key, the same content.
    `kept` tells that making it costs more than finding it back in a store. `large` tells that
    making it takes as long as making many others, and `counted` that its sum is wanted. A file may
    be one of a `bundle`, which a build can know again as a whole.

    What is made in two steps is made faster when each is done for many files: a processor is far
    slower at what it did not just do before.
    """

    address: str
    key: bytes
    make: Make
    kept: bool = False
    large: bool = False
    counted: bool = False
    bundle: Bundle | None = None
