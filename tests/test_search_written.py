"""The words that the search page knows, each written as what differs from the one before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archive.search.supply import Forgetful
from archive.search.vocabulary import MOST_SHARED, vocabulary_bytes

STEMS = st.text("abc", min_size=1, max_size=4) | st.text("ab", min_size=24, max_size=40)


def read(written: str) -> dict[str, int]:
    """Read the words as docs/zoek/files.js does."""
    levels: dict[str, int] = {}
    stem, start = "", 0
    for place, letter in enumerate(written):
        if letter.isupper():
            stem = stem[: ord(written[start]) - ord("a")] + written[start + 1 : place]
            levels[stem] = ord(letter) - ord("A")
            start = place + 1
    return levels


@given(st.dictionaries(STEMS, st.integers(0, 20)))
def test_the_words_come_back_as_they_were(found: dict[str, int]) -> None:
    levels = dict(sorted(found.items()))
    assert read(vocabulary_bytes(levels, Forgetful()).decode()) == levels


def test_a_word_shares_no_more_letters_than_one_letter_can_tell() -> None:
    written = vocabulary_bytes({"a" * 40: 1, "a" * 41: 2}, Forgetful()).decode()
    assert written == f"a{'a' * 40}B{chr(97 + MOST_SHARED)}{'a' * (41 - MOST_SHARED)}C"
