"""Where an answer ends: what closes, decides and signs below it is no part of it."""

from __future__ import annotations

from datetime import date

import pytest

from archive.documents.days.when import dates_in
from archive.documents.letters.farewells import is_farewell
from archive.documents.sheet import Reason
from papers import Paper, answered, asked, understood

FORM = "Indiener: A. Visser (D66)\nOnderwerp: de veerpont\n\nVragen:\n1. Vaart de pont?\n\n"


@pytest.mark.parametrize(
    "closing",
    [
        "Wij vertrouwen erop dat wij u hiermee van dienst zijn geweest.",
        "Wij hopen u met deze brief naar genoegen te hebben ingelicht.",
        "Een afschrift van deze brief ontvangen alle fracties die in uw raad zitting hebben. "
        "Wij gaan ervan uit u zo voldoende te hebben geïnformeerd over het varen.",
        "Wij hopen u met deze brief voldoende te hebben geïnformeerd. Hebt u nog vragen, dan kunt "
        "u contact opnemen met de heer O. Schipper van de afdeling Beheer, tel. 14 0999.",
        "Mei freonlike groetnis / met vriendelijke groet,",
        "Groet en alvast bedankt,",
    ],
)
def test_a_letter_closes_in_more_than_one_way(closing: str) -> None:
    assert is_farewell(closing)
    paper = Paper().line("Geachte raad,").line("Hieronder beantwoorden wij uw vragen.")
    draft = paper.line("Vraag 1: Vaart de pont?").line("Antwoord: Soms.").line(closing).draft()
    assert answered(draft) == "### Antwoord 1\n\nSoms."


def test_a_long_sentence_closes_nothing() -> None:
    assert not is_farewell(
        "Een afschrift van deze brief gaat naar de reders. In de winter vaart de pont niet, want "
        "dan ligt er ijs op de rivier en dat is gevaarlijk voor iedereen die aan boord is."
    )


def test_the_college_decided_above_the_names_that_sign() -> None:
    draft = understood(
        FORM + "Het college antwoordt als volgt:\n\nAd 1. Soms.\n\n"
        "Aldus vastgesteld in de vergadering van het college van 11 maart 2019,\n\n"
        "O. Schipper, secretaris\nmr. B. Quist, burgemeester\n"
    )
    assert answered(draft).endswith("Soms.")
    assert draft.answered.value == date(2019, 3, 11)


def test_a_day_stands_in_two_languages_below_an_answer() -> None:
    draft = understood(
        FORM + "Antwoord:\n1. Soms.\n\nWetterdyk, 9 novimber 2018 (9 november 2018)\n\n"
        "It kolleezje fan boargemaster en wethâlders\n"
    )
    assert answered(draft) == "1. Soms."
    assert draft.answered.value == date(2018, 11, 9)
    assert [each.full for each in dates_in("3 jannewaris 2015")] == [date(2015, 1, 3)]


def test_what_the_clerk_is_to_fill_in_below_an_answer_is_no_part_of_it() -> None:
    paper = Paper().line("Indiener: A. Visser (D66)").line("Vraag", bold=True)
    paper.line("Vaart de pont?").table(
        ("ANTWOORD VAN BURGEMEESTER EN WETHOUDERS", ""),
        ("Datum B&W", "12 maart 2019"),
        ("De pont vaart soms, en op zondag nooit.", ""),
        ("Akkoord wethouder", "(paraaf)"),
        ("Verzonden aan raad d.d.", ""),
    )
    draft = paper.draft()
    assert answered(draft) == "De pont vaart soms, en op zondag nooit."
    assert draft.answered.value == date(2019, 3, 12)


def test_a_paper_says_of_itself_who_wrote_it() -> None:
    draft = understood(
        FORM + "Antwoord:\n1. Soms.\n\nDeze antwoorden zijn ambtelijk voorbereid. Voor politieke "
        "vragen is er de commissie.\n"
    )
    assert answered(draft) == "1. Soms."
    assert draft.left[-1].reason is Reason.LABEL
    assert draft.left[-1].text.startswith("Deze antwoorden zijn ambtelijk")


def test_a_list_inside_an_answer_counts_no_questions() -> None:
    paper = Paper().line("Geachte mevrouw Visser,").line("Hieronder treft u uw vragen aan.")
    paper.line("1. Vaart de pont nog?", bold=True).line("Dat doet zij:")
    paper.line("1. op zondag;").line("2. op maandag;").line("3. op elke feestdag.")
    paper.line("2. Wat kost dat?", bold=True).line("Een euro.")
    draft = paper.line("3. Is dat niet veel?", bold=True).line("Nee.").draft()
    assert asked(draft) == "1. Vaart de pont nog?\n2. Wat kost dat?\n3. Is dat niet veel?"
    assert "3. op elke feestdag." in answered(draft)


def test_a_bill_in_the_middle_of_an_answer_is_no_formula() -> None:
    draft = understood(
        "Gemeente Rietkraag\n\nAan de raad\n\nDatum: 4 maart 2019\nOnderwerp: de veerpont\n\n"
        "Geachte raad,\n\nNaar aanleiding van uw brief delen wij u het volgende mede.\n\n"
        "De pont ligt stil omdat er ijs op de rivier ligt en zij lek is.\n\n"
        "Een bureau zocht uit wat dat kost. Het rapport treft u als bijlage aan.\n\n"
        "In april vaart zij weer, zo is ons door de schipper beloofd.\n\nHoogachtend,\n\n"
        "burgemeester en wethouders van Rietkraag\n"
    )
    assert "Het rapport treft u als bijlage aan." in answered(draft)
