"""A subject: what it is called, where it stands, and the questions about it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, repeat

from archive.question import Question
from archive.slug import slug

SUBJECTS = "onderwerpen/"
# Each letter has a page; what starts with something else is together on one.
OTHERS = "0-9"
LETTERS = (*"abcdefghijklmnopqrstuvwxyz", OTHERS)
_ARTICLE = re.compile(r"(?:de|den|het|['’]t)\s+(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject with its questions, the newest first.

    `anchor` is its place on the page of its letter. `beside` are the names of other subjects that
    it is a part of, or that are a part of it.
    """

    name: str
    anchor: str
    letter: str
    questions: tuple[Question, ...]
    beside: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """Where it stands, from the root of the site."""
        return f"{SUBJECTS}{self.letter}/#{self.anchor}"


@dataclass(frozen=True)
class Subjects:
    """All subjects of an archive, in alphabetical order."""

    all: tuple[Subject, ...] = ()

    @cached_property
    def by_name(self) -> Mapping[str, Subject]:
        """Subjects by their name."""
        return {subject.name: subject for subject in self.all}

    @cached_property
    def by_letter(self) -> Mapping[str, tuple[Subject, ...]]:
        """The subjects of every letter, those without subjects too."""
        found: dict[str, list[Subject]] = {letter: [] for letter in LETTERS}
        for subject in self.all:
            found[subject.letter].append(subject)
        return {letter: tuple(subjects) for letter, subjects in found.items()}

    @cached_property
    def _of_questions(self) -> Mapping[int, Sequence[str]]:
        found: dict[int, list[str]] = defaultdict(list)
        for subject in self.all:
            name = subject.name
            for question in map(id, subject.questions):
                found[question].append(name)
        return found

    def within(self, questions: Iterable[Question]) -> Counter[str]:
        """Count how many of these questions each subject has, by its name.

        They are questions of the archive that the subjects are of, and no copies of those.
        """
        found = map(self._of_questions.get, map(id, questions), repeat(()))
        return Counter(chain.from_iterable(found))


def order(name: str) -> tuple[str, str]:
    """Make the key by which subjects are sorted: `de Oude Haven` stands at the O."""
    return slug(_ARTICLE.sub("", name, count=1)) or slug(name), name


def letter_of(name: str) -> str:
    """Tell on the page of which letter a subject stands."""
    first = order(name)[0][:1]
    return first if first in LETTERS else OTHERS


def anchors(names: Iterable[str]) -> dict[str, str]:
    """Give each name a place on its page; names that are written alike get a number behind it."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        anchor = base = f"o-{slug(name)}"
        number = 2
        while anchor in taken:
            anchor = f"{base}-{number}"
            number += 1
        taken.add(anchor)
        found[name] = anchor
    return found
