"""Answers that no label parts from the question, and letters that quote what was asked."""

from __future__ import annotations

from datetime import date

from archive.body import Part
from archive.documents.draft import Draft
from papers import HEAD, Paper, answered, asked, understood

LETTER = """Gemeente Rietkraag

Aan de fractie van Lijst Visser
t.a.v. mevrouw A. Visser

datum: 8 april 2021
onderwerp: vragen veerpont

Geachte mevrouw Visser,

Op 4 maart 2021 legde u ons namens Lijst Visser het volgende voor:

{quoted}

{formula}

De pont is lek. Er komt een nieuwe, die ook op zondag vaart.

Hoogachtend,
burgemeester en wethouders van Rietkraag
"""
QUOTED = (
    "“De veerpont ligt al sinds januari stil aan de oever. Geen mens in het dorp weet waarom. "
    "Heeft u dat laten uitzoeken? Wat kost een nieuwe pont?”"
)


def explained(draft: Draft) -> str:
    return " ".join(draft.body.text(Part.EXPLANATION).split())


def test_a_quotation_tells_its_story_before_it_asks() -> None:
    draft = understood(LETTER.format(quoted=QUOTED, formula="Hierover berichten wij u als volgt."))
    assert explained(draft) == (
        "De veerpont ligt al sinds januari stil aan de oever. Geen mens in het dorp weet waarom."
    )
    assert asked(draft).split() == (
        ["Heeft", "u", "dat", "laten", "uitzoeken?", "Wat", "kost", "een", "nieuwe", "pont?"]
    )
    assert answered(draft).startswith("De pont is lek.")
    assert "als volgt" not in answered(draft)


def test_a_quotation_over_two_lines_is_parted_between_them() -> None:
    quoted = QUOTED.replace("Heeft u", "\nHeeft u").replace("stil aan", "stil\naan")
    draft = understood(LETTER.format(quoted=quoted, formula="Wij delen u het volgende mede."))
    assert explained(draft).endswith("weet waarom.")
    assert asked(draft).startswith("Heeft u dat laten uitzoeken?")


def test_a_quotation_that_only_asks_stays_whole() -> None:
    quoted = "“Vaart de pont nog? Wat kost een kaartje?”"
    draft = understood(LETTER.format(quoted=quoted, formula="Wij delen u het volgende mede."))
    assert "Vaart de pont nog? Wat kost een kaartje?" in asked(draft)
    assert explained(draft) == ""


def test_answers_stand_behind_the_mark_of_their_question_where_the_paper_says_so() -> None:
    draft = understood(
        f"{HEAD}De fractie stelde de volgende vragen (telkens gevolgd door het antwoord van het"
        " college):\n\n1. Vaart de pont nog? Nee, hij is lek.\n2. Komt er een nieuwe, en zo ja"
        " wanneer? In mei wordt die besteld.\n3. Wat kost dat?\n"
    )
    assert " ".join(asked(draft).split()) == (
        "1. Vaart de pont nog? 2. Komt er een nieuwe, en zo ja wanneer? 3. Wat kost dat?"
    )
    assert answered(draft) == (
        "### Antwoord 1\n\nNee, hij is lek.\n\n### Antwoord 2\n\nIn mei wordt die besteld."
    )
    assert any("in dezelfde alinea" in doubt for doubt in draft.doubts)


def test_what_an_asker_says_behind_a_question_answers_nothing() -> None:
    draft = understood(
        f"{HEAD}Wij stellen de volgende vragen:\n\n1. Vaart de pont nog? Zo nee, graag uitleg.\n"
        "2. Wat kost een kaartje? Wij horen daar veel over.\n"
    )
    assert answered(draft) == ""


def test_the_sentence_that_says_who_asked_may_end_a_paragraph_of_the_story() -> None:
    draft = understood(
        "Raadsblad 12\nDatum indiening 4 maart 2019\nOnderwerp\nVragen van het lid Visser inzake de"
        " pont.\nToelichting:\nDe pont ligt al weken stil en niemand weet\nwaarom dat zo is.\n"
        "Gelet hierop heeft het lid Visser, namens de fractie van D66, de volgende\nvragen aan het"
        " college gesteld:\n1. Vaart de pont nog?\nAntwoord:\nNee.\n"
    )
    assert explained(draft) == "De pont ligt al weken stil en niemand weet waarom dat zo is."


def test_the_college_that_signs_below_the_questions_answered_them() -> None:
    draft = understood(
        f"{HEAD}1. Vaart hij nog?\n\nNiet op zondag.\n\n2. Wat kost een kaartje?\n\nTwee euro.\n\n"
        "Het college van burgemeester en wethouders van Rietkraag, 8 april 2019\n"
    )
    assert "Vaart hij nog?" in asked(draft)
    assert answered(draft) == ("### Antwoord 1\n\nNiet op zondag.\n\n### Antwoord 2\n\nTwee euro.")
    assert draft.answered.value == date(2019, 4, 8)


def test_the_heading_above_a_question_does_not_hide_its_number() -> None:
    paper = Paper().line("Beantwoording vragen van A. Visser (D66) over de pont")
    paper.document.add_heading("Dienstregeling", 2)
    paper.line("1. Vaart de pont nog?").line("Nee, nooit meer.")
    paper.document.add_heading("Kosten", 2)
    draft = paper.line("2. Wat kost een kaartje?").line("Dat kost twee euro.").draft()
    assert "### Vraag" not in asked(draft)
    assert asked(draft).endswith("### Kosten\n\n2. Wat kost een kaartje?")
    assert answered(draft).endswith("### Antwoord 2\n\nDat kost twee euro.")


def test_a_question_in_bold_has_its_answer_behind_it_in_the_paragraph() -> None:
    draft = understood(
        "Beantwoording vragen van Anna Visser (D66) over de pont\n\n**Vaart de pont nog?** Nee,"
        " nooit meer.\n\n**Wat kost een kaartje?** Dat kost twee euro.\n",
        "formulier.md",
    )
    assert "Nee" not in asked(draft)
    assert answered(draft) == (
        "### Antwoord 1\n\nNee, nooit meer.\n\n### Antwoord 2\n\nDat kost twee euro."
    )


def test_a_story_with_its_questions_in_one_field_is_parted() -> None:
    draft = understood(
        f"{HEAD}Toelichting en vragen: De pont ligt al weken stil. Vaart hij nog? Wat kost dat?\n\n"
        "Antwoord: Nee.\n"
    )
    assert explained(draft) == "De pont ligt al weken stil."
    assert asked(draft) == "Vaart hij nog? Wat kost dat?"


def test_a_request_for_an_answer_above_a_bare_signature_is_no_question() -> None:
    draft = understood(
        "Geacht college,\n\nDe pont ligt al weken stil. Vaart hij nog wel eens voor ons?\n\nGraag"
        " ontvang ik uw antwoord schriftelijk.\n\nNamens D66,\nAnna Visser\n"
    )
    assert asked(draft).endswith("voor ons?")
    assert draft.answer_mode.value == "schriftelijk"


def test_the_day_of_the_answer_may_stand_with_who_gave_it() -> None:
    draft = understood(
        "Vraagsteller: Anna Visser (D66)\nAntwoord: 8 april 2019, wethouder Schipper\nOnderwerp: de"
        " pont\n\nVraag:\nVaart de pont nog?\n\nAntwoord:\nNee.\n"
    )
    assert (draft.subject.value, answered(draft)) == ("de pont", "Nee.")
    assert (draft.answered.value, draft.portfolio_holders.value) == (
        date(2019, 4, 8),
        ("Schipper",),
    )
