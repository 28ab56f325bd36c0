"""Subjects that only say to which letter a paper refers: "Uw vragen van 3 mei 2019"."""

from __future__ import annotations

import re

from archive.documents.evidence import Evidence
from archive.documents.labels.value_forms import is_subject
from archive.documents.subjects.clipping import clipped
from archive.documents.value import Certainty, Value

_PAPER = (
    r"(?:(?:schriftelijke|technische|mondelinge|aanvullende|ingediende|gestelde|bovengenoemde)\s+)*(?:raads|staten)?"
    r"(?:vra(?:ag|gen)|brief|e-?mail|mail|schrijven|bericht)"
)
_DAY = (
    r"(?:d\.?\s?d\.?|van|ontvangen(?:\s+op)?|ingediend(?:\s+op)?|gedateerd)"
    r"\s+\d{1,2}[\s./-]\w{1,10}(?:[\s./-]\d{2,4})?"
)
_REFERS = re.compile(
    rf"(?:(?:onze\s+|ons\s+)?(?:(?:be)?antwoord(?:ing|en)?|reactie)\s+(?:(?:op|van)\s+)?)?(?:(?:uw|je|jullie|de|deze)\s+)?{_PAPER}"
    rf"(?:\s*,?\s*(?:(?:ex|conform|op\s+grond\s+van|volgens)\s+)?art(?:ikel|\.)?\s*\d+\w*(?:\s+(?:rvo|reglement\s+van\s+orde))?)?"
    rf"(?:\s*,?\s*{_DAY})[.\s]*",
    re.IGNORECASE,
)
# "Met deze brief reageren wij op uw vragen over de pont.", "heeft u vragen gesteld over de pont"
_SAYS = re.compile(
    rf"\b(?:u|uw|je|jullie)\b[^.?!;:]{{0,90}}?(?<!\w){_PAPER}(?:\s+(?:gesteld|ingediend|gestuurd|{_DAY}))*\s+"
    r"(?:over|inzake|betreffende|aangaande|met\s+betrekking\s+tot|rond(?:om)?)\s+(?P<subject>[^.?!;:]{4,140})",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\s+(?:beantwoord\w*|heb(?:t|ben)?|heeft|is|zijn|kunnen|kan|delen|deel|laten|antwoorden)\s.*",
    re.DOTALL,
)
_SAID = "het onderwerp komt uit een zin van de brief"


def only_refers(subject: str) -> bool:
    """Whether a subject names a letter by its day, and not what that is about."""
    return _REFERS.fullmatch(" ".join(subject.split())) is not None


def subject_referred_to(evidence: Evidence) -> Value[str] | None:
    """What a letter says that the questions were about, in its first sentences."""
    for text, place in evidence.paragraphs:
        match = _SAYS.search(text)
        said = clipped(_VERB.sub("", match["subject"])) if match else ""
        if said and is_subject(said, evidence.parties):
            return Value(said, Certainty.DOUBTFUL, place, _SAID)
    return None
