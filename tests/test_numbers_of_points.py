"""How papers number their questions: Roman, with a sign of order, set at different depths."""

from __future__ import annotations

import pytest

from archive.body import Part
from archive.documents.document import Kind, Line, words
from archive.documents.labels.markers import split_marker
from archive.documents.questions.roman_numbers import with_figures
from archive.documents.rendering import render
from archive.documents.sheet import Piece
from papers import HEAD, understood


def test_roman_numbers_become_figures_and_are_told() -> None:
    draft = understood(
        HEAD + "Vragen\n\nI. Vaart de pont nog?\n\nII. Wat kost een kaartje?\n\n"
        "Antwoorden\n\nI. Niet op zondag.\n\nII. Twee euro.\n"
    )
    asked, answered = draft.body.text(Part.QUESTION), draft.body.text(Part.ANSWER)
    assert asked == "1. Vaart de pont nog?\n\n2. Wat kost een kaartje?"
    assert answered == "1. Niet op zondag.\n\n2. Twee euro."
    assert [left.text for left in draft.left if left.text in ("I", "II")] == ["I", "II"] * 2
    assert any("Romeinse cijfers" in remark for remark in draft.remarks)


def test_the_answers_below_questions_with_roman_numbers_are_theirs() -> None:
    draft = understood(
        HEAD + "Beantwoording van de vragen\n\nI. Vaart de pont nog?\n\nNiet op zondag.\n\n"
        "II. Wat kost een kaartje?\n\nTwee euro.\n"
    )
    assert "### Antwoord 2\n\nTwee euro." in draft.body.text(Part.ANSWER)
    assert "euro" not in draft.body.text(Part.QUESTION)


@pytest.mark.parametrize(
    "texts",
    [
        # Initials, one person below another.
        ["I. Smit, raadslid", "II. Smit, raadslid"],
        # The sections of a form.
        ["I. Onderwerp", "II. Datum"],
        # Parts of a question that has a figure.
        ["1. Geldt dit voor:", "I. De pont?", "II. De brug?"],
        # One is no row.
        ["I. Vaart de pont nog?"],
    ],
)
def test_other_roman_numbers_stay_as_they_are(texts: list[str]) -> None:
    lines = []
    for text in texts:
        marker, rest = split_marker(text)
        lines.append(Line(rest, "alinea", marker=marker, kind=Kind.ITEM if marker else Kind.TEXT))
    marked, signs = with_figures(lines)
    assert marked == lines
    assert signs == []


def test_a_sign_of_order_marks_a_point() -> None:
    assert split_marker("1º Vaart de pont nog?") == ("1º", "Vaart de pont nog?")
    assert split_marker("20° is te warm voor ijs")[0] == ""
    assert words(["1º Vaart"]) == words(["1. Vaart"])
    draft = understood(HEAD + "Vragen\n\n1º Vaart de pont nog?\n2º Wat kost een kaartje?\n")
    assert draft.body.text(Part.QUESTION) == "1. Vaart de pont nog?\n2. Wat kost een kaartje?"


def _item(marker: str, depth: int) -> Piece:
    return Piece(Line("Tekst.", "blz. 1", kind=Kind.ITEM, marker=marker, depth=depth, gap=False))


def test_a_point_set_further_in_counts_on_in_its_own_list() -> None:
    text = render(Part.QUESTION, [_item("1.", 0), _item("2.", 0), _item("3.", 4)], {}, False)
    assert text == "1. Tekst.\n2. Tekst.\n3. Tekst."


def test_a_list_inside_a_point_stays_inside_it() -> None:
    pieces = [_item("1.", 0), _item("1.", 4), _item("2.", 4), _item("2.", 0)]
    text = render(Part.QUESTION, pieces, {}, False)
    assert text == "1. Tekst.\n   1. Tekst.\n   2. Tekst.\n2. Tekst."
