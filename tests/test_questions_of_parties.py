"""More sets of questions in one paper: one for each party, or one for each subject."""

from __future__ import annotations

import io
from datetime import date

import docx

from archive.body import Part
from archive.documents.draft import Draft
from archive.documents.reading import read
from archive.documents.understanding import understand
from archive.documents.value import Certainty
from papers import NOBODY, askers

PARTIES = """Beantwoording technische vragen Programmarekening 2021

Hieronder staan de antwoorden op de vragen van de fracties.

**I. Vragen van de fractie Plan Zeedijk, ontvangen op 3 juni 2022**

1. Wat kostte de veerpont in 2021?

*Twee ton.*

2. Waarom is dat meer dan in 2020?

*De pont is geverfd.*

**II. Vragen van de fractie SGP, ontvangen op 7 juni 2022**

1. Vaart de pont op zondag?

*Nee.*
"""
SUBJECTS = (
    ("Rondvraag raad Zeedijk", False),
    ("Onderwerp: De veerpont", True),
    (
        "De fractie van Plan Zeedijk hoorde dat de veerpont al weken stilligt.",
        False,
    ),
    ("Vaart de pont nog?", False),
    ("Wat kost een kaartje?", False),
    ("Onderwerp: De zwemsteiger", True),
    ("De zwemsteiger is afgesloten, zo vertelden ouders aan de fractie van Plan Zeedijk.", False),
    ("Wanneer gaat de steiger open?", False),
)


def understood(*lines: tuple[str, bool]) -> tuple[Draft, ...]:
    document = docx.Document()
    for text, bold in lines:
        document.add_paragraph().add_run(text).bold = bold
    target = io.BytesIO()
    document.save(target)
    return understand(read("vragen.docx", target.getvalue()), NOBODY)


def said(draft: Draft, part: Part) -> str:
    return " ".join(draft.body.text(part).split())


def test_the_questions_of_each_party_are_a_set_with_their_own_day() -> None:
    first, second = understand(read("vragen.md", PARTIES.encode()), NOBODY)
    assert first.proof.lost == ()
    assert (askers(first), askers(second)) == ([("", "Plan Zeedijk")], [("", "SGP")])
    assert (first.submitted.value, second.submitted.value) == (date(2022, 6, 3), date(2022, 6, 7))
    assert first.subject.value == second.subject.value == "Programmarekening 2021"
    assert said(first, Part.QUESTION).endswith("2. Waarom is dat meer dan in 2020?")
    assert said(second, Part.ANSWER).endswith("Nee.*")


def test_parties_by_name_alone_head_questions_that_count_from_one() -> None:
    first, second = understood(
        ("Technische vragen begroting 2020", True),
        ("VVD", True),
        ("Vraag 1: Wat kost de pont?", False),
        ("Antwoord: Twee ton.", False),
        ("PvdA", True),
        ("Vraag 1: Wie vaart ermee?", False),
        ("Antwoord: Het hele dorp.", False),
    )
    assert (askers(first), askers(second)) == ([("", "VVD")], [("", "PvdA")])
    assert said(second, Part.QUESTION) == "### Vraag 1 Wie vaart ermee?"


def test_parties_between_questions_that_count_on_part_nothing() -> None:
    drafts = understood(
        ("Technische vragen begroting 2020", True),
        ("VVD", True),
        ("Vraag 1: Wat kost de pont?", False),
        ("Antwoord: Twee ton.", False),
        ("PvdA", True),
        ("Vraag 2: Wie vaart ermee?", False),
        ("Antwoord: Het hele dorp.", False),
    )
    assert len(drafts) == 1


def test_each_subject_with_its_own_questions_is_a_set() -> None:
    first, second = understood(*SUBJECTS)
    assert first.proof.lost == ()
    assert (first.subject.value, second.subject.value) == ("De veerpont", "De zwemsteiger")
    assert askers(first) == askers(second) == [("", "Plan Zeedijk")]
    assert said(first, Part.QUESTION) == "Vaart de pont nog? Wat kost een kaartje?"
    assert said(second, Part.QUESTION) == "Wanneer gaat de steiger open?"


