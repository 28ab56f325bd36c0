"""What pages with lists show: plain values, so that a page depends on nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from archive.dates import MONTHS
from archive.entrances import PARTIES, PORTFOLIO_HOLDERS, THEMES
from archive.figures import Outcome
from archive.index import Archive, Group
from archive.question import Listed, Question
from archive.registers import Party, Period, Person, Theme

# Of a year that is divided over its months, so many questions of each month are shown.
FIRST_OF_MONTH = 5
# The list of a group with more questions is divided over its years.
LONGEST_WHOLE = 20


@dataclass(frozen=True, slots=True)
class Named:
    """A name; `address` is that of its page, from the root of the site, or empty."""

    name: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """A way on: its name, its address and how many questions (or groups) are there."""

    name: str
    address: str
    count: int
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Month:
    """A month of a year: its name, how many questions it has, and those that are shown."""

    name: str
    count: int
    shown: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """A year in the table of years."""

    year: int
    count: int
    answered: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Held:
    """Something that was so for a time: a role or a membership."""

    what: Named
    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class About:
    """What the registers tell of a party, person or theme; what is not known is empty."""

    description: str = ""
    full_name: str = ""
    start: date | None = None
    end: date | None = None
    came_from: tuple[Named, ...] = ()
    went_on_as: Named | None = None
    roles: tuple[Held, ...] = ()
    memberships: tuple[Held, ...] = ()


def listed(questions: Iterable[Question]) -> tuple[Listed, ...]:
    """Give questions as lines of a list, in the same order."""
    return tuple(question.listed for question in questions)


def counted(group: Group) -> Counted:
    """Give a group as a way on."""
    lead = group.entry.description if isinstance(group.entry, Theme) else ""
    return Counted(group.name, group.address, len(group.questions), lead)


def counts(years: Mapping[int, Sequence[Question]]) -> dict[int, int]:
    """How many questions each year has, in the same order."""
    return {year: len(questions) for year, questions in years.items()}


def months(found: Mapping[int, Sequence[Listed]], divided: Mapping[int, int]) -> tuple[Month, ...]:
    """Give the months of a year.

    Of a year that is divided only the first questions of each month are shown; `divided` has how
    many the months of such a year have, and is empty for another year.
    """
    most = FIRST_OF_MONTH if divided else None
    return tuple(
        Month(MONTHS[month - 1], divided.get(month, len(rows)), tuple(rows[:most]))
        for month, rows in found.items()
    )


def table(years: Mapping[int, Sequence[Outcome]]) -> tuple[Year, ...]:
    """Give the table of years, in the same order."""
    return tuple(
        Year(
            year,
            len(outcomes),
            sum(each.days_to_answer is not None for each in outcomes),
            sum(each.status.waits for each in outcomes),
        )
        for year, outcomes in years.items()
    )


def about(archive: Archive, group: Group) -> About:
    """What the registers tell of the party, person or theme of a group."""
    match group.entry:
        case Theme() as theme:
            return About(description=theme.description)
        case Party() as party:
            return _about_party(archive, party)
        case Person() as person:
            return About(
                roles=tuple(
                    _held(Named(term.role.value.capitalize()), term) for term in person.terms
                ),
                memberships=tuple(
                    _held(_party(archive, each.party), each) for each in person.memberships
                ),
            )


def _about_party(archive: Archive, party: Party) -> About:
    before = archive.registers.predecessors(party)
    return About(
        full_name=party.full_name,
        start=party.start,
        end=party.end,
        came_from=tuple(_party(archive, each.name) for each in before),
        went_on_as=_party(archive, party.successor) if party.successor else None,
    )


def _held(what: Named, period: Period) -> Held:
    return Held(what, period.start, period.end)


def _party(archive: Archive, name: str) -> Named:
    """A party with its page, when somebody of it asked a question; else the name as written."""
    found = archive.registers.parties.find(name)
    if found and archive.has_group(PARTIES, found):
        return Named(found.name, PARTIES.address_of(found))
    return Named(name)


def addressee(archive: Archive, question: Question) -> Named | None:
    """The person a question is put to, with the page of what that person answered, if any."""
    person = question.addressee
    if person is None:
        return None
    has_page = archive.has_group(PORTFOLIO_HOLDERS, person)
    return Named(person.name, PORTFOLIO_HOLDERS.address_of(person) if has_page else "")


def themes_first(archive: Archive, most: int) -> tuple[Counted, ...]:
    """The themes with the most questions, at most so many of them."""
    groups = sorted(archive.groups[THEMES.folder], key=lambda group: -len(group.questions))
    return tuple(counted(group) for group in groups[:most])
