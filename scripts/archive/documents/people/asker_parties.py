"""The parties of who asks where no label or sentence gives them to somebody by name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.documents.evidence import Evidence
from archive.documents.labels.meanings import Meaning
from archive.documents.people.names import is_titled
from archive.documents.people.party_headings import parties_headed
from archive.documents.sheet import Found
from archive.record import Asker
from archive.surname import surname

# A title is no longer than this; in front of a party it says that its questions follow.
_TITLE = 120
_OF_QUESTIONS = re.compile(
    r"\b\w*vra(?:ag|gen)\s+(?:(?:van|door|namens)\s+)?(?:de\s+|het\s+)?(?:raads)?(?:fractie\s+)?(?:van\s+)?(?:de\s+|het\s+)?$",
    re.IGNORECASE,
)


def party_fields(evidence: Evidence) -> list[Found]:
    """The fields that name parties who ask; a column of a table goes on beside the answers."""
    fields = evidence.values(Meaning.PARTY)
    asked = {found.label for found in fields if not found.in_answer}
    return [found for found in fields if not found.in_answer or found.label in asked]


def titled(evidence: Evidence) -> Iterator[tuple[list[Asker], str, bool]]:
    """The one known party in a title: "Schriftelijke vragen PvdD: vuurwerk"."""
    texts = [(found.label, found.place) for found in evidence.fields if found.guessed]
    texts += [(text, place) for text, place in evidence.paragraphs if len(text) < _TITLE]
    said = {
        text[start:end]: place
        for text, place in texts
        for start, end in evidence.parties.find(text)
        if _OF_QUESTIONS.search(text[:start])
    }
    if len(said) == 1:
        party, place = next(iter(said.items()))
        yield [Asker("", party)], place, False


def may_be_party(asker: Asker, parties: Sequence[str]) -> bool:
    """Whether a name in a field for parties is that of a party: "Fractie: Plan Zeedijk"."""
    return asker.name in parties and not (asker.party or is_titled(asker.name))


def own_faction(evidence: Evidence, asker: Asker) -> Asker:
    """Who sits alone in the council calls a faction after the own name: "Fractie Visser"."""
    if not asker.party or asker.party.lower() != surname(asker.name).lower():
        return asker
    called = re.compile(rf"\b[Ff]ractie {re.escape(asker.party)}\b")
    texts = [text for text, _ in evidence.paragraphs] + [each.value for each in evidence.fields]
    texts += [line.text for line in evidence.sheet.signature]
    match = next((match for text in texts if (match := called.search(text))), None)
    return replace(asker, party=match[0]) if match else asker


def headed(evidence: Evidence, askers: Sequence[Asker]) -> Iterator[Asker]:
    """Parties that head questions of their own, where no name of an asker is known."""
    sheet = evidence.sheet
    lines = [*sheet.head, *(piece.line for pieces in sheet.parts.values() for piece in pieces)]
    known = {each.party for each in askers}
    if not any(each.name for each in askers):
        headed = parties_headed(lines, evidence.parties)
        yield from (Asker("", party) for party in headed if party not in known)
