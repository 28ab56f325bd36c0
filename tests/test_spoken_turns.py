"""Minutes with the words of who asks and of who answers, each behind a name and a colon."""

from __future__ import annotations

import pytest

from archive.documents.reading import read
from archive.documents.understanding import understand
from papers import NOBODY, answered, asked, askers, understood

TOP = "Verslag rondvraag commissie Ruimte 4 maart 2019\n\n"
FIRST = "Mevrouw Visser (D66): De pont ligt stil. Vaart hij nog?"
REPLY = "Wethouder Schipper: Ja, elke dag. Op zondag niet."
SECOND = "De heer Veer (PvdA): Wat kost een kaartje?"


@pytest.mark.parametrize("between", [" ", "\n", "\n\n"])
def test_who_speaks_shows_what_is_asked_and_what_is_answered(between: str) -> None:
    text = f"{TOP}{FIRST}{between}{REPLY}\n\n{SECOND}{between}De burgemeester: Twee euro.\n"
    first, second = understand(read("verslag.txt", text.encode()), NOBODY)
    assert first.proof.lost == ()
    assert (askers(first), askers(second)) == ([("Visser", "D66")], [("Veer", "PvdA")])
    assert asked(first) == "De pont ligt stil. Vaart hij nog?"
    assert answered(first) == "Ja, elke dag. Op zondag niet."
    assert (asked(second), answered(second)) == ("Wat kost een kaartje?", "Twee euro.")
    assert first.portfolio_holders.value == ("Schipper",)


def test_one_may_ask_alone() -> None:
    draft = understood(f"{TOP}{FIRST} {REPLY}\n")
    assert askers(draft) == [("Visser", "D66")]
    assert answered(draft) == "Ja, elke dag. Op zondag niet."


@pytest.mark.parametrize(
    "text",
    [
        # Nobody answers, nobody asks, or more than these two speak.
        f"{FIRST}\n{SECOND}\n",
        f"Mevrouw Visser (D66): De pont ligt stil.\n{REPLY}\n",
        f"{FIRST}\n{REPLY}\nWethouder De Wit: Zo is het.\n",
    ],
)
def test_a_debate_is_no_round_of_questions(text: str) -> None:
    (draft,) = understand(read("verslag.txt", f"{TOP}{text}".encode()), NOBODY)
    assert draft.proof.lost == ()
    assert answered(draft) == ""
