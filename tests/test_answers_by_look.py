"""Answers that only their look tells from the questions above them, or a sentence about it."""

from __future__ import annotations

from datetime import date

import pytest

from papers import Paper, answered, asked, understood


def letter(*above: str) -> Paper:
    paper = Paper().line("Aan: college van B&W").line("Van: A. Visser, D66")
    paper.line("Datum: 4 maart 2019").line("Betreft: de veerpont")
    for text in above:
        paper.line(text, bold=True)
    paper.line("Geacht college,").line("De pont ligt al weken stil in de haven.")
    return paper.line("Wij vernemen graag van u:")


def italics(paper: Paper, text: str) -> Paper:
    paper.document.add_paragraph().add_run(text).italic = True
    return paper


def test_answers_in_italics_stand_in_the_letter_that_asks() -> None:
    paper = letter().line("1) Vaart de pont nog?")
    italics(paper, "Niet op zondag. Dat zou te duur zijn.")
    italics(paper, "De pont wordt elke week gekeurd.")
    italics(paper.line("2) Wat kost een kaartje?"), "Twee euro.")
    draft = paper.line("Met vriendelijke groet,").line("A. Visser").draft()
    assert asked(draft) == "1. Vaart de pont nog?\n2. Wat kost een kaartje?"
    assert answered(draft).startswith("### Antwoord 1\n\nNiet op zondag.")
    assert answered(draft).endswith("### Antwoord 2\n\nTwee euro.")
    assert any("opmaak" in doubt for doubt in draft.doubts)


def test_a_question_with_its_reason_in_one_look_has_no_answer() -> None:
    paper = letter().line("1) Vaart de pont nog?").line("Bewoners vragen ons dat.")
    draft = paper.line("2) Wat kost een kaartje?").line("Dat staat nergens.").draft()
    assert answered(draft) == ""


def test_one_sentence_in_another_look_is_no_answer() -> None:
    paper = letter().line("1) Vaart de pont nog?")
    draft = italics(paper, "Zie het krantenbericht.").line("2) Wat kost een kaartje?").draft()
    assert answered(draft) == ""


@pytest.mark.parametrize(
    "says",
    [
        "Beantwoording college 2-4-2019, portefeuillehouder O. Vis. De antwoorden zijn in blauw "
        "onder de vragen geplaatst.",
        "Beantwoording college, 2 april 2019 (portefeuillehouder: O. Vis). Onder elke vraag staat "
        "de reactie.",
    ],
)
def test_a_sentence_says_where_the_answers_stand(says: str) -> None:
    draft = (
        letter(says)
        .line("1) Vaart de pont nog?")
        .line("Niet op zondag.")
        .line("2) Wat kost een kaartje?")
        .line("Twee euro.")
        .draft()
    )
    assert answered(draft) == "### Antwoord 1\n\nNiet op zondag.\n\n### Antwoord 2\n\nTwee euro."
    assert draft.answered.value == date(2019, 4, 2)
    assert draft.portfolio_holders.value == ("O. Vis",)


def test_asking_for_an_answer_below_the_questions_is_no_answer() -> None:
    draft = understood(
        "Aan: college van B&W\nVan: A. Visser, D66\nDatum: 4 maart 2019\nBetreft: de veerpont\n\n"
        "Geacht college,\n\nGraag ontvangen wij uw antwoord per vraag.\n\nWij vragen u:\n\n"
        "1. Vaart de pont nog?\n\nDe bewoners weten het niet.\n\n2. Wat kost een kaartje?\n"
    )
    assert answered(draft) == ""
