"""Labels that no table knows: what stands behind them tells what they are."""

from __future__ import annotations

import io
from datetime import date

import docx
import pytest

from archive.documents.document import Line, words
from archive.documents.draft import Draft
from archive.documents.labels.value_forms import is_subject
from archive.documents.pages.columns import uncolumned
from archive.documents.people.parties import Parties
from archive.documents.reading import read
from archive.documents.understanding import understand
from archive.documents.value import Certainty
from papers import NOBODY, understood

QUESTIONS = ("Vragen", "1. Vaart de pont nog?")


def in_table(*rows: tuple[str, str], answer: str = "") -> Draft:
    paper = docx.Document()
    table = paper.add_table(rows=0, cols=2)
    answers = [("Antwoord", answer)] if answer else []
    for row in (*rows, QUESTIONS, *answers):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = row
    target = io.BytesIO()
    paper.save(target)
    (draft,) = understand(read("formulier.docx", target.getvalue()), NOBODY)
    assert draft.proof.lost == ()
    return draft


def test_a_subject_is_known_by_its_words() -> None:
    draft = in_table(
        ("Indiener", "mw. A. Visser (D66)"),
        ("Datum", "4 maart 2019"),
        ("Waar het om draait", "Het vervallen van de veerpont"),
    )
    assert draft.subject.value == "Het vervallen van de veerpont"
    assert draft.subject.certainty is Certainty.DOUBTFUL
    assert "'Waar het om draait'" in draft.subject.note
    assert draft.subject.place == "tabel 1, rij 3"


def test_a_row_below_the_asker_is_no_second_asker() -> None:
    draft = in_table(
        ("Indiener", "A. Visser"), ("Kwestie", "Wachttijden bij de pont"), ("Datum", "4 maart 2019")
    )
    assert [asker.name for asker in draft.askers.value] == ["A. Visser"]
    assert draft.subject.value == "Wachttijden bij de pont"


def test_an_alderman_is_known_by_the_office() -> None:
    draft = in_table(
        ("Indiener", "A. Visser"),
        ("Onderwerp", "de veerpont"),
        ("Trekker", "wethouder P. Bakker"),
    )
    assert draft.portfolio_holders.value == ("P. Bakker",)
    assert draft.portfolio_holders.certainty is Certainty.DOUBTFUL
    assert "'Trekker' is niet bekend" in draft.portfolio_holders.note


def test_a_name_is_an_alderman_only_where_the_label_says_college() -> None:
    bestuurlijk = in_table(("Onderwerp", "de veerpont"), ("Bestuurlijk trekker", "P. Bakker"))
    ambtelijk = in_table(("Onderwerp", "de veerpont"), ("Opgesteld namens", "P. Bakker"))
    assert bestuurlijk.portfolio_holders.value == ("P. Bakker",)
    assert ambtelijk.portfolio_holders.value == ()


def test_the_known_label_of_a_subject_goes_first() -> None:
    draft = in_table(
        ("Indiener", "A. Visser"),
        ("Kern van de zaak", "Twee uur wachten is te lang"),
        ("Onderwerp", "de veerpont"),
        ("Datum", "4 maart 2019"),
    )
    assert (draft.subject.value, draft.subject.certainty) == ("de veerpont", Certainty.CERTAIN)


def test_a_title_that_names_the_subject_is_surer() -> None:
    text = "Vragen van A. Visser (D66) over de veerpont\n\nDatum: 4 maart 2019\nSoort: technisch\n"
    text += "Buurt: Kade en Oude Haven\n\nVragen:\n1. Vaart de pont nog?\n"
    assert understood(text).subject.value == "de veerpont"


def test_the_line_above_a_salutation_may_be_the_subject() -> None:
    text = "Gemeente Rietkraag\n\nRietkraag, 4 maart 2019\n\nKwestie: de veerpont vaart niet\n\n"
    text += "Geacht college,\n\nWij hebben de volgende vragen:\n\n1. Vaart de pont nog?\n"
    assert understood(text).subject.value == "de veerpont vaart niet"


