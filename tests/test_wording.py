"""Numbers and lists in Dutch sentences."""

from __future__ import annotations

import pytest

from archive.wording import count, dutch_number, enumerate_words, size_in_words


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


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (1, "1 byte"),
        (999, "999 bytes"),
        (1_000, "1 kB"),
        (999_499, "999 kB"),
        (999_500, "1,0 MB"),
        (1_340_000, "1,3 MB"),
        (999_960_000, "1,0 GB"),
        (12_000_000_000, "12,0 GB"),
    ],
)
def test_a_size_as_people_say_it(size: int, words: str) -> None:
    assert size_in_words(size) == words
