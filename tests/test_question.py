"""Status, deadline and layout of a question."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from archive.body import Body, Part, Section
from archive.question import (
    Question,
    Status,
    derive_deadline,
    derive_status,
    natural,
    resolve,
)
from archive.record import Asker, Correction, Postponement, Record
from archive.registers import Party, Person, Register, Registers
from archive.settings import AnswerTerm, Settings, Unit

TEXT = Body((Section(Part.QUESTION, "Waarom?"),))
RECORD = Record("2020-001", "vraag", (Asker("A", "G"),), date(2020, 1, 31), TEXT)
DAYS = AnswerTerm(date(2000, 1, 1), 30, Unit.DAYS)
WEEKS = AnswerTerm(date(2018, 3, 29), 3, Unit.WEEKS, "artikel 41")
MONTHS = AnswerTerm(date(2020, 1, 1), 1, Unit.MONTHS)
REGISTERS = Registers(
    Register("partijen.yml", (Party("G"),)),
    Register("personen.yml", (Person("A"),)),
    Register("themas.yml"),
)


def question(record: Record, today: date = date(2020, 2, 1)) -> Question:
    return resolve(record, REGISTERS, Settings(terms=(DAYS,)), today)


@pytest.mark.parametrize(
    ("term", "deadline"),
    [(DAYS, date(2020, 3, 1)), (WEEKS, date(2020, 2, 21)), (MONTHS, date(2020, 2, 29))],
)
def test_the_term_counts_days_weeks_or_months(term: AnswerTerm, deadline: date) -> None:
    assert derive_deadline(RECORD, term) == deadline


def test_the_term_starts_on_the_day_of_receipt() -> None:
    record = replace(RECORD, received=date(2020, 2, 3))
    assert derive_deadline(record, DAYS) == date(2020, 3, 4)


def test_the_last_postponement_moves_the_deadline() -> None:
    first = Postponement(date(2020, 2, 20), date(2020, 3, 10), "ziekte")
    second = Postponement(date(2020, 3, 9), date(2020, 4, 1), "drukte")
    assert derive_deadline(replace(RECORD, postponements=(first, second)), DAYS) == date(2020, 4, 1)


@pytest.mark.parametrize(
    ("received", "term"),
    [(date(1999, 12, 31), None), (date(2018, 3, 28), DAYS), (date(2018, 3, 29), WEEKS)],
)
def test_the_term_is_that_of_its_period(received: date, term: AnswerTerm | None) -> None:
    assert Settings(terms=(WEEKS, DAYS)).term(received) == term


@pytest.mark.parametrize(
    ("changes", "today", "status"),
    [
        ({}, date(2020, 3, 1), Status.OPEN),
        ({}, date(2020, 3, 2), Status.OVERDUE),
        ({"answered": date(2020, 3, 9)}, date(2020, 3, 10), Status.ANSWERED),
        ({"withdrawn": date(2020, 2, 9)}, date(2020, 3, 10), Status.WITHDRAWN),
    ],
)
def test_the_status_on_a_day(changes: dict[str, date], today: date, status: Status) -> None:
    record = replace(RECORD, **changes)  # type: ignore[arg-type]
    assert derive_status(record, derive_deadline(record, DAYS), today) is status


def test_a_postponed_question_is_postponed_until_that_day_and_then_late() -> None:
    later = Postponement(date(2020, 2, 20), date(2020, 3, 10), "ziekte")
    record = replace(RECORD, postponements=(later,))
    assert question(record, date(2020, 3, 10)).status is Status.POSTPONED
    assert question(record, date(2020, 3, 11)).status is Status.OVERDUE


def test_without_a_term_a_question_is_never_late() -> None:
    assert derive_status(RECORD, derive_deadline(RECORD, None), date(2030, 1, 1)) is Status.OPEN


def test_days_to_the_answer_and_whether_it_was_in_time() -> None:
    answered = question(replace(RECORD, answered=date(2020, 3, 1)))
    assert (answered.days_to_answer, answered.in_time) == (30, True)
    late = question(replace(RECORD, answered=date(2020, 3, 2)))
    assert (late.days_to_answer, late.in_time) == (31, False)
    assert (question(RECORD).days_to_answer, question(RECORD).in_time) == (None, None)


def test_the_last_change_is_the_last_day_on_which_something_happened() -> None:
    corrected = replace(
        RECORD, answered=date(2020, 3, 1), corrections=(Correction(date(2021, 1, 1), "typefout"),)
    )
    assert question(corrected).last_change == date(2021, 1, 1)


def test_a_question_changes_on_the_day_that_it_becomes_late() -> None:
    assert question(RECORD, date(2020, 3, 1)).last_change == date(2020, 1, 31)
    assert question(RECORD, date(2020, 3, 2)).last_change == date(2020, 3, 2)
    assert question(RECORD, date(2020, 4, 2)).last_change == date(2020, 3, 2)
    late = replace(RECORD, answered=date(2020, 5, 1))
    assert question(late, date(2020, 6, 1)).last_change == date(2020, 5, 1)
    withdrawn = replace(RECORD, withdrawn=date(2020, 2, 5))
    assert question(withdrawn, date(2020, 4, 2)).last_change == date(2020, 2, 5)


def test_a_title_starts_with_a_capital_and_the_subject_stays() -> None:
    assert question(RECORD).title == "Vraag"
    assert question(RECORD).record.subject == "vraag"


def test_figures_in_numbers_sort_by_their_value() -> None:
    numbers = ["2014-10", "2014-2", "2014-002a", "2013-99"]
    assert sorted(numbers, key=natural) == ["2013-99", "2014-2", "2014-002a", "2014-10"]


def test_pairs_need_the_same_numbers_on_both_sides() -> None:
    def layout(asked: str, answered: str) -> int | None:
        sections = (Section(Part.QUESTION, asked), Section(Part.ANSWER, answered))
        pairs = question(replace(RECORD, body=Body(sections))).layout().pairs
        return None if pairs is None else len(pairs)

    assert layout("1. A?\n2. B?", "1. Ja.\n2. Nee.") == 2
    assert layout("1. A?\n2. B?", "### Antwoord 1 en 2\n\nJa.") == 1
    assert layout("1. A?\n2. B?", "1. Ja.") is None
    assert layout("1. A?\n2. B?", "Ja.") is None


def test_figures_of_another_kind_or_too_many_are_no_number() -> None:
    numbers = ["2014-²", f"2014-{'9' * 5000}", "2014-1"]
    assert sorted(numbers, key=natural)[0] == "2014-1"
