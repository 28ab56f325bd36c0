"""Words and their stems. The rules stand in dutch.json, which the search page reads too."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

RULES = Path(__file__).with_name("dutch.json")

_MARKS = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"[^\W_]+")
_APART = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d"}
_LETTERS_APART = re.compile(f"[{''.join(_APART)}]")

SHORTEST_STEMMED = 4
# Longer words are no words, and would take long to take apart.
LONGEST_STEMMED = 60
SHORTEST_COMPOUND = 7
SHORTEST_PART = 3
# A part of three letters is only believed when both parts are used in 16 questions or more.
SHORT_PART, SURE = 4, 4
KNOWN = 1
# Words come back all the time; their stems are remembered, up to this many.
REMEMBERED = 1 << 16

Rule = tuple[re.Pattern[str], str]


class Language:
    """One definition of words, for the index and for what people type.

    docs/zoek/language.js does the same by the same rules; a test holds them together.
    """

    def __init__(self, rules: Mapping[str, Any]) -> None:
        self.rules = rules
        self.stop = frozenset(rules["stop"].split())
        self._shortest: int = rules["shortest"]
        self._joined = _compiled(rules["joined"])
        self._stems = [(ends, _any(step), _compiled(step)) for ends, step in rules["stems"]]
        self._links: list[str] = rules["links"]
        self._affixes = frozenset(rules["affixes"].split())
        self.stem: Callable[[str], str] = lru_cache(REMEMBERED)(self._stem)

    def words(self, text: str) -> list[str]:
        """Give the words of a text in order: small letters, without marks, stop words included."""
        folded = fold(text)
        for pattern, replacement in self._joined:
            folded = pattern.sub(replacement, folded)
        return _WORD.findall(folded)

    def counts(self, word: str) -> bool:
        """Whether a word is looked for: it is no stop word and not too short."""
        return len(word) >= self._shortest and word not in self.stop

    def _stem(self, word: str) -> str:
        if not SHORTEST_STEMMED <= len(word) <= LONGEST_STEMMED or not _is_plain(word):
            return word
        for ends, fits, step in self._stems:
            if word[-1] in ends and fits(word):
                word = _first(step, word)
        return word

    def split(self, word: str, level: Callable[[str], int]) -> tuple[str, ...]:
        """Take a compound apart into the stems of its two or three parts; none for other words.

        `level` tells of a stem how often it is used: the logarithm, base 2, of the number of
        questions, and less than 1 for a stem that is not to be used as a part.
        """
        if not SHORTEST_COMPOUND <= len(word) <= LONGEST_STEMMED or not _is_plain(word):
            return ()
        best: tuple[str, ...] = ()
        highest = 0
        for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            tail = self.stem(word[cut:])
            tail_level = level(tail)
            if tail_level < KNOWN or tail in self._affixes:
                continue
            for end in self._ends(word, cut):
                head = self.stem(word[:end])
                head_level = level(head)
                shortest = min(end, len(word) - cut)
                needed = KNOWN if shortest >= SHORT_PART else SURE
                if min(head_level, tail_level) < needed or head in self._affixes:
                    continue
                score = 5 * shortest + head_level + tail_level
                if score > highest:
                    highest, best = score, (head, tail)
        return best or self._split_in_three(word, level)

    def _split_in_three(self, word: str, level: Callable[[str], int]) -> tuple[str, ...]:
        """Take off the longest last part that leaves a compound."""
        for cut in range(SHORTEST_COMPOUND, len(word) - SHORT_PART + 1):
            tail = self.stem(word[cut:])
            if level(tail) < KNOWN or tail in self._affixes:
                continue
            for end in self._ends(word, cut):
                parts = self.split(word[:end], level)
                if parts:
                    return (*parts, tail)
        return ()

    def _ends(self, word: str, cut: int) -> Iterator[int]:
        """Where the first part may end when the second starts at `cut`: letters may link them."""
        for link in self._links:
            end = cut - len(link)
            if end >= SHORTEST_PART and word[end:cut] == link:
                yield end


def _is_plain(word: str) -> bool:
    return word.isascii() and word.isalpha()


def fold(text: str) -> str:
    """Make spellings of a text comparable: small letters without marks."""
    folded = text.lower()
    if folded.isascii():
        return folded
    apart = _LETTERS_APART.sub(lambda letter: _APART[letter[0]], folded)
    return _MARKS.sub("", unicodedata.normalize("NFKD", apart))


@cache
def dutch() -> Language:
    """Give the language of the archive."""
    return Language(json.loads(RULES.read_text(encoding="utf-8")))


def _compiled(rules: Sequence[tuple[str, str]]) -> list[Rule]:
    return [(re.compile(pattern), replacement) for pattern, replacement in rules]


def _any(rules: Sequence[tuple[str, str]]) -> Callable[[str], object]:
    """Make one test for a step of rules: most words fit none of them, and that is soon known."""
    patterns = (pattern for pattern, _ in rules)
    return re.compile("|".join(f"(?:{_alone(pattern)})" for pattern in patterns)).search


def _alone(pattern: str) -> str:
    """Give a pattern that can stand beside others; one that refers to its groups fits anything."""
    return "" if re.search(r"\\\d", pattern) else pattern


def _first(step: Sequence[Rule], word: str) -> str:
    """Apply the first rule of a step that fits."""
    for pattern, replacement in step:
        changed, times = pattern.subn(replacement, word, count=1)
        if times:
            return changed
    return word
