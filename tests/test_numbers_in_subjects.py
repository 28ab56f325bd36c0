"""A subject with the place of the questions in a series: "SV 2016, nr 43"."""

from __future__ import annotations

import pytest

from archive.documents.letters.sentences import bare_subject
from archive.documents.subjects.paper_kinds import is_only_number, without_kinds
from archive.documents.value import Certainty
from papers import understood

ASKED = "\n\n1. Vaart de pont nog?\n2. Wat kost een kaartje?\n"
WHO = "Indiener: A. Visser (D66)\nDatum: 4 mei 2016\n"


@pytest.mark.parametrize(
    "subject",
    [
        "SV 2016, nr 43",
        "SV 2016-43",
        "RV 2016 nummer 43.",
        "Schriftelijke vragen 2016/43",
        "Raadsvragen nr. 43 / 2016",
        "Beantwoording raadsvragen 43 (2016)",
        "vraag nr. 7",
        "2016-43",
    ],
)
def test_a_place_in_a_series_is_no_subject(subject: str) -> None:
    assert is_only_number(subject)


@pytest.mark.parametrize(
    "subject",
    [
        "Begroting 2016-2017",
        "Raadsvragen 2016",
        "SV 2016, nr 43 de veerpont",
        "N203",
        "2016-2017",
        "Vragen 2016-2e helft",
    ],
)
def test_years_and_roads_are_no_place_in_a_series(subject: str) -> None:
    assert not is_only_number(subject)


@pytest.mark.parametrize(
    ("subject", "bare"),
    [
        ("SV 2016, nr 43: de veerpont", "de veerpont"),
        ("beantwoording SV 2016-43 de veerpont", "de veerpont"),
        ("SV 2016-2017 van de veerpont", "SV 2016-2017 van de veerpont"),
        ("SV 4 Mijl en de veerpont", "SV 4 Mijl en de veerpont"),
    ],
)
def test_a_place_in_a_series_goes_off_a_subject(subject: str, bare: str) -> None:
    assert without_kinds(subject) == bare


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_subject_stands_in_the_line_below_the_number(gap: str) -> None:
    draft = understood(f"{WHO}Betreft: SV 2016, nr 43{gap}Stilliggende veerpont bij de dijk{ASKED}")
    assert draft.subject.value == "Stilliggende veerpont bij de dijk"
    assert draft.subject.certainty is Certainty.DOUBTFUL
    assert draft.number.value == "2016-043"


@pytest.mark.parametrize(
    "below", ["Rietkraag, 4 mei 2016", "Anna de Boer", "Aan het college van Rietkraag", "D66"]
)
def test_what_is_no_subject_does_not_become_one_below_a_number(below: str) -> None:
    draft = understood(f"{WHO}Betreft: SV 2016, nr 43\n{below}{ASKED}")
    assert draft.subject.value == ""


def test_another_field_names_the_subject() -> None:
    draft = understood(f"Onderwerp: SV 2016-43\nTitel: Stilliggende veerpont\n{WHO}{ASKED}")
    assert draft.subject.value == "Stilliggende veerpont"


def test_a_sentence_of_the_letter_names_the_subject() -> None:
    draft = understood(
        "Betreft: SV 2016, nr 43\n\nGeachte raadsleden,\n\nOp 4 mei 2016 stelde mevrouw Visser"
        " (D66) vragen over de veerpont. Wij antwoorden als volgt.\n\n1. Vaart de pont nog?\n"
        "Antwoord: Ja, elke dag.\n\nHoogachtend,\nhet college van burgemeester en wethouders\n"
    )
    assert draft.subject.value == "de veerpont"


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("Schriftelijke vragen Anna van den Berg (D66) over de veerpont", "de veerpont"),
        ("Raadsvragen A.B. Visser (Lokaal Belang): de veerpont", "de veerpont"),
        ("De veerpont (2016) over de rivier", "De veerpont (2016) over de rivier"),
    ],
)
def test_who_asks_is_no_part_of_the_subject(title: str, subject: str) -> None:
    assert bare_subject(title) == subject
