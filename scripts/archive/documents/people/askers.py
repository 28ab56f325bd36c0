"""Texts as askers with their parties, in the order in which they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.documents.people.joining import Kind, Piece, joined
from archive.documents.people.names import unbroken
from archive.documents.people.parties import Parties
from archive.documents.people.pieces import called, pieces
from archive.record import Asker

_TOO = re.compile(
    r"[\s,;(]*\b(?:en\s+)?mede(?:\s+|-)?(?:namens|ondertekend\s+door|ingediend\s+door|indieners?:?"
    r"|ondertekenaars?:?)\s*",
    re.IGNORECASE,
)
# "ELP (Eerste Lokale Partij)": one party, in short and in full.
# "C.D.A.", "P.v.d.A.": where a field for parties has them they are no initials.
_DOTTED = re.compile(r"(?:[A-Za-z]\.){2,5}")
_IN_TWO_WAYS = re.compile(
    r"[A-Z][A-Z0-9]{1,5}\s\((?:[A-Z][\w’'-]+\s?){2,6}\)"
    r"|(?:[A-Z][\w’'-]+\s){1,6}\([A-Z][A-Za-z0-9]{1,5}\)"
)
_BRANCH = re.compile(
    r"(?P<party>[^,;/()\n\t]{2,30}?)\s(?P<place>[A-Z][^\W\d_]{3,}(?:[- ][A-Z]\w+)*)"
)
_INVERTED = re.compile(r"[^\W\d_][^,;()]{1,40},\s(?:[A-Z]{1,2}[a-z]{0,2}\.\s?)+")


def askers_in(values: Sequence[str], parties: Parties) -> list[Asker]:
    """Read texts as askers with their parties, in the order in which they stand.

    A name or a party that is not there is "".

    Names before a party share it ("A. de Vries en B. Smit (CDA)"); a party in front holds for
    the names behind it. A name without a party keeps an empty one, and the other way round.
    Who is named with "mede namens" asks too.
    """
    own: list[Piece] = []
    others: list[Piece] = []
    for value in values:
        for line in _one_a_line(unbroken(value)).split("\n"):
            first, *too = _TOO.split(line)
            own += [*pieces(first, parties), Piece(Kind.END)]
            for text in too:
                others += [*pieces(text, parties), Piece(Kind.END)]
    askers = joined(own)
    known = {each.party for each in askers}
    askers += [each for each in joined(others) if each.name or each.party not in known]
    return list(dict.fromkeys(askers))


def _one_a_line(text: str) -> str:
    """Break a list of surnames with their initials behind them: "Berends, C. (D66); Wijk, T.J."."""
    parts = re.split(r";\s+", text)
    inverted = len(parts) > 1 and all(_INVERTED.match(part) for part in parts)
    return "\n".join(parts) if inverted else text


def parties_in(value: str, parties: Parties) -> list[str]:
    """The parties that a field for parties names, those of one council only too."""
    branch = _BRANCH.fullmatch(value.strip())
    if branch and parties.is_known(branch["party"]) and not parties.looks_like(branch["place"]):
        # "Volt Zeedijk" in a field for parties is called so.
        return [value.strip()]
    if _IN_TWO_WAYS.fullmatch(value.strip()) or _DOTTED.fullmatch(value.strip()):
        return [value.strip()]
    found = [each.party for each in askers_in([value], parties) if each.party]
    return found or (list(called(value)) if len(value) < 120 else [])
