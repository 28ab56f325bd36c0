"""Pages that people write with the archive filled in: kept while neither of the two changes."""

from __future__ import annotations

from functools import cached_property

from archive.building.digest import Digests, digest_of, joined
from archive.building.store import Store
from archive.handbook import Handbook, asks


class Filled:
    """Fills in pages as a Handbook does, or finds back what that gave."""

    def __init__(self, handbook: Handbook, store: Store, code: bytes) -> None:
        """Take what is filled in, and the digest of the code that does so."""
        self._handbook = handbook
        self._store = store
        self._code = code

    def of(self, markdown: str) -> str:
        """Give a text with all that it asks for filled in."""
        if not asks(markdown):
            return markdown
        text = digest_of(markdown.encode("utf-8", "surrogatepass"))
        key = joined((self._code, self._values, text))
        kept = self._store.get(key)
        if kept is not None:
            return kept.decode("utf-8", "surrogatepass")
        filled = self._handbook.fill_in(markdown)
        self._store.put(key, filled.encode("utf-8", "surrogatepass"))
        return filled

    @cached_property
    def _values(self) -> bytes:
        return Digests().of(self._handbook.values)
