"""Names and parties in a row put together: whose party is which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from archive.record import Asker


class Kind(Enum):
    """What a piece of text is. EITHER stands behind a function: "raadslid Krachtig"."""

    NAME = auto()
    PARTY = auto()
    EITHER = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """A name or a party; whether it stood in brackets, and the sign or word in front of it."""

    kind: Kind
    text: str = ""
    inside: bool = False
    joint: str = ""


def joined(pieces: Sequence[Piece]) -> list[Asker]:
    """Give each name its party: that behind it, or that in front of all names."""
    row = _Row(_settled(pieces))
    return row.askers()


class _Row:
    """Goes along the pieces once and remembers which parties and names wait for one another."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = pieces
        # Whether parties stand in front of the names: "VVD: A. Smit".
        self.fronts = next((one.kind for one in pieces if one.kind is not Kind.END), None)
        self.found: list[Asker] = []
        self.waiting: list[int] = []
        self.leading: list[str] = []
        self.alone: list[str] = []
        self.before = Kind.END
        self.party = ""  # the last one

    def askers(self) -> list[Asker]:
        for piece in self.pieces:
            if piece.kind is Kind.END:
                self._end()
                continue
            if piece.kind is Kind.NAME:
                self._name(piece.text)
            elif self._is_short(piece):
                continue
            else:
                self._party(piece)
                self.party = piece.text
            self.before = piece.kind
        if not self.found:
            return [Asker("", party) for party in dict.fromkeys(self.alone)]
        if self.fronts is Kind.PARTY and len(self.leading) > 1:
            return _shared_out(self.found, self.leading)
        used = {asker.party for asker in self.found}
        rest = [] if self.fronts is Kind.PARTY else [one for one in self.alone if one not in used]
        return list(dict.fromkeys([*self.found, *(Asker("", party) for party in rest)]))

    def _is_short(self, piece: Piece) -> bool:
        """Whether brackets say in short how the party before them is called: "(SPE)"."""
        initials = "".join(word[0] for word in self.party.split())
        behind = piece.inside and self.before is Kind.PARTY
        return behind and len(initials) > 1 and initials.casefold() == piece.text.casefold()

    def _end(self) -> None:
        """At the end of a line a party in front holds on, unless names go without one."""
        if self.fronts is not Kind.PARTY or (self.waiting and len(self.leading) < 2):
            self.leading = []

    def _name(self, name: str) -> None:
        alone = len(self.leading) == 1
        self.found.append(Asker(name, self.leading[0] if alone else ""))
        if not alone:
            self.waiting.append(len(self.found) - 1)

    def _party(self, piece: Piece) -> None:
        if self.waiting and len(self.leading) < 2:
            for index in self.waiting:
                self.found[index] = replace(self.found[index], party=piece.text)
            self.waiting, self.leading = [], []
        elif piece.inside and self.before is Kind.NAME:
            # "CDA, J. Smit (VVD)": the brackets know better.
            self.found[-1] = replace(self.found[-1], party=piece.text)
        elif self.fronts is Kind.PARTY:
            if piece.text.casefold() not in map(str.casefold, self.leading):
                goes_on = self.before is Kind.PARTY
                self.leading = [*self.leading, piece.text] if goes_on else [piece.text]
            self.alone.append(piece.text)
        elif piece.joint in (",", "en", "&") and self.before is Kind.PARTY:
            self.alone.append(piece.text)


def _shared_out(found: Sequence[Asker], parties: Sequence[str]) -> list[Asker]:
    """Parties in a row with as many names below them, in the same order; else nobody knows."""
    bare = [asker for asker in found if not asker.party]
    if len(bare) == len(parties) == len(found):
        return [Asker(asker.name, party) for asker, party in zip(found, parties, strict=True)]
    return [*found, *(Asker("", party) for party in parties)]


def _settled(pieces: Sequence[Piece]) -> list[Piece]:
    """Settle what a function introduces: a party behind somebody without one, else a name."""
    settled: list[Piece] = []
    for piece in pieces:
        kind = piece.kind
        if kind is Kind.EITHER:
            said = [each.kind for each in settled if each.kind is not Kind.END]
            behind = bool(said) and said[-1] is Kind.NAME
            kind = Kind.PARTY if behind and piece.joint not in ("en", "&") else Kind.NAME
        settled.append(replace(piece, kind=kind))
    return settled
