"""Answers that no label parts from the question, and letters that quote what was asked."""

from __future__ import annotations

from archive.body import Part
from archive.documents.draft import Draft
from papers import HEAD, answered, asked, understood

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
    assert any("in dezelfde alinea" in remark for remark in draft.remarks)


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
