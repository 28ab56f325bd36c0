"""What a label of a form introduces."""

from __future__ import annotations

from enum import Enum, auto

from archive.body import Part


class Meaning(Enum):
    """What stands behind a label. A section's text follows below it."""

    ASKERS = auto()
    PARTY = auto()
    SUBMITTED = auto()
    DAY = auto()
    RECEIVED = auto()
    SUBJECT = auto()
    MODE = auto()
    ADDRESSEE = auto()
    PORTFOLIO = auto()
    ANSWERED = auto()
    NUMBER = auto()
    KIND = auto()
    QUESTION = auto()
    EXPLANATION = auto()
    ANSWER = auto()
    POSTPONED = auto()
    OTHER = auto()


SECTIONS = {
    Meaning.QUESTION: Part.QUESTION,
    Meaning.EXPLANATION: Part.EXPLANATION,
    Meaning.ANSWER: Part.ANSWER,
}
