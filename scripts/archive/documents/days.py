"""The days on which was asked and answered, and the year of a date that has none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from archive.documents.document import Line
from archive.documents.evidence import Evidence
from archive.documents.field_lines import decided_on
from archive.documents.letters import PLACE_AND_DAY
from archive.documents.meanings import Meaning
from archive.documents.sentences import answered_in
from archive.documents.sheet import Author, Found
from archive.documents.value import Certainty, Value, missing
from archive.documents.when import Written, dates_in


@dataclass(frozen=True, slots=True)
class _Dated:
    written: Written
    place: str
    certain: bool


_DECIDED = re.compile(
    r"^(?!.*(?:verzend|verzonden|verstuurd)).*(?:college|besluit|vergadering|vastgesteld|akkoord"
    r"|besproken|b\s?(?:&|en)\s?w)",
    re.IGNORECASE,
)
# A text that holds a date, where it stood, and whether a label or sentence names it.
_Said = tuple[str, str, bool]


def days_of(evidence: Evidence, is_answered: bool) -> tuple[Value[date | None], Value[date | None]]:
    """The day of asking and the day of the answer; without an answer the second is None."""
    sheet = evidence.sheet
    asked = _labelled(evidence.values(Meaning.SUBMITTED))
    # "Raadsvragen van: SGP, d.d. 6 november 2019"
    asked += _labelled(evidence.values(Meaning.ASKERS, answer=False))
    day = _labelled(evidence.values(Meaning.DAY, answer=False))
    sent = evidence.values(Meaning.ANSWERED)
    # What was sent counts before what the college decided.
    sent.sort(key=lambda each: _DECIDED.search(each.label) is not None)
    mailed = _labelled(found for found in sent if found.in_mail)
    answered = _labelled(found for found in sent if not found.in_mail)
    answered += _labelled(evidence.values(Meaning.DAY, answer=True))
    # "Beantwoord door: wethouder De Boer, 25-11-2014"
    answered += _labelled(evidence.values(Meaning.PORTFOLIO))
    if sheet.asked_apart:
        # The head is that of the letter that asks; that of the other stands below its signature.
        answered += [*day, *_signed_days(sheet.signature), *mailed]
        asked += [*_sentence_days(evidence), *_loose(sheet.head)]
    elif sheet.author is Author.COLLEGE:
        # In a letter of the college the first date is its own.
        answered += [*day, *_loose(sheet.head), *mailed]
        asked += _sentence_days(evidence)
    else:
        # A form that names the day of asking has another "Datum" for the answer.
        answered += day if _first(asked) and not _first(answered) else []
        asked += [*day, *_sentence_days(evidence), *_loose(sheet.head), *mailed]
        asked += _signed_days(sheet.signature)
    answered += _answer_sentence_days(evidence)
    answered += _decided([*sheet.signature, *sheet.answer_signature])
    answered += _signed_days(sheet.answer_signature)
    asked += _met(evidence)
    answered += _met(evidence)
    last = _first(answered) if is_answered else None
    return _dated(evidence, _first(asked), last, is_answered)


def _labelled(found: Iterable[Found]) -> list[_Said]:
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


# "Onderwerp: Uw vragen van 10 januari 2024 over energie"
_OF_DAY = re.compile(r"\bvragen\s+(?:van|d\.?d\.?)\s+(\d[^(),;]{4,24})", re.IGNORECASE)


def _sentence_days(evidence: Evidence) -> list[_Said]:
    found = []
    if evidence.asked and evidence.asked[0].date:
        found.append((evidence.asked[0].date, evidence.asked[1], True))
    for subject in evidence.values(Meaning.SUBJECT):
        if match := _OF_DAY.search(subject.value):
            found.append((match[1], subject.place, True))
    if evidence.sheet.author is not Author.ASKER:
        dated = [(said.date, place, True) for said, place in evidence.said if said.date]
        found += dated[:1]
    for text, place in evidence.paragraphs:
        if match := re.search(
            r"\b(?:ingezonden|ingediend|ingekomen|gesteld)\s+(?:op\s+"
            r"|d\.?d\.?\s*)?(\d[^().;]{4,24})",
            text,
            re.IGNORECASE,
        ):
            found.append((match[1], place, True))
    return found


def _answer_sentence_days(evidence: Evidence) -> list[_Said]:
    found = []
    for text, place in evidence.paragraphs:
        answered = answered_in(text)
        if answered and answered.date:
            found.append((answered.date, place, True))
        elif match := re.search(
            r"\b(?:beantwoord|verzonden|ontvangen|antwoord(?:en)?(?=\s+d\.?d\.?\s)|antwoord\s+ontvangen|vastgesteld|verzonden\s+antwoord)"
            r"\s*:?\s+(?:op\s+|d\.?d\.?\s*|in\s+de\s+\w*vergadering\s+van\s+)?(\d[^().;]{4,24})",
            text,
            re.IGNORECASE,
        ):
            found.append((match[1], place, True))
    return found


def _decided(lines: Sequence[Line]) -> list[_Said]:
    """Days in lines such as "Vastgesteld in de collegevergadering van 7/2/2023"."""
    own = [line for line in lines if not _OF_COUNCIL.search(line.text)]
    return [(day, line.place, True) for line in own if (day := decided_on(line))]


# What the council decided are the minutes of its meeting, and no answer.
_OF_COUNCIL = re.compile(
    r"\bvastgesteld\b.{0,60}\b(?:vergadering\s+van\s+de\s+(?:gemeente)?raad|raadsvergadering)\b",
    re.IGNORECASE,
)
# "Verslag van het vragenuur, gehouden voor de raadsvergadering van 12 november 2015"
_MEETING = re.compile(
    r"\b(?:mondelinge\s+vragen|vragen(?:half)?uur\w*|rondvraag)\b.{0,120}"
    r"\b\w*vergadering(?:\s+van)?(?:\s+de\s+(?:gemeente)?raad)?(?:\s+(?:van|op|d\.?d\.?))?\s+(\d[^(),;:]{4,24})",
    re.IGNORECASE,
)


def _met(evidence: Evidence) -> list[_Said]:
    """The day of the meeting in which was asked and answered aloud."""
    return [
        (match[1], place, False)
        for text, place in evidence.paragraphs
        if (match := _MEETING.search(text))
    ]


def _signed_days(lines: Sequence[Line]) -> list[_Said]:
    own = [line for line in lines if not _OF_COUNCIL.search(line.text)]
    return [(line.text, line.place, False) for line in own if len(line.text) < 80]


def _loose(lines: Sequence[Line]) -> list[_Said]:
    """Short lines that are little more than a date: "Voorbeeld, 12 maart 2019"."""
    found = []
    for line in lines:
        days = dates_in(line.text)
        # Beside the day another column may stand: "Zeedijk, 3 mei 2022", and the mark of the paper.
        first = line.text.split("\t")[0]
        beside = len(days) == 1 and dates_in(first)
        text = re.split(r"\s[•|·]\s", first if beside else line.text)[-1]
        days = dates_in(text)
        if len(days) == 1 and len(text) - (days[0].end - days[0].start) < 32:
            found.append((text, line.place, True))
    # A day behind a place is that of the letter; one alone may be that of a web page.
    return sorted(found, key=lambda each: PLACE_AND_DAY.match(each[0].strip()) is None)


def _first(texts: Iterable[_Said]) -> _Dated | None:
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
