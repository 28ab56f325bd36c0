"""Headings above groups of questions, of which the first stands right below the explanation."""

from __future__ import annotations

import io

import docx

from archive.body import Part
from archive.documents.draft import Draft
from archive.documents.reading import read
from archive.documents.understanding import understand
from papers import NOBODY


def understood(*lines: tuple[str, bool]) -> Draft:
    """What a Word file says, of which some lines are in bold."""
    document = docx.Document()
    for text, strong in lines:
        document.add_paragraph().add_run(text).bold = strong
    target = io.BytesIO()
    document.save(target)
    (draft,) = understand(read("vragen.docx", target.getvalue()), NOBODY)
    return draft


def test_the_first_heading_goes_with_the_first_question() -> None:
    draft = understood(
        ("Indiener: A. Visser (D66)", False),
        ("Onderwerp: de veerpont", False),
        ("Toelichting", True),
        ("De pont ligt sinds mei stil. Veel fietsers rijden om.", False),
        ("De pont zelf", True),
        ("1. Wanneer vaart de pont weer?", False),
        ("2. Wat kost dat?", False),
        ("De fietsers", True),
        ("3. Hoe komen scholieren aan de overkant?", False),
    )
    asked = draft.body.text(Part.QUESTION)
    assert asked.startswith("**De pont zelf**\n\n1. Wanneer vaart de pont weer?")
    assert draft.body.text(Part.EXPLANATION).endswith("rijden om.")
    assert draft.doubts == ()
    assert draft.proof.lost == ()


def test_a_last_sentence_in_bold_stays_with_the_explanation() -> None:
    draft = understood(
        ("Indiener: A. Visser (D66)", False),
        ("Onderwerp: de veerpont", False),
        ("Toelichting", True),
        ("De pont ligt sinds mei stil. Veel fietsers rijden om.", False),
        ("Dat duurt te lang.", True),
        ("Vragen", True),
        ("1. Wanneer vaart de pont weer?", False),
    )
    assert draft.body.text(Part.EXPLANATION).endswith("Dat duurt te lang.")
    assert draft.body.text(Part.QUESTION) == "1. Wanneer vaart de pont weer?"
