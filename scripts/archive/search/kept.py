"""Small things of one kind, kept together: only those that are new are made."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from archive.search.supply import Store, digest
from archive.search.written import json_bytes


def kept(kind: bytes, keys: Sequence[bytes], make: Callable[[int], Any], store: Store) -> list[Any]:
    """Give for each key what `make` gives of its place: something that JSON holds as it is.

    A key is a digest of all that the thing is made from. The number in `kind` goes up when things
    are made in another way from the same.
    """
    name = digest([b"kept", kind])
    content = store.get(name)
    before: dict[str, Any] = json.loads(content) if content else {}
    now: dict[str, Any] = {}
    for place, key in enumerate(key.hex() for key in keys):
        now[key] = before[key] if key in before else make(place)
    if now != before:
        store.put(name, json_bytes(now))
    return [now[key.hex()] for key in keys]
