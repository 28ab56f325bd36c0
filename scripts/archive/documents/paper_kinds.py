"""Words for the kind of paper, its number and its party, around a subject."""

from __future__ import annotations

import re

from archive.documents.parties import Parties

# "SV 2019/12:", "RIB 2019-33"
_NUMBERED = re.compile(
    r"^(?:SV|RV|TV|RIB|RB|CB)[\s-]?(?:(?:19|20)\d{2}|\d{2})[-/.\s]\s?\d{1,5}\s*[:;,–-]?\s+(?=\w)"
)
# "Antwoordbrief vragen", "Concept beantwoording vragen": one word for the paper above another
_KINDS = re.compile(
    r"^(?:(?:concept|ingekomen|gestelde|nieuwe|afdoening|afhandeling|raadsbrief|collegebrief|antwoordbrief|raadsinformatiebrief"
    r"|rib|memo|brief|reactie)\s*(?:(?:op|van|met|inzake)\s+(?:de\s+)?|[:–-]\s*)?)+"
    r"(?=(?:beantwoording|antwoord(?:en)?|(?:(?:schriftelijke|technische|mondelinge|aanvullende)\s+)?(?:raads|staten)?vragen)\s)",
    re.IGNORECASE,
)
# "de veerpont (D66)", "de veerpont - D66 en VVD"
_BEHIND = re.compile(r"(?:\s+\((?P<inside>[^()]{2,40})\)|\s+[–-]\s+(?P<dash>[^–()-]{2,40}))$")
_AND = re.compile(r"\s*(?:,|/|&|\ben\b)\s*")


def without_kinds(subject: str) -> str:
    """A subject without its number and the words for its paper in front of others for that."""
    return _KINDS.sub("", _NUMBERED.sub("", subject))


def without_party_behind(subject: str, parties: Parties) -> str:
    """A subject without the known parties that stand behind it, in brackets or behind a dash."""
    match = _BEHIND.search(subject)
    named = _AND.split((match["inside"] or match["dash"]).strip()) if match else []
    if match and all(map(parties.is_known, named)):
        return subject[: match.start()]
    return subject
