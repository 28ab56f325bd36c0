"""Tables and rows of questions with their answers, with and without heads."""

from __future__ import annotations

from archive.documents.labels.points import point_heading
from archive.documents.value import Certainty
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


def technical() -> Paper:
    paper = Paper().line("Technische vragen bij raadsvoorstel 19R012", bold=True)
    paper.table(("Document", "Kadernota 2020-2023"), ("Ingediend door", "A. Visser (D66)"))
    return paper.line("").table(
        ("#", "Pag.", "Vraag", "Reactie B&W", "Pfh."),
        ("1", "9", "Vaart de pont nog?", "Niet op zondag.", "HvB"),
        ("2", "12", "Wat kost een kaartje?", "Twee euro.", "LS"),
    )


def test_columns_beside_question_and_answer_are_no_part_of_them() -> None:
    draft = technical().draft()
    assert asked(draft).startswith("### Vraag 1\n\nVaart de pont nog?")
    assert {"9", "12"} <= {each.text for each in draft.left}
    assert draft.portfolio_holders.value == ()


def test_text_below_a_table_of_answers_belongs_to_none_of_them() -> None:
    paper = technical().line("Afkortingen: HvB = H. van Boxmeer, LS = L. Steenwijk")
    draft = paper.line("Vragen die later binnenkwamen, staan niet in dit overzicht.").draft()
    assert answered(draft).endswith("### Antwoord 2\n\nTwee euro.")
    assert any("onder de tabel" in doubt for doubt in draft.doubts)


def test_a_second_table_goes_on_with_the_answers() -> None:
    paper = technical().line("Hoofdstuk 2", bold=True)
    paper.table(
        ("#", "Pag.", "Vraag", "Reactie B&W", "Pfh."),
        ("3", "20", "Wie vaart er?", "De schipper.", "LS"),
        ("4", "21", "En waarheen?", "Naar de overkant.", "LS"),
    )
    draft = paper.line("Zeedijk, 2 april 2019").line("De burgemeester,").draft()
    assert answered(draft).endswith("### Antwoord 4\n\nNaar de overkant.")
    assert answered(draft).startswith("### Antwoord 1\n\nNiet op zondag.")
    assert draft.answered.value is not None


def test_the_paper_that_technical_questions_are_about_is_their_subject() -> None:
    subject = technical().draft().subject
    assert (subject.value, subject.certainty) == ("Kadernota 2020-2023", Certainty.DOUBTFUL)


def test_rows_without_numbers_are_questions_where_each_answer_is_a_sentence() -> None:
    paper = Paper().line("Vragensteller: A. Visser (D66)").line("Onderwerp: de veerpont")
    paper.table(("Vaart de pont nog?", "Niet op zondag."), ("Wat kost het?", "Twee euro."))
    assert answered(paper.draft()) == (
        "### Antwoord 1\n\nNiet op zondag.\n\n### Antwoord 2\n\nTwee euro."
    )


def test_who_asks_may_stand_below_a_table_of_answers() -> None:
    paper = Paper().line("Vragen over de veerpont", bold=True)
    paper.table(("Vraag", "Vaart de pont?"), ("Antwoord", "Nee."))
    assert askers(paper.line("Indiener: A. Visser (D66)").draft()) == [("A. Visser", "D66")]


def test_the_page_that_a_question_is_about_stands_in_its_heading() -> None:
    draft = understood(
        "Indiener: A. Visser (D66)\nOnderwerp: begroting\n\nVraag 1 (blz. 14): Vaart de pont?\n"
        "Antwoord: Nee.\n\nVraag 2 (blz. 22): Wat kost het?\nAntwoord: Twee euro.\n"
    )
    assert asked(draft) == "### Vraag 1\n\nVaart de pont?\n\n### Vraag 2\n\nWat kost het?"
