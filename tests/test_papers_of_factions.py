"""Papers in which several factions ask, letters signed by more, and papers of officials."""

from __future__ import annotations

from datetime import date

import pytest

from archive.documents.draft import Draft
from archive.documents.reading import read
from archive.documents.understanding import understand
from archive.documents.value import Certainty
from papers import NOBODY, Paper, answered, asked, askers, understood

TECHNICAL = """Antwoorden op technische vragen begroting 2020

Datum: 4 november 2019

Vragen fractie VVD:

1. Wat kost de pont?

Antwoord: Een euro.

2. Waar vaart de pont?

Antwoord: Nergens meer.

Vragen fractie Lokaal Zeedijk d.d. 20 oktober 2019:

1. Hoeveel bankjes komen er?

Antwoord: Drie stuks.

D66-fractie

Hoe lang duurt het nog voor de brug open gaat?

Antwoord: Nog een jaar.
"""
ROUND = """Gemeente Zeedijk
Rondvraag raadsvergadering 4 maart 2019

Vraag van mevrouw A. Visser (D66) over de veerpont:

Kan de pont weer varen?

Antwoord wethouder Bos: Ja, dat kan.

Vraag van de heer K. de Wit (VVD) over bankjes:

Komen er nog bankjes bij?

Antwoord wethouder Smit: Nee, er komen er geen.

Vastgesteld door B&W op 2 april 2019
"""


def sets(text: str) -> list[Draft]:
    drafts = understand(read("stuk.txt", text.encode()), NOBODY)
    assert drafts[0].proof.lost == ()
    return list(drafts)


def test_each_faction_with_its_own_numbers_has_a_set_of_its_own() -> None:
    drafts = sets(TECHNICAL)
    assert [askers(draft) for draft in drafts] == [
        [("", "VVD")],
        [("", "Lokaal Zeedijk")],
        [("", "D66")],
    ]
    assert [draft.submitted.value for draft in drafts] == [None, date(2019, 10, 20), None]
    assert {draft.answered.value for draft in drafts} == {date(2019, 11, 4)}
    assert {draft.subject.value for draft in drafts} == {"begroting 2020"}
    assert asked(drafts[0]) == "1. Wat kost de pont?\n\n2. Waar vaart de pont?"
    assert answered(drafts[1]) == "### Antwoord 1\n\nDrie stuks."
    assert asked(drafts[2]) == "Hoe lang duurt het nog voor de brug open gaat?"
    assert answered(drafts[2]) == "Nog een jaar."


def test_what_stands_above_all_sets_is_left_out_once() -> None:
    left = [each.text for draft in sets(TECHNICAL) for each in draft.left]
    assert left.count("4 november 2019") == 1


def test_a_round_of_questions_has_a_set_for_each_member() -> None:
    first, second = sets(ROUND)
    assert (first.subject.value, second.subject.value) == ("de veerpont", "bankjes")
    assert askers(first) == [("A. Visser", "D66")]
    assert askers(second) == [("K. de Wit", "VVD")]
    assert first.portfolio_holders.value == ("Bos",)
    assert second.portfolio_holders.value == ("Smit",)
    assert asked(first) == "Kan de pont weer varen?"
    assert {first.answered.value, second.answered.value} == {date(2019, 4, 2)}


def test_the_heading_above_each_member_is_the_subject() -> None:
    drafts = sets(
        ROUND.replace("Vraag van mevrouw A. Visser (D66) over de veerpont:\n\n",
                      "1. Veerpont in Oost\n\nVraag van mevrouw A. Visser (D66):\n")
        .replace("Vraag van de heer K. de Wit (VVD) over bankjes:\n\n",
                 "2. Meer bankjes\n\nVraag van de heer K. de Wit (VVD):\n")
    )  # fmt: skip
    assert [draft.subject.value for draft in drafts] == ["Veerpont in Oost", "Meer bankjes"]
    assert {draft.subject.certainty for draft in drafts} == {Certainty.DOUBTFUL}
    assert asked(drafts[1]) == "Komen er nog bankjes bij?"


LETTER = """Fractie VVD

Aan het college van burgemeester en wethouders

Zeedijk, 4 maart 2019

Betreft: de pont

Geacht college,

De pont ligt stil en geen mens in het dorp weet waarom dat zo is.

{heading}1. Wat kost de pont?
2. Waar vaart de pont?

{other}3. Wie betaalt de pont?

Met vriendelijke groet,

A. Visser

Fractie VVD

K. de Wit

Fractie D66
"""


