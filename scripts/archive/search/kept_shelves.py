"""The shelves of an index, of which only those are made anew whose stems changed."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from archive.search.holding import Posting
from archive.search.shelf import Body, Shelf, bodies, is_full, make_shelf, size_of
from archive.search.stock import Stock

# The posting that a stem gets in each of some questions, or none.
Changes = Mapping[int, Posting | None]


@dataclass(frozen=True)
class Shelves:
    """Of each shelf: its first stem, the key of its piece, the digests of its files.

    They stand in alphabetical order.
    """

    firsts: list[str] = field(default_factory=list)
    keys: list[bytes] = field(default_factory=list)
    files: list[tuple[bytes, bytes]] = field(default_factory=list)

    def add(self, first: str, key: bytes, files: tuple[bytes, bytes]) -> None:
        """Add a shelf that is kept already."""
        self.firsts.append(first)
        self.keys.append(key)
        self.files.append(files)

    def keep(self, shelf: Shelf, stock: Stock) -> None:
        """Keep a shelf and add it."""
        self.add(shelf.first, stock.put(shelf.kept(), shelf.key), shelf.files)


@dataclass
class KeptShelves:
    """The shelves of an index, with what they hold. Raises GoneError when a piece is gone."""

    kept: Shelves
    stock: Stock
    _read: dict[int, dict[str, Body]] = field(default_factory=dict)

    def body(self, stem: str) -> Body:
        """Give what is held of a stem; an empty body when it is not there."""
        return self._bodies(self._place(stem)).get(stem, Body(stem, 0, b"", b""))

    def changed(self, changes: Mapping[str, Changes]) -> tuple[Shelves, dict[str, Body]]:
        """Change the postings of stems; give all shelves then, and what is held of these stems.

        A shelf that is full is closed, so what comes behind it is divided as before.
        """
        own: dict[int, dict[str, Body]] = defaultdict(dict)
        for stem, each in changes.items():
            own[self._place(stem)][stem] = self.body(stem).changed(each)
        made = _Division(self.stock)
        for place, first in enumerate(self.kept.firsts):
            if place not in own and made.is_closed:
                made.shelves.add(first, self.kept.keys[place], self.kept.files[place])
                continue
            held = {**self._bodies(place), **own.get(place, {})}
            for _, body in sorted(held.items()):
                if body.count:
                    made.hold(body)
        made.close()
        return made.shelves, {stem: body for each in own.values() for stem, body in each.items()}

    def _place(self, stem: str) -> int:
        return max(bisect_right(self.kept.firsts, stem) - 1, 0)

    def _bodies(self, place: int) -> dict[str, Body]:
        if place not in self._read:
            held = bodies(self.stock.get(self.kept.keys[place]))
            self._read[place] = {body.stem: body for body in held}
        return self._read[place]


class _Division:
    """Stems in alphabetical order, divided over shelves."""

    def __init__(self, stock: Stock) -> None:
        self._stock = stock
        self._waiting: list[Body] = []
        self._size = 0
        self.shelves = Shelves()

    @property
    def is_closed(self) -> bool:
        """Whether the next stem begins a shelf."""
        return not self._waiting

    def hold(self, body: Body) -> None:
        """Put a stem on the last shelf."""
        self._waiting.append(body)
        self._size += size_of(body.stem, body.count)
        if is_full(self._size):
            self.close()

    def close(self) -> None:
        """Close the last shelf, unless nothing is on it."""
        if self._waiting:
            self.shelves.keep(make_shelf(self._waiting), self._stock)
        self._waiting, self._size = [], 0
