"""The registers of parties, people and themes: who and what the archive knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from functools import cached_property
from typing import Generic, TypeVar

from archive.fields import (
    Parser,
    choice,
    day,
    filled_text,
    list_of,
    plain,
    table_of,
    text,
)
from archive.finding import Findings
from archive.frontmatter import Items, Node, Plain, Table, Text, read_yaml, write_yaml
from archive.nearest import nearest
from archive.slug import slug


class Role(Enum):
    """What somebody does in the municipality."""

    COUNCILLOR = "raadslid"
    COMMITTEE = "burgerlid"
    ALDERMAN = "wethouder"
    MAYOR = "burgemeester"


@dataclass(frozen=True, slots=True)
class Period:
    """From and up to and including; None is open."""

    start: date | None = None
    end: date | None = None

    def holds(self, moment: date) -> bool:
        """Whether a day lies in the period."""
        return (self.start is None or self.start <= moment) and (
            self.end is None or moment <= self.end
        )


@dataclass(frozen=True, slots=True)
class Term:
    """A role during a period."""

    role: Role
    start: date | None = None
    end: date | None = None

    @property
    def period(self) -> Period:
        """When the role was held."""
        return Period(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Membership:
    """Membership of a party, named as in the party register, during a period."""

    party: str
    start: date | None = None
    end: date | None = None

    @property
    def period(self) -> Period:
        """When the membership lasted."""
        return Period(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Party:
    """A party or group in the council."""

    name: str
    full_name: str = ""
    start: date | None = None
    end: date | None = None
    successor: str = ""
    aliases: tuple[str, ...] = ()
    line: int = field(default=1, compare=False)

    @property
    def period(self) -> Period:
        """When the party sat in the council."""
        return Period(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Person:
    """A councillor, alderman or mayor."""

    name: str
    terms: tuple[Term, ...] = ()
    memberships: tuple[Membership, ...] = ()
    aliases: tuple[str, ...] = ()
    line: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject to group by.

    `top` is the code of one TOP concept (TOOI, scw_toplijst), `iv3` are codes of Iv3
    task fields (CBS); both may be empty.
    """

    name: str
    description: str = ""
    top: str = ""
    iv3: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    line: int = field(default=1, compare=False)


E = TypeVar("E", bound=Party | Person | Theme)


def fold(name: str) -> str:
    """Make spellings of a name comparable: upper and lower case and spaces alike."""
    return " ".join(name.split()).casefold()


@dataclass(frozen=True)
class Register(Generic[E]):
    """One register: its entries in order of name, and where its file is."""

    path: str
    entries: tuple[E, ...] = ()

    @cached_property
    def _by_name(self) -> Mapping[str, E]:
        by_name: dict[str, E] = {}
        for entry in self.entries:
            by_name.update((fold(alias), entry) for alias in entry.aliases)
        by_name.update((fold(entry.name), entry) for entry in self.entries)
        return by_name

    @cached_property
    def _nearest(self) -> dict[str, str | None]:
        return {}

    @cached_property
    def by_slug(self) -> Mapping[str, E]:
        """Entries by the word in their address."""
        return {slug(entry.name): entry for entry in self.entries}

    def find(self, name: str) -> E | None:
        """Look up a name or an alias."""
        return self._by_name.get(fold(name))

    def __getitem__(self, name: str) -> E:
        """Look up a name or an alias; raises KeyError for a stranger."""
        return self._by_name[fold(name)]

    def nearest(self, name: str) -> str | None:
        """The known name or alias that is most like an unknown one."""
        if name not in self._nearest:
            known = [entry.name for entry in self.entries]
            for entry in self.entries:
                known.extend(entry.aliases)
            self._nearest[name] = nearest(name, known)
        return self._nearest[name]


@dataclass(frozen=True)
class Registers:
    """The three registers."""

    parties: Register[Party]
    people: Register[Person]
    themes: Register[Theme]

    def predecessors(self, party: Party) -> tuple[Party, ...]:
        """The parties that went on as this one, in order of name."""
        return tuple(
            each
            for each in self.parties.entries
            if each.successor and self.parties.find(each.successor) is party
        )


def _top_code(node: Node, key: str, findings: Findings) -> str | None:
    value = filled_text(node, key, findings)
    if value is not None and not re.fullmatch(r"c_[0-9a-f]{8}", value):
        findings.error(
            node.line,
            "top-code",
            f"'{value}' is geen code uit de TOP-lijst. Een code ziet eruit als c_849842ac.",
        )
        return None
    return value


