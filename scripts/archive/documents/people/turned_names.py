"""Names with the surname in front, as a system lists them: "Berg, Jan van den" is one person."""

from __future__ import annotations

import re

from archive.documents.people.names import FIRST, PREFIX, SURNAME
from archive.documents.people.parties import Parties

_TURNED = re.compile(
    rf"(?P<last>(?:{PREFIX}\s+)*{SURNAME}),\s+(?P<first>{FIRST}(?:[\s-]{FIRST})?)"
    rf"(?:\s+(?P<prefix>{PREFIX}(?:\s+{PREFIX}){{0,2}}))?(?P<rest>\s*\([^()]*\))?"
)
# A label for one person: what the comma parts are the halves of a name.
_ONE = re.compile(
    r"(?:naam\s+)?(?:van\s+(?:het\s+|de\s+)?)?(?:raadslid|statenlid|fractielid|commissielid|burgerraadslid|indiener"
    r"|(?:vragen|vraag)?steller|vrager|naam)",
    re.IGNORECASE,
)
NOTE = "de achternaam staat op het formulier voorop; de naam is omgedraaid"


def forward(label: str, value: str, parties: Parties) -> str:
    """The value of a label with each name turned round; the value itself where that is not sure.

    "Smit, Bos" behind "Indieners" are two people.
    """
    pieces = [piece.strip() for piece in re.split(r"\s*[;\n]\s*", value) if piece.strip()]
    found = [_TURNED.fullmatch(piece) for piece in pieces]
    one = len(pieces) == 1 and _ONE.fullmatch(label.strip(" :")) is not None
    turned = [match for match in found if match and not _names_party(match, parties)]
    told = one or len(pieces) > 1 or any(match["prefix"] for match in turned)
    if not turned or len(turned) != len(pieces) or not told:
        return value
    return "\n".join(_turned(match) for match in turned)


def _names_party(match: re.Match[str], parties: Parties) -> bool:
    return parties.looks_like(match["first"]) or parties.looks_like(match["last"])


def _turned(match: re.Match[str]) -> str:
    parts = (match["first"], match["prefix"], match["last"])
    return " ".join(part for part in parts if part) + (match["rest"] or "")