def test_subjects_of_the_questions_of_one_list_part_nothing() -> None:
    drafts = understood(
        ("Vragensteller: A. Visser (D66)", False),
        ("Onderwerp: De veerpont", True),
        ("Vraag 1: Vaart de pont nog?", False),
        ("Onderwerp: De zwemsteiger", True),
        ("Vraag 2: Wanneer gaat de steiger open?", False),
    )
    assert len(drafts) == 1


def test_a_subject_in_bold_needs_no_colon() -> None:
    (draft,) = understood(
        ("Vragensteller: A. Visser (D66)", False),
        ("Betreft Nachtelijke veerpont", True),
        ("Vraag", True),
        ("Vaart de pont nog?", False),
    )
    assert draft.subject.value == "Nachtelijke veerpont"


def test_the_day_of_a_meeting_to_come_is_none_of_asking() -> None:
    (draft,) = understood(
        ("Mondelinge vragen voor de raadsvergadering van 4 maart 2021", True),
        ("De fractie van D66 vernam dat de veerpont al weken stilligt, en vraagt zich af:", False),
        ("Vaart de pont nog?", False),
        ("Deze vragen horen wij graag mondeling beantwoord in de vergadering van 4 maart.", False),
    )
    assert draft.submitted.value is None
    assert draft.answer_mode.value == "mondeling"
    assert said(draft, Part.QUESTION) == "Vaart de pont nog?"


def test_the_head_of_each_page_may_be_the_only_title() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Antwoorden informatieve vragen Zwemsteiger"
    for text in ("Fractie: SGP", "Vraag: Mag je zwemmen?", "Antwoord: Niet op zondag."):
        document.add_paragraph(text)
    target = io.BytesIO()
    document.save(target)
    (draft,) = understand(read("vragen.docx", target.getvalue()), NOBODY)
    assert (draft.subject.value, draft.subject.certainty) == ("Zwemsteiger", Certainty.DOUBTFUL)


def test_a_field_for_parties_holds_a_party_that_is_called_like_somebody() -> None:
    (draft,) = understood(
        ("Fractie: Plan Zeedijk", False), ("Vraag", True), ("Vaart de pont nog?", False)
    )
    assert askers(draft) == [("", "Plan Zeedijk")]


def test_each_heading_that_says_who_asks_about_what_opens_a_set() -> None:
    first, second = understood(
        ("Vragenuur 4 maart 2021", True),
        ("Vraag van de heer P. Visser (SGP) over de veerpont", True),
        ("Vaart de pont nog?", False),
        ("Antwoord van wethouder O. Schipper", True),
        ("Niet op zondag.", False),
        ("Vraag van mevrouw A. Quist (D66) over de zwemsteiger", True),
        ("Wanneer gaat de steiger open?", False),
        ("Antwoord van wethouder O. Schipper", True),
        ("In mei gaat hij open.", False),
    )
    assert (askers(first), askers(second)) == ([("P. Visser", "SGP")], [("A. Quist", "D66")])
    assert (first.subject.value, second.subject.value) == ("de veerpont", "de zwemsteiger")
    assert said(second, Part.ANSWER) == "In mei gaat hij open."
    assert first.answered.value == second.answered.value == date(2021, 3, 4)


def test_parties_that_head_parts_of_one_list_all_ask() -> None:
    (draft,) = understood(
        ("Antwoorden op technische vragen jaarrekening 2019", True),
        ("Fractie VVD", True),
        ("1. Wat kost de pont?", False),
        ("Twee ton.", False),
        ("Fractie CDA", True),
        ("2. Wie vaart ermee?", False),
        ("Het hele dorp vaart ermee.", False),
    )
    assert askers(draft) == [("", "VVD"), ("", "CDA")]


def test_a_paper_on_the_agenda_is_a_subject_without_its_number() -> None:
    document = docx.Document()
    table = document.add_table(rows=0, cols=2)
    for row in (("Agendapunt", "5. Kademuur Zuid"), ("Fractie", "SGP"), ("Naam", "P. Visser")):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph("Vraag: Is de kade veilig?")
    target = io.BytesIO()
    document.save(target)
    (draft,) = understand(read("vragen.docx", target.getvalue()), NOBODY)
    assert draft.subject.value == "Kademuur Zuid"
