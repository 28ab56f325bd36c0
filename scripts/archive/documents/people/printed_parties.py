"""A party that is printed above a letter, or at the edge of its pages.

"Jan Bakker" / "Nieuw Elan", on paper of NIEUW ELAN: the second is the party, and nobody's name.
Where nothing else tells the party, it is the one in the letterhead or in the address of the sender.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.documents.evidence import Evidence
from archive.documents.people.addressing import is_from_college
from archive.documents.people.local_parties import resembles
from archive.documents.people.names import FUNCTIONS, is_person
from archive.documents.value import Certainty, Value
from archive.record import Asker

_TOP = 4
# A street with its number, a postcode, a box, an address to write to
_ADDRESS = re.compile(
    r"\b\d{4}\s?[A-Z]{2}\b|@|www\.|\b(?i:postbus)\b|^p/a\b|\b(?i:tel)(?:efoon|\.)"
    r"|^[A-Z][\w’'. -]{3,40}\s\d{1,4}\s?[a-z]?$"
)
# "Raadslid Samen Zeedijk", "fractievoorzitter namens Samen Zeedijk", below the name of a sender
_SEAT = re.compile(
    r"(?:(?:gemeente)?(?:raads|staten|commissie|burgerraads)(?:commissie)?lid|(?:fractie|duo)-?(?:voorzitt(?:er|ster)|lid|raadslid))"
    r"(?:\s*[,|/–-]\s*|\s+)(?:(?:voor|namens|van|bij)\s+)?(?:de\s+)?(?:fractie\s+)?(?:van\s+)?(?=\S)",
    re.IGNORECASE,
)
_WORDS = 6
_LETTERHEAD = "de partij komt uit het briefhoofd"


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


def with_letterhead(
    found: Value[tuple[Asker, ...]], evidence: Evidence
) -> Value[tuple[Asker, ...]]:
    """Who asks, with the one party that the letterhead names where nothing else names any."""
    if any(each.party for each in found.value) or is_from_college(evidence):
        return found
    named = dict.fromkeys(_named(evidence)) if evidence.sheet.letter else {}
    if len(named) != 1:
        return found
    party = next(iter(named))
    askers = tuple(replace(each, party=party) for each in found.value) or (Asker("", party),)
    return Value(askers, Certainty.DOUBTFUL, found.place, _LETTERHEAD)


def _named(evidence: Evidence) -> Iterator[str]:
    """The names of parties below the name of a sender, above an address, or on all pages."""
    head = [line.text.strip() for line in evidence.sheet.head]
    for above, text, below in zip(["", *head], head, [*head[1:], ""], strict=False):
        sends = not above or is_person(FUNCTIONS.sub("", above).strip(" ,"))
        seat = _SEAT.match(text) if is_person(above) else None
        said = text[seat.end() :] if seat else text
        if (sends or _ADDRESS.search(below)) and _is_name(said, evidence):
            yield said
    for line in evidence.cleaned.furniture:
        yield from (
            text for text in map(str.strip, line.text.split("\t")) if _is_name(text, evidence)
        )


def _is_name(text: str, evidence: Evidence) -> bool:
    """Whether a line is a known party, or has the form of a local party's name and no more."""
    said = text.title() if text.isupper() and " " in text else text
    short = len(text.split()) <= _WORDS and text[-1:].isalnum()
    return evidence.parties.is_known(text) or (short and resembles(said))
