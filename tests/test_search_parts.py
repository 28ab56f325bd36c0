"""What words are made of, when nearly everything is as it was before."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from archive.search.compounds import Splitter
from archive.search.language import dutch
from archive.search.lexicon import Lexicon, make_lexicon
from archive.search.parts import Lists, find_parts
from archive.search.segment import compile_segment
from test_search_postings import prepared
from test_search_supply import WORDS, Kept

LANGUAGE = dutch()
# Each archive is how often each word is used: on that the levels depend.
ARCHIVES = st.lists(
    st.dictionaries(st.sampled_from(WORDS.split()), st.sampled_from([1, 2, 3, 16, 17])), max_size=4
)


def lexicon(uses: dict[str, int]) -> Lexicon:
    """The words of an archive in which each is used in so many questions."""
    questions: list[list[str]] = [[] for _ in range(max(uses.values(), default=0))]
    for word, count in uses.items():
        for question in questions[:count]:
            question.append(word)
    nothing: list[str] = []
    texts = [prepared((nothing, words, nothing, nothing)) for words in questions]
    return make_lexicon([compile_segment(texts)])


def named(found: Lists, of: Lexicon) -> dict[str, list[str]]:
    """The parts of each word."""
    return {
        word: [of.stems[number] for number in found.of(np.array([row])).number.tolist()]
        for row, word in enumerate(of.words)
    }


@given(ARCHIVES)
def test_what_is_known_of_before_changes_nothing(archives: list[dict[str, int]]) -> None:
    store = Kept()
    for uses in archives:
        words = lexicon(uses)
        splitter = Splitter(LANGUAGE, words.levels)
        expected = {}
        for word in words.words:
            own = LANGUAGE.stem(word)
            expected[word] = [stem for stem in splitter.split(word) if stem != own]
        assert named(find_parts(words, LANGUAGE, store), words) == expected


@given(st.lists(st.lists(st.integers(0, 9), max_size=4)), st.lists(st.integers(0, 9)), st.data())
def test_rows_of_lists(rows: list[list[int]], looked: list[int], data: st.DataObject) -> None:
    lists = Lists(
        np.array([len(row) for row in rows], np.uint32),
        np.array([number for row in rows for number in row], np.uint32),
    )
    chosen = data.draw(st.lists(st.integers(0, len(rows) - 1))) if rows else []
    found = lists.of(np.array(chosen, np.intp))
    assert found.number.tolist() == [number for row in chosen for number in rows[row]]
    holding = lists.holding(np.array(looked, np.uint32)).tolist()
    assert holding == [bool({*row} & {*looked}) for row in rows]
