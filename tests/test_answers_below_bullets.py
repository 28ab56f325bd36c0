"""A mail of who asks, in which the answers were typed below its bullets."""

from __future__ import annotations

import pytest

from archive.body import Body, Part, Section
from archive.documents.doubts import TOLD_BELOW, doubts_about
from papers import answered, asked, understood

MAIL = (
    "Van: Anna de Boer\nVerzonden: maandag 4 maart 2019 10:12\nAan: Griffie\n"
    "Onderwerp: vragen veerpont\n\nBeste griffier,\n\nNamens D66 heb ik de volgende vragen:\n\n"
)


@pytest.mark.parametrize("mark", ["  ", "", "  > "])
def test_each_bullet_has_the_answer_on_the_line_below_it(mark: str) -> None:
    draft = understood(
        f"{MAIL}- Vaart de pont nog?\n{mark}Ja, elke dag.\n- Wat kost een kaartje?\n"
        f"{mark}Een kaartje kost twee euro.\n\nGroet,\nAnna de Boer\nD66\n"
    )
    assert (
        asked(draft) == "### Vraag 1\n\nVaart de pont nog?\n\n### Vraag 2\n\nWat kost een kaartje?"
    )
    assert "### Antwoord 2" in answered(draft)
    assert answered(draft).endswith("Een kaartje kost twee euro.")


def told(question: str, answer: str = "") -> list[str]:
    sections = [Section(Part.QUESTION, question)]
    sections += [Section(Part.ANSWER, answer)] if answer else []
    return [each for each in doubts_about(Body(tuple(sections))) if each == TOLD_BELOW]


def test_sentences_below_all_questions_may_be_answers() -> None:
    question = "- Vaart de pont nog?\n  Ja, elke dag.\n- Wat kost het?\n\n  Het kost twee euro."
    assert told(question)
    assert not told(question, "Zie hierboven.")
    assert not told(f"{question}\n- Wie weet dat?")
    assert not told("- Vaart de pont nog?\n  Ja, elke dag.")
