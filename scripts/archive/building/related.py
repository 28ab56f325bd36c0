"""Which questions are alike: found beside a build, and known again while nothing changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

import orjson

from archive.building.digest import joined
from archive.building.store import Store
from archive.building.workers import beside
from archive.index import Archive

# The numbers of the questions that are most like a question, by its number.
Related = Mapping[str, tuple[str, ...]]


def related_beside(archive: Archive, keys: Sequence[bytes], store: Store) -> Callable[[], Related]:
    """Find which questions are alike, in a process beside this one; `keys` has a digest for each.

    What is given must be called before the store is trimmed, and waits until they are known.
    """
    key = joined((b"related", *keys))
    kept = store.get(key)
    if kept is not None:
        return lambda: _read(kept)

    def work() -> bytes:
        # NumPy takes long to start: here that happens in the process beside this one.
        from archive.related.find import find  # noqa: PLC0415

        store.after_fork()
        found = orjson.dumps(find(archive, keys, store))
        store.put(key, found)
        store.save()
        return found

    result = beside(work)
    return cache(lambda: _read(result()))


def _read(content: bytes) -> Related:
    found: dict[str, list[str]] = orjson.loads(content)
    return {number: tuple(numbers) for number, numbers in found.items()}
