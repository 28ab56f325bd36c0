"""What one question says of the words and names in it: how often, and in which company."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from archive.body import Part
from archive.question import Question
from archive.subjects.company import (
    BEFORE_NOUNS,
    BEFORE_PLACES,
    BEFORE_SURNAMES,
    BEFORE_VERBS,
    CLOSED,
    IN_NAMES,
    IN_SURNAMES,
    NAMED_THINGS,
    PALE,
    PEOPLE,
)
from archive.subjects.tokens import STARTS, tokens, tokens_of
from archive.subjects.wanted import Wanted
from archive.surnames import TITLES

# So often a text must hold a word to be about it, when its title does not.
OFTEN = 2
SHORTEST, LONGEST = 3, 40
# A longer row of words with capitals is no name.
MOST_WORDS = 6

# What is counted of a word: whether the title has it; how often the texts do; and of all these
# occurrences those where nouns stand, where verbs stand, with a capital that no start of a sentence
# asks for, where places and bodies are named, where people are named, and in a longer name.
TITLED, COUNT, NOUN, VERB, CAPITAL, PLACE, PERSON, JOINED = range(8)
_NOTHING = [0] * 8
_INITIAL = "j."
_OPENS_NAMES = IN_SURNAMES | BEFORE_SURNAMES | PALE
# Small words that take no part in names, as most words of a text are.
_PASSED = frozenset(
    word for word in CLOSED - IN_SURNAMES - BEFORE_SURNAMES if word.isalpha() and word.islower()
)


@dataclass(frozen=True, slots=True)
class Sightings:
    """The words, groups of two words and names of one question, in small letters.

    `tallies` has what is counted of each (see above); `written` how those with a capital are
    written.
    """

    tallies: Mapping[str, list[int]]
    written: Mapping[str, str]


def sightings(question: Question, wanted: Wanted) -> Sightings:
    """Give what a question says of its words.

    Only those are kept that it may be about, that name somebody, or that are `wanted`. Its answer
    is not read: what a question is about, it says itself.
    """
    found = _Reading(wanted.phrases)
    found.read(tokens(question.title), TITLED)
    for text in texts(question):
        if text:
            found.read(tokens_of(text), COUNT)
    kept = {
        word: tally
        for word, tally in found.tallies.items()
        if (tally[TITLED] or tally[COUNT] >= OFTEN or tally[PERSON] or word in wanted.always)
        and (SHORTEST <= len(word) <= LONGEST or word in wanted.names)
    }
    return Sightings(kept, {word: each for word, each in found.written.items() if word in kept})


def texts(question: Question) -> tuple[str, str]:
    """Give the texts that are read besides the title."""
    body = question.record.body
    return body.text(Part.QUESTION), body.text(Part.EXPLANATION)


class _Reading:
    """Goes through the texts of one question, word by word.

    `before` is the word before the one that is read, and `content` the same when it is no small
    word; `starts` tells whether a sentence does; `name` is the name that goes on here, and `led`
    the word before that.
    """

    def __init__(self, phrases: Mapping[str, str]) -> None:
        """Begin; `phrases` are looked for besides: their words and signs, and what they are."""
        self.tallies: dict[str, list[int]] = {}
        self.written: dict[str, str] = {}
        self._phrases = phrases
        self._searched = frozenset(phrases.values())

    def read(self, row: Sequence[str], where: int) -> None:
        """Count what stands in one text; `where` is TITLED or COUNT."""
        self._where = where
        self._starts, self._before, self._content, self._led = True, "", "", ""
        self._name: list[str] = []
        small = " ".join([*row, "."]).lower().split(" ")
        for place, token in enumerate(row):
            if token in _PASSED and not self._name:
                self._before, self._content, self._starts = token, "", False
                continue
            word = small[place]
            if not word[0].isalpha() or word[-1] == "-":
                self._sign(token)
                continue
            capital = not self._starts and token[0].isupper()
            if self._name and not capital and word not in IN_NAMES:
                self._end_name()
            if word in CLOSED:
                self._small_word(token, word, capital)
            else:
                after = small[place + 1]
                ends = not after[0].isalpha() or after in CLOSED or after[-1] == "-"
                first = place == 0 and where == TITLED
                self._word(token, word, capital, ends, ends and first)
            self._starts = False
        self._end_name()
        if self._phrases:
            self._search(f" {' '.join(small)} ")

    def _sign(self, sign: str) -> None:
        if sign == "." and len(self._before) == 1:
            self._before = _INITIAL
            return
        self._end_name()
        self._starts = sign in STARTS or sign.isdigit()
        self._before = self._content = ""

    def _small_word(self, token: str, word: str, capital: bool) -> None:
        if self._name:
            self._name.append(token)
        elif capital and word in _OPENS_NAMES:
            self._led = self._before
            self._name.append(token)
        before = self._before
        # A small word inside a surname is left out: what stands before it, leads the name.
        is_led = before in PEOPLE or before == _INITIAL
        is_titled = before in TITLES or before == _INITIAL
        inside = (word in IN_SURNAMES and is_led) or (word in BEFORE_SURNAMES and is_titled)
        self._before = before if inside else word
        self._content = ""

    def _word(self, token: str, word: str, capital: bool, ends: bool, alone: bool) -> None:
        tally = self._seen(word)
        before = self._before
        if alone or (ends and before in BEFORE_NOUNS):
            tally[NOUN] += 1
        if capital:
            tally[CAPITAL] += 1
            self.written.setdefault(word, token)
            if not self._name:
                self._led = before
                self._count_led(tally)
            self._name.append(token)
            self._content = ""
        else:
            if before == BEFORE_VERBS:
                tally[VERB] += 1
            if ends and self._content:
                self._seen(f"{self._content} {word}")
            self._content = word
        self._before = word

    def _seen(self, word: str) -> list[int]:
        tally = self.tallies.get(word)
        if tally is None:
            tally = self.tallies[word] = _NOTHING.copy()
        if word not in self._searched:
            tally[self._where] = tally[self._where] + 1 if self._where else 1
        return tally

    def _count_led(self, tally: list[int]) -> None:
        """Count what the word before a name tells of it."""
        if self._led in PEOPLE or self._led == _INITIAL:
            tally[PERSON] += 1
        elif self._led in BEFORE_PLACES or self._led.endswith(NAMED_THINGS):
            tally[PLACE] += 1

    def _end_name(self) -> None:
        """Count a row of words with capitals, and what stands between them."""
        name = self._name
        self._name = []
        while name and (not name[-1][0].isupper() or name[-1].lower() in CLOSED):
            name.pop()
        if not 1 < len(name) <= MOST_WORDS:
            return
        for word in name:
            if tally := self.tallies.get(word.lower()):
                tally[JOINED] += 1
        written = " ".join(name)
        self.written.setdefault(written.lower(), written)
        tally = self._seen(written.lower())
        tally[CAPITAL] += 1
        self._count_led(tally)

    def _search(self, text: str) -> None:
        """Count what is looked for in a text of words in small letters, with a space between."""
        for phrase, word in self._phrases.items():
            if count := text.count(f" {phrase} "):
                tally = self.tallies.setdefault(word, _NOTHING.copy())
                tally[self._where] = tally[self._where] + count if self._where else 1
