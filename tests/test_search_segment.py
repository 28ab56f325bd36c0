"""The questions of a year, compiled."""

from __future__ import annotations

from hypothesis import given

from archive.search.fields import FIELDS
from archive.search.language import dutch
from archive.search.segment import BETWEEN_FIELDS, compile_segment, read_segment, write_segment
from test_search_postings import QUESTIONS, prepared


@given(QUESTIONS)
def test_every_word_that_is_looked_for_keeps_its_place(
    questions: list[tuple[list[str], ...]],
) -> None:
    expected = []
    for number, fields in enumerate(questions):
        start = 0
        for text in fields:
            for place, word in enumerate(text, start):
                if dutch().counts(word):
                    expected.append((number, word, place))
            start += len(text) + BETWEEN_FIELDS
    found = compile_segment([prepared(each) for each in questions])
    words = [found.words[number] for number in found.word]
    assert list(zip(found.question(), words, found.place, strict=True)) == expected
    assert found.lengths.tolist() == [[len(text) for text in fields] for fields in questions]
    assert found.occurring.shape == (len(questions), len(FIELDS))
    asked = {(question, word) for question, word, _ in expected}
    assert found.used.tolist() == [sum(each == w for _, each in asked) for w in found.words]
    assert found.stems == [dutch().stem(word) for word in found.words]


@given(QUESTIONS)
def test_a_segment_comes_back_as_it_was(questions: list[tuple[list[str], ...]]) -> None:
    made = compile_segment([prepared(each) for each in questions])
    read = read_segment(write_segment(made))
    assert (read.words, read.stems) == (made.words, made.stems)
    for name in ("used", "lengths", "occurring", "word", "place"):
        assert getattr(read, name).tolist() == getattr(made, name).tolist()
