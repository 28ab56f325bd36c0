"""Habits of letters and lists: what stands behind one another, and what is told of questions."""

from __future__ import annotations

from datetime import date

from archive.documents.value import Certainty
from papers import HEAD, Paper, answered, asked, askers, understood


def test_numbered_questions_behind_one_another_are_items() -> None:
    draft = understood(f"{HEAD}Vragen\n\n1. Vaart de pont? 2. Wanneer dan? 3. Wat kost dat?\n")
    assert asked(draft) == "1. Vaart de pont?\n\n2. Wanneer dan?\n\n3. Wat kost dat?"


def test_a_number_that_does_not_count_on_starts_no_item() -> None:
    draft = understood(f"{HEAD}Vragen\n\n1. Vaart de pont? 4. Mei is de dag van de opening.\n")
    assert "1. Vaart de pont? 4. Mei is" in asked(draft)


def test_whose_answer_it_is_stays_with_the_number_in_front_of_it() -> None:
    paper = Paper().line("Vragensteller: A. Visser (SGP)")
    for number, text in (("1.", "Vaart de pont?"), ("2.", "Wat kost dat?")):
        paper.line(f"{number} Vraag SGP", bold=True).line(text)
        paper.line(f"{number} Antwoord college", bold=True).line("Dat weten wij niet.")
    draft = paper.draft()
    assert asked(draft) == "### Vraag 1\n\nVaart de pont?\n\n### Vraag 2\n\nWat kost dat?"
    assert answered(draft).count("Dat weten wij niet.") == 2


def test_who_asked_may_stand_behind_the_day() -> None:
    draft = understood("Vragen gesteld op: 4 maart 2019 door A. Visser (D66)\nVraag\nVaart hij?\n")
    assert (draft.submitted.value, askers(draft)) == (date(2019, 3, 4), [("A. Visser", "D66")])


def test_a_rule_is_no_subject_and_the_line_in_bold_is() -> None:
    paper = Paper().line("Van: A. Visser (D66)").line("Datum: 4 maart 2019")
    paper.line("Betreft: schriftelijke vragen artikel 36 RvO")
    paper.line("Sluiting van de veerpont", bold=True)
    paper.line("D66 heeft daarover de volgende vragen:").line("1. Vaart de pont nog?")
    subject = paper.draft().subject
    assert (subject.value, subject.certainty) == ("Sluiting van de veerpont", Certainty.DOUBTFUL)


def test_what_a_letter_tells_of_the_questions_is_all_that_is_known_of_them() -> None:
    draft = understood(
        "Aan de heer A. Visser\nfractie D66\n\nRietkraag, 8 april 1999\n\nOnderwerp: veerpont\n\n"
        "Geachte heer Visser,\n\nIn uw brief van 4 maart 1999 stelt u vragen over de pont. U"
        " vraagt of hij nog vaart en wat een kaartje kost.\n\nDe pont vaart niet meer. Een kaartje"
        " kost dan ook niets.\n\nBurgemeester en wethouders van Rietkraag\n"
    )
    assert "U vraagt of hij nog vaart" in " ".join(asked(draft).split())
    assert answered(draft).startswith("De pont vaart niet meer.")


def test_a_remark_behind_each_question_does_not_hide_the_list() -> None:
    paper = Paper().line("Schriftelijke vragen van A. Visser (D66) over de pont")
    paper.line("1. Vaart de pont nog? De buurt hoort niets meer.")
    draft = paper.line("2. Wat kost een kaartje? De prijs hangt er niet.").draft()
    assert asked(draft).startswith("1. Vaart de pont nog? De buurt hoort niets meer.")
    assert "2. Wat kost een kaartje?" in asked(draft)


def test_a_day_may_be_the_answer() -> None:
    draft = understood(
        f"{HEAD}Vraag 1: Vaart de pont?\nAntwoord: Nee.\n\nVraag 2: Wanneer wel?\nAntwoord: 1 juni"
        " 2019.\n"
    )
    assert answered(draft).endswith("### Antwoord 2\n\n1 juni 2019.")
    assert draft.answered.value is None


def test_a_greeting_with_the_name_behind_it_closes_a_letter() -> None:
    draft = understood(
        "Onderwerp: de pont\n\nGeacht college,\n\nBetreft: uw brief van 3 mei. Daarin staat dat hij"
        " stilligt. Klopt dat?\n\nKomt er een nieuwe pont, en zo ja wanneer komt die dan?\n\nMet"
        " vriendelijke groet, Anna de Visser\n"
    )
    assert draft.subject.value == "de pont"
    assert "Klopt dat?" in asked(draft)
    assert "groet" not in asked(draft)


def test_the_title_of_the_questions_in_a_letter_answers_nothing() -> None:
    paper = Paper().line("Aan de gemeenteraad").line("Datum: 8 april 2019").line("Geachte raad,")
    paper.line("Hieronder staan onze antwoorden op de gestelde vragen.")
    paper.line("Vragen van mevrouw A. Visser (D66) over de pont", bold=True)
    draft = paper.line("Vraag 1: Vaart de pont nog?").line("Antwoord: Nee.").draft()
    assert answered(draft) == "### Antwoord 1\n\nNee."


def test_the_day_of_asking_at_the_end_of_a_title_is_not_that_of_the_answer() -> None:
    draft = understood(
        "Beantwoording van de schriftelijke vragen van de heer A. Visser (D66) over de\n"
        "pont Zuidkade (ingekomen 4 maart 2019)\n\nVraag 1.\nVaart hij?\n\nAntwoord 1.\nNee.\n\n"
        "Aldus vastgesteld in de vergadering van het college van 8 april 2019,\n\nde secretaris,\n"
    )
    assert (draft.submitted.value, draft.answered.value) == (date(2019, 3, 4), date(2019, 4, 8))
