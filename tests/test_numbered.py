"""Taking numbered questions and answers apart, and putting like with like."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.numbered import Numbered, pair, take_apart

PROPERTY = settings(max_examples=200, deadline=None, derandomize=True)
LINES = st.sampled_from(
    [
        "1. een", "2. twee", "3) drie", "4. vier", "2014. Dat jaar", "   vervolg", "- punt",
        "   - onder", "", "### Vraag 1", "### Antwoord 2 en 3", "**Vraag 1**", "tekst", "```",
        "1.", "  1. in", "Slot.", "wij[^1]", "[^1]: noot", "| a | b |",
    ]
)  # fmt: skip


def taken(text: str) -> Numbered:
    numbered = take_apart(text)
    assert numbered is not None
    return numbered


def words(text: str) -> list[str]:
    return sorted(re.findall(r"[a-z]+", text))


@PROPERTY
@given(st.lists(LINES, max_size=12))
def test_no_word_gets_lost(lines: list[str]) -> None:
    text = "\n".join(lines)
    numbered = take_apart(text)
    if numbered is None:
        return
    pieces = [numbered.before, *(point.text for point in numbered.points), numbered.after]
    headings = re.compile(r"^(### |\*\*)(Vraag|Antwoord).*$", re.MULTILINE)
    kept = words("\n".join(pieces))
    for word in words(headings.sub("", text)):
        assert word in kept


@PROPERTY
@given(st.lists(LINES, max_size=12))
def test_numbers_are_one_two_three_in_order(lines: list[str]) -> None:
    numbered = take_apart("\n".join(lines))
    if numbered:
        assert numbered.numbers == tuple(range(1, len(numbered.numbers) + 1))


def test_a_list_with_text_before_and_after() -> None:
    numbered = taken("Wij vragen:\n\n1. Een?\n2. Twee?\n\nMet groet.")
    assert numbered.before == "Wij vragen:"
    assert [point.text for point in numbered.points] == ["Een?", "Twee?"]
    assert numbered.after == "Met groet."


def test_text_between_two_numbers_belongs_to_the_first() -> None:
    numbered = taken("1. Een?\n\nToelichting.\n\n2. Twee?")
    assert numbered.points[0].text == "Een?\n\nToelichting."


@pytest.mark.parametrize("indent", ["  ", "   ", "    "])
def test_a_list_under_a_number_stays_a_list(indent: str) -> None:
    numbered = taken(f"1. Kies:\n{indent}- a\n{indent}  - b\n2. Klaar")
    assert numbered.points[0].text == "Kies:\n- a\n  - b"


def test_a_number_that_does_not_follow_is_text() -> None:
    numbered = taken("1. In\n2014. Dat jaar.\n2. Verder\n1. opnieuw")
    assert [point.numbers for point in numbered.points] == [(1,), (2,)]
    assert "2014. Dat jaar." in numbered.points[0].text


def test_numbers_in_a_fence_are_text() -> None:
    assert take_apart("```\n1. een\n2. twee\n```") is None


@pytest.mark.parametrize(
    ("heading", "numbers"),
    [
        ("### Antwoord 1", (1,)),
        ("### Antwoord op vraag 1", (1,)),
        ("### 1.", (1,)),
        ("#### Vragen 1 en 2", (1, 2)),
        ("### Antwoord 1, 2 en 3", (1, 2, 3)),
        ("### Antwoord 1 t/m 3", (1, 2, 3)),
        ("### Antwoord 1 tot en met 3", (1, 2, 3)),
        ("### Antwoorden op vragen 1-3", (1, 2, 3)),
        ("**Vraag 1**", (1,)),
        ("**Antwoord 1:**", (1,)),
    ],
)
def test_headings_number_too(heading: str, numbers: tuple[int, ...]) -> None:
    assert taken(f"{heading}\n\nJa.").numbers == numbers


@pytest.mark.parametrize("heading", ["### Achtergrond", "### 2014", "Vraag 1", "# 1", "**Let op**"])
def test_other_headings_do_not_number(heading: str) -> None:
    assert take_apart(f"{heading}\n\nJa.") is None


def test_each_piece_gets_the_footnotes_that_it_uses() -> None:
    numbered = taken(
        "Wij[^1].\n\n1. Een[^b]\n2. Twee\n\n[^1]: Een.\n[^b]: Twee\n    verder.\n[^c]: C."
    )
    assert numbered.before == "Wij[^1].\n\n[^1]: Een."
    assert numbered.points[0].text == "Een[^b]\n\n[^b]: Twee\n    verder."
    assert numbered.points[1].text == "Twee"
    assert numbered.after == "[^c]: C."


def test_every_question_and_answer_is_paired_once() -> None:
    question = taken("1. A?\n2. B?\n3. C?")
    answer = taken("### Antwoord 1 en 2\n\nJa.\n\n### Antwoord 3\n\nNee.")
    pairs = pair(question, answer)
    assert pairs is not None
    assert [[point.text for point in each.questions] for each in pairs] == [["A?", "B?"], ["C?"]]
    assert [each.answer.text for each in pairs] == ["Ja.", "Nee."]


def test_one_answer_may_not_cut_a_joint_question_in_two() -> None:
    question = taken("### Vraag 1 en 2\n\nA en B?\n\n### Vraag 3\n\nC?")
    answer = taken("1. Ja.\n2. Nee.\n3. Zo.")
    assert pair(question, answer) is None


def test_headings_may_serve_numbers_in_any_order() -> None:
    question = taken("1. A?\n2. B?\n3. C?")
    answer = taken("### Antwoord 1 en 3\n\nJa.\n\n### Antwoord 2\n\nNee.")
    pairs = pair(question, answer)
    assert pairs is not None
    assert [[point.text for point in each.questions] for each in pairs] == [["A?", "C?"], ["B?"]]
    late_first = taken("### Antwoord 3\n\nC.\n\n### Antwoord 1 en 2\n\nA.")
    assert [each.answer.text for each in pair(question, late_first) or ()] == ["A.", "C."]
