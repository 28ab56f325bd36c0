"""The people of the made-up municipality: who sat in the council and college, and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from random import Random

from archive.fiction.names import first_name, surname
from archive.fiction.parties import ELECTIONS, PARTIES, SEATS, SPLIT, SPLIT_FROM, SPLIT_TO
from archive.fiction.seeds import seeded
from archive.registers import Membership, Person, Role, Term
from archive.slug import slug

_DAY = timedelta(days=1)
_COLLEGES = (date(2002, 4, 18), *(day + timedelta(days=49) for day in ELECTIONS))
_MAYORS = (date(1999, 9, 1), date(2011, 6, 1), date(2021, 2, 1))
_SUCCESSOR = {party.name: party.successor for party in PARTIES if party.successor}


@dataclass(frozen=True, slots=True)
class Stint:
    """One person in one place, up to and including `end`; None is until now."""

    person: int
    party: str
    start: date
    end: date | None

    def holds(self, day: date) -> bool:
        """Whether this was so on a day."""
        return self.start <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True)
class Council:
    """Everybody, and who could ask and answer on a day.

    `spellings` has the ways in which a person's name is written in records.
    """

    people: tuple[Person, ...]
    spellings: tuple[tuple[str, ...], ...]
    seats: tuple[Stint, ...]
    aldermen: tuple[Stint, ...]
    mayors: tuple[Stint, ...]
    _sitting: dict[date, tuple[Stint, ...]] = field(default_factory=dict, compare=False)

    def sitting(self, day: date) -> tuple[Stint, ...]:
        """The members of the council on a day."""
        if len(self._sitting) > 1000:
            self._sitting.clear()
        if day not in self._sitting:
            self._sitting[day] = tuple(seat for seat in self.seats if seat.holds(day))
        return self._sitting[day]

    def college(self, day: date) -> tuple[Stint, ...]:
        """The aldermen on a day."""
        return tuple(stint for stint in self.aldermen if stint.holds(day))

    def mayor(self, day: date) -> Stint:
        """The mayor on a day."""
        return next(stint for stint in self.mayors if stint.holds(day))

    def name(self, stint: Stint, rng: Random) -> str:
        """One way of writing a name: mostly that of the register."""
        spellings = self.spellings[stint.person]
        return spellings[0] if rng.random() < 0.8 else rng.choice(spellings)


class _Names:
    """Gives every new person a name of their own, with its spellings."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._taken: set[str] = set()
        self.spellings: list[tuple[str, ...]] = []

    def new(self, fixed: str = "") -> int:
        """Invent a person and give their place in the list."""
        while True:
            spellings = self._draw(fixed)
            main = slug(spellings[0].split()[-1])
            if main not in self._taken:
                self._taken.add(main)
                self.spellings.append(spellings)
                return len(self.spellings) - 1

    def _draw(self, fixed: str) -> tuple[str, ...]:
        rng = self._rng
        first, woman = first_name(rng)
        prefix, main = surname(rng)
        last = fixed or f"{prefix} {main}".strip()
        if not fixed and woman and rng.random() < 0.3:
            own, second = surname(rng)
            last = f"{last}-{f'{own} {second}'.strip()}"
        initials = ".".join([first[0], *rng.sample("ABCDEFGHJKLMNPRSTW", rng.choice((0, 1, 1, 2)))])
        formal = f"{initials}. {last}"
        title = f"{'mw' if woman else 'dhr'} {formal}"
        full = f"{first} {last}"
        return (formal, full, title) if rng.random() < 0.45 else (full, formal, title)


@cache
def make_council(seed: str) -> Council:
    """Invent the people of one municipality."""
    rng = seeded(seed, "raad")
    names = _Names(rng)
    seats = list(_seats(rng, names))
    aldermen, seats = _aldermen(rng, names, seats)
    mayors = list(_mayors(names))
    stints = {Role.COUNCILLOR: seats, Role.ALDERMAN: aldermen, Role.MAYOR: mayors}
    people = tuple(
        _person(person, spellings, stints) for person, spellings in enumerate(names.spellings)
    )
    return Council(people, tuple(names.spellings), tuple(seats), tuple(aldermen), tuple(mayors))


def _seats(rng: Random, names: _Names) -> Iterator[Stint]:
    before: dict[str, list[int]] = {}
    for place, election in enumerate(SEATS):
        start = ELECTIONS[place]
        end = ELECTIONS[place + 1] - _DAY if place + 1 < len(ELECTIONS) else None
        returning = _returning(rng, before, [party for party, _ in election])
        before = {}
        for party, count in election:
            members = returning.get(party, [])[:count]
            if (place, party) == (2, SPLIT_FROM):
                members = [names.new("d'Hondt-Vaarwater"), *members[: count - 1]]
            while len(members) < count:
                members.append(names.new(_special(place, party, len(members))))
            before[party] = members
            for number, person in enumerate(members):
                yield from _served(rng, names, before, Stint(person, party, start, end), number)


