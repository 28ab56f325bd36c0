"""What keeps pieces of large files from one build to the next. The library knows no more of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from archive.exports.pieces import Pieces


class Kept(Protocol):
    """Keeps pieces, each at a place of its own, with a digest of what it was made from."""

    @property
    def together(self) -> tuple[Pieces, ...]:
        """The kinds that share so much work that they are made together."""

    def digest(self, numbers: tuple[str, ...]) -> bytes:
        """Give a digest of all that exports of the questions with these numbers are made from."""

    def find(self, place: str, digest: bytes) -> bytes | None:
        """Give what is kept at a place, when it was made from what has this digest."""

    def has(self, place: str, digest: bytes) -> bool:
        """Whether `find` would give something; that is known sooner."""

    def keep(self, place: str, digest: bytes, content: bytes) -> None:
        """Keep a piece, instead of what is kept at this place."""


class Nothing:
    """Keeps nothing."""

    together: tuple[Pieces, ...] = ()

    def digest(self, numbers: tuple[str, ...]) -> bytes:  # noqa: ARG002 (of a Kept)
        """Give nothing, for nothing is looked for by it."""
        return b""

    def find(self, place: str, digest: bytes) -> bytes | None:  # noqa: ARG002 (of a Kept)
        """Give nothing."""
        return None

    def has(self, place: str, digest: bytes) -> bool:  # noqa: ARG002 (of a Kept)
        """Nothing is there."""
        return False

    def keep(self, place: str, digest: bytes, content: bytes) -> None:
        """Keep nothing."""


def kept_or_made(kept: Kept, place: str, digest: bytes, make: Callable[[], bytes]) -> bytes:
    """Give what is kept at a place, or else make it from what has this digest, and keep that."""
    found = kept.find(place, digest)
    if found is None:
        found = make()
        kept.keep(place, digest, found)
    return found
