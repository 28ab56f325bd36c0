"""Addresses that led somewhere before: where they lead now, or why they lead nowhere."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, takewhile

from archive.address import hash_of
from archive.entrances import ENTRANCES
from archive.record import Record

# What is below a page of these moves along with it.
_WITH_ALL_BELOW = {"vragen", *(entrance.folder for entrance in ENTRANCES)}


@dataclass(frozen=True, slots=True)
class Move:
    """An address that was in use: `old`, or only the `hash` of one that may not be repeated.

    It leads to the address `new`, or nowhere, and then `lapsed` says why.
    """

    old: str
    new: str = ""
    lapsed: str = ""
    hash: str = ""
    path: str = field(default="", compare=False)
    line: int = field(default=1, compare=False)


def page_of(number: str) -> str:
    """Give the address of the page of a question."""
    return f"vragen/{number}/"


def moves_of(records: Iterable[Record]) -> Iterator[Move]:
    """Give the moves that the numbers of records tell: each earlier number leads to the last."""
    for record in records:
        for number in record.earlier_numbers:
            line = record.line("eerdere_nummers")
            yield Move(page_of(number), page_of(record.number), path=record.path, line=line)


@dataclass(frozen=True)
class Moves:
    """All moves of an archive. Of two moves of one address the first counts."""

    all: tuple[Move, ...] = ()

    @cached_property
    def by_old(self) -> Mapping[str, Move]:
        """The moves by the address that they tell about, where that is known."""
        return {move.old: move for move in reversed(self.all) if not move.hash}

    @cached_property
    def _hashes(self) -> frozenset[str]:
        return frozenset(move.hash for move in self.all if move.hash)

    def end_of(self, address: str) -> str | None:
        """Follow an address to where it leads in the end; None when it leads round."""
        seen = set()
        while (move := self.by_old.get(address)) and not move.lapsed:
            if address in seen:
                return None
            seen.add(address)
            address = move.new
        return address

    def leads(self) -> Iterator[tuple[str, str]]:
        """Give each address that leads to another one, with where it ends."""
        for old, move in self.by_old.items():
            end = self.end_of(old)
            if not move.lapsed and end is not None:
                yield old, end

    def lapsed(self) -> Iterator[Move]:
        """Give the moves of addresses that are known, and lead nowhere."""
        return (move for move in self.by_old.values() if move.lapsed)

    def of_hashed(self, addresses: Iterable[str]) -> set[str]:
        """Give those of some addresses that are recorded by their hash."""
        if not self._hashes:
            return set()
        return {address for address in addresses if hash_of(address) in self._hashes}

    def mirrored(self, living: Iterable[str]) -> dict[str, str]:
        """Give, for all below a page that moved, the old address beside the `living` one.

        That is so when a question or a group became another one; what moved to somewhere else
        takes nothing along.
        """
        folders = [(old, new) for old, new in self.leads() if _takes_all_along(old, new)]
        if not folders:
            return {}
        ordered = sorted(living)
        return {
            old + address[len(new) :]: address
            for old, new in folders
            for address in _below(new, ordered)
        }


def _below(folder: str, ordered: Sequence[str]) -> Iterator[str]:
    start = bisect_right(ordered, folder)
    return takewhile(lambda address: address.startswith(folder), islice(ordered, start, None))


def _takes_all_along(old: str, new: str) -> bool:
    first, second = old.split("/"), new.split("/")
    return len(first) == len(second) == 3 and first[0] == second[0] and first[0] in _WITH_ALL_BELOW
