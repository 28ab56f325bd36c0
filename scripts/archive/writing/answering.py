"""An answer that is added to a record that stands in the archive."""

from __future__ import annotations

import re
from datetime import date

from archive.dates import dutch_date
from archive.finding import Findings
from archive.nearest import NUMBER, nearest
from archive.numbers import numbers_of
from archive.record import Record
from archive.record_file import decode
from archive.source import Source
from archive.writing.proposal import NotWrittenError, Proposal, proposal_of

_COMMENT = re.compile(r"(?:^|\s)#")


def waiting(source: Source, number: str) -> Record:
    """Give the record that waits for an answer.

    Raises NotWrittenError when there is none, or when a part of it could not be read.
    """
    drafts = {
        name: (draft, draft.record)
        for draft in source.drafts
        if draft.record
        for name in numbers_of(draft.record)
    }
    if number not in drafts:
        meant = nearest(number, drafts, NUMBER)
        hint = f"Bedoelt u {meant}?" if meant else "Verbeter het nummer."
        raise NotWrittenError(f"Vraag {number} staat niet in dit archief. {hint}")
    draft, record = drafts[number]
    if not draft.is_whole:
        raise NotWrittenError(f"In {draft.path} staat een fout. Verbeter die eerst.")
    if record.answered:
        day = dutch_date(record.answered)
        raise NotWrittenError(f"Vraag {number} is al beantwoord, op {day}.")
    return record


def with_answer(source: Source, record: Record, today: date) -> Proposal:
    """Make the file anew of a record that has got its answer.

    Raises NotWrittenError when a remark in the old file would be lost.
    """
    proposal = proposal_of(source, record, today, record.path)
    data = (source.folder / record.path).read_bytes()
    before = decode(data, Findings(record.path)) or ""
    if lost := _lost_remark(before, proposal.text):
        raise NotWrittenError(
            f"In {record.path} staat een opmerking die verloren zou gaan: '{lost}'. Kijk die eerst "
            "na, en haal de regel weg."
        )
    return proposal


def _lost_remark(before: str, after: str) -> str:
    """The first remark in the front matter that is not in the new text; empty when all are."""
    lines = before.split("\n---", 1)[0].splitlines()
    kept = set(after.splitlines())
    return next((line.strip() for line in lines if _COMMENT.search(line) and line not in kept), "")
