"""Factions of one member, which councils name after that member: "Fractie Van Dam"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from archive.record import Asker

_PREFIXES = r"(?:(?:van|de|den|der|ter|ten|te|het|'t|el)\s+)*"


def with_own_faction(askers: Iterable[Asker], texts: Iterable[str]) -> tuple[Asker, ...]:
    """Askers whose party was read as their own surname, with "Fractie" in front as `texts` have it.

    Without such a text the party stays as it was read.
    """
    read = list(askers)
    whole = "\n".join(texts) if any(map(_is_own, read)) else ""
    return tuple(_named(each, whole) if _is_own(each) else each for each in read)


def _is_own(asker: Asker) -> bool:
    party, name = asker.party.lower(), asker.name.lower()
    return bool(party) and (name == party or name.endswith((f" {party}", f".{party}")))


def _named(asker: Asker, whole: str) -> Asker:
    last = re.escape(asker.party.split()[-1])
    match = re.search(rf"\bfractie\s+(?P<who>{_PREFIXES}{last})(?![\w-])", whole, re.IGNORECASE)
    return Asker(asker.name, f"Fractie {match['who']}") if match else asker