def test_labels_stand_alone_above_their_values() -> None:
    paper = docx.Document()
    rows = [
        ("Indiener", "A. Visser"),
        ("Datum", "4 maart 2019"),
        ("Kwestie", "De pont in nood"),
    ]
    for label, value in (*rows, QUESTIONS):
        paper.add_paragraph().add_run(label).bold = True
        paper.add_paragraph(value)
    target = io.BytesIO()
    paper.save(target)
    (draft,) = understand(read("formulier.docx", target.getvalue()), NOBODY)
    assert draft.subject.value == "De pont in nood"
    assert draft.proof.lost == ()


@pytest.mark.parametrize(
    ("value", "fits"),
    [
        ("Bomenkap Stationsplein", True),
        ("Ratten in de Vogelwijk", True),
        ("Laadpalen", True),
        ("WOZ-bezwaren en no cure no pay", True),
        ("Huishoudelijke hulp na 1 januari 2015", True),
        ("schriftelijke vragen ex artikel 41 RvO over de sluiting van het zwembad", True),
        ("Jan de Vries", False),
        ("drs. A. Bakker-de Wit", False),
        ("D66", False),
        ("VVD Rietkraag", False),
        ("college van burgemeester en wethouders", False),
        ("donderdag 14 maart 2024", False),
        ("schriftelijke vragen", False),
        ("Schriftelijk", False),
        ("gemeente Rietkraag", False),
        ("Pagina 1 van 2", False),
        ("Z/19/1789022", False),
        ("ja", False),
        ("griffie@rietkraag.example", False),
        ("De pont vaart al weken niet meer.", False),
        ("", False),
    ],
)
def test_what_has_the_form_of_a_subject(value: str, fits: bool) -> None:
    assert is_subject(value, Parties(NOBODY.parties)) is fits


def test_who_asks_is_known_by_name_and_party() -> None:
    draft = in_table(
        ("Van wie", "A. Visser (D66)"), ("Datum", "4 maart 2019"), ("Onderwerp", "de veerpont")
    )
    assert [(each.name, each.party) for each in draft.askers.value] == [("A. Visser", "D66")]
    assert "'Van wie' is niet bekend" in draft.askers.note


def test_a_clerk_is_no_asker() -> None:
    draft = in_table(
        ("Opgesteld namens", "A. Visser"), ("Fractie", "D66"), ("Onderwerp", "de veerpont")
    )
    assert [(each.name, each.party) for each in draft.askers.value] == [("", "D66")]


@pytest.mark.parametrize(
    ("label", "asked", "answered"),
    [
        ("Retour college op", date(2019, 3, 4), date(2019, 4, 2)),
        ("Vragen gestuurd op", date(2019, 4, 2), None),
        ("Uiterlijk terug van college", date(2019, 3, 4), None),
    ],
)
def test_a_day_is_known_by_a_word_of_its_label(
    label: str, asked: date, answered: date | None
) -> None:
    rows = [("Indiener", "A. Visser"), ("Onderwerp", "de veerpont"), (label, "2 april 2019")]
    if label != "Vragen gestuurd op":
        rows.append(("Datum", "4 maart 2019"))
    draft = in_table(*rows, answer="Nee.")
    assert draft.submitted.value == asked
    assert draft.answered.value == answered
    told = draft.answered if answered else draft.submitted
    assert (told.certainty is Certainty.DOUBTFUL) is not label.startswith("Uiterlijk")


def test_no_word_is_lost_where_columns_stack_and_then_do_not() -> None:
    lines = [
        Line("Datum\tKenmerk", "regel"),
        Line("4 maart 2019\tZ/19/3", "regel", gap=False),
        Line("Lengte van de pont\tIets anders", "regel"),
        Line("Twaalf meter\tVeertig", "regel", gap=False),
    ]
    read_lines = [line for line in uncolumned(lines, flowing=False) if isinstance(line, Line)]
    assert words(f"{line.label} {line.text}" for line in read_lines) == words(
        line.text for line in lines
    )