def _special(place: int, party: str, number: int) -> str:
    """Names that a program might stumble over, each once."""
    fixed = {
        (0, "Havenbelang", 1): "d'Ysseloo",
        (1, SPLIT_FROM, 5): "van 't Zand-O'Brink",
        (2, "Jong Zonnehaven", 0): "Çelebi-Özveren",
        (3, "Stem van de Wijken", 2): "de l'Étang",
    }
    return fixed.get((place, party, number), "")


def _returning(
    rng: Random, before: dict[str, list[int]], parties: list[str]
) -> dict[str, list[int]]:
    """Who comes back after an election, and for which party."""
    returning: dict[str, list[int]] = {}
    for old, members in before.items():
        for person in members:
            chance = rng.random()
            party = old if old in parties else _SUCCESSOR.get(old, "")
            if (not party and chance < 0.5) or chance < 0.05:
                party = rng.choice(parties)
            if party and chance < 0.62:
                returning.setdefault(party, []).append(person)
    return returning


def _served(
    rng: Random, names: _Names, members: dict[str, list[int]], seat: Stint, number: int
) -> Iterator[Stint]:
    """One seat in one term: to the end, or left halfway to a successor; two leave in the split."""
    if seat.party == SPLIT_FROM and seat.start == ELECTIONS[2] and number < 2 and seat.end:
        members[SPLIT_FROM] = [each for each in members[SPLIT_FROM] if each != seat.person]
        members.setdefault(SPLIT_TO, []).append(seat.person)
        yield Stint(seat.person, seat.party, seat.start, SPLIT - _DAY)
        yield Stint(seat.person, SPLIT_TO, SPLIT, seat.end)
    elif rng.random() < 0.12:
        left = seat.start + timedelta(days=rng.randint(300, 1200))
        heir = names.new()
        members[seat.party] = [heir if x == seat.person else x for x in members[seat.party]]
        yield Stint(seat.person, seat.party, seat.start, left)
        yield Stint(heir, seat.party, left + _DAY, seat.end)
    else:
        yield seat


def _aldermen(rng: Random, names: _Names, seats: list[Stint]) -> tuple[list[Stint], list[Stint]]:
    """The college after each election; a councillor who joins it gives up the seat."""
    aldermen: list[Stint] = []
    last: list[int] = []
    for place, start in enumerate(_COLLEGES):
        end = _COLLEGES[place + 1] - _DAY if place + 1 < len(_COLLEGES) else None
        last = [person for person in last if rng.random() < 0.4]
        while len(last) < (4, 4, 5, 4, 5, 5, 5)[place]:
            chosen = _from_council(rng, seats, start) if rng.random() < 0.4 else None
            if chosen:
                seats = _give_up(seats, chosen, start, names.new())
            last.append(chosen.person if chosen else names.new())
        aldermen += [Stint(person, "", start, end) for person in last]
    return aldermen, seats


def _from_council(rng: Random, seats: list[Stint], day: date) -> Stint | None:
    """A member who leaves the council altogether on this day."""
    able = [
        seat
        for seat in seats
        if seat.start < day
        and seat.holds(day)
        and not any(each.person == seat.person and each.start > day for each in seats)
    ]
    return rng.choice(able) if able else None


def _give_up(seats: list[Stint], left: Stint, day: date, heir: int) -> list[Stint]:
    before = Stint(left.person, left.party, left.start, day - _DAY)
    after = Stint(heir, left.party, day, left.end)
    return [*(seat for seat in seats if seat is not left), before, after]


def _mayors(names: _Names) -> Iterator[Stint]:
    for place, start in enumerate(_MAYORS):
        end = _MAYORS[place + 1] - _DAY if place + 1 < len(_MAYORS) else None
        yield Stint(names.new(), "", start, end)


def _person(person: int, spellings: tuple[str, ...], stints: dict[Role, list[Stint]]) -> Person:
    terms: list[Term] = []
    memberships: list[Membership] = []
    for role, held in stints.items():
        mine = sorted((each for each in held if each.person == person), key=lambda x: x.start)
        for stint in mine:
            _extend_terms(terms, role, stint)
            if stint.party:
                _extend_memberships(memberships, stint)
    return Person(spellings[0], tuple(terms), tuple(memberships), tuple(spellings[1:]))


def _extend_terms(terms: list[Term], role: Role, stint: Stint) -> None:
    last = terms[-1] if terms else None
    if last and last.role is role and last.end and last.end + _DAY == stint.start:
        terms[-1] = Term(role, start=last.start, end=stint.end)
    else:
        terms.append(Term(role, start=stint.start, end=stint.end))


def _extend_memberships(memberships: list[Membership], stint: Stint) -> None:
    last = memberships[-1] if memberships else None
    if last and last.party == stint.party and last.end and last.end + _DAY == stint.start:
        memberships[-1] = Membership(stint.party, start=last.start, end=stint.end)
    else:
        memberships.append(Membership(stint.party, start=stint.start, end=stint.end))
