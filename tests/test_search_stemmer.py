"""The stemmer is fast, and still gives what applying its rules one by one gives."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.search.language import dutch
from archive.search.stemmer import Stemmer, Step, endings

STEPS = [Step(*step) for step in dutch().rules["stems"]]
# What the rules of dutch.json look for: words made of it fit many of them.
BITS = (
    "heden kinder en s ei eren ouder ea ia ie ee tjes pje je ene v z e d t ge uit voor cht eer "
    "igheid heid lijk atie ing aa oe l m f g k p b r ij a o u br st sch"
)
WORDS = st.lists(st.sampled_from(BITS.split()), min_size=1, max_size=5).map("".join)


def slowly(word: str) -> str:
    """Apply the rules as they are written."""
    for step in STEPS:
        if word[-1] not in step.last:
            continue
        for pattern, replacement in step.rules:
            changed, times = re.subn(pattern, replacement, word, count=1)
            if times:
                word = changed
                break
    return word


@given(WORDS)
def test_a_stem_is_what_the_rules_give_one_by_one(word: str) -> None:
    assert Stemmer(STEPS).stem(word) == slowly(word)


@pytest.mark.parametrize(
    ("pattern", "ends"),
    [
        ("heid$", {"heid"}),
        ("kinder(?:en|s)?$", {"kinderen", "kinders", "kinder"}),
        ("^(.{3,})ea$", {"ea"}),
        ("^(.*[aeiouy].*[fg])d$", {"fd", "gd"}),
        ("(ie|ee)n$", {"ien", "een"}),
        ("([kp])\\1\\+$", {"+"}),
        ("[^ab]$", {""}),
        ("heid", {""}),
    ],
)
def test_endings_are_what_a_pattern_asks_for_last(pattern: str, ends: set[str]) -> None:
    assert set(endings(pattern)) == ends


@given(WORDS)
def test_a_pattern_fits_no_word_without_its_endings(word: str) -> None:
    for step in STEPS:
        for pattern, _ in step.rules:
            if re.search(pattern, word):
                assert word.endswith(endings(pattern))
