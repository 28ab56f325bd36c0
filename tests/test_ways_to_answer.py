"""The ways in which clerks set an answer off from its question, and end it."""

from __future__ import annotations

import pytest

from archive.body import Part
from papers import HEAD, answered, asked, understood


@pytest.mark.parametrize(
    "says",
    [
        "Het antwoord van de burgemeester luidt:",
        "Het antwoord van het college op deze vraag is als volgt:",
        "Onze reactie hierop luidt:",
        "Hierop antwoordt het college:",
        "Daarop antwoordt de portefeuillehouder als volgt:",
        "Op uw vragen antwoordt het college het volgende:",
    ],
)
def test_who_answers_may_say_that_an_answer_follows(says: str) -> None:
    draft = understood(f"{HEAD}Vragen:\nVaart de pont nog?\n\n{says}\nNiet op zondag.\n")
    assert (asked(draft), answered(draft)) == ("Vaart de pont nog?", "Niet op zondag.")


def test_the_answer_may_go_on_behind_what_announces_it() -> None:
    draft = understood(
        f"{HEAD}Vraag 1. Vaart de pont nog?\nHet antwoord van het college luidt: niet op zondag.\n"
        "Vraag 2. Wat kost een kaartje?\nOns antwoord hierop is: twee euro.\n"
    )
    assert "### Antwoord 1\n\nniet op zondag." in answered(draft)
    assert answered(draft).endswith("### Antwoord 2\n\ntwee euro.")


def test_a_letter_says_what_was_asked_and_what_it_answers() -> None:
    draft = understood(
        "Aan mevrouw A. Visser\nDatum: 2 april 2019\nOnderwerp: de veerpont\n\n"
        "Geachte mevrouw Visser,\n\n"
        "Op 4 maart 2019 stelde u namens D66 vragen. U gaf daarbij deze toelichting: “De pont ligt "
        "al weken stil en niemand weet waarom.”\n\n"
        "U vraagt: “Vaart de pont nog?”\n\nHierop antwoorden wij:\n\nNiet op zondag.\n\n"
        "Verder vraagt u: “Wat kost een kaartje?”\n\nHierop antwoorden wij:\n\nTwee euro.\n\n"
        "Hoogachtend,\n\nBurgemeester en wethouders van Zeedijk\n"
    )
    told = draft.body.text(Part.EXPLANATION)
    assert told == "“De pont ligt al weken stil en niemand weet waarom.”"
    assert "### Vraag 2\n\n“Wat kost een kaartje?”" in asked(draft)
    assert answered(draft) == "### Antwoord 1\n\nNiet op zondag.\n\n### Antwoord 2\n\nTwee euro."


@pytest.mark.parametrize("signs", ["VR", "QA", "VA"])
def test_one_letter_may_mark_question_and_answer(signs: str) -> None:
    ask, answer = signs
    draft = understood(
        f"{HEAD}{ask}1. Vaart de pont nog?\n\n{answer}1. Niet op zondag.\n\n"
        f"{ask}2. Wat kost een kaartje?\n\n{answer}2. Twee euro.\n"
    )
    assert answered(draft) == "### Antwoord 1\n\nNiet op zondag.\n\n### Antwoord 2\n\nTwee euro."
    draft = understood(f"{HEAD}{ask}: Vaart de pont nog?\n\n{answer}: Niet op zondag.\n")
    assert (asked(draft), answered(draft)) == ("Vaart de pont nog?", "Niet op zondag.")
