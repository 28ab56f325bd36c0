"""The words of all years together, and how often their stems are used."""

from __future__ import annotations

import pytest

from archive.search import levels
from archive.search.levels import LARGE
from archive.search.lexicon import make_lexicon
from archive.search.segment import Segment, compile_segment
from test_search_postings import prepared


def year(*questions: str) -> Segment:
    """A segment of questions of one field."""
    nothing: list[str] = []
    return compile_segment(
        [prepared((text.split(), nothing, nothing, nothing)) for text in questions]
    )


def test_words_have_one_number_in_all_years_and_stems_are_in_order() -> None:
    found = make_lexicon([year("zorg wonen", "zorgen"), year("wonen aap")])
    assert found.words == ["zorg", "wonen", "zorgen", "aap"]
    assert [each.tolist() for each in found.of_segments] == [[0, 1, 2], [1, 3]]
    assert found.stems == ["aap", "woon", "zorg"]
    assert found.stem_of_word.tolist() == [2, 1, 2, 0]


def test_a_level_is_the_logarithm_of_the_use_of_all_forms_of_a_word() -> None:
    found = make_lexicon([year("zorg zorg", "zorgen", "zorg wonen"), year("zorg a12 ab")])
    assert found.levels == {"woon": 1, "zorg": 3}


def test_in_a_large_archive_a_single_use_may_be_a_mistake() -> None:
    found = make_lexicon([year("zorg", "zorg", "woord", *[""] * (LARGE - 3))])
    assert found.levels == {"woord": 0, "zorg": 1}


def test_the_most_used_words_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(levels, "LONGEST_VOCABULARY", 2)
    found = make_lexicon([year("zorg bos aap", "zorg", "dorp")])
    assert list(found.levels) == ["aap", "zorg"]


def test_an_archive_without_questions_has_no_words() -> None:
    found = make_lexicon([])
    assert (found.words, found.stems, found.levels) == ([], [], {})
