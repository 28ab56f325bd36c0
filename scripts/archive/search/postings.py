"""Which question holds which stem, how much that is worth, and where it stands."""

from __future__ import annotations

import math
from array import array
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest

from archive.search.collection import NOTHING, Collection, Stems
from archive.search.fields import Field

# A part of a compound is worth half a word.
PART = 0.5
# Words of different fields do not stand next to each other.
BETWEEN_FIELDS = 8
# Worth is written in seven bits, in steps of a twelfth: from 0.02 up to 1,000 and more.
FINENESS, SMALLEST = 8, 4
# Key words tell what a question is about: rare elsewhere, much used in it.
KEY_WORDS = 25
KEY_WORDS_IN_AT_MOST = 0.1
# In a smaller archive it is chance which words go together.
KEY_WORDS_FROM = 100


@dataclass
class Posting:
    """The questions that hold one stem: their numbers, worths, and the places of the stem.

    In a worth the lowest bit tells whether the stem itself occurs, and not only in a compound.
    """

    questions: array[int] = field(default_factory=lambda: array("I"))
    worths: bytearray = field(default_factory=bytearray)
    places: bytearray = field(default_factory=bytearray)


# Between which worths each step lies.
_BOUNDS = [(2 ** ((step + 0.5) / FINENESS) - 1) / SMALLEST for step in range(1, 127)]


def encode_worth(worth: float, exact: bool) -> int:
    """Write a worth in one byte. docs/zoek/files.js reads it."""
    return (1 + bisect(_BOUNDS, worth)) << 1 | exact


def varint(number: int) -> bytes:
    """Write a number in bytes of seven bits, the lowest first."""
    written = bytearray()
    while number > 127:
        written.append(number & 127 | 128)
        number >>= 7
    written.append(number)
    return bytes(written)


_VARINTS = [varint(number) for number in range(1 << 14)]


def _varint(number: int) -> bytes:
    return _VARINTS[number] if number < len(_VARINTS) else varint(number)


def make_postings(collection: Collection, stems: Stems) -> list[Posting]:
    """Make the posting of every stem, by its number."""
    postings = [Posting() for _ in stems.names]
    for number, texts in enumerate(collection.questions):
        own, parts, places = _weigh(texts, stems)
        for stem, worth in own.items():
            posting = postings[stem]
            posting.questions.append(number)
            posting.worths.append(encode_worth(worth + parts.pop(stem, 0.0), exact=True))
            posting.places += _written_places(places[stem])
        for stem, worth in parts.items():
            posting = postings[stem]
            posting.questions.append(number)
            posting.worths.append(encode_worth(worth, exact=False))
    return postings


def _weigh(
    texts: Sequence[tuple[Field, array[int]]], stems: Stems
) -> tuple[dict[int, float], dict[int, float], dict[int, list[int]]]:
    """What each stem is worth in one question: by itself, in compounds; and its places."""
    own: dict[int, float] = defaultdict(float)
    parts: dict[int, float] = defaultdict(float)
    places: dict[int, list[int]] = defaultdict(list)
    of_word, parts_of_word = stems.of_word, stems.parts_of_word
    start = 0
    for kind, words in texts:
        worth = kind.worth(len(words))
        for place, word in enumerate(words, start):
            if word == NOTHING:
                continue
            stem = of_word[word]
            own[stem] += worth
            places[stem].append(place)
            for part in parts_of_word[word]:
                parts[part] += PART * worth
        start += len(words) + BETWEEN_FIELDS
    return own, parts, places


def _written_places(places: Sequence[int]) -> bytes:
    if len(places) == 1:
        return b"\x01" + _varint(places[0])
    written = [_varint(len(places))]
    before = 0
    for place in places:
        written.append(_varint(place - before))
        before = place
    return b"".join(written)


def key_words(
    collection: Collection, stems: Stems, postings: Sequence[Posting]
) -> Iterator[list[tuple[str, int]]]:
    """Give of each question the stems that tell it apart, with their weights (0-100)."""
    total = len(collection.questions)
    rarity = [
        _rarity(posting, name, total) for posting, name in zip(postings, stems.names, strict=True)
    ]
    for texts in collection.questions:
        worths: dict[int, float] = defaultdict(float)
        for kind, words in texts:
            worth = kind.worth(len(words))
            for word in words:
                worths[stems.of_word[word]] += worth
        weights = [
            (-rarity[stem] * worth / (worth + 2), stems.names[stem])
            for stem, worth in worths.items()
            if rarity[stem]
        ]
        yield [(name, round(-10 * weight)) for weight, name in nsmallest(KEY_WORDS, weights)]


def _rarity(posting: Posting, name: str, total: int) -> float:
    used = len(posting.questions)
    if total < KEY_WORDS_FROM or not name.isalpha():
        return 0.0
    if used < 2 or used > KEY_WORDS_IN_AT_MOST * total:
        return 0.0
    return math.log(1 + total / used)
