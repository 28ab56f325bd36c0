"""A question as the site knows it: a record with its names looked up and its status derived."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cached_property
from typing import TypeVar

from archive.body import Part
from archive.dates import add_days
from archive.numbered import Numbered, Pair, pair, take_apart
from archive.record import Record
from archive.registers import Party, Person, Registers, Signatory, Theme
from archive.settings import AnswerTerm, Settings

T = TypeVar("T")

_FIGURES = re.compile("([0-9]{1,18})")


class Status(Enum):
    """Where a question stands on the reference date. The value stands in data and addresses."""

    OPEN = "open"
    POSTPONED = "verdaagd"
    OVERDUE = "te laat"
    ANSWERED = "beantwoord"
    WITHDRAWN = "ingetrokken"

    @property
    def words(self) -> str:
        """The status as readers see it, in plain words."""
        return "uitgesteld" if self is Status.POSTPONED else self.value

    @property
    def waits(self) -> bool:
        """Whether an answer is still to come."""
        return self in (Status.OPEN, Status.POSTPONED, Status.OVERDUE)


@dataclass(frozen=True, slots=True)
class Layout:
    """How question and answer are numbered; None where a text is not.

    `pairs` puts them together, and is None unless both are numbered alike.
    """

    question: Numbered | None
    answer: Numbered | None
    pairs: tuple[Pair, ...] | None


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list shows of a question, and by what it is narrowed.

    `others` is how many signed besides the asker; for `in_time` see `Question.in_time`.
    """

    number: str
    address: str
    title: str
    status: Status
    submitted: date
    deadline: date | None
    asker: str
    party: str
    others: int
    parties: tuple[str, ...]
    themes: tuple[str, ...]
    portfolio_holders: tuple[str, ...]
    in_time: bool | None


@dataclass(frozen=True, slots=True)
class Alike:
    """What a page shows of a question that is like its own, and no more.

    Most pages would be made anew for the name of a party that none of them shows.
    """

    title: str
    address: str
    submitted: date
    status: Status


@dataclass(frozen=True, slots=True)
class Titled:
    """What a page shows of the question before its own, or after it."""

    title: str
    address: str


@dataclass(frozen=True)
class Question:
    """One question with its answer, its people, its subjects and its status.

    `addressee` is None when the question is put to the college, the mayor or the griffie.
    """

    record: Record
    signatories: tuple[Signatory, ...]
    addressee: Person | None
    portfolio_holders: tuple[Person, ...]
    themes: tuple[Theme, ...]
    status: Status
    term: AnswerTerm | None
    deadline: date | None

    @property
    def number(self) -> str:
        """The identity, as `2014-001`."""
        return self.record.number

    @property
    def address(self) -> str:
        """The permanent address, from the root of the site."""
        return f"vragen/{self.record.number}/"

    @property
    def first_address(self) -> str:
        """The address that it had at first: by this, what is told of it is known to followers."""
        return f"vragen/{(*self.record.earlier_numbers, self.record.number)[0]}/"

    @cached_property
    def title(self) -> str:
        """The subject as a title: with a capital."""
        subject = self.record.subject
        return subject[:1].upper() + subject[1:]

    @property
    def submitted(self) -> date:
        """The day of asking."""
        return self.record.submitted

    @cached_property
    def order(self) -> tuple[date, list[tuple[int, str]]]:
        """The key to sort by: date, then number, figures by their value."""
        return self.record.submitted, natural(self.record.number)

    @property
    def received(self) -> date:
        """The day on which the answer term started."""
        return self.record.received or self.record.submitted

    @cached_property
    def days_to_answer(self) -> int | None:
        """Calendar days from receipt to answer; None while there is no answer."""
        return (self.record.answered - self.received).days if self.record.answered else None

    @cached_property
    def in_time(self) -> bool | None:
        """Whether the answer came by the deadline; None without an answer or a term."""
        if self.record.answered is None or self.deadline is None:
            return None
        return self.record.answered <= self.deadline

    @cached_property
    def last_change(self) -> date:
        """The last day on which something happened to this question; being too late counts too."""
        record = self.record
        days = [record.submitted, record.received, record.answered, record.withdrawn]
        days += [each.day for each in record.postponements]
        days += [each.day for each in record.corrections]
        days += [each.day for each in record.removals]
        if self.status is Status.OVERDUE and self.deadline:
            days.append(add_days(self.deadline, 1))
        return max(day for day in days if day)

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        """The parties that signed, each once, in order of signing."""
        return _each_once([each.party for each in self.signatories])

    @cached_property
    def askers(self) -> tuple[Person, ...]:
        """The people who signed, in order of signing."""
        return _each_once([each.person for each in self.signatories])

    @cached_property
    def listed(self) -> Listed:
        """The question as a line in a list."""
        first, *others = self.signatories
        return Listed(
            number=self.number,
            address=self.address,
            title=self.title,
            status=self.status,
            submitted=self.submitted,
            deadline=self.deadline,
            asker=first.person.name,
            party=first.party.name,
            others=len(others),
            parties=tuple(each.name for each in self.parties),
            themes=tuple(each.name for each in self.themes),
            portfolio_holders=tuple(each.name for each in self.portfolio_holders),
            in_time=self.in_time,
        )

    @cached_property
    def alike(self) -> Alike:
        """What pages of questions that are like it show: many of them the same."""
        return Alike(self.title, self.address, self.submitted, self.status)

    @cached_property
    def titled(self) -> Titled:
        """What the pages of its neighbours show."""
        return Titled(self.title, self.address)

    def layout(self) -> Layout:
        """How the texts are numbered. Made anew at each call: it is needed once, and large."""
        question = take_apart(self.record.body.text(Part.QUESTION))
        answer = take_apart(self.record.body.text(Part.ANSWER))
        return Layout(question, answer, pair(question, answer) if question and answer else None)


