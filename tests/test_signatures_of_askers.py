"""Who asks, by what stands below, between and above the questions; and what is no question."""

from __future__ import annotations

from datetime import date

import pytest

from archive.body import Part
from archive.documents.letters.passing_on import passes_on
from archive.documents.letters.sentences import asked_in_letter
from archive.documents.people.parties import Parties
from archive.documents.people.short_parties import in_full
from archive.documents.people.turned_names import forward
from archive.documents.value import Certainty
from archive.record import Asker
from papers import Paper, asked, askers, understood

FILLED_IN = """Lijst Visser Rietkraag

Aan het college van burgemeester en wethouders van Rietkraag

Rietkraag, 4 maart 2019
Betreft: vragen over de veerpont

Geacht college,

De veerpont ligt al weken stil, en wij vragen u:

1. Vaart de pont nog?
Antwoord: Nee.

2. Wat kost een kaartje?
Antwoord: Twee euro.

Wij zien uw antwoord met belangstelling tegemoet,

Namens de fractie van Lijst Visser,
Anna de Boer

{below}
"""


def test_the_asker_signs_below_the_answers_that_were_put_in_the_letter() -> None:
    draft = understood(FILLED_IN.format(below="Vastgesteld in het college van 8 april 2019"))
    assert askers(draft) == [("Anna de Boer", "Lijst Visser")]
    assert draft.answered.value == date(2019, 4, 8)


def test_below_the_asker_the_college_may_sign_too() -> None:
    draft = understood(FILLED_IN.format(below="Namens het college,\nwethouder O. Schipper"))
    assert askers(draft) == [("Anna de Boer", "Lijst Visser")]
    assert draft.portfolio_holders.value == ("O. Schipper",)


def test_a_postscript_is_no_question() -> None:
    draft = understood(
        "Geacht college,\n\nDe fractie van D66 heeft de volgende vragen:\n\n- Vaart hij nog?\n\n"
        "Hoogachtend,\n\nA. Visser\nfractie D66\n\nP.S. Wij weten dat de pont ook in mei een"
        " paar weken aan de oever heeft gelegen.\n"
    )
    assert asked(draft) == "- Vaart hij nog?"


@pytest.mark.parametrize(
    ("label", "value", "name"),
    [
        ("Raadslid", "Boer, Anna", "Anna Boer"),
        ("Indiener", "Boer-Visser, Anna Maria", "Anna Maria Boer-Visser"),
        ("Indieners", "Berg, Jan van den (D66)", "Jan van den Berg (D66)"),
        ("Indieners", "Boer, Anna; Berg, Jan van den", "Anna Boer\nJan van den Berg"),
        # Two surnames, a name with initials, a name and a party.
        ("Indieners", "Boer, Visser", "Boer, Visser"),
        ("Raadslid", "Boer, A. de", "Boer, A. de"),
        ("Raadslid", "Boer, Volt", "Boer, Volt"),
        ("Raadslid", "Anna Boer, Volt", "Anna Boer, Volt"),
    ],
)
def test_a_surname_in_front_is_turned_round(label: str, value: str, name: str) -> None:
    assert forward(label, value, Parties()) == name


def test_a_name_that_was_turned_round_is_to_be_checked() -> None:
    draft = understood("Raadslid: Boer, Anna\nPartij: D66\nVraag\nVaart de pont nog?\n")
    assert askers(draft) == [("Anna Boer", "D66")]
    assert draft.askers.certainty is Certainty.DOUBTFUL
    assert "omgedraaid" in draft.askers.note


@pytest.mark.parametrize(
    ("party", "text", "full"),
    [
        ("LvdW", "namens de Lijst van de Wijken", "Lijst van de Wijken"),
        ("LvdW", "namens de lokale vrienden", "LvdW"),
        ("PvdA", "namens de Partij van de Arbeid", "PvdA"),
    ],
)
def test_a_party_in_short_has_the_name_that_the_paper_gives_in_full(
    party: str, text: str, full: str
) -> None:
    assert in_full([Asker("A. Boer", party)], [text], Parties()) == [Asker("A. Boer", full)]


def test_a_news_item_tells_who_speaks() -> None:
    draft = understood(
        "Vragen over de veerpont\n\nVragen van de fractie van D66 over de veerpont.\n\nAnna de Boer"
        " licht toe:\n\nDe pont ligt al weken stil en niemand weet waarom dat zo is.\n\nVragen:\n"
        "\n1. Vaart de pont nog?\n2. Wat kost een kaartje?\n"
    )
    assert askers(draft) == [("Anna de Boer", "D66")]


