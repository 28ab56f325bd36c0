"""The days on which was asked and answered, and the year of a date that has none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from archive.documents.days.said_days import (
    answer_days,
    asked_days,
    days_beside,
    decided_days,
    edge_days,
    loose_days,
    meeting_days,
    signed_days,
)
from archive.documents.days.title_days import Said
from archive.documents.days.told_days import told_days
from archive.documents.days.when import Written, dates_in
from archive.documents.evidence import Evidence
from archive.documents.labels.meanings import Meaning
from archive.documents.letters.letters import PLACE_AND_DAY
from archive.documents.pages.stamps import is_stamped
from archive.documents.sheet import Author, Found
from archive.documents.value import Certainty, Value, missing


@dataclass(frozen=True, slots=True)
class _Dated:
    written: Written
    place: str
    certain: bool


# What the clerk did with an answer afterwards.
_CLERK = re.compile(r"griffie|publicatie|gepubliceerd", re.IGNORECASE)
_DECIDED = re.compile(
    r"^(?!.*(?:verzend|verzonden|verstuurd)).*(?:college|besluit|vergadering|vastgesteld|akkoord"
    r"|besproken|b\s?(?:&|en)\s?w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Order:
    """Which of the days of an answer counts first.

    What was sent does before what the college decided, unless the paper is dated on the day of the
    decision; what the clerk did with it comes last.
    """

    evidence: Evidence

    def of(self, found: Found) -> int:
        """The place of a field in the order."""
        if _CLERK.search(found.label):
            return 3
        if not _DECIDED.search(found.label):
            return 1
        return 0 if self._is_signed(found) else 2

    def _is_signed(self, found: Found) -> bool:
        sheet = self.evidence.sheet
        lines = [line.text.strip() for line in (*sheet.answer_signature, *sheet.signature)]
        signed = {
            day.full for text in lines if PLACE_AND_DAY.fullmatch(text) for day in dates_in(text)
        }
        return any(day.full in signed for day in dates_in(found.value) if day.full)


def days_of(evidence: Evidence, is_answered: bool) -> tuple[Value[date | None], Value[date | None]]:
    """The day of asking and the day of the answer; without an answer the second is None."""
    sheet = evidence.sheet
    asked = _labelled(evidence.values(Meaning.SUBMITTED))
    # "Raadsvragen van: SGP, d.d. 6 november 2019"
    asked += _labelled(evidence.values(Meaning.ASKERS, answer=False))
    day = _labelled(evidence.values(Meaning.DAY, answer=False))
    sent = evidence.values(Meaning.ANSWERED)
    sent.sort(key=_Order(evidence).of)
    mailed = _labelled(found for found in sent if _of_mail(evidence, found))
    answered = _labelled(found for found in sent if not _of_mail(evidence, found))
    beside = days_beside(evidence)
    if sheet.author is Author.COLLEGE and all(map(is_stamped, sent)):
        # A letter has its own day, and the stamp on it another.
        placed = [said for said in loose_days(sheet.head) if PLACE_AND_DAY.match(said[0].strip())]
        answered = [*day, *placed, *beside, *answered]
    answered += _labelled(evidence.values(Meaning.DAY, answer=True))
    # "Beantwoord door: wethouder De Boer, 25-11-2014"
    answered += _labelled(evidence.values(Meaning.PORTFOLIO))
    signed: list[Said] = []
    if sheet.author is Author.COLLEGE:
        # In a letter of the college the first date is its own.
        answered += [*day, *loose_days(sheet.head), *beside, *mailed]
        asked += asked_days(evidence)
        signed = signed_days(sheet.signature)
    else:
        # A form that names the day of asking has another "Datum" for the answer.
        answered += day if _first(asked) and not _first(answered) else []
        asked += [*day, *asked_days(evidence), *loose_days(sheet.head), *beside, *mailed]
        asked += signed_days(sheet.signature)
    answered += answer_days(evidence)
    answered += decided_days([*sheet.signature, *sheet.answer_signature])
    answered += [*signed_days(sheet.answer_signature), *signed]
    # What is announced for a meeting was asked before it.
    asked += meeting_days(evidence) if is_answered else []
    asked += told_days(evidence) if is_answered else []
    answered += [*meeting_days(evidence), *edge_days(evidence)]
    last = _first(answered) if is_answered else None
    return _dated(evidence, _first(asked), last, is_answered)


def _of_mail(evidence: Evidence, found: Found) -> bool:
    """Whether a mail was sent on a day; its head may be text of the paper: "Van", "Verzonden"."""
    at = evidence.fields.index(found)
    above = evidence.fields[at - 1 : at] if at else []
    typed = above and above[0].label.lower().strip() == "van"
    return found.in_mail or (bool(typed) and found.label.lower().strip() == "verzonden")


def _labelled(found: Iterable[Found]) -> list[Said]:
    return [(each.value, each.place, not each.guessed) for each in found]


def _dated(
    evidence: Evidence, first: _Dated | None, last: _Dated | None, is_answered: bool
) -> tuple[Value[date | None], Value[date | None]]:
    asked = first.written.full if first else None
    answer = last.written.full if last else None
    known = [day for day in (asked, answer) if day] or _other_days(evidence)
    year = _year_in_head(evidence)
    if first and asked is None:
        asked = first.written.before(answer) if answer else first.written.nearest(known)
        asked = asked or first.written.of_year(year)
    if last and answer is None:
        answer = last.written.nearest([asked] if asked else known) or last.written.of_year(year)
    submitted = _value(first, asked, "de dag van indienen staat niet op het formulier")
    if not is_answered:
        return submitted, Value(None)
    answered = _value(last, answer, "de dag van het antwoord staat niet op het formulier")
    if asked and answer and answer < asked:
        note = "deze dag ligt vóór de dag van indienen"
        answered = Value(answer, Certainty.DOUBTFUL, answered.place, note)
    return submitted, answered


def _other_days(evidence: Evidence) -> list[date]:
    """Full dates anywhere in the head, for the year of a date that has none."""
    texts = [left.text for left in evidence.sheet.left]
    return [day for text in texts for each in dates_in(text) if (day := each.full)][:1]


def _year_in_head(evidence: Evidence) -> int | None:
    """The first year that stands by itself in the head: "jaargang 2018"."""
    years = (re.search(r"\b(?:19|20)\d{2}\b", left.text) for left in evidence.sheet.left)
    return next((int(match[0]) for match in years if match), None)


def received_of(evidence: Evidence, submitted: Value[date | None]) -> Value[date | None]:
    """The day of receipt, when that differs from the day of asking."""
    for found in evidence.values(Meaning.RECEIVED):
        for written in dates_in(found.value):
            day = written.full or (written.nearest([submitted.value]) if submitted.value else None)
            if day and day != submitted.value:
                return Value(day, place=found.place)
    return Value(None)


def _first(texts: Iterable[Said]) -> _Dated | None:
    """The first text that holds a date; a date with a year goes before one without."""
    without: _Dated | None = None
    for text, place, certain in texts:
        for written in dates_in(text)[:1]:
            dated = _Dated(written, place, certain)
            if written.year:
                return without or dated
            without = without or dated
    return without


def _value(dated: _Dated | None, day: date | None, note: str) -> Value[date | None]:
    if dated is None or day is None:
        return missing(None, note)
    if dated.written.year is None:
        said = "het jaar staat er niet bij en komt uit de andere datums"
        return Value(day, Certainty.DOUBTFUL, dated.place, said)
    if dated.written.short:
        said = f"het jaar staat er in twee cijfers; gelezen als {day.year}"
        return Value(day, Certainty.DOUBTFUL, dated.place, said)
    if not dated.certain:
        said = "de datum staat niet bij een bekend opschrift"
        return Value(day, Certainty.DOUBTFUL, dated.place, said)
    return Value(day, place=dated.place)
