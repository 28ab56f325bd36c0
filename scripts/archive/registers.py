"""The registers of parties, people, themes and words: who and what the archive knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import cached_property
from itertools import chain
from typing import Generic, TypeVar

from archive.nearest import nearest
from archive.surnames import surnames


class Role(Enum):
    """What somebody does in the municipality."""

    COUNCILLOR = "raadslid"
    COMMITTEE = "burgerlid"
    ALDERMAN = "wethouder"
    MAYOR = "burgemeester"


@dataclass(frozen=True, slots=True, kw_only=True)
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
class Term(Period):
    """A role during a period."""

    role: Role


@dataclass(frozen=True, slots=True)
class Membership(Period):
    """Membership of a party, named as in the party register, during a period."""

    party: str


@dataclass(frozen=True, slots=True)
class Party(Period):
    """A party or group in the council, and when it sat there."""

    name: str
    full_name: str = ""
    successor: str = ""
    aliases: tuple[str, ...] = ()
    line: int = field(default=1, compare=False)


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


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Words, or groups of words, that mean the same to readers."""

    words: tuple[str, ...]
    line: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Curation:
    """What the griffie wishes of the list of subjects: words, each with its line.

    `away` are never shown, `always` are, and the words of a group in `together` are one subject,
    with the name of the first.
    """

    away: tuple[Synonyms, ...] = ()
    together: tuple[Synonyms, ...] = ()
    always: tuple[Synonyms, ...] = ()


@dataclass(frozen=True, slots=True)
class Signatory:
    """Somebody who signed: the name as written, and who and which party that is."""

    written: str
    person: Person
    party: Party


@dataclass(frozen=True, slots=True)
class Signed:
    """Those who signed, in their order; and their parties and themselves, each once."""

    signatories: tuple[Signatory, ...]
    parties: tuple[Party, ...]
    people: tuple[Person, ...]


T = TypeVar("T")
E = TypeVar("E", bound=Party | Person | Theme)


# Signs that people use for one another in names.
ALIKE = {"’": "'", "‘": "'", "`": "'", "´": "'", "–": "-", "‑": "-"}
_ALIKE = str.maketrans(ALIKE)


def fold(name: str) -> str:
    """Make spellings of a name comparable: capitals, spaces, apostrophes and dashes alike."""
    return " ".join(name.translate(_ALIKE).split()).casefold()


@dataclass(frozen=True)
class Register(Generic[E]):
    """One register: its entries in order of name, and where its file is.

    `readable` is False when its file could not be read: then nobody is a stranger.
    """

    path: str
    entries: tuple[E, ...] = ()
    readable: bool = True

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
    def _as_written(self) -> dict[str, E | None]:
        """What was looked up before, by the name as it was written: the same ones come back."""
        return {}

    @cached_property
    def _together(self) -> dict[tuple[str, ...], tuple[E, ...]]:
        return {}

    def find(self, name: str) -> E | None:
        """Look up a name or an alias."""
        found = self._as_written
        if name not in found:
            found[name] = self._by_name.get(fold(name))
        return found[name]

    def lacks(self, name: str) -> bool:
        """Whether a name is certainly not in the register."""
        return self.readable and self.find(name) is None

    def __getitem__(self, name: str) -> E:
        """Look up a name or an alias; raises KeyError for a stranger."""
        entry = self.find(name)
        if entry is None:
            raise KeyError(name)
        return entry

    def all(self, names: tuple[str, ...]) -> tuple[E, ...]:
        """Look up names; the same ones give the same tuple. Raises KeyError for a stranger."""
        found = self._together.get(names)
        if found is None:
            found = self._together[names] = tuple([self[name] for name in names])
        return found

    @property
    def shared(self) -> Iterator[tuple[E, ...]]:
        """What `all` gave: each is met many times, as the same object."""
        return iter(self._together.values())

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
    """The three registers of names, the words that mean the same, and the wishes about subjects.

    The wishes take no part in comparing: no record is judged by them, and no file tells them.
    """

    parties: Register[Party]
    people: Register[Person]
    themes: Register[Theme]
    synonyms: tuple[Synonyms, ...] = ()
    curation: Curation = field(default_factory=Curation, compare=False)

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The words by which the people of the register are known, in small letters."""
        return surnames(
            name for person in self.people.entries for name in (person.name, *person.aliases)
        )

    @cached_property
    def _signatories(self) -> dict[tuple[str, str], Signatory]:
        return {}

    @cached_property
    def _signed(self) -> dict[tuple[tuple[str, str], ...], Signed]:
        return {}

    def signed(self, names: tuple[tuple[str, str], ...]) -> Signed:
        """Look up who signed, by name and party; the same ones come back, for many sign often.

        Raises KeyError for a stranger.
        """
        found = self._signed.get(names)
        if found is None:
            all_of_them = tuple([self._signatory(*each) for each in names])
            found = self._signed[names] = Signed(
                all_of_them,
                each_once([each.party for each in all_of_them]),
                each_once([each.person for each in all_of_them]),
            )
        return found

    @property
    def shared(self) -> Iterator[tuple[object, ...]]:
        """What questions share of what was looked up: each is met many times, as one object."""
        signed = (each.signatories for each in self._signed.values())
        return chain(signed, self.people.shared, self.themes.shared)

    def _signatory(self, name: str, party: str) -> Signatory:
        found = self._signatories
        if (name, party) not in found:
            found[name, party] = Signatory(name, self.people[name], self.parties[party])
        return found[name, party]

    def predecessors(self, party: Party) -> tuple[Party, ...]:
        """The parties that went on as this one, in order of name."""
        return tuple(
            each
            for each in self.parties.entries
            if each.successor and self.parties.find(each.successor) is party
        )


def each_once(entries: Iterable[T]) -> tuple[T, ...]:
    """Give entries of a register without those that came before: what is met again is the same."""
    return tuple({id(entry): entry for entry in entries}.values())
