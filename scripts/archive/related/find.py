"""For each question of an archive those that are most like it by what they say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from archive.index import Archive
from archive.related.likeness import Near
from archive.related.pieces import LostError, Pieces
from archive.related.renewing import renewed
from archive.related.state import State, read, state_key, write
from archive.search.supply import Store

# More themes than this are not all told apart by `anew`, and a new one may change which are not.
MOST_THEMES = 63


class Found(NamedTuple):
    """The numbers of the five that are most like each question, or as many as there are.

    Questions that are like no other are left out. `kept` are the keys of all that `find` needs of
    the store the next time, in hexadecimals.
    """

    near: Near
    kept: list[str]


def find(archive: Archive, keys: Sequence[bytes], store: Store, code: bytes = b"") -> Found:
    """Find what is most like each question.

    `keys` has a digest for each question, another one when anything of it is another; by these
    `store` remembers what each is about, and by the digest of the `code` that found it.
    """
    before, written = read(state_key(code), store), [key.hex() for key in keys]
    found = None
    if before and len(archive.registers.themes.entries) <= MOST_THEMES:
        found = renewed(before, archive, written, store)
    if found is None:
        # NumPy takes long to start, and after most changes nothing needs it.
        from archive.related.anew import anew  # noqa: PLC0415

        found = anew(archive, state_key(code), written, _known(before, store), store)
    state, near = found
    write(state, store)
    return Found(near, state.kept)


def _known(before: State | None, store: Store) -> Mapping[str, Mapping[str, int]]:
    """Give the terms that questions had before, by their keys."""
    if before is None:
        return {}
    found: dict[str, Mapping[str, int]] = {}
    pieces = Pieces(before.terms, store)
    key_of = {str(slot): key for slot, key in zip(before.slots, before.keys, strict=True)}
    for number in range(len(pieces)):
        try:
            found.update((key_of[slot], terms) for slot, terms in pieces.piece(number).items())
        except LostError:
            continue
    return found
