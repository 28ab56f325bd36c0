"""Plurals of Dutch nouns: which words are one word, for who looks for it in a list."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

# Of these the vowel becomes long, and the letters stay.
_LENGTHENED = ("bad", "dag", "dak", "dal", "gat", "god", "pad", "slot", "vat", "verdrag", "weg")
_IRREGULAR = {
    "kind": "kinderen",
    "lid": "leden",
    "schip": "schepen",
    "stad": "steden",
    "ei": "eieren",
    "heid": "heden",
    "um": "a",
    **{word: f"{word}en" for word in _LENGTHENED},
    "glas": "glazen",
    "hof": "hoven",
}
_LONG = re.compile(r"(.*[^aeiou]|)([aeou])\2([bcdfgklmnprst])")
_SHORT = re.compile(r".*(?:[^aeiou]|^)[aeiou]([bcdfgklmnprst])")
_ONE_SYLLABLE = re.compile(r"[^aeiouy]*[aeiou][bcdfgklmnprst]")
_VOICED = {"f": "v", "s": "z"}


def plurals(word: str) -> Iterator[str]:
    """Give every way in which the plural of a word may be made, right or wrong."""
    yield from (f"{word}{ending}" for ending in ("s", "'s", "’s", "n", "ën"))
    if not _ONE_SYLLABLE.fullmatch(word):
        yield f"{word}en"
    for end, plural in _IRREGULAR.items():
        if word.endswith(end):
            yield f"{word.removesuffix(end)}{plural}"
    if word.endswith("ie"):
        yield f"{word[:-1]}ën"
    if long := _LONG.fullmatch(word):
        yield f"{long[1]}{long[2]}{long[3]}en"
        if voiced := _VOICED.get(long[3]):
            yield f"{long[1]}{long[2]}{voiced}en"
    elif short := _SHORT.fullmatch(word):
        yield f"{word}{short[1]}en"
    if voiced := _VOICED.get(word[-1]):
        yield f"{word[:-1]}{voiced}en"


def singular_of(words: Collection[str]) -> dict[str, str]:
    """Give of each plural among these words its singular, where that is among them too.

    Of a group of words the last has a plural: `sociale huurwoningen`.
    """
    found: dict[str, str] = {}
    for word in sorted(words):
        head, space, last = word.rpartition(" ")
        for plural in plurals(last):
            whole = f"{head}{space}{plural}"
            if whole != word and whole in words:
                found.setdefault(whole, word)
    return found
