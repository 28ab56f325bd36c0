"""The whole name of a party that a signature has in short: "Partij voor het Midden" for "PvhM"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from archive.documents.people.local_parties import is_abbreviation, resembles
from archive.documents.people.parties import Parties
from archive.record import Asker

_OF = re.compile(r"\b(?:namens|fractie(?:\s+van)?)\s+(?:de\s+|het\s+)?$")
# So many letters are no chance.
_FEWEST = 3


def in_full(askers: Iterable[Asker], texts: Iterable[str], parties: Parties) -> list[Asker]:
    """Askers with the name of their party as the paper writes it in full somewhere.

    A party that is known in short keeps that name.
    """
    said = " \n ".join(texts)
    return [replace(each, party=_full(each.party, said, parties)) for each in askers]


def _full(party: str, said: str, parties: Parties) -> str:
    letters = [sign for sign in party if sign.isalpha()]
    if len(letters) < _FEWEST or parties.is_known(party) or not is_abbreviation(party):
        return party
    words = r"[\s-]+".join(rf"[{sign.lower()}{sign.upper()}][^\W\d_]+" for sign in letters)
    found = {
        " ".join(match[0].split())
        for match in re.finditer(rf"(?<![\w-]){words}(?![\w-])", said)
        if match[0][:1].isupper() and (resembles(match[0]) or _OF.search(said[: match.start()]))
    }
    return found.pop() if len(found) == 1 else party
