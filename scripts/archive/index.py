"""The one index of everything: every question, sorted, by each way in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import TypeVar

from archive.entrances import ENTRANCES, Entrance, Entry
from archive.question import Listed, Question, Status
from archive.registers import Registers
from archive.settings import Settings

T = TypeVar("T")

# Without an answer yet, the most urgent first.
_WAITING = (Status.OVERDUE, Status.POSTPONED, Status.OPEN)


@dataclass(frozen=True)
class Group:
    """The questions of one party, person or theme by year, the newest year first."""

    entrance: Entrance
    entry: Entry
    years: Mapping[int, tuple[Question, ...]]

    @property
    def name(self) -> str:
        """The name of the party, person or theme."""
        return self.entry.name

    @property
    def address(self) -> str:
        """The address of the group's page, from the root of the site."""
        return self.entrance.address_of(self.entry)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The same questions, newest first."""
        return tuple(chain.from_iterable(self.years.values()))


@dataclass(frozen=True)
class Archive:
    """Every question, newest first, with all that can be asked about the whole."""

    questions: tuple[Question, ...]
    registers: Registers
    settings: Settings
    today: date

    @cached_property
    def by_number(self) -> Mapping[str, Question]:
        """Questions by their number."""
        return {question.number: question for question in self.questions}

    @cached_property
    def years(self) -> Mapping[int, tuple[Question, ...]]:
        """Questions by year, the newest year first."""
        return by_year(self.questions)

    @cached_property
    def waiting(self) -> Mapping[Status, tuple[Question, ...]]:
        """Questions without an answer by status, the earliest deadline first."""
        waiting = sorted(
            (question for question in self.questions if question.status in _WAITING),
            key=lambda question: (question.deadline or date.max, question.order),
        )
        return {
            status: tuple(each for each in waiting if each.status is status) for status in _WAITING
        }

    @cached_property
    def answered(self) -> tuple[Question, ...]:
        """Questions with an answer, the latest answer first."""
        answered = [question for question in self.questions if question.record.answered]
        # What was answered on the same day stays in its order, newest first.
        return tuple(sorted(answered, key=attrgetter("record.answered"), reverse=True))

    @cached_property
    def groups(self) -> Mapping[str, tuple[Group, ...]]:
        """The groups of each entrance (by its folder), in alphabetical order."""
        return {entrance.folder: _groups(entrance, self.years) for entrance in ENTRANCES}

    @cached_property
    def _follow_ups(self) -> Mapping[str, tuple[Question, ...]]:
        found: dict[str, list[Question]] = defaultdict(list)
        for question in reversed(self.questions):
            if question.record.follows:
                found[question.record.follows].append(question)
        return {number: tuple(questions) for number, questions in found.items()}

    @cached_property
    def _positions(self) -> Mapping[str, int]:
        return {question.number: place for place, question in enumerate(self.questions)}

    @cached_property
    def _groups_of(self) -> Mapping[int, tuple[Group, ...]]:
        found: dict[int, list[Group]] = defaultdict(list)
        for groups in self.groups.values():
            for group in groups:
                found[id(group.entry)].append(group)
        return {entry: tuple(groups) for entry, groups in found.items()}

    def groups_of(self, entry: Entry) -> tuple[Group, ...]:
        """Every group of one party, person or theme: somebody may both ask and answer."""
        return self._groups_of.get(id(entry), ())

    def has_group(self, entrance: Entrance, entry: Entry) -> bool:
        """Whether a party, person or theme has a page at this entrance."""
        return any(group.entrance is entrance for group in self.groups_of(entry))

    @property
    def followed_on(self) -> Collection[str]:
        """The numbers of the questions on which others follow, of which there may be none here."""
        return self._follow_ups.keys()

    def follow_ups(self, question: Question) -> tuple[Question, ...]:
        """Later questions that follow on this one, the oldest first."""
        return self._follow_ups.get(question.number, ())

    def followed(self, question: Question) -> tuple[Question, ...]:
        """The earlier question that this one follows on, if it does."""
        found = self.by_number.get(question.record.follows)
        return (found,) if found else ()

    def is_linked(self, question: Question) -> bool:
        """Whether this question follows on another one, or one on this."""
        return bool(question.record.follows) or question.record.number in self.followed_on

    def earlier(self, question: Question) -> Question | None:
        """The question asked just before this one."""
        place = self._positions[question.number] + 1
        return self.questions[place] if place < len(self.questions) else None

    def later(self, question: Question) -> Question | None:
        """The question asked just after this one."""
        place = self._positions[question.number] - 1
        return self.questions[place] if place >= 0 else None


def make_archive(
    questions: Iterable[Question], registers: Registers, settings: Settings, today: date
) -> Archive:
    """Sort questions, newest first, into an archive. `today` is the reference date."""
    newest_first = sorted(questions, key=lambda question: question.order, reverse=True)
    return Archive(tuple(newest_first), registers, settings, today)


def by_year(questions: Sequence[Question]) -> Mapping[int, tuple[Question, ...]]:
    """Divide questions over the years in which they were asked, keeping their order."""
    return _divided(questions, attrgetter("record.submitted.year"))


def by_month(questions: Sequence[Question]) -> Mapping[int, tuple[Question, ...]]:
    """Divide the questions of one year over its months (1-12), keeping their order."""
    return _divided(questions, attrgetter("record.submitted.month"))


def listed_by_month(rows: Sequence[Listed]) -> Mapping[int, tuple[Listed, ...]]:
    """Do the same with lines of a list."""
    return _divided(rows, attrgetter("submitted.month"))


def _divided(these: Sequence[T], part: Callable[[T], int]) -> Mapping[int, tuple[T, ...]]:
    parts: dict[int, list[T]] = defaultdict(list)
    for key, each in zip(map(part, these), these, strict=True):
        parts[key].append(each)
    return {key: tuple(found) for key, found in parts.items()}


def _groups(entrance: Entrance, years: Mapping[int, Sequence[Question]]) -> tuple[Group, ...]:
    entries: dict[str, Entry] = {}
    found: dict[str, dict[int, tuple[Question, ...]]] = defaultdict(dict)
    for year, questions in years.items():
        of_year: dict[str, list[Question]] = defaultdict(list)
        for question in questions:
            for entry in entrance.entries(question):
                name = entry.name
                entries[name] = entry
                of_year[name].append(question)
        for name, those in of_year.items():
            found[name][year] = tuple(those)
    groups = (Group(entrance, entries[name], divided) for name, divided in found.items())
    return tuple(sorted(groups, key=lambda group: (entrance.order(group.name), group.name)))
