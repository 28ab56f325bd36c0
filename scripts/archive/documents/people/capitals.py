"""Parties in the capitals of a letterhead, with the name that the sentences below it write."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from archive.record import Asker

# Shorter names in capitals are abbreviations, and written so everywhere.
_LONG = 7
_COUNCIL = r"(?:gemeente(?:raad)?|raad|wethouders)"


def as_written(askers: Iterable[Asker], texts: Iterable[str]) -> tuple[Asker, ...]:
    """Askers whose party stands in capitals, as `texts` write it otherwise.

    Where a sentence leaves out the place of the council, so does the party.
    """
    read = list(askers)
    loud = any(map(_is_loud, read))
    said = " ".join(text for text in texts if not text.isupper()) if loud else ""
    return tuple(replace(each, party=_written(each.party, said)) for each in read)


def _is_loud(asker: Asker) -> bool:
    words = re.findall(r"[^\W\d_]+", asker.party)
    return asker.party.isupper() and any(len(word) >= _LONG for word in words)


def _written(party: str, said: str) -> str:
    if not _is_loud(Asker("", party)):
        return party
    if match := _find(re.escape(party), said):
        return match
    bare, _, place = party.rpartition(" ")
    seat = re.search(rf"\b{_COUNCIL}\s+(?:van\s+)?{re.escape(place)}\b", said, re.IGNORECASE)
    named = rf"(?<=fractie van ){re.escape(bare)}"
    return (_find(named, said) if bare and seat else "") or party


def _find(name: str, said: str) -> str:
    """The first place where a name stands with a capital and small letters; "" without one."""
    found = re.finditer(rf"(?<![\w-]){name}(?![\w-])", said, re.IGNORECASE)
    return next((each[0] for each in found if each[0][:1].isupper() and not each[0].isupper()), "")
