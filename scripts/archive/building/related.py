"""Which questions are alike: found beside a build, and known again while nothing changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

import orjson

from archive.building.beside import Beside
from archive.building.code import code_digest
from archive.building.digest import joined
from archive.building.memory import give_back
from archive.building.store import Store
from archive.index import Archive

# The numbers of the questions that are most like a question, by its number.
Related = Mapping[str, Sequence[str]]


def related_beside(
    archive: Archive, keys: Sequence[bytes], store: Store, works: Beside
) -> Callable[[], Related]:
    """Find which questions are alike, among `works`; `keys` has a digest for each question.

    What is given must be called before the store is trimmed, and waits until they are known.
    """
    key = joined((b"related", *keys))
    kept = store.get(key)
    if kept is not None:
        return lambda: _read(kept, store)

    def work() -> bytes:
        # What this needs takes long to start: here that happens in the process beside this one.
        from archive.related.find import find  # noqa: PLC0415

        store.after_fork()
        near, pieces = find(archive, keys, store, code_digest())
        found = orjson.dumps((near, pieces))
        store.put(key, found)
        store.save()
        give_back()  # What it took to find this.
        return found

    result = works.add(work)
    return cache(lambda: _read(result(), store))


def _read(content: bytes, store: Store) -> Related:
    """Read what was found; what was kept of it stays in the store, for the next change."""
    near: Related
    near, pieces = orjson.loads(content)
    store.uses(map(bytes.fromhex, pieces))
    return near
