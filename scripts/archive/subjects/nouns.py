"""Which words are nouns and names, by the company in which they were seen."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from archive.subjects.company import CLOSED
from archive.subjects.harvest import Word

# A noun stands where nouns stand in a quarter of the places where it was seen; one that is to tell
# what compounds are, in more.
_SHARE, _SURE_SHARE = 0.25, 0.35
_TIMES, _SURE_TIMES = 2, 4
_SHORTEST_TAIL = 4
# A group of two is one thing when it is so large a part of the uses of one of its words.
_OF_FIRST, _OF_BOTH = 0.2, 0.35
# Without a word before it that tells what it is, a name is only believed in so many titles.
_TITLES = 5
_KNOWN_NAME = 3


class Kind(Enum):
    """What a word is."""

    NOUN = "noun"
    GROUP = "group"
    NAME = "name"


def kinds(words: Mapping[str, Word]) -> dict[str, Kind]:
    """Tell of each word what it is; verbs, adjectives, people and what is not sure are left out."""
    sure = {word.text for word in words.values() if _is_sure(word)}
    found: dict[str, Kind] = {}
    for text, word in words.items():
        if " " in text:
            is_one, kind = (_is_long_name, Kind.NAME) if word.capital else (_is_group, Kind.GROUP)
            if is_one(word, words, sure):
                found[text] = kind
        elif _has_capital(word):
            if _is_name(word, sure):
                found[text] = Kind.NAME
        elif is_noun(word) or (not word.verb and _has_tail(text, sure)):
            found[text] = Kind.NOUN
    return found


def is_noun(word: Word, behind: int = 0) -> bool:
    """Whether a word often stands where nouns stand; so often it stood `behind` an adjective."""
    seen = word.noun >= _TIMES and word.noun + behind >= _SHARE * word.total
    return seen and word.verb * 3 < word.noun


def _is_sure(word: Word) -> bool:
    """Whether compounds that end in this word are nouns for it."""
    return (
        len(word.text) >= _SHORTEST_TAIL
        and " " not in word.text
        and word.noun >= _SURE_TIMES
        and word.noun >= _SURE_SHARE * word.total
        and word.verb * 5 < word.noun
        and word.capital * 2 < word.total
    )


def _has_tail(text: str, sure: set[str]) -> bool:
    """Whether a word ends in a noun: a Dutch compound is what its last part is."""
    return any(text[start:] in sure for start in range(3, len(text) - _SHORTEST_TAIL + 1))


def _has_capital(word: Word) -> bool:
    """Whether a word has a capital in running text; in titles a capital tells little."""
    return word.capital > 0 and word.capital * 2 >= word.total - word.titled


def _is_name(word: Word, sure: set[str]) -> bool:
    """Whether a word with a capital names a place or a body, and nobody."""
    if word.person or word.joined * 2 >= word.capital or word.noun < _SHARE * word.total:
        return False
    is_short_name = any(form.isupper() for form in word.written)
    is_led = word.place >= _TIMES
    return is_led or is_short_name or _has_tail(word.text, sure) or word.titled >= _TITLES


def _is_long_name(word: Word, words: Mapping[str, Word], sure: set[str]) -> bool:
    """Whether words with capitals name a place or a body.

    They do when each of them is a common word too, or when they stand where such names stand.
    """
    del sure
    if word.person or len(word.questions) < _TIMES:
        return False
    known = len(word.questions) >= _KNOWN_NAME and all(
        part in CLOSED or _is_common(words.get(part)) for part in word.text.split()
    )
    return known or (word.place >= _TIMES and word.place * 3 >= word.capital)


def _is_common(word: Word | None) -> bool:
    return word is not None and word.total - word.capital >= _TIMES


def _is_group(word: Word, words: Mapping[str, Word], sure: set[str]) -> bool:
    """Whether two words are one thing: `openbaar vervoer`, and not `nieuwe school`."""
    first, last = (words.get(part) for part in word.text.split())
    if first is None or last is None:
        return False
    if is_noun(first) or not (is_noun(last, word.total) or _has_tail(last.text, sure)):
        return word.total >= _OF_BOTH * max(first.total, last.total)
    return word.total >= _OF_FIRST * first.total
