"""The first record is the form of 2014, in full and word for word."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from archive.body import Part
from archive.checks import check
from archive.question import Question, Status
from archive.source import read_source
from conftest import PROJECT

FORM = "seed/schriftelijke-vragen-2014.txt"


def words(text: str) -> list[str]:
    """The words of a text; marks of lists are not words."""
    return re.findall(r"[\w’‘'/()-]*\w[\w’‘'/()-]*", text)


def seed() -> Question:
    verdict = check(read_source(PROJECT), date(2026, 11, 23))
    assert {finding.rule for finding in verdict.findings} == {"instelling-ontbreekt"}
    return verdict.archive.by_number["2014-001"]


def test_the_fields_are_those_of_the_form() -> None:
    question = seed()
    (signatory,) = question.signatories
    assert signatory.written == "mw M.J. de Greef-Nelissen"
    assert signatory.party.name == "PvdA"
    assert question.submitted == date(2014, 10, 9)
    assert question.record.subject == "voortgang ambtelijke samenwerking"
    assert question.record.answer_mode == "graag uitgebreide schriftelijke beantwoording"
    assert question.record.answered == date(2014, 10, 15)
    assert question.portfolio_holders == ()
    assert question.status is Status.ANSWERED


def test_every_word_of_question_and_answer_is_kept_in_order(shared: Path) -> None:
    form = (shared / FORM).read_text(encoding="utf-8")
    _, _, rest = form.partition("VRAAG \n")
    asked, _, rest = rest.partition("ANTWOORD")
    _, _, answered = rest.partition("antwoord:")
    body = seed().record.body
    assert words(body.text(Part.QUESTION)) == words(asked)
    assert words(body.text(Part.ANSWER)) == words(answered)
    assert len(words(asked)) > 40
    assert len(words(answered)) > 400


def test_the_lists_of_the_form_are_lists() -> None:
    body = seed().record.body
    assert len(re.findall(r"^- ", body.text(Part.QUESTION), re.MULTILINE)) == 3
    assert len(re.findall(r"^- ", body.text(Part.ANSWER), re.MULTILINE)) == 5 + 2 + 5


def test_the_page_shows_who_received_it(seed_site: Path) -> None:
    page = (seed_site / "vragen/2014-001/index.html").read_text(encoding="utf-8")
    assert "Verzonden aan College, managementteam (MT) en alle raadsleden." in page
