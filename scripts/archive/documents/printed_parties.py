"""A party that signs below the name of its member, and is printed above the letter too.

"Jan Bakker" / "Nieuw Elan", on paper of NIEUW ELAN: the second is the party, and nobody's name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from archive.documents.evidence import Evidence
from archive.documents.value import Value
from archive.record import Asker

_TOP = 4


def with_printed_party(
    found: Value[tuple[Asker, ...]], evidence: Evidence
) -> Value[tuple[Asker, ...]]:
    """Who asks; the one who is printed above the letter is the party of the others."""
    printed = set(map(_plain, _printed(evidence)))
    parties = [each for each in found.value if not each.party and _plain(each.name) in printed]
    people = [each for each in found.value if each not in parties]
    if len(parties) != 1 or not people or any(each.party for each in people):
        return found
    named = tuple(replace(each, party=parties[0].name) for each in people)
    note = "de partij staat onder de naam en in het briefhoofd"
    return replace(found, value=named, note=note)


def _printed(evidence: Evidence) -> Sequence[str]:
    """The lines that a letter has above it, on its paper."""
    above = [line.text for line in evidence.sheet.head[:_TOP]]
    return [*(line.text for line in evidence.cleaned.furniture), *above]


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .:-–")
