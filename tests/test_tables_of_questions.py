"""Tables and rows of questions with their answers, with and without heads."""

from __future__ import annotations

from archive.documents.points import point_heading
from papers import Paper, answered, asked, askers, understood


def test_two_columns_without_heads_are_questions_with_their_answers() -> None:
    paper = Paper().line("Vragensteller: A. Visser (D66)").line("Vragen en antwoorden", bold=True)
    paper.table(
        ("1. Vaart de pont nog?", "Niet op zondag."),
        ("2. Wat kost een kaartje?", "Twee euro. Dat is niet veel."),
    )
    draft = paper.draft()
    assert (
        asked(draft) == "### Vraag 1\n\nVaart de pont nog?\n\n### Vraag 2\n\nWat kost een kaartje?"
    )
    assert answered(draft).startswith("### Antwoord 1\n\nNiet op zondag.\n\n### Antwoord 2")


def test_two_columns_that_ask_nothing_are_a_table() -> None:
    paper = Paper().line("Vragensteller: A. Visser (D66)").line("Vraag", bold=True)
    paper.line("Wat kost een kaartje?").line("Antwoord", bold=True).line("Dat is als volgt:")
    draft = paper.table(("1. Volwassene", "Twee euro"), ("2. Kind", "Een euro")).draft()
    assert "| 1. Volwassene | Twee euro |" in answered(draft)


def test_figures_beside_counted_questions_answer_none() -> None:
    paper = Paper().line("Indiener: A. Visser (D66)").line("Vraag 1", bold=True)
    paper.line("Wat vroeg de enquête?").line("Antwoord", bold=True).line("Dit waren de vragen:")
    draft = paper.table(("1. Vaart u vaak?", "62%"), ("2. Betaalt u graag?", "3%")).draft()
    assert "| 1. Vaart u vaak? | 62% |" in answered(draft)


def test_a_column_of_parties_tells_who_asks_and_is_no_part_of_a_question() -> None:
    paper = Paper().line("Ingediend op 4 maart 2019 door: A. Visser (D66) en B. Quist (SGP)")
    paper.table(
        ("Nr.", "Fractie / blz.", "Vraag", "Antwoord"),
        ("1", "D66, blz. 3", "Vaart de pont nog?", "Niet op zondag."),
        ("2", "SGP, blz. 9", "Wat kost een kaartje?", "Twee euro."),
    )
    draft = paper.draft()
    assert asked(draft).startswith("### Vraag 1\n\nVaart de pont nog?")
    assert askers(draft) == [("A. Visser", "D66"), ("B. Quist", "SGP")]
    assert [each.text for each in draft.left].count("D66, blz. 3") == 1


def test_the_number_of_a_point_stands_in_front_of_its_label() -> None:
    draft = understood(
        "Indiener: A. Visser (D66)\n\n1. Vraag: Vaart de pont nog?\nBeantwoording: Niet op zondag."
        "\n\n2. Vraag: Wat kost een kaartje?\nBeantwoording: Twee euro.\n"
    )
    assert (
        asked(draft) == "### Vraag 1\n\nVaart de pont nog?\n\n### Vraag 2\n\nWat kost een kaartje?"
    )
    assert answered(draft) == "### Antwoord 1\n\nNiet op zondag.\n\n### Antwoord 2\n\nTwee euro."


def test_one_number_in_front_of_a_label_is_that_of_a_section() -> None:
    draft = understood(
        "1. Indiener: A. Visser (D66)\n2. Vraag:\nVaart de pont nog?\n"
        "3. Toelichting:\nHet is mei.\n"
    )
    assert asked(draft) == "Vaart de pont nog?"


def test_a_point_may_be_headed_in_frisian() -> None:
    heading = point_heading("Fraach 2: Wannear giet de pont wer?")
    assert heading is not None and heading.numbers == (2,)
    draft = understood(
        "Yntsjinner / Indiener: A. Visser (D66)\n\nFraach 1\nVaart de pont nog?\n\n"
        "Antwurd kolleezje / Antwoord college:\nSoms.\n\nFraach 2\nWat kost een kaartje?\n\n"
        "Antwurd kolleezje / Antwoord college:\nTwee euro.\n"
    )
    assert answered(draft) == "### Antwoord 1\n\nSoms.\n\n### Antwoord 2\n\nTwee euro."


def test_asking_the_clerk_to_pass_questions_on_is_no_question() -> None:
    draft = understood(
        "Van: A. Visser (D66)\n\nDe pont ligt al weken stil. Wil je deze vragen aan het college "
        "doorsturen?\n\n1. Vaart de pont nog?\n2. Wat kost een kaartje?\n"
    )
    assert asked(draft) == "1. Vaart de pont nog?\n2. Wat kost een kaartje?"
