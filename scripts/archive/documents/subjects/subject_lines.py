"""Lines of their own above a letter or a story that say what it is about."""

from __future__ import annotations

import re
from itertools import pairwise

from archive.documents.days.when import dates_in
from archive.documents.evidence import Evidence
from archive.documents.labels.value_forms import is_subject
from archive.documents.people.names import is_person
from archive.documents.sheet import Reason
from archive.documents.subjects.bare_titles import is_bare_title
from archive.documents.subjects.clipping import RULE, clipped
from archive.documents.value import Certainty, Value

_WHOSE = re.compile(r"(?:gemeente|fractie|raadsfractie|aan|van|college)\b", re.IGNORECASE)
# "Vragen van mevrouw A. Visser", "Beantwoording van vragen van de heer Bos (D66)"
_OF_WHOM = re.compile(
    r"(?:(?:beantwoording|antwoord(?:en)?)\s+(?:van|op)\s+)?(?:de\s+)?(?:(?:schriftelijke|technische|mondelinge)\s+|raads)?"
    r"vragen\s+(?:van|door)\s+(?:(?:het|de)\s+)?(?:\w*lid|\w*leden|heer|mevrouw|mw\.?|dhr\.?|fracties?)\s[^:;?!]{2,80}",
    re.IGNORECASE,
)
# How a letter was sent, and to whom it is not shown.
_SENT = re.compile(
    r"(?:per|via|ter|spoed|verzonden|vertrouwelijk|persoonlijk|aangetekend|kopie|afschrift|bijlagen?|concept|openbaar)\b",
    re.IGNORECASE,
)


def names_paper(text: str) -> bool:
    """Whether a heading says what paper it is and whose, and no more."""
    bare = " ".join(text.split())
    of_whom = _OF_WHOM.fullmatch(bare) and not re.search(r"\b(?:over|inzake|betreffende)\b", bare)
    return bool(of_whom) or is_bare_title(bare)


def title_above_letter(evidence: Evidence) -> Value[str] | None:
    """The subject in a line that stands out just above the greeting of a letter."""
    lines = {(line.whole, line.place): line for line in evidence.sheet.head}
    for above, below in pairwise(evidence.sheet.left):
        line = lines.get((above.text, above.place))
        if below.reason is not Reason.GREETING or line is None or above.reason is not Reason.HEAD:
            continue
        text = line.text.strip()
        fits = may_be_subject(text) and is_subject(text, evidence.parties)
        if line.strong and line.gap and fits and not (is_person(text) or _SENT.match(text)):
            note = "het onderwerp komt uit de kop van het stuk"
            return Value(clipped(text), Certainty.DOUBTFUL, line.place, note)
    return None


def may_be_subject(text: str) -> bool:
    """Whether a line has the form of a subject: some words, no address, date or sentence."""
    return (
        2 <= len(text.split()) <= 20
        and text[:1].isupper()
        and not text.endswith((".", ":", ";", ","))
        and not re.search(r"\b\d{4}\s?[A-Z]{2}\b|@|www\.|\bpostbus\b", text, re.IGNORECASE)
        and not dates_in(text)
        and not RULE.match(text)
        and not _WHOSE.match(text)
    )
