"""The key words of a question: rare elsewhere, much used in it."""

from __future__ import annotations

import json
import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from archive.search.arrays import NO_BYTES, NO_NUMBERS
from archive.search.key_words import KEY_WORDS, KEY_WORDS_FROM, key_words, rarities
from archive.search.postings import Postings

STEMS = sorted(f"stam{chr(97 + first)}{chr(97 + last)}" for first in range(8) for last in range(5))
OWN = st.dictionaries(
    st.tuples(st.integers(0, len(STEMS) - 1), st.integers(0, 3)), st.sampled_from([0, 0.5, 1, 7.3])
)


def test_a_key_word_is_in_more_than_one_question_and_not_in_many() -> None:
    used = np.array([1, 2, 20, 21, 5])
    stems = ["a", "b", "c", "d", "2014"]
    assert rarities(stems, used, 200).tolist() == [0, math.log(101), math.log(11), 0, 0]
    assert rarities(stems, used, KEY_WORDS_FROM - 1).tolist() == [0] * 5


@given(OWN)
def test_the_heaviest_come_first_and_equal_ones_by_the_alphabet(
    own: dict[tuple[int, int], float],
) -> None:
    rows = sorted(own)
    postings = Postings(
        np.array([stem for stem, _ in rows], np.uint32),
        np.array([question for _, question in rows], np.uint32),
        np.array([own[row] for row in rows], np.float64),
        NO_BYTES,
        NO_BYTES,
        NO_NUMBERS,
    )
    rarity = np.array([math.log(2 + number % 3) * (number % 7 > 0) for number in range(len(STEMS))])
    expected = []
    for question in range(4):
        weights = sorted(
            (-rarity[stem] * worth / (worth + 2), STEMS[stem])
            for (stem, here), worth in own.items()
            if here == question and worth and rarity[stem]
        )
        expected.append([(name, round(-10 * weight)) for weight, name in weights[:KEY_WORDS]])
    found = [json.loads(each) for each in key_words(postings, 4, STEMS, rarity)]
    assert found == [[list(pair) for pair in pairs] for pairs in expected]
