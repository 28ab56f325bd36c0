"""A party above its questions, in one list that counts on: no end of the answer before."""

from __future__ import annotations

import pytest

from archive.documents.value import Certainty
from papers import Paper, answered, asked, askers, understood

TOP = ("Beantwoording technische vragen jaarrekening", "Datum: 12 mei 2016")


def listed(*lines: tuple[str, bool]) -> Paper:
    paper = Paper().line(TOP[0], True).line(TOP[1])
    for text, strong in lines:
        paper.line(text, strong)
    return paper


@pytest.mark.parametrize("strong", [True, False])
def test_a_party_in_bold_goes_with_the_question_below_it(strong: bool) -> None:
    draft = listed(
        ("VVD", True),
        ("1) Vaart de pont nog?", strong),
        ("Ja, elke dag.", not strong),
        ("D66", True),
        ("2) Wat kost een kaartje?", strong),
        ("Twee euro.", not strong),
    ).draft()
    assert asked(draft) == "1. Vaart de pont nog?\n\n#### D66\n\n2. Wat kost een kaartje?"
    assert "D66" not in answered(draft)
    assert askers(draft) == [("", "VVD"), ("", "D66")]
    assert draft.askers.certainty is Certainty.DOUBTFUL


@pytest.mark.parametrize("party", ["D66", "Fractie D66", "Vragen van de fractie D66:"])
def test_a_party_alone_on_its_line_does_too(party: str) -> None:
    draft = understood(
        f"{TOP[0]}\n{TOP[1]}\n\nVVD\n\n1. Vaart de pont nog?\nAntwoord: Ja, elke dag.\n\n"
        f"{party}\n\n2. Wat kost een kaartje?\nAntwoord: Twee euro.\n"
    )
    assert asked(draft) == f"1. Vaart de pont nog?\n\n#### {party}\n\n2. Wat kost een kaartje?"
    assert answered(draft) == "### Antwoord 1\n\nJa, elke dag.\n\n### Antwoord 2\n\nTwee euro."


def test_a_sentence_in_bold_ends_the_answer() -> None:
    draft = listed(
        ("1) Vaart de pont nog?", False),
        ("Ja, elke dag.", False),
        ("Op zondag niet.", True),
        ("2) Wat kost een kaartje?", False),
        ("Twee euro.", False),
    ).draft()
    assert "zondag" in answered(draft)


def test_a_party_in_a_sentence_stays_in_the_answer() -> None:
    draft = understood(
        f"{TOP[0]}\n\n1. Wie vroeg dat?\nAntwoord: Dat waren de fracties van\n\nD66 en VVD\n\n"
        "2. Wat kost een kaartje?\nAntwoord: Twee euro.\n"
    )
    assert "D66 en VVD" in answered(draft)
