"""Who answers a question: a body of the municipality, or a person."""

from __future__ import annotations

from archive.question import Question
from archive.settings import Settings

_BODIES = {
    "college": "College van burgemeester en wethouders",
    "burgemeester": "Burgemeester",
    "griffie": "Griffie",
}


def answering_body(question: Question, settings: Settings) -> str:
    """Give the body that a question was put to, by its name; empty when that is a person."""
    body = _BODIES.get(question.record.addressed_to)
    return f"{body} van {settings.municipality}" if body and settings.municipality else body or ""


def addressed_person(question: Question) -> str:
    """Give the name of the person that a question was put to, as the register has it."""
    return question.addressee.name if question.addressee else question.record.addressed_to
