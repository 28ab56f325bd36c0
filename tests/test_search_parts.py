"""What words are made of, when nearly everything is as it was before."""

from __future__ import annotations

from array import array

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.search import known_words as module
from archive.search.compounds import Splitter
from archive.search.known_words import Blocks, KnownWords, Looked, keep_words, mark
from archive.search.language import dutch
from archive.search.lexicon import Lexicon, make_lexicon
from archive.search.lists import numbered
from archive.search.parts import Looker, changed_stems, find_parts
from archive.search.segment import compile_segment
from archive.search.stock import Stock
from archive.search.supply import Memory
from test_search_postings import prepared
from test_search_supply import WORDS

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


@given(ARCHIVES)
def test_what_is_known_of_before_changes_nothing(archives: list[dict[str, int]]) -> None:
    stock = Stock(Memory())
    known, before = KnownWords(Blocks(), stock), dict[str, int]()
    for uses in archives:
        words = lexicon(uses)
        splitter = Splitter(LANGUAGE, words.levels.get)
        changed = changed_stems(words.levels, before)
        found = find_parts(words.words, Looker(LANGUAGE, words.levels.get), known, changed)
        for word, looked in zip(words.words, found, strict=True):
            own = LANGUAGE.stem(word)
            assert looked.stems.split(" ") == [*dict.fromkeys([own, *splitter.split(word)])]
        known, before = KnownWords(keep_words(words.words, found, stock), stock), words.levels


@given(
    st.dictionaries(st.text("abc", min_size=1), st.frozensets(st.sampled_from("abcdefgh"))),
    st.lists(st.dictionaries(st.text("abc", min_size=1), st.frozensets(st.sampled_from("abcd")))),
    st.frozensets(st.sampled_from("abcdefgh")),
    st.sampled_from([0, 24]),
)
def test_words_come_back_with_what_decided_how_they_came_apart(
    first: dict[str, frozenset[str]],
    others: list[dict[str, frozenset[str]]],
    asked: frozenset[str],
    few: int,
) -> None:
    def looked(word: str, stems: frozenset[str]) -> Looked:
        return Looked(f"{word} part", array("I", map(mark, sorted(stems))).tobytes())

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "BLOCK", 3)
        patch.setattr(module, "FEW", few)
        stock = Stock(Memory())
        blocks = keep_words([*first], [looked(*each) for each in first.items()], stock)
        for more in others:
            found = {word: looked(word, stems) for word, stems in more.items()}
            blocks = KnownWords(blocks, stock).joined_by(found)
        known = KnownWords(blocks, stock)
        expected = dict(first)
        for more in others:
            expected |= more
        assert known.words == [*expected]
        assert dict(known.all()) == {word: looked(word, own) for word, own in expected.items()}
        deciding = [word for word, own in expected.items() if own & asked]
        assert known.decided_by(asked) == deciding
        assert all(known.stems(word) == (word, "part") for word in expected)
        assert known.stems("d") == ()


@given(st.lists(st.lists(st.sampled_from("abcd"), max_size=4)), st.data())
def test_rows_of_lists(rows: list[list[str]], data: st.DataObject) -> None:
    lists = numbered(rows, {letter: number for number, letter in enumerate("abcd")})
    chosen = data.draw(st.lists(st.integers(0, len(rows) - 1))) if rows else []
    found = lists.of(np.array(chosen, np.intp))
    assert ["abcd"[number] for number in found.number] == [
        letter for row in chosen for letter in rows[row]
    ]