@pytest.mark.parametrize(
    ("heading", "other"),
    [("De vragen:\n\n", ""), ("Vragen VVD:\n\n", "Vragen D66:\n\n")],
    ids=["factions that sign", "numbers that run on"],
)
def test_one_letter_of_two_factions_is_one_set(heading: str, other: str) -> None:
    (draft,) = sets(LETTER.format(heading=heading, other=other))
    assert {party for _, party in askers(draft)} == {"VVD", "D66"}
    assert "Wie betaalt de pont?" in asked(draft)


def test_answers_that_come_after_all_factions_keep_the_paper_whole() -> None:
    (draft,) = sets(
        "Fractie VVD\n\n1. Wat kost de pont?\n\nFractie D66\n\n1. Wie betaalt de brug?\n\n"
        "Antwoorden\n\nFractie VVD\n\n1. Een euro.\n\nFractie D66\n\n1. De gemeente.\n"
    )
    assert "Wie betaalt de brug?" in asked(draft)


def test_who_is_named_as_well_comes_behind_who_signed() -> None:
    draft = understood(
        "Zeedijk, 4 maart 2019\n\nBetreft: de pont\n\nGeacht college,\n\nDeze vragen:\n\n"
        "1. Vaart de pont?\n2. Waarom niet?\n\nMet vriendelijke groet,\n\nAnna Visser, D66\n\n"
        "Mede namens:\nKees de Wit (VVD)\nFatma Yildiz (Lokaal Zeedijk)\n"
    )
    assert askers(draft) == [
        ("Anna Visser", "D66"),
        ("Kees de Wit", "VVD"),
        ("Fatma Yildiz", "Lokaal Zeedijk"),
    ]


@pytest.mark.parametrize("label", ["Steller / tel.", "Steller/doorkiesnr.", "Opsteller, e-mail"])
def test_a_writer_with_a_telephone_asks_nothing(label: str) -> None:
    paper = Paper().table(
        ("Onderwerp", "Beantwoording vragen van A. Visser (D66) over veerponten"),
        ("Datum", "4 april 2019"),
        (label, "B. Ambtenaar / 55 12"),
    )
    paper.line("1. Vaart de pont?").line("Antwoord: Ja, weer wel.")
    assert askers(paper.draft()) == [("A. Visser", "D66")]


def test_who_the_title_names_asks_and_not_the_writer_of_the_paper() -> None:
    paper = Paper().table(
        ("Steller", "B. Ambtenaar"),
        ("Onderwerp", "Vragen van A. Visser (D66) over veerponten"),
    )
    paper.line("1. Vaart de pont?").line("Antwoord: Ja, weer wel.")
    assert askers(paper.draft()) == [("A. Visser", "D66")]


@pytest.mark.parametrize(
    "label",
    ["Vastgesteld door dagelijks bestuur", "Vastgesteld in D&H", "Akkoord door het college"],
)
def test_each_body_decides_on_a_day(label: str) -> None:
    paper = Paper().table(("Indiener", "A. Visser (D66)"), (label, "4 april 2019"))
    paper.line("Vraag 1", bold=True).line("Vaart de pont?").line("Antwoord 1", bold=True)
    draft = paper.line("Ja, weer wel.").draft()
    assert draft.answered.value == date(2019, 4, 4)


def test_the_college_names_the_day_above_its_answers() -> None:
    draft = understood(
        "Beantwoording technische vragen\n\nCollege van burgemeester en wethouders Zeedijk, "
        "4 april 2019\n\nVraag 1: Vaart de pont?\n\nAntwoord: Ja.\n"
    )
    assert draft.answered.value == date(2019, 4, 4)


def test_a_table_of_amounts_in_an_answer_keeps_its_head() -> None:
    paper = Paper().line("Vraag 1", bold=True).line("Wat kost inhuur?")
    paper.line("Antwoord 1", bold=True).line("Zie het overzicht.")
    paper.table(("Afdeling", "Inhuur 2019"), ("Havens", "€ 612.000"), ("Groen", "€ 88.000"))
    assert "| Afdeling | Inhuur 2019 |" in answered(paper.draft())


def test_the_number_stands_in_the_subject() -> None:
    draft = understood("Onderwerp: Beantwoording schriftelijke vragen 2019-014 over de veerpont\n"
                       "Datum: 4 april 2019\n\n1. Vaart de pont?\n\nAntwoord: Ja.\n")  # fmt: skip
    assert draft.number.value == "2019-014"
