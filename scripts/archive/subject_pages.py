"""The pages of subjects: all of them from A to Z, and one page a letter with their questions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from operator import attrgetter
from typing import ClassVar

from archive.aspects import Later, Row, Views
from archive.feeds import ANSWERS, NEW_QUESTIONS, offered
from archive.index import Archive
from archive.lists import Counted, Named
from archive.page import HOME, Crumb, Declared, Page
from archive.settings import Settings
from archive.subjects.subject import LETTERS, OTHERS, SUBJECTS, Subject, Subjects
from archive.wording import count

TITLE = "Onderwerpen"
LEAD = "Van A tot Z: de woorden en namen waar vragen over gaan."
# So many questions of a subject are shown at once, so many more by their titles, and the rest by
# their numbers: so that a page stays light, and leaves nothing out.
SHOWN, TITLED = 4, 12
# With more subjects than this, only those with the most questions stand on the first page.
MOST = 1_200

_number = attrgetter("record.number")


@dataclass(frozen=True, slots=True)
class Shown:
    """A subject on its page: the newest questions, more of them, and the numbers of the rest."""

    name: str
    anchor: str
    count: int
    beside: tuple[Named, ...]
    first: tuple[Row, ...]
    more: tuple[Row, ...]
    rest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told of a subject, besides the rows of questions; `beside` by name and address."""

    name: str
    anchor: str
    count: int
    beside: tuple[str, ...]
    beside_at: tuple[str, ...]
    rest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _All:
    """All that the page of all subjects is made from; of each its name, address and questions."""

    indexed: ClassVar[bool] = True
    address: ClassVar[str] = SUBJECTS
    title: ClassVar[str] = TITLE

    total: int
    counts: tuple[int, ...]
    names: tuple[str, ...]
    letters: tuple[str, ...]
    addresses: tuple[str, ...]
    numbers: tuple[int, ...]

    def page(self, settings: Settings) -> Page:
        """Make the page."""
        letters: dict[str, list[Counted]] = {letter: [] for letter in LETTERS}
        shown = map(Counted, self.names, self.addresses, self.numbers)
        for letter, each in zip(self.letters, shown, strict=True):
            letters[letter].append(each)
        feeds = offered(settings, NEW_QUESTIONS, ANSWERS)
        return Page(
            address=SUBJECTS,
            title=TITLE,
            description=LEAD,
            template="subjects.html",
            crumbs=(HOME,),
            content={
                "lead": LEAD,
                "counts": dict(zip(LETTERS, self.counts, strict=True)),
                "total": self.total,
                "letters": {letter: found for letter, found in letters.items() if found},
                "complete": self.total <= MOST,
            },
            feeds=feeds if self.total else (),
        )


@dataclass(frozen=True, slots=True)
class _Letter:
    """All that the page of a letter is made from; `rows` are those of all its subjects."""

    letter: str
    counts: tuple[int, ...]
    subjects: tuple[_Told, ...]
    rows: Later[tuple[Row, ...]]

    @property
    def address(self) -> str:
        """The address of the page, from the root of the site."""
        return f"{SUBJECTS}{self.letter}/"

    @property
    def title(self) -> str:
        """Its title."""
        return f"Onderwerpen met {in_words(self.letter)}"

    @property
    def indexed(self) -> bool:
        """A page without subjects stands in no list."""
        return bool(self.subjects)

    def page(self, settings: Settings) -> Page:
        """Make the page."""
        found = count(len(self.subjects), "onderwerp", "onderwerpen")
        rows = iter(self.rows())
        feeds = offered(settings, NEW_QUESTIONS, ANSWERS)
        return Page(
            address=self.address,
            title=self.title,
            description=f"{self.title}: {found}.",
            template="letter.html",
            crumbs=(HOME, Crumb(TITLE, SUBJECTS)),
            content={
                "letter": self.letter,
                "counts": dict(zip(LETTERS, self.counts, strict=True)),
                "subjects": [_shown(subject, rows) for subject in self.subjects],
            },
            feeds=feeds if self.subjects else (),
            indexed=self.indexed,
        )


def subject_pages(archive: Archive, subjects: Subjects, views: Views) -> Iterator[Declared]:
    """Give the page of all subjects, and that of every letter: each has its address for ever."""
    counts = tuple(len(found) for found in subjects.by_letter.values())
    most = _most(subjects.all)
    shows = _All(
        total=len(subjects.all),
        counts=counts,
        names=tuple(each.name for each in most),
        letters=tuple(each.letter for each in most),
        addresses=tuple(each.address for each in most),
        numbers=tuple(len(each.questions) for each in most),
    )
    yield Declared(shows, partial(views.last_change, archive.questions))
    for letter, found in subjects.by_letter.items():
        told = tuple(_told(subjects, subject) for subject in found)
        with_rows = [each for subject in found for each in subject.questions[: SHOWN + TITLED]]
        everything = tuple(chain.from_iterable(subject.questions for subject in found))
        shows_letter = _Letter(letter, counts, told, views.rows(with_rows))
        yield Declared(shows_letter, partial(views.last_change, everything))


def _most(subjects: Sequence[Subject]) -> tuple[Subject, ...]:
    """The subjects with the most questions, in their order."""
    if len(subjects) <= MOST:
        return tuple(subjects)
    chosen = sorted(subjects, key=lambda subject: -len(subject.questions))[:MOST]
    names = {subject.name for subject in chosen}
    return tuple(subject for subject in subjects if subject.name in names)


def in_words(letter: str) -> str:
    """Give a letter as readers see it: `een S`."""
    return "een cijfer" if letter == OTHERS else f"een {letter.upper()}"


def _told(subjects: Subjects, subject: Subject) -> _Told:
    others = [subjects.by_name[name] for name in subject.beside]
    return _Told(
        subject.name,
        subject.anchor,
        len(subject.questions),
        tuple([each.name for each in others]),
        tuple([each.address for each in others]),
        tuple(map(_number, subject.questions[SHOWN + TITLED :])),
    )


def _shown(told: _Told, rows: Iterator[Row]) -> Shown:
    """Give a subject as its page shows it; its rows are the next ones."""
    with_rows = told.count - len(told.rest)
    first = tuple(islice(rows, min(SHOWN, with_rows)))
    return Shown(
        told.name,
        told.anchor,
        told.count,
        tuple(map(Named, told.beside, told.beside_at)),
        first,
        tuple(islice(rows, with_rows - len(first))),
        told.rest,
    )
