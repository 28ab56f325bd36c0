"""A clerk in a letterhead, forms in capitals, and a last word below the answers."""

from __future__ import annotations

import pytest

from papers import answered, askers, understood

ASKED = "\n\n1. Vaart de pont nog?\n2. Wat kost een kaartje?\n"


@pytest.mark.parametrize(
    "clerk",
    [
        "Contactpersoon: K. Mulder\nDoorkiesnummer: 0123-456789\nE-mail: k.mulder@rietkraag.nl",
        "Behandeld door: mw. K. Mulder\nContactpersoon: mw. K. Mulder",
        "Contactpersoon\nK. Mulder\nTelefoon\n0123-456789",
        "Contact: K. Mulder\nNaam ambtenaar: K. Mulder",
    ],
)
def test_a_clerk_in_the_letterhead_asks_nothing(clerk: str) -> None:
    draft = understood(f"{clerk}\nFractie: D66\nDatum: 4 maart 2019\nOnderwerp: de pont{ASKED}")
    assert askers(draft) == [("", "D66")]


def test_a_form_may_be_typed_in_capitals() -> None:
    draft = understood(
        "VRAGENSTELLER(S): J. DE VRIES (DORPSBELANG), A. VAN DER MEER (VVD)\n"
        "DATUM: 4 MAART 2019\nONDERWERP: DE VEERPONT\n\nVRAAG 1: VAART DE PONT NOG?\n"
        "ANTWOORD 1: JA, ELKE DAG.\n\nNAMENS HET COLLEGE,\nWETHOUDER P. VAN DIJK\n"
    )
    assert askers(draft) == [("J. DE VRIES", "DORPSBELANG"), ("A. VAN DER MEER", "VVD")]
    assert draft.subject.value == "DE VEERPONT"
    assert draft.portfolio_holders.value == ("P. VAN DIJK",)
    assert answered(draft) == "### Antwoord 1\n\nJA, ELKE DAG."


@pytest.mark.parametrize(
    ("last", "stays"),
    [
        ("In het najaar komt het college met een plan voor de pont en de steiger.", True),
        ("Wij vertrouwen erop u hiermee voldoende te hebben geïnformeerd.", False),
    ],
)
def test_a_last_word_is_part_of_the_answer_when_it_tells_something(last: str, stays: bool) -> None:
    draft = understood(
        "Indiener: A. Visser (D66)\nOnderwerp: de pont\n\nVraag 1\nVaart de pont nog?\n\n"
        f"Antwoord 1\nJa, elke dag.\n\nTot slot\n\n{last}\n"
    )
    assert (last in answered(draft)) is stays
    assert ("Tot slot" in answered(draft)) is stays
