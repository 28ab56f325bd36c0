"""A question as the site knows it: a record with its names looked up and its status derived."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from archive.body import Part
from archive.dates import add_days
from archive.numbered import Numbered, Pair, pair, take_apart
from archive.record import Record
from archive.registers import Party, Person, Registers, Signatory, Theme, each_once
from archive.settings import AnswerTerm, Settings

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


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its answer, its people, its subjects and its status.

    `addressee` is None when the question is put to the college, the mayor or the griffie.

    The rest is made of these when it is asked for, and remembered: `title` is the subject with a
    capital, and `last_change` the last day on which something happened; being too late counts too.
    `parties` and `askers` are those who signed, each once, in order of signing. `listed` is the
    question as a line in a list, `alike` what pages of questions that are like it show (many of
    them the same), and `titled` what the pages of its neighbours show.
    """

    record: Record
    signatories: tuple[Signatory, ...]
    addressee: Person | None
    portfolio_holders: tuple[Person, ...]
    themes: tuple[Theme, ...]
    status: Status
    term: AnswerTerm | None
    deadline: date | None
    title: str = field(init=False, repr=False, compare=False)
    last_change: date = field(init=False, repr=False, compare=False)
    parties: tuple[Party, ...] = field(init=False, repr=False, compare=False)
    askers: tuple[Person, ...] = field(init=False, repr=False, compare=False)
    listed: Listed = field(init=False, repr=False, compare=False)
    alike: Alike = field(init=False, repr=False, compare=False)
    titled: Titled = field(init=False, repr=False, compare=False)

    if not TYPE_CHECKING:  # Or it would be an attribute of any name to who checks types.

        def __getattr__(self, name: str) -> object:
            """Make what is asked for first; Python comes here for what is not there yet."""
            make = _MAKERS.get(name)
            if make is None:
                raise AttributeError(name)
            value = make(self)
            object.__setattr__(self, name, value)
            return value

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

    @property
    def submitted(self) -> date:
        """The day of asking."""
        return self.record.submitted

    @property
    def order(self) -> tuple[date, list[tuple[int, str]]]:
        """The key to sort by: date, then number, figures by their value."""
        return self.record.submitted, natural(self.record.number)

    @property
    def received(self) -> date:
        """The day on which the answer term started."""
        return self.record.received or self.record.submitted

    @property
    def days_to_answer(self) -> int | None:
        """Calendar days from receipt to answer; None while there is no answer."""
        return (self.record.answered - self.received).days if self.record.answered else None

    @property
    def in_time(self) -> bool | None:
        """Whether the answer came by the deadline; None without an answer or a term."""
        if self.record.answered is None or self.deadline is None:
            return None
        return self.record.answered <= self.deadline

    def layout(self) -> Layout:
        """How the texts are numbered. Made anew at each call: it is needed once, and large."""
        question = take_apart(self.record.body.text(Part.QUESTION))
        answer = take_apart(self.record.body.text(Part.ANSWER))
        return Layout(question, answer, pair(question, answer) if question and answer else None)


def _title(question: Question) -> str:
    subject = question.record.subject
    return subject[:1].upper() + subject[1:]


def _last_change(question: Question) -> date:
    record = question.record
    days = [record.submitted, record.received, record.answered, record.withdrawn]
    for steps in (record.postponements, record.corrections, record.removals):
        if steps:  # Few have any.
            days += [each.day for each in steps]
    if question.status is Status.OVERDUE and question.deadline:
        days.append(add_days(question.deadline, 1))
    return max(filter(None, days))


def _listed(question: Question) -> Listed:
    first, *others = question.signatories
    return Listed(
        number=question.number,
        address=question.address,
        title=question.title,
        status=question.status,
        submitted=question.submitted,
        deadline=question.deadline,
        asker=first.person.name,
        party=first.party.name,
        others=len(others),
        parties=tuple(each.name for each in question.parties),
        themes=tuple(each.name for each in question.themes),
        portfolio_holders=tuple(each.name for each in question.portfolio_holders),
        in_time=question.in_time,
    )


_MAKERS: Mapping[str, Callable[[Question], object]] = {
    "title": _title,
    "last_change": _last_change,
    "parties": lambda question: each_once([each.party for each in question.signatories]),
    "askers": lambda question: each_once([each.person for each in question.signatories]),
    "listed": _listed,
    "alike": lambda question: Alike(
        question.title, question.address, question.submitted, question.status
    ),
    "titled": lambda question: Titled(question.title, question.address),
}


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


def resolver(
    registers: Registers, settings: Settings, today: date
) -> Callable[[Record], Question | None]:
    """Give what looks up the names of one record after the other, and derives its status.

    It gives None for a record with a name that is not in its register: the checker reports those
    before anything is resolved. What many records share is found once.
    """
    people, themes, term = registers.people, registers.themes, cache(settings.term)

    @cache
    def due(received: date) -> date | None:
        found = term(received)
        return found.deadline(received) if found else None

    def question(record: Record) -> Question | None:
        received = record.received or record.submitted
        postponed = record.postponements
        deadline = derive_deadline(record, term(received)) if postponed else due(received)
        try:
            signed = registers.signed(tuple([(each.name, each.party) for each in record.askers]))
            found = Question(
                record=record,
                signatories=signed.signatories,
                addressee=people.find(record.addressed_to),
                portfolio_holders=people.all(record.portfolio_holders),
                themes=themes.all(record.themes),
                status=derive_status(record, deadline, today),
                term=term(received),
                deadline=deadline,
            )
        except KeyError:
            return None
        object.__setattr__(found, "parties", signed.parties)
        object.__setattr__(found, "askers", signed.people)
        return found

    return question


def resolve(record: Record, registers: Registers, settings: Settings, today: date) -> Question:
    """Do for one record what `resolver` does for many.

    Raises KeyError with its number when it has a name that is not in its register.
    """
    found = resolver(registers, settings, today)(record)
    if found is None:
        raise KeyError(record.number)
    return found
