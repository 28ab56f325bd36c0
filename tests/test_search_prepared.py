"""What is kept of one question for the index: its pieces and its words."""

from __future__ import annotations

import json

from archive.search.fields import FIELDS, texts
from archive.search.language import dutch
from archive.search.pieces import pieces
from archive.search.prepared import prepare, shown_pieces, words_of
from test_search import make


def test_the_pieces_are_those_of_the_page() -> None:
    for question in make().questions:
        shown = json.loads(shown_pieces(prepare(question)))
        assert shown == [[each.anchor, each.label, each.text] for each in pieces(question)]


def test_the_words_of_each_field_are_in_their_order() -> None:
    for question in make().questions:
        found = texts(question, pieces(question))
        expected = [dutch().words(text) for _, text in found]
        assert [text.split() for text in words_of(prepare(question))] == expected
        assert len(expected) == len(FIELDS)


def test_a_layout_that_is_known_changes_nothing() -> None:
    for question in make().questions:
        assert prepare(question, question.layout()) == prepare(question)
