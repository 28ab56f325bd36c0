"""The words of every question, as numbers: the first of two rounds over the archive."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from archive.search.fields import Field
from archive.search.language import Language

# Stands where a word is not looked for, so that the words around it keep their places.
NOTHING = 0

# The search page holds this many words to complete, correct and take apart what is typed.
LONGEST_VOCABULARY = 40_000

# In an archive of this size a word that is used once may well be a mistake.
LARGE = 1_000


class _Numbering(dict[str, int]):
    """Gives every new word the next number, from 1."""

    def __missing__(self, word: str) -> int:
        number = len(self) + 1
        self[word] = number
        return number


@dataclass
class Collection:
    """Words by number, and each question as its texts in numbers, in the order they came."""

    language: Language
    numbers: _Numbering = field(default_factory=_Numbering)
    used: Counter[int] = field(default_factory=Counter)
    questions: list[list[tuple[Field, array[int]]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._number: dict[str, int] = {}

    def add(self, texts: Iterable[tuple[Field, str]]) -> None:
        """Take in the texts of the next question."""
        question: list[tuple[Field, array[int]]] = []
        seen: set[int] = set()
        number_of = self._number_of
        for kind, text in texts:
            numbers = array("I", [number_of(word) for word in self.language.words(text)])
            seen.update(numbers)
            question.append((kind, numbers))
        seen.discard(NOTHING)
        self.used.update(seen)
        self.questions.append(question)

    def _number_of(self, word: str) -> int:
        found = self._number.get(word)
        if found is None:
            found = self.numbers[word] if self.language.counts(word) else NOTHING
            self._number[word] = found
        return found


@dataclass(frozen=True)
class Stems:
    """What the words of a collection come down to.

    `names` are the stems by number; `of_word` and `parts_of_word` give, for the number of a
    word, the number of its stem and the stems of the parts that it is made of. `levels` are the
    words that the search page knows: how often each stem is used, as a logarithm (base 2).
    """

    names: list[str]
    of_word: list[int]
    parts_of_word: list[tuple[int, ...]]
    levels: dict[str, int]


def find_stems(collection: Collection) -> Stems:
    """Bring every word down to its stem, and take compounds apart."""
    language = collection.language
    numbering = _Numbering()
    of_word = [NOTHING]
    used: Counter[str] = Counter()
    for word, number in collection.numbers.items():
        stem = language.stem(word)
        of_word.append(numbering[stem])
        used[stem] += collection.used[number]
    levels = _levels(used, doubtful=len(collection.questions) >= LARGE)
    parts: list[tuple[int, ...]] = [()]
    for word, own in zip(collection.numbers, of_word[1:], strict=True):
        split = language.split(word, lambda stem: levels.get(stem, 0))
        found = dict.fromkeys(numbering[stem] for stem in split)
        parts.append(tuple(number for number in found if number != own))
    return Stems(["", *numbering], of_word, parts, levels)


def _levels(used: Counter[str], doubtful: bool) -> dict[str, int]:
    """Choose the stems that the search page knows: words of letters, the most used first.

    When single words are `doubtful`, they get the level of a stem that is no part of others.
    """
    words = [stem for stem in used if len(stem) > 2 and stem.isascii() and stem.isalpha()]
    words.sort(key=lambda stem: (-used[stem], stem))
    return {stem: used[stem].bit_length() - doubtful for stem in sorted(words[:LONGEST_VOCABULARY])}
