"""From options, or from answers on a terminal, to the file of a record."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from archive.body import Part
from archive.dates import parse_iso
from archive.frontmatter import Plain
from archive.numbers import next_number, taken_numbers
from archive.source import Source
from archive.writing.answering import waiting, with_answer
from archive.writing.conversation import Conversation
from archive.writing.interview import ask_answer, ask_question, new_trial
from archive.writing.proposal import NotWrittenError, Proposal, propose
from archive.writing.trial import Trial


def new_record(
    source: Source, values: Mapping[str, Plain], texts: Mapping[Part, str], today: date
) -> Proposal:
    """Make a record of values by key and texts by part.

    Without a day it was asked today; without a number it gets the next one of its year.
    """
    asked = str(values.get("ingediend", today.isoformat()))
    year = (parse_iso(asked) or today).year
    number = next_number(taken_numbers(source), year)
    return propose(source, {"nummer": number, "ingediend": asked, **values}, texts, today)


def record_asked_for(source: Source, talk: Conversation, today: date) -> Proposal:
    """Make a record by asking for all of it."""
    trial = new_trial(source, today)
    ask_question(trial, talk)
    return propose(source, trial.values, trial.texts(), today)


def new_answer(
    source: Source, number: str, values: Mapping[str, Plain], text: str, today: date
) -> Proposal:
    """Add an answer to the record with this number; without a day it was given today.

    Raises NotWrittenError when it can't be added.
    """
    trial = Trial(source, today, waiting(source, number))
    day: Mapping[str, Plain] = {"beantwoord": today.isoformat()}
    found = [each for key, value in {**day, **values}.items() for each in trial.take(key, value)]
    found += trial.take_text(Part.ANSWER, text)
    if errors := [finding.message for finding in found if finding.is_error]:
        raise NotWrittenError(" ".join(errors))
    return with_answer(source, trial.record, today)


def answer_asked_for(source: Source, number: str, talk: Conversation, today: date) -> Proposal:
    """Add an answer to the record with this number by asking for it.

    Raises NotWrittenError when it can't be added.
    """
    trial = Trial(source, today, waiting(source, number))
    talk.tell(f"Antwoord op vraag {number}: {trial.record.subject}")
    ask_answer(trial, talk)
    return with_answer(source, trial.record, today)
