"""The day of asking where a sentence of the college tells it in words of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.body import Part
from archive.documents.days.when import dates_in
from archive.documents.evidence import Evidence
from archive.documents.sheet import Author

_ASKED = re.compile(
    r"\b(?:vra(?:ag|gen)|vroeg(?:en)?)\b(?=.*\b(?:van|door|namens|heeft|hebben|stelden?|dienden?|ontvingen|vroeg|vroegen)\b)"
    r"|\b(?:van|door|namens|heeft|hebben|stelden?|dienden?|ontvingen)\b.*\bvra(?:ag|gen)\b",
    re.IGNORECASE | re.DOTALL,
)
_WHO = re.compile(
    r"\b(?:raads?lid|raadsleden|statenlid|statenleden|fracties?|de\s+heer|mevrouw|mw\.|dhr\.|u)(?!\w)",
    re.IGNORECASE,
)
# Days of other things: a meeting, a decision, the answer itself.
_OTHER = re.compile(
    r"\b(?:vergadering|besloten|besluit\w*|vastgesteld|artikel\s+\d+\s+van\s+de\s+wet|verzonden|geantwoord|beantwoord(?:en|t|ing)?\s+(?:op|d\.?d\.?|van)\s+\d)\b",
    re.IGNORECASE,
)
# A word in front of the day that makes it that of the asking, and not that of a message.
_WHEN = re.compile(
    r"(?:\bop(?:\s+\w+dag)?|\bvan|\bd\.?d\.?|\bper|\bbrief|\bmail|\bdatum|,)\s*$", re.IGNORECASE
)
_LONGEST = 400
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3}[.?!])\s+(?=[A-Z])")


def told_days(evidence: Evidence) -> Iterator[tuple[str, str, bool]]:
    """The only day in a paragraph of the college that tells who asked; never sure."""
    if evidence.sheet.author is Author.ASKER:
        return
    explained = {piece.line.place for piece in evidence.sheet.parts.get(Part.EXPLANATION, ())}
    for text, place in evidence.paragraphs:
        if place in explained and not _in_one_sentence(text):
            # "In de krant van 4 juni stond … Dit roept vragen op." is the story of the asker.
            continue
        days = dates_in(text)
        tells = _ASKED.search(text) and _WHO.search(text) and not _OTHER.search(text)
        when = days and _WHEN.search(text[: days[0].start])
        if len(days) == 1 and len(text) < _LONGEST and tells and when:
            yield text[days[0].start : days[0].end], place, False


def _in_one_sentence(text: str) -> bool:
    """Whether the sentence that has the first day says itself that somebody asked."""
    dated = next((each for each in _SENTENCE.split(text) if dates_in(each)), "")
    return _ASKED.search(dated) is not None
