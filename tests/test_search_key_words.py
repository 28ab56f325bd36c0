"""The key words of a question: rare elsewhere, much used in it."""

from __future__ import annotations

import json
import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from archive.search.arrays import NO_BYTES, NO_NUMBERS
from archive.search.kept_key_words import key_words_of
from archive.search.key_words import key_words, rarities
from archive.search.postings import Postings
from archive.search.rarity import KEY_WORDS, KEY_WORDS_FROM, rarity, total_of

STEMS = sorted(f"stam{chr(97 + first)}{chr(97 + last)}" for first in range(8) for last in range(5))
OWN = st.dictionaries(
    st.tuples(st.integers(0, len(STEMS) - 1), st.integers(0, 3)), st.sampled_from([0, 0.5, 1, 7.3])
)


def test_a_key_word_is_in_more_than_one_question_and_not_in_many() -> None:
    used = np.array([1, 2, 16, 64, 5])
    stems = ["a", "b", "c", "d", "2014"]
    assert rarities(stems, used, 256).tolist() == [0, math.log(129), math.log(17), 0, 0]
    assert rarities(stems, used, KEY_WORDS_FROM - 1).tolist() == [0] * 5


def test_how_rare_a_word_is_goes_in_steps() -> None:
    assert rarity(101, total_of(10_001)) == rarity(100, total_of(10_000))
    assert rarity(120, total_of(10_000)) < rarity(100, total_of(10_000))


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
    written = list(key_words(postings, 4, STEMS, rarity))
    rare = dict(zip(STEMS, rarity.tolist(), strict=True))
    for question in range(4):
        worths = {STEMS[stem]: own[stem, here] for stem, here in rows if here == question}
        kept = {stem: worth for stem, worth in worths.items() if worth}
        assert key_words_of(kept, rare.__getitem__) == written[question]
    found = [json.loads(each) for each in written]
    assert found == [[list(pair) for pair in pairs] for pairs in expected]
