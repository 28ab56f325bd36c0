"""Words and their stems. The rules stand in dutch.json, which the search page reads too."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from archive.search.stemmer import Stemmer, Step

RULES = Path(__file__).with_name("dutch.json")

_MARKS = re.compile("[\u0300-\u036f]")
_APART = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d"}
# Keeps letters and figures, and bytes of letters that ASCII does not have.
_APART_FROM_LETTERS = bytes(
    byte if byte > 127 or chr(byte).isalnum() else ord(" ") for byte in range(256)
)
# Signs that texts are full of, as others that the rules take in the same way: without these most
# texts are ASCII, which takes a quarter of the time.
_SIGNS = {"’": "'", **dict.fromkeys("‘“”„–—…•€", "|")}
# What ASCII does not have, and is no letter or figure either.
_APART_BEYOND = re.compile(r"[^\x00-\x7f\w]")
_PART_OF_NAME = re.compile("-(?<=[a-z]-)(?<![a-z0-9][a-z]-)(?=[a-z])")
_AND = re.compile(
    "en(?= ?[a-z](?![a-z0-9]))"
    "(?:(?<=[a-z]en)(?<![a-z0-9][a-z]en)|(?<=[a-z] en)(?<![a-z0-9][a-z] en))"
)
# For each rule of "joined" in dutch.json whether it may fit a text. The rules look at every letter;
# these look for what is rare first, which takes a tenth of the time.
_MAY_FIT: tuple[Callable[[str], object], ...] = (
    lambda text: ("'" in text and "'s" in text) or ("`" in text and "`s" in text) or ("´s" in text),
    _PART_OF_NAME.search,
    lambda text: "&" in text or _AND.search(text),
)
_BEYOND = re.compile(r"[^\x00-\x7f]+")
_LETTERS_APART = re.compile(f"[{''.join(_APART)}]")

SHORTEST_STEMMED = 4
# Longer words are no words, and would take long to take apart.
LONGEST_STEMMED = 60
# Words come back all the time; their stems are remembered, up to this many.
REMEMBERED = 1 << 16


class Language:
    """One definition of words, for the index and for what people type.

    docs/zoek/language.js does the same by the same rules; a test holds them together.
    """

    def __init__(self, rules: Mapping[str, Any]) -> None:
        self.rules = rules
        self.stop = frozenset(rules["stop"].split())
        self._shortest: int = rules["shortest"]
        self._joined = _compiled(rules["joined"])
        self._stemmer = Stemmer([Step(*step) for step in rules["stems"]])
        self.links: list[str] = rules["links"]
        self.affixes = frozenset(rules["affixes"].split())
        self.stem: Callable[[str], str] = lru_cache(REMEMBERED)(self.stem_once)

    def words(self, text: str) -> list[str]:
        """Give the words of a text in order: small letters, without marks, stop words included."""
        return self.spaced_words(text).split()

    def spaced_words(self, text: str) -> str:
        """Give the words of a text as one text, with one space or more between them."""
        text = text.lower()
        if not text.isascii():
            for sign, plain in _SIGNS.items():
                text = text.replace(sign, plain)
        folded = text if text.isascii() else _without_marks(text)
        for (pattern, replacement), may_fit in zip(self._joined, _MAY_FIT, strict=True):
            if may_fit(folded):
                folded = pattern.sub(replacement, folded)
        if not folded.isascii():
            folded = _APART_BEYOND.sub(" ", folded)
        # Half a pair of surrogates is no letter, and becomes a question mark.
        return folded.encode(errors="replace").translate(_APART_FROM_LETTERS).decode()

    def counts(self, word: str) -> bool:
        """Whether a word is looked for: it is no stop word and not too short."""
        return len(word) >= self._shortest and word not in self.stop

    def stem_once(self, word: str) -> str:
        """Give the stem of a word that does not come back."""
        if not SHORTEST_STEMMED <= len(word) <= LONGEST_STEMMED or not is_plain(word):
            return word
        return self._stemmer.stem(word)


def is_plain(word: str) -> bool:
    """Whether a word has no other letters than a-z, and nothing but letters."""
    return word.isascii() and word.isalpha()


def fold(text: str) -> str:
    """Make spellings of a text comparable: small letters without marks."""
    folded = text.lower()
    return folded if folded.isascii() else _without_marks(folded)


def _without_marks(small: str) -> str:
    return _BEYOND.sub(lambda found: _folded(found[0]), small)


@lru_cache(REMEMBERED)
def _folded(beyond: str) -> str:
    """Make signs that ASCII does not have comparable; marks belong to the signs before them."""
    apart = _LETTERS_APART.sub(lambda letter: _APART[letter[0]], beyond)
    return _MARKS.sub("", unicodedata.normalize("NFKD", apart))


@cache
def dutch() -> Language:
    """Give the language of the archive."""
    return Language(json.loads(RULES.read_text(encoding="utf-8")))


def _compiled(rules: Sequence[tuple[str, str]]) -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(pattern), replacement) for pattern, replacement in rules]
