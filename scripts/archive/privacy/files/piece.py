"""What a reader of attachments gives: pieces of text, and what stands about people behind them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from archive.record import Personal

# What programs and offices fill in as the name of a maker.
_NOBODY = frozenset({
    "admin", "administrator", "anonymous", "auteur", "author", "beheerder", "default",
    "eigenaar", "gast", "gebruiker", "guest", "microsoft office user", "office user", "openpyxl",
    "owner", "pc", "python-docx", "root", "scan", "scanner", "standaard", "unknown", "user",
    "windows user", "windows-gebruiker",
})  # fmt: skip
_OFFICES = frozenset({
    "afdeling", "adobe", "b.v.", "bv", "canon", "college", "gemeente", "gemeenteraad", "griffie",
    "griffier", "hp", "konica", "kyocera", "microsoft", "ministerie", "provincie", "raad",
    "raadsgriffie", "ricoh", "stichting", "team", "vereniging", "waterschap", "xerox",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of a file, to be searched; `place` tells where it stands, in Dutch."""

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What a file tells about a person without showing it: who made it, where, with what."""

    kind: Personal
    text: str
    place: str


Part = Piece | Mark


def maker(name: str | None, place: str) -> Iterator[Mark]:
    """Give a mark of somebody who made a file, unless the name is of nobody or of an office."""
    text = " ".join((name or "").split())
    words = text.lower().split()
    if text and text.lower() not in _NOBODY and _OFFICES.isdisjoint(words):
        yield Mark(Personal.MAKER, text, place)
