"""The pieces of large files, kept in the store: of each place only the last one."""

from __future__ import annotations

from collections.abc import Iterable

from archive.building.code import code_digest
from archive.building.digest import digest_of, joined
from archive.building.store import Store
from archive.exports.exports import TOGETHER
from archive.exports.keyed import Keys

# So many bytes wait at most to be written.
_MOST_WAITING = 1 << 22


class KeptPieces:
    """Keeps pieces from build to build.

    A place has one piece, known by what it was made from and by which code: what a change makes is
    kept instead of what was there, so that the store does not grow with every build. Sites with
    other addresses have places of their own: a preview leaves the pieces of the site as they are.
    """

    together = TOGETHER

    def __init__(self, store: Store, keys: Keys, site: str) -> None:
        """Take a store, and the key of each question; `site` is the address of the site."""
        self._store = store
        self._keys = keys
        self._site = digest_of(site.encode())
        self._waiting = 0
        self._digests: dict[tuple[str, ...], bytes] = {}

    def digest(self, numbers: tuple[str, ...]) -> bytes:
        """Give one digest of the keys of questions."""
        digest = self._digests.get(numbers)
        if digest is None:
            digest = joined(self._keys[number] for number in numbers)
            self._digests[numbers] = digest
        return digest

    def find(self, place: str, digest: bytes) -> bytes | None:
        """Give what is kept at a place, if it is whole and made from what has this digest."""
        return self._store.find(self._key(place), joined((code_digest(), digest)))

    def has(self, place: str, digest: bytes) -> bool:
        """Whether `find` would give something."""
        return self._store.has(self._key(place), joined((code_digest(), digest)))

    def keep(self, place: str, digest: bytes, content: bytes) -> None:
        """Keep a piece, instead of what is kept at this place."""
        self._store.keep(self._key(place), joined((code_digest(), digest)), content)
        self._waiting += len(content)
        if self._waiting > _MOST_WAITING:
            self._store.save()
            self._waiting = 0

    def stay(self, places: Iterable[str]) -> None:
        """Let what is kept at these places stay in the store, also when nobody asks for it."""
        self._store.uses(map(self._key, places))

    def _key(self, place: str) -> bytes:
        return joined((b"piece", self._site, place.encode()))
