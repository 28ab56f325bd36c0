"""The own day of a letter, what it asks in a sentence, and to whom it goes."""

from __future__ import annotations

from datetime import date

import pytest

from archive.documents.document import Line
from archive.documents.letters.passing_on import passes_on
from archive.documents.people.authors import author_of
from archive.documents.questions.indirect_questions import asks_somebody
from archive.documents.sheet import Author
from papers import HEAD, Paper, asked, understood

# On which day

_LETTER = """Gemeente Zeedijk

Aan de leden van de raad

Uw brief van\tOns kenmerk\tVerzonden
4 maart 2019\t19.0042\t{sent}

Onderwerp: beantwoording vragen veerpont\tZeedijk, 19 maart 2019

Geachte leden van de raad,

Hieronder beantwoorden wij de vragen van D66.

Vraag 1
Vaart de pont?
Antwoord 1
Ja.

Hoogachtend,
burgemeester en wethouders van Zeedijk,
"""


@pytest.mark.parametrize("sent", ["21 MRT. 2019", "21 maart 2019"])
def test_a_letter_has_its_own_day_and_was_sent_on_another(sent: str) -> None:
    draft = understood(_LETTER.format(sent=sent))
    assert draft.answered.value == date(2019, 3, 19)


def test_without_a_day_of_its_own_a_letter_has_that_of_sending() -> None:
    letter = _LETTER.format(sent="21 maart 2019").replace("\tZeedijk, 19 maart 2019", "")
    assert understood(letter).answered.value == date(2019, 3, 21)


def test_the_day_of_asking_stands_beside_the_subject_too() -> None:
    draft = understood(
        "Aan het college van Zeedijk\n\nBetreft: de veerpont\tZeedijk, 4 maart 2019\n\n"
        "Geacht college,\n\nWij hebben de volgende vragen:\n1. Vaart de pont?\n\nA. Visser, D66\n"
    )
    assert draft.submitted.value == date(2019, 3, 4)


@pytest.mark.parametrize(
    ("stamp", "number"),
    (("Reg.nr. 19/2207", ""), ("Zaaknr. 19/1045", ""), ("Volgnr. 19/207", "2019-207")),
)
def test_a_register_of_all_post_counts_further_than_questions(stamp: str, number: str) -> None:
    paper = Paper().line("Gemeenteraad Zeedijk").line(stamp)
    for line in (*HEAD.strip().split("\n"), "Vragen", "1. Vaart de pont?"):
        paper.line(line)
    assert paper.draft().number.value == number


# What is asked


@pytest.mark.parametrize(
    "sentence",
    (
        "Onze vraag is of uw college de pont weer wil laten varen.",
        "Daarom vragen wij het college wanneer de pont weer vaart.",
        "De fractie van D66 verneemt graag van u of de pont weer gaat varen.",
        "Graag verneem ik van uw college hoe lang dit nog duurt.",
        "De vraag van onze fractie aan de burgemeester luidt wie de schipper betaalt.",
        "Wij verzoeken u ons te berichten in hoeverre de veiligheid geborgd is.",
    ),
)
def test_a_letter_without_a_question_mark_asks_in_a_sentence(sentence: str) -> None:
    assert asks_somebody(sentence)
    draft = understood(
        "Zeedijk, 4 maart 2019\n\nOnderwerp: de veerpont\n\nGeacht college,\n\n"
        "De pont ligt al weken stil. Veel inwoners zijn daar boos over en bellen ons.\n\n"
        f"{sentence}\n\nHoogachtend,\n\nA. Visser, raadslid D66\n"
    )
    assert asked(draft) == sentence
    assert draft.doubts


@pytest.mark.parametrize(
    "sentence",
    (
        "Inwoners vragen zich af of de pont ooit nog vaart.",
        "Wij vragen ons af hoe dat kan met zo'n college.",
        "Onze vraag van vorig jaar is nooit beantwoord.",
        "Of de pont weer vaart, weet niemand.",
    ),
)
def test_who_only_wonders_asks_nobody(sentence: str) -> None:
    assert not asks_somebody(sentence)


# Who writes


def test_the_end_of_a_sentence_is_no_address() -> None:
    ended = [
        Line("De kosten sturen wij na een controle door de accountant half november", "1"),
        Line("aan de raad.", "2", gap=False),
    ]
    assert author_of(ended) is None
    assert author_of([Line("aan de leden van de raad", "1", gap=True)]) is Author.COLLEGE


@pytest.mark.parametrize(
    ("paragraph", "passed"),
    (
        ("Geachte griffier, wilt u de volgende vragen doorgeleiden naar het college?", True),
        ("Kun je de volgende vragen doorsturen? Bij voorbaat dank.", True),
        ("Wilt u de volgende vragen schriftelijk beantwoorden?", False),
        ("Wilt u de aanleg van het pad doorzetten?", False),
    ),
)
def test_the_clerk_is_asked_to_pass_the_questions_on(paragraph: str, passed: bool) -> None:
    assert passes_on(paragraph) is passed
