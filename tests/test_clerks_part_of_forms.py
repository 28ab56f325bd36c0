"""What forms keep free for the clerk: no words of it are lost, and none of it is an answer."""

from __future__ import annotations

from datetime import date

import pytest

from papers import HEAD, Paper, answered, asked, understood

_ASKED = ("Vragen", "1. Vaart de veerpont nog?", "2. Wat kost een kaartje?")


def _form(*row: str) -> Paper:
    """A form with questions and, below them, a row of what the clerk fills in."""
    paper = Paper()
    for line in (*HEAD.strip().split("\n"), *_ASKED):
        paper.line(line, bold=line == "Vragen")
    return paper.table(row)


@pytest.mark.parametrize(
    "head",
    (
        "In te vullen door de griffie",
        "Door de griffie in te vullen",
        "Alleen voor de griffie",
        "Ruimte voor de raadsgriffie",
        "Uitsluitend voor griffie",
    ),
)
def test_a_row_of_the_clerk_below_the_questions_loses_no_word(head: str) -> None:
    draft = _form(head, "Ontvangen: 7 maart 2019", "Uiterlijk beantwoorden: 6 april 2019").draft()
    assert head in [left.text for left in draft.left]
    assert draft.received.value == date(2019, 3, 7)
    assert asked(draft).endswith("2. Wat kost een kaartje?")
    assert answered(draft) == ""


def test_what_the_clerk_wrote_beside_the_heading_is_aside_too() -> None:
    draft = _form("In te vullen door de griffie", "volgnummer 12, doorgezonden").draft()
    texts = [left.text for left in draft.left]
    assert "In te vullen door de griffie" in texts
    assert "volgnummer 12, doorgezonden" in texts
    assert asked(draft).endswith("2. Wat kost een kaartje?")


@pytest.mark.parametrize(
    "notes",
    (
        "Ruimte voor aantekeningen griffie:",
        "Aantekeningen van de griffie:",
        "Opmerkingen griffier:",
        "Ruimte voor notities van de statengriffie",
        "Kader voor de griffie",
    ),
)
def test_room_for_notes_of_the_clerk_is_no_answer(notes: str) -> None:
    paper = Paper().line("Vragen voor de rondvraag", bold=True)
    paper.table(
        ("Vergadering d.d.", "14 maart 2019"), ("Naam raadslid", "A. Visser"), ("Fractie", "D66")
    )
    paper.line("Vraag:", bold=True).line("Wanneer vaart de veerpont weer, en wat kost dat?")
    draft = paper.line(notes, bold=True).draft()
    assert asked(draft) == "Wanneer vaart de veerpont weer, en wat kost dat?"
    assert answered(draft) == ""
    assert draft.answered.value is None


_STORY = "De schipper zei dat het nog weken duurt, en daar schrikken wij van."


@pytest.mark.parametrize("label", ("Vergadering d.d.", "Datum vergadering", "Vergadering van"))
def test_the_day_of_the_meeting_does_not_make_an_answer_of_what_was_asked(label: str) -> None:
    paper = Paper().line("RONDVRAAG", bold=True)
    paper.table((label, "14 maart 2019"), ("Naam raadslid", "A. Visser"), ("Fractie", "D66"))
    paper.line("Vraag:", bold=True).line("Wanneer vaart de veerpont weer?").line(_STORY)
    draft = paper.draft()
    assert asked(draft) == f"Wanneer vaart de veerpont weer?\n\n{_STORY}"
    assert answered(draft) == ""
    assert draft.answered.value is None


def test_the_day_of_a_meeting_of_the_college_does() -> None:
    tail = "De pont vaart in mei."
    paper = Paper().table(
        ("Collegevergadering d.d.", "14 maart 2019"), ("Naam raadslid", "A. Visser")
    )
    draft = paper.line("Vraag:", bold=True).line("Wanneer vaart de pont?").line(tail).draft()
    assert answered(draft) == tail
    assert draft.answered.value == date(2019, 3, 14)


def test_the_meeting_is_the_day_of_an_answer_with_a_heading() -> None:
    paper = Paper().table(("Vergadering d.d.", "14 maart 2019"), ("Naam raadslid", "A. Visser"))
    paper.line("Vraag:", bold=True).line("Wanneer vaart de pont?")
    draft = paper.line("Antwoord:", bold=True).line("In mei.").draft()
    assert answered(draft) == "In mei."
    assert draft.answered.value == date(2019, 3, 14)


def test_an_answer_may_speak_of_the_clerk() -> None:
    draft = understood(
        f"{HEAD}Vragen\n1. Wie houdt het register bij?\n\nAntwoord\n"
        "1. De griffie. Aantekeningen van de griffie staan in het register.\n"
    )
    assert answered(draft).endswith("Aantekeningen van de griffie staan in het register.")
