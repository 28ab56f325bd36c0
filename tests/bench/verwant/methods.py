"""Ways to find what is like a question: ours, and simple ones to hold it against."""

from __future__ import annotations

import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from archive.index import Archive
from archive.related.find import find
from archive.related.weights import MOST
from archive.search.arrays import Places, Worths
from archive.search.supply import Forgetful, digest
from bench.chamber import Entry

# The numbers of the most alike, by the number of a question, the most alike first.
Rows = Mapping[str, Sequence[str]]
Method = Callable[[Sequence[Entry], Archive], Rows]

_WORD = re.compile(r"[^\W\d_]{2,}")


def number(entry: Entry) -> str:
    """The number that a question has in the archive."""
    return f"2017-{entry.id}"


def ours(entries: Sequence[Entry], archive: Archive) -> Rows:
    """What the site shows."""
    del entries
    keys = [digest([question.number.encode()]) for question in archive.questions]
    return find(archive, keys, Forgetful()).near


def same_theme(entries: Sequence[Entry], archive: Archive) -> Rows:
    """Any questions with the same main theme."""
    del archive
    chance = random.Random(1)  # noqa: S311 (no secret)
    by_theme: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        by_theme[entry.themes[0]].append(number(entry))
    found = {}
    for entry in entries:
        others = [each for each in by_theme[entry.themes[0]] if each != number(entry)]
        found[number(entry)] = chance.sample(others, min(MOST, len(others)))
    return found


def titles(entries: Sequence[Entry], archive: Archive) -> Rows:
    """Questions of which the titles have the same words, weighed by how rare these are."""
    del archive
    return _cosine({number(entry): _words(entry.title) for entry in entries})


def plain_words(entries: Sequence[Entry], archive: Archive) -> Rows:
    """TF-IDF and cosine over all words as they are written."""
    del archive
    return _cosine(
        {
            number(entry): _words(f"{entry.title} {entry.question} {entry.answer}")
            for entry in entries
        }
    )


METHODS: Mapping[str, Method] = {
    "raadsvragen": ours,
    "tf-idf, woorden zoals geschreven": plain_words,
    "alleen titels": titles,
    "willekeurig, zelfde hoofdthema": same_theme,
}


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.lower()))


def _cosine(words: Mapping[str, Counter[str]]) -> Rows:
    """Give the nearest by the cosine of all words, weighed by TF-IDF."""
    names = list(words)
    used = Counter(word for counts in words.values() for word in counts)
    holders: dict[str, tuple[list[int], list[float]]] = {word: ([], []) for word in used}
    vectors = []
    for place, counts in enumerate(words.values()):
        weights = {
            word: (1 + math.log(times)) * math.log(len(words) / used[word])
            for word, times in counts.items()
        }
        length = math.hypot(*weights.values()) or 1
        vectors.append({word: weight / length for word, weight in weights.items()})
        for word, weight in vectors[-1].items():
            holders[word][0].append(place)
            holders[word][1].append(weight)
    # What a quarter of them hold takes most of the time, and tells next to nothing.
    arrays = {
        word: (np.array(who), np.array(much))
        for word, (who, much) in holders.items()
        if 4 * used[word] <= len(words)
    }
    return {
        name: [names[other] for other in _best(place, len(names), vectors[place], arrays)]
        for place, name in enumerate(names)
    }


def _best(
    place: int,
    total: int,
    vector: Mapping[str, float],
    holders: Mapping[str, tuple[Places, Worths]],
) -> list[int]:
    score = np.zeros(total)
    for word, weight in vector.items():
        if word in holders:
            who, much = holders[word]
            score[who] += weight * much
    score[place] = 0
    best = np.argsort(-score, kind="stable")[:MOST]
    return [int(other) for other in best if score[other] > 0]
