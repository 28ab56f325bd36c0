"""Numbers for new records: the form's own, or the next of the year in order of date."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date

from archive.documents.draft import Draft
from archive.documents.value import Certainty, Value, missing

_SEQUENCE = re.compile(r"(\d{4})-(\d+)")


def numbers_for(drafts: Sequence[Draft], taken: Collection[str]) -> list[Value[str]]:
    """Give each draft its number; `taken` are those of the archive, which never change.

    A number on the form is kept when it is free. The others count on from the highest of their
    year, by date, then by file. A draft without any date gets an empty number.
    """
    used = set(taken)
    numbers: dict[int, Value[str]] = {}
    order = sorted(range(len(drafts)), key=lambda index: _order(drafts[index], index))
    for index in order:
        own = drafts[index].number
        if own.value and own.value not in used:
            used.add(own.value)
            numbers[index] = own
    highest: dict[int, int] = {}
    for number in used:
        if match := _SEQUENCE.fullmatch(number):
            year = int(match[1])
            highest[year] = max(highest.get(year, 0), int(match[2]))
    for index in order:
        if index in numbers:
            continue
        draft = drafts[index]
        day = draft.submitted.value or draft.answered.value
        if day is None:
            numbers[index] = missing("", "er staat geen datum op het formulier, dus geen jaar")
            continue
        highest[day.year] = highest.get(day.year, 0) + 1
        number = f"{day.year}-{highest[day.year]:03d}"
        numbers[index] = _new(draft, number)
    return [numbers[index] for index in range(len(drafts))]


def _new(draft: Draft, number: str) -> Value[str]:
    if draft.number.value:
        note = f"op het formulier staat {draft.number.value}, maar dat nummer bestaat al"
        return Value(number, Certainty.DOUBTFUL, draft.number.place, note)
    if draft.submitted.value is None:
        note = "het jaar komt van de dag van het antwoord"
        return Value(number, Certainty.DOUBTFUL, "", note)
    return Value(number)


def _order(draft: Draft, index: int) -> tuple[date, str, int]:
    return draft.submitted.value or draft.answered.value or date.max, draft.file, index
