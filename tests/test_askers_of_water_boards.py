"""Who asks and who signs in water boards, and beside whom."""

from __future__ import annotations

import pytest

from archive.documents.letters.farewells import is_farewell
from archive.documents.people.askers import askers_in
from archive.documents.people.parties import Parties
from papers import HEAD, Paper, answered, asked, askers, understood

# Who signs


@pytest.mark.parametrize(
    "closing",
    (
        "Het dagelijks bestuur voornoemd,",
        "Namens het dagelijks bestuur,",
        "Dagelijks bestuur van waterschap Zeedijk",
        "Het dagelijks bestuur van het hoogheemraadschap Zeedijk,",
        "Burgemeester en wethouders voornoemd,",
        "Gedeputeerde Staten van Zeeduin, voornoemd",
        "Dijkgraaf en hoogheemraden voormeld,",
    ),
)
def test_the_board_that_answers_closes_above_the_names_that_sign(closing: str) -> None:
    assert is_farewell(closing)
    draft = understood(
        f"{HEAD}Vragen\n1. Is de kade veilig?\n\nAntwoord\n1. Ja, de kade is veilig.\n\n"
        f"{closing}\n\nmr. B. Quist, secretaris\n"
    )
    assert answered(draft) == "1. Ja, de kade is veilig."


@pytest.mark.parametrize(
    "sentence", ("Het dagelijks bestuur deelt die mening niet.", "Dagelijks bestuur", "Voornoemd,")
)
def test_a_sentence_or_a_heading_of_the_board_closes_nothing(sentence: str) -> None:
    assert not is_farewell(sentence)


@pytest.mark.parametrize(
    "names",
    ("A.B. (Anna) Visser\tC. de Boer", "mw. A. (Anna) Visser\tdrs. C.D. (Kees) de Boer-van Dam"),
)
def test_first_names_in_brackets_stand_in_the_columns_of_a_signature(names: str) -> None:
    paper = Paper()
    for line in HEAD.strip().split("\n"):
        paper.line(line)
    paper.line("Vragen", bold=True).line("1. Vaart de pont?").line("2. Wat kost een kaartje?")
    draft = paper.line(names).line("D66\tVVD").draft()
    assert asked(draft).endswith("2. Wat kost een kaartje?")


# Who asks


@pytest.mark.parametrize(
    ("value", "name", "party"),
    (
        ("ing. D. Polder, categorie Gebouwd", "ing. D. Polder", "Gebouwd"),
        ("D. Polder (belangencategorie Ingezetenen)", "D. Polder", "Ingezetenen"),
        ("D. Polder, namens de categorie Ongebouwd", "D. Polder", "Ongebouwd"),
        ("D. Polder, lid van de categorie Natuurterreinen", "D. Polder", "Natuurterreinen"),
        ("D. Polder, Ongebouwd", "D. Polder", "Ongebouwd"),
        ("D. Polder, Water Natuurlijk", "D. Polder", "Water Natuurlijk"),
        ("A. Visser (Forum Stad en Land)", "A. Visser", "Forum Stad en Land"),
        ("A. Visser, Leefbaar Dorp & Kern", "A. Visser", "Leefbaar Dorp & Kern"),
        ("Anna Visser (Dorp en Kern)", "Anna Visser", "Dorp en Kern"),
    ),
)
def test_a_category_or_a_pair_of_words_is_a_party(value: str, name: str, party: str) -> None:
    ((asker),) = askers_in([value], Parties())
    assert (asker.name, asker.party) == (name, party)


@pytest.mark.parametrize(
    "text", ("het werk aan water en kaden", "ongebouwd gebied", "Water natuurlijk bergen")
)
def test_words_that_parties_of_water_boards_are_called_after_are_words(text: str) -> None:
    assert Parties().find(text) == []


def test_a_water_board_has_a_label_for_the_category() -> None:
    draft = understood(
        "Naam: ir. D. Polder\nBelangencategorie: Gebouwd\nOnderwerp: de kade\n\n"
        "Vragen\n1. Is de kade veilig?\n"
    )
    assert askers(draft) == [("ir. D. Polder", "Gebouwd")]


def test_the_field_of_a_party_keeps_the_word_in_front_of_a_pair() -> None:
    draft = understood(
        "Naam raadslid: A. Visser\nFractie: Forum Dorp en Kern\nOnderwerp: de pont\n\n"
        "Vragen\n1. Vaart de pont?\n"
    )
    assert askers(draft) == [("A. Visser", "Forum Dorp en Kern")]


def test_a_surname_in_front_of_a_pair_is_no_part_of_the_party() -> None:
    (asker,) = askers_in(["Anna Visser Stad en Land"], Parties())
    assert asker.party in ("", "Stad en Land")
