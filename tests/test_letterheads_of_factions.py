"""Letters of members of small parties, whose party stands above the letter or on its pages only."""

from __future__ import annotations

import pytest

from archive.documents.value import Certainty
from papers import Paper, askers, understood

LETTER = """{above}

Aan het college van burgemeester en wethouders

Rietkraag, 4 maart 2019
Betreft: de veerpont

Geacht college,

De veerpont ligt al weken stil. Ik heb de volgende vragen:

1. Vaart de pont nog?
2. Wat kost een kaartje?

Met vriendelijke groet,
Anna de Boer
"""


@pytest.mark.parametrize(
    "above",
    [
        "Dorpsbelang Rietkraag\np/a Dijkweg 3\n1234 AB Rietkraag",
        "Raadslid Anna de Boer\nDorpsbelang Rietkraag\nDijkweg 3",
        "Van: Anna de Boer\nDorpsbelang Rietkraag\nDijkweg 3\n1234 AB Rietkraag",
    ],
)
def test_the_party_of_the_sender_stands_in_the_address(above: str) -> None:
    draft = understood(LETTER.format(above=above))
    assert askers(draft) == [("Anna de Boer", "Dorpsbelang Rietkraag")]
    assert draft.askers.certainty is Certainty.DOUBTFUL
    assert draft.askers.note == "de partij komt uit het briefhoofd"


@pytest.mark.parametrize(
    "above",
    [
        # Neither is a party: an address, and two that may both be it.
        "Gemeente Rietkraag\nDijkweg 3\n1234 AB Rietkraag",
        "Dorpsbelang Rietkraag\nSamen voor Rietkraag\nDijkweg 3",
    ],
)
def test_what_may_be_no_party_is_none(above: str) -> None:
    assert askers(understood(LETTER.format(above=above))) == [("Anna de Boer", "")]


def test_a_party_below_the_name_goes_first() -> None:
    letter = LETTER.format(above="Dorpsbelang Rietkraag\nDijkweg 3") + "raadslid Nieuw Elan\n"
    assert askers(understood(letter)) == [("Anna de Boer", "Nieuw Elan")]


def in_header(header: str) -> Paper:
    paper = Paper()
    paper.document.sections[0].header.paragraphs[0].text = header
    for line in LETTER.format(above="").strip().splitlines():
        paper.line(line)
    return paper


@pytest.mark.parametrize(
    ("header", "party", "certainty"),
    [
        ("Fractie Rietkraags Welzijn", "Rietkraags Welzijn", Certainty.CERTAIN),
        ("Raadsfractie Ons Rietkraag\twww.onsrietkraag.nl", "Ons Rietkraag", Certainty.CERTAIN),
        ("Dorpsbelang Rietkraag", "Dorpsbelang Rietkraag", Certainty.DOUBTFUL),
        ("DORPSBELANG RIETKRAAG", "DORPSBELANG RIETKRAAG", Certainty.DOUBTFUL),
        ("Gemeente Rietkraag", "", Certainty.DOUBTFUL),
    ],
)
def test_the_party_stands_in_the_header(header: str, party: str, certainty: Certainty) -> None:
    draft = in_header(header).draft()
    assert askers(draft) == [("Anna de Boer", party)]
    assert draft.askers.certainty is certainty


def test_the_header_of_an_answer_names_no_asker() -> None:
    paper = Paper()
    paper.document.sections[0].header.paragraphs[0].text = "Dorpsbelang Rietkraag"
    for line in (
        "Betreft: beantwoording vragen veerpont",
        "Geachte mevrouw De Boer,",
        "Op 4 maart 2019 stelde u vragen over de veerpont. Hieronder vindt u ons antwoord.",
        "1. Vaart de pont nog?",
        "Antwoord: Nee.",
        "Hoogachtend,",
        "burgemeester en wethouders van Rietkraag",
    ):
        paper.line(line)
    assert [party for _, party in askers(paper.draft())] in ([], [""])