@pytest.mark.parametrize(
    "text",
    [
        "Hierbij stuur ik jullie schriftelijke vragen van D66 over de veerpont en de steiger.",
        "Bijgaand zend ik u drie vragen namens de fractie van D66. Kun je ze doorgeleiden?",
        "Hierbij dienen wij technische vragen in op grond van artikel 12 van het reglement.",
    ],
)
def test_a_sentence_that_sends_the_questions_explains_nothing(text: str) -> None:
    assert passes_on(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hierbij de antwoorden op de vragen van Anna Boer (D66) van 4 maart 2019 over de pont.",
        "U ontvangt het antwoord op de vragen van D66 d.d. 4 maart 2019 inzake de pont. Dag!",
    ],
)
def test_the_day_of_asking_stands_behind_who_asked(text: str) -> None:
    found = asked_in_letter(text, lambda who: "Boer" in who or "D66" in who)
    assert found is not None
    assert found.date == "4 maart 2019"


def test_questions_to_the_mayor_that_others_put_are_told_in_a_sentence() -> None:
    draft = understood(
        "Onderwerp: Beantwoording vragen over vuurwerk\n\nGeachte leden van de raad,\n\nOp 4 maart"
        " 2019 stelde mevrouw A. Boer (D66) mij vragen over vuurwerk. Hieronder leest u mijn"
        " antwoord.\n\nVraag 1\nWas er schade?\n\nAntwoord\nJa.\n\nMet vriendelijke groet,\n\n"
        "de burgemeester van Rietkraag,\nO. Schipper\n"
    )
    assert draft.addressed_to.value == "burgemeester"


def test_the_history_of_a_matter_explains_it() -> None:
    paper = Paper().line("Vragensteller: A. Visser (D66)").line("Voorgeschiedenis", bold=True)
    paper.line("De pont ligt stil sinds januari.").line("Vragen", bold=True)
    draft = paper.line("Vaart de pont nog?").draft()
    assert draft.body.text(Part.EXPLANATION) == "De pont ligt stil sinds januari."


def test_two_labels_side_by_side_need_no_colon_before_a_date() -> None:
    draft = understood(
        "Onderwerp\tBeantwoording vragen van Anna Boer (D66) over de pont\nDatum 08-04-2019\tUw"
        " brief van 04-03-2019\n\nGeachte raad,\n\nHierbij antwoorden wij op de vragen.\n\n"
        "1. Vaart de pont nog?\n\nNee.\n"
    )
    assert (draft.submitted.value, draft.answered.value) == (date(2019, 3, 4), date(2019, 4, 8))


def test_who_sits_alone_has_a_faction_by_the_own_name() -> None:
    draft = understood(
        "Vragen van het lid A. Visser (Fractie Visser) over de pont\n\nVaart de pont nog?\n"
    )
    assert askers(draft) == [("A. Visser", "Fractie Visser")]


@pytest.mark.parametrize(
    ("title", "party"),
    [
        ("Schriftelijke vragen SGP: veerpontverbod", "SGP"),
        ("Schriftelijke vragen: de pont naar VVD-congres", ""),
    ],
)
def test_the_party_in_a_title_asks_where_its_questions_are_named(title: str, party: str) -> None:
    paper = Paper().line(title).line("Steller vragen: A. Visser").line("Datum: 4 maart 2019")
    paper.line("Aanleiding: De pont vaart niet meer.").line("Vragen").line("1. Vaart hij nog?")
    draft = paper.draft()
    assert askers(draft) == [("A. Visser", party)]


def test_the_alderman_whom_questions_are_put_to_is_likely_to_answer_them() -> None:
    draft = understood(
        "Van: Anna Visser (D66)\nAan: wethouder Schipper\nOnderwerp: de pont\n\nVraag\nVaart hij"
        " nog?\n\nAntwoord\nNee.\n"
    )
    assert draft.portfolio_holders.value == ("Schipper",)
    assert draft.portfolio_holders.certainty is Certainty.DOUBTFUL


def test_a_name_above_an_office_is_no_asker_whatever_the_leave_says() -> None:
    draft = understood(
        FILLED_IN.replace("Namens de fractie van Lijst Visser,\nAnna de Boer", "Groeten,")
        .replace(
            "Wij zien uw antwoord met belangstelling tegemoet,", "De fracties krijgen een kopie."
        )
        .format(below="Otto Schipper\nwethouder verkeer")
    )
    assert draft.portfolio_holders.value == ("Otto Schipper",)
