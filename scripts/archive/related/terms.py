"""What one question is about, apart from all others: its stems, and how much each counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from archive.body import Part
from archive.plain import plain
from archive.question import Question
from archive.registers import Party
from archive.related.letters import letter_stems
from archive.search.language import dutch

# What a word is worth in each text: a title is chosen to tell what it is about.
TITLE, THEME, QUESTION, ANSWER = 40, 10, 10, 5
# So many characters of each text are read: what it is about is said at the start.
READ_OF_QUESTION, READ_OF_ANSWER = 2_000, 1_000
# A word that comes back counts more each time, but never this much.
MOST = 64
# As much worth as counts half of that.
HALF = 60
# What stands in a text of which readers see less than is written; other marks are in no word.
HIDING = ("<", "[", "&")


class _Stems(dict[str, str]):
    """The stem of every word that was met; empty for a word that tells nothing of the subject."""

    def __missing__(self, word: str) -> str:
        language = dutch()
        stem = "" if word.isdigit() or not language.counts(word) else language.stem_once(word)
        self[word] = stem = "" if stem in letter_stems() else stem
        return stem


class Terms:
    """Gives the terms of question after question; a word that comes back is stemmed once."""

    def __init__(self) -> None:
        self._stems = _Stems()

    def of(self, question: Question) -> dict[str, int]:
        """Give the stems of a question with what each counts, from 1 to 63.

        The names of its people are left out, unless they stand in its title.
        """
        stem_of, words = self._stems.__getitem__, dutch().words
        title, *others = (
            (Counter(map(stem_of, words(text))), each) for text, each in _texts(question)
        )
        worth: dict[str, int] = {}
        for stems, each in others:
            for stem, times in stems.items():
                worth[stem] = worth.get(stem, 0) + each * times
        for word in _words_of_people(question):
            worth.pop(stem_of(word), None)
        for stem, times in title[0].items():
            worth[stem] = worth.get(stem, 0) + TITLE * times
        worth.pop("", None)
        return {stem: MOST * sum_ // (sum_ + HALF) for stem, sum_ in worth.items()}


def _texts(question: Question) -> Iterator[tuple[str, int]]:
    body = question.record.body
    asked = f"{body.text(Part.QUESTION)}\n\n{body.text(Part.EXPLANATION)}"
    yield question.title, TITLE
    yield " ".join(theme.name for theme in question.themes), THEME
    yield _read(asked[:READ_OF_QUESTION], question.parties), QUESTION
    yield _read(body.text(Part.ANSWER)[:READ_OF_ANSWER], question.parties), ANSWER


def _read(text: str, parties: Iterable[Party]) -> str:
    """Give what readers see of a text, without the names of these parties."""
    if any(sign in text for sign in HIDING):
        text = plain(text)
    for party in parties:
        for name in filter(None, (party.full_name, party.name)):
            text = text.replace(name, " ")
    return text


def _words_of_people(question: Question) -> frozenset[str]:
    """Give the words of the names of who asks and who answers."""
    people = [each.written for each in question.signatories]
    people += [person.name for person in (*question.askers, *question.portfolio_holders)]
    return frozenset().union(*map(_words, people))


@lru_cache(1 << 12)
def _words(name: str) -> frozenset[str]:
    return frozenset(dutch().words(name))
