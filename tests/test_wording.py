"""Numbers and lists in Dutch sentences."""

from __future__ import annotations

import pytest

from archive.wording import count, dutch_number, enumerate_words


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 vragen"), (1, "1 vraag"), (3811, "3.811 vragen")]
)
def test_a_number_with_its_noun(number: int, words: str) -> None:
    assert count(number, "vraag", "vragen") == words


def test_points_between_thousands() -> None:
    assert dutch_number(1234567) == "1.234.567"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [(["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_an_enumeration(words: list[str], sentence: str) -> None:
    assert enumerate_words(words) == sentence
