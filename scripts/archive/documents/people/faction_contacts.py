"""Who speaks for a faction in a form that names nobody else: "Contactpersoon", below "Fractie"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.documents.evidence import Evidence
from archive.documents.labels.meanings import Meaning
from archive.documents.people.addressing import is_from_college
from archive.documents.people.askers import askers_in
from archive.documents.people.names import is_person
from archive.documents.sheet import Reason
from archive.record import Asker

_CONTACT = re.compile(r"contact(?:persoon)?\W*", re.IGNORECASE)


def faction_contacts(evidence: Evidence) -> Iterator[tuple[list[Asker], str, bool]]:
    """The contact right below the party that asks; one elsewhere works at the town hall."""
    if is_from_college(evidence):
        return
    parties = {found.value for found in evidence.values(Meaning.PARTY, answer=False)}
    left = evidence.sheet.left
    for above, label, value in zip(left, left[1:], left[2:], strict=False):
        contact = label.reason is Reason.OTHER and _CONTACT.fullmatch(label.text.strip())
        below_party = above.reason is Reason.FIELD and above.text.strip() in parties
        if contact and below_party and is_person(value.text.strip()):
            yield askers_in([value.text], evidence.parties), value.place, False
