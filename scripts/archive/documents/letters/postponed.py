"""A letter that only says that the answer comes later: it answers nothing."""

from __future__ import annotations

import re

from archive.body import Part
from archive.documents.labels.meanings import Meaning
from archive.documents.sheet import Left, Reason, Sheet

_WAITS = r"(?:(?:bericht|brief|mededeling|verzoek)\s+(?:van\s+|om\s+|over\s+|inzake\s+)?)?"
_LATER = r"(?:uitstel(?:bericht)?|verdaging(?:sbericht)?|verlenging|tussenbericht)"
_SMALL = r"(?:van|voor|inzake|bij|de|het|op|uw|tot|termijn|schriftelijke|technische|mondelinge)"
_ANSWER = (
    r"(?:beantwoording|antwoord(?:en)?|(?:antwoord|beantwoordings)termijn"
    r"|(?:raads|staten)?vra(?:ag|gen))"
)
# "Uitstel beantwoording schriftelijke vragen over de brug"; "Verlenging vergunning" is a subject.
_DELAY = re.compile(
    rf"{_WAITS}{_LATER}(?:\s+{_SMALL}\b)*\s+{_ANSWER}\b(?:\s+(?:{_SMALL}|{_ANSWER})\b)*"
    r"(?:\s+(?:over|inzake|betreffende)\b)?\s*[:,–-]?\s*"
    rf"|(?:bericht\s+van\s+)?(?!verlenging){_LATER}\s*$",
    re.IGNORECASE,
)


def without_delay(subject: str) -> str:
    """A subject without "Uitstel beantwoording schriftelijke vragen over"; "" when that is all."""
    match = _DELAY.match(subject)
    return subject[match.end() :] if match else subject


def delays(sheet: Sheet) -> bool:
    """Whether the subject of a paper says that the answer is put off."""
    subjects = (found.value for found in sheet.fields if found.meaning is Meaning.SUBJECT)
    return any(_DELAY.match(subject.strip()) for subject in subjects)


def settle_postponed(sheet: Sheet) -> None:
    """Take what such a letter tells for no answer, and no explanation of the questions."""
    told = sheet.parts.get(Part.ANSWER, [])
    if not delays(sheet) or any(piece.numbers for piece in told):
        return
    sheet.parts.pop(Part.ANSWER, None)
    sheet.left += [Left(piece.line.whole, piece.line.place, Reason.POSTPONED) for piece in told]
    sheet.unanswered = True