def _each_once(entries: Sequence[T]) -> tuple[T, ...]:
    """Give a few entries without those that came before: sooner than by their hashes."""
    found: list[T] = []
    for entry in entries:
        if entry not in found:
            found.append(entry)
    return tuple(found)


def natural(text: str) -> list[tuple[int, str]]:
    """Make a key that sorts figures in a text by value: 2014-2 before 2014-10."""
    return [
        (int(part), "") if "0" <= part[0] <= "9" else (0, part)
        for part in _FIGURES.split(text)
        if part
    ]


def derive_status(record: Record, deadline: date | None, today: date) -> Status:
    """Where a record stands on the reference date `today`."""
    if record.withdrawn:
        return Status.WITHDRAWN
    if record.answered:
        return Status.ANSWERED
    if deadline is not None and today > deadline:
        return Status.OVERDUE
    return Status.POSTPONED if record.postponements else Status.OPEN


def derive_deadline(record: Record, term: AnswerTerm | None) -> date | None:
    """The last day for an answer: that of the last postponement, else that of the term."""
    if record.postponements:
        return max(each.until for each in record.postponements)
    return term.deadline(record.received or record.submitted) if term else None


def resolve(record: Record, registers: Registers, settings: Settings, today: date) -> Question:
    """Look up a record's names and derive its status.

    Raises KeyError for a name that is not in its register; the checker reports those
    before anything is resolved.
    """
    people, themes = registers.people, registers.themes
    term = settings.term(record.received or record.submitted)
    deadline = derive_deadline(record, term)
    return Question(
        record=record,
        signatories=tuple([registers.signatory(each.name, each.party) for each in record.askers]),
        addressee=people.find(record.addressed_to),
        portfolio_holders=tuple([people[name] for name in record.portfolio_holders]),
        themes=tuple([themes[name] for name in record.themes]),
        status=derive_status(record, deadline, today),
        term=term,
        deadline=deadline,
    )


def resolve_known(
    record: Record, registers: Registers, settings: Settings, today: date
) -> Question | None:
    """Do what `resolve` does; None for a stranger, as when a register could not be read."""
    try:
        return resolve(record, registers, settings, today)
    except KeyError:
        return None
