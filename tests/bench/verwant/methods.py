"""Ways to find what is like a question: ours, and simple ones to hold it against."""

from __future__ import annotations

import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from heapq import nsmallest

from archive.index import Archive
from archive.related.find import find
from archive.related.nearest import MOST
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
    return find(archive, keys, Forgetful())


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
    used = Counter(word for counts in words.values() for word in counts)
    vectors = {}
    for name, counts in words.items():
        weights = {
            word: (1 + math.log(times)) * math.log(len(words) / used[word])
            for word, times in counts.items()
        }
        length = math.hypot(*weights.values()) or 1
        vectors[name] = {word: weight / length for word, weight in weights.items()}
    holders: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for name, vector in vectors.items():
        for word, weight in vector.items():
            # What half of them hold takes most of the time, and tells nothing.
            if used[word] * 2 < len(words):
                holders[word].append((name, weight))
    return {name: _best(name, vector, holders) for name, vector in vectors.items()}


def _best(
    name: str, vector: Mapping[str, float], holders: Mapping[str, Sequence[tuple[str, float]]]
) -> list[str]:
    score: dict[str, float] = defaultdict(float)
    for word, weight in vector.items():
        for other, its_weight in holders.get(word, ()):
            score[other] += weight * its_weight
    score.pop(name, None)
    return [
        other for _, other in nsmallest(MOST, ((-each, other) for other, each in score.items()))
    ]
