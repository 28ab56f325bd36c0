"""Questions without numbers that are quoted, or in italics, above "Antwoord" each."""

from __future__ import annotations

import pytest

from papers import Paper, answered, asked, understood

MEMO = "Memo\n\nAan: de raad\nDatum: 12 mei 2016\nOnderwerp: beantwoording vragen D66 veerpont\n\n"
IN_PAIRS = (
    "### Antwoord 1\n\nJa, elke dag.\n\n### Antwoord 2\n\nTwee euro.\n\nOok voor fietsers."
)  # fmt: skip


@pytest.mark.parametrize(
    ("opening", "closing"), [('"', '"'), ("“", "”"), ("„", "”"), ("'", "'"), ("‘", "’")]
)
def test_a_question_in_quotes_is_no_end_of_the_answer_above(opening: str, closing: str) -> None:
    draft = understood(
        f"{MEMO}{opening}Vaart de pont nog?{closing}\n\nAntwoord\nJa, elke dag.\n\n"
        f"{opening}Kunt u zeggen wat het kost. Graag per persoon.{closing}\n\n"
        "Antwoord\nTwee euro.\n\nOok voor fietsers.\n"
    )
    assert asked(draft) == (
        f"### Vraag 1\n\n{opening}Vaart de pont nog?{closing}\n\n### Vraag 2\n\n"
        f"{opening}Kunt u zeggen wat het kost. Graag per persoon.{closing}"
    )
    assert answered(draft) == IN_PAIRS


def test_a_quotation_of_two_paragraphs_stays_whole() -> None:
    draft = understood(
        f"{MEMO}“Vaart de pont nog?”\n\nAntwoord\nJa, elke dag.\n\n“Een kaartje werd duurder.\n\n"
        "Wat kost het nu?”\n\nAntwoord\nTwee euro.\n\nOok voor fietsers.\n"
    )
    assert asked(draft).endswith("### Vraag 2\n\n“Een kaartje werd duurder.\n\nWat kost het nu?”")
    assert answered(draft) == IN_PAIRS


def memo(*lines: tuple[str, bool]) -> Paper:
    paper = Paper().line("Memo").line("Aan: de raad").line("Datum: 12 mei 2016")
    paper.line("Onderwerp: beantwoording vragen D66 veerpont")
    for text, strong in lines:
        paper.line(text, strong)
    return paper


def test_a_question_in_bold_may_end_with_a_full_stop() -> None:
    draft = memo(
        ("Vaart de pont nog?", True),
        ("Antwoord:", False),
        ("Ja, elke dag.", False),
        ("De prijs is hoger dan vorig jaar.", True),
        ("Kunt u zeggen wat een kaartje kost.", True),
        ("Antwoord:", False),
        ("Twee euro.", False),
        ("Ook voor fietsers.", False),
    ).draft()
    assert asked(draft) == (
        "### Vraag 1\n\nVaart de pont nog?\n\n### Vraag 2\n\nDe prijs is hoger dan vorig jaar.\n\n"
        "Kunt u zeggen wat een kaartje kost."
    )
    assert answered(draft) == IN_PAIRS


def test_bold_text_that_asks_nothing_stays_in_the_answer() -> None:
    draft = memo(
        ("Vraag", False),
        ("Vaart de pont nog?", False),
        ("Antwoord:", False),
        ("Ja, elke dag.", False),
        ("Let op: de pont is op zondag dicht.", True),
        ("Antwoord:", False),
        ("Twee euro.", False),
    ).draft()
    assert asked(draft) == "Vaart de pont nog?"
    assert "op zondag dicht" in answered(draft)


def test_the_bold_title_of_a_memo_is_no_question() -> None:
    draft = memo(
        ("De veerpont bij de dijk.", True),
        ("Vaart de pont nog?", True),
        ("Antwoord:", False),
        ("Ja, elke dag.", False),
        ("Wat kost een kaartje?", True),
        ("Antwoord:", False),
        ("Twee euro.", False),
    ).draft()
    assert asked(draft).startswith("### Vraag 1\n\nVaart de pont nog?")