_names = list_of(filled_text)
_period: dict[str, tuple[str, Parser[object]]] = {"van": ("start", day), "tot": ("end", day)}
_term = table_of(Term, {"rol": choice(Role)}, _period)
_membership = table_of(Membership, {"partij": filled_text}, _period)

_party = table_of(
    Party,
    {"naam": filled_text},
    {
        "volledige_naam": ("full_name", text),
        **_period,
        "opvolger": ("successor", filled_text),
        "aliassen": ("aliases", _names),
    },
)
_person = table_of(
    Person,
    {"naam": filled_text},
    {
        "rollen": ("terms", list_of(_term)),
        "partijen": ("memberships", list_of(_membership)),
        "aliassen": ("aliases", _names),
    },
)
_theme = table_of(
    Theme,
    {"naam": filled_text},
    {
        "omschrijving": ("description", text),
        "top": ("top", _top_code),
        "iv3": ("iv3", _names),
        "aliassen": ("aliases", _names),
    },
)

PARTIES, PEOPLE, THEMES = "partijen.yml", "personen.yml", "themas.yml"


def read_parties(content: str, findings: Findings) -> Register[Party]:
    """Read the register of parties; what is wrong goes to `findings` and is left out."""
    return Register(findings.path, _read(content, _party, Party, "partij", findings))


def read_people(content: str, findings: Findings) -> Register[Person]:
    """Read the register of people; what is wrong goes to `findings` and is left out."""
    return Register(findings.path, _read(content, _person, Person, "persoon", findings))


def read_themes(content: str, findings: Findings) -> Register[Theme]:
    """Read the register of themes; what is wrong goes to `findings` and is left out."""
    return Register(findings.path, _read(content, _theme, Theme, "thema", findings))


def _read(
    content: str, parse: Parser[E], make: Callable[[str], E], what: str, findings: Findings
) -> tuple[E, ...]:
    root = read_yaml(content, findings)
    if root is None or root == Table({}, {}, 1):
        return ()
    if not isinstance(root, Items):
        findings.error(
            root.line,
            "lijst",
            "Schrijf hier een lijst: elke naam begint met een regel '- naam: …'.",
        )
        return ()
    entries: list[E] = []
    for node in root.values:
        entry = parse(node, what, findings) or _by_name_alone(node, make)
        if entry is not None:
            entries.append(replace(entry, line=node.line))
    return tuple(sorted(entries, key=lambda each: (slug(each.name), each.name)))


def _by_name_alone(node: Node, make: Callable[[str], E]) -> E | None:
    """Keep the name of an entry that is faulty, so that records which use it are not blamed."""
    name = node.values.get("naam") if isinstance(node, Table) else None
    return make(name.value) if isinstance(name, Text) and name.value.strip() else None


def write_parties(parties: Iterable[Party]) -> str:
    """Write the file `partijen.yml`."""
    return write_yaml(
        [
            _filled(
                naam=party.name,
                volledige_naam=party.full_name,
                **_dates(party.period),
                opvolger=party.successor,
                aliassen=list(party.aliases),
            )
            for party in parties
        ]
    )


def write_people(people: Iterable[Person]) -> str:
    """Write the file `personen.yml`."""
    return write_yaml(
        [
            _filled(
                naam=person.name,
                rollen=[
                    _filled(rol=term.role.value, **_dates(term.period)) for term in person.terms
                ],
                partijen=[
                    _filled(partij=each.party, **_dates(each.period)) for each in person.memberships
                ],
                aliassen=list(person.aliases),
            )
            for person in people
        ]
    )


def write_themes(themes: Iterable[Theme]) -> str:
    """Write the file `themas.yml`."""
    return write_yaml(
        [
            _filled(
                naam=theme.name,
                omschrijving=theme.description,
                top=theme.top,
                iv3=list(theme.iv3),
                aliassen=list(theme.aliases),
            )
            for theme in themes
        ]
    )


def _dates(period: Period) -> dict[str, Plain]:
    return {
        "van": plain(period.start) if period.start else "",
        "tot": plain(period.end) if period.end else "",
    }


def _filled(**values: Plain) -> dict[str, Plain]:
    return {key: value for key, value in values.items() if value}
