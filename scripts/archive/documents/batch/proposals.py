"""Names that the registers do not have yet: lines to add, and whom they look like."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from archive.documents.draft import Draft
from archive.documents.people.names import without_title
from archive.nearest import nearest
from archive.register_files import write_parties, write_people
from archive.registers import Membership, Party, Person, Registers, Role, Term, fold
from archive.surname import surname


@dataclass(frozen=True, slots=True)
class Proposal:
    """A name to add to a register: the lines, in which files it stood, and its near-duplicates."""

    register: str
    name: str
    lines: str
    files: tuple[str, ...]
    near: tuple[str, ...] = ()


def propose(drafts: Sequence[Draft], registers: Registers) -> list[Proposal]:
    """Propose every party and person that the registers lack, in order of name."""
    return [*_parties(drafts, registers), *_people(drafts, registers)]


def _parties(drafts: Sequence[Draft], registers: Registers) -> list[Proposal]:
    found: dict[str, tuple[str, set[str]]] = {}
    for draft in drafts:
        for asker in draft.askers.value:
            if asker.party and registers.parties.find(asker.party) is None:
                found.setdefault(fold(asker.party), (asker.party, set()))[1].add(draft.file)
    names = [name for name, _ in found.values()]
    return [
        Proposal(
            registers.parties.path,
            name,
            write_parties([Party(name=name)]),
            tuple(sorted(files)),
            _near(name, registers.parties.nearest(name), names),
        )
        for _, (name, files) in sorted(found.items())
    ]


def _people(drafts: Sequence[Draft], registers: Registers) -> list[Proposal]:
    found: dict[str, tuple[set[str], set[str], set[Role], set[str]]] = {}
    for draft in drafts:
        seen = [(asker.name, asker.party, Role.COUNCILLOR) for asker in draft.askers.value]
        seen += [(name, "", Role.ALDERMAN) for name in draft.portfolio_holders.value]
        for name, party, role in seen:
            if name and registers.people.find(name) is None:
                entry = found.setdefault(fold(without_title(name)), (set(), set(), set(), set()))
                entry[0].add(name)
                entry[1].update({party} - {""})
                entry[2].add(role)
                entry[3].add(draft.file)
    bare = {key: without_title(min(entry[0])) for key, entry in found.items()}
    proposals = []
    for key, (spellings, parties, roles, files) in sorted(found.items()):
        name = bare[key]
        person = Person(
            name,
            terms=tuple(Term(role=role) for role in sorted(roles, key=lambda role: role.value)),
            memberships=tuple(Membership(party=party) for party in sorted(parties)),
            aliases=tuple(sorted(spellings - {name})),
        )
        near = _near(name, registers.people.nearest(name), bare.values())
        same = _same_surname(name, registers.people.entries, bare.values())
        proposals.append(
            Proposal(
                registers.people.path,
                name,
                write_people([person]),
                tuple(sorted(files)),
                tuple(dict.fromkeys((*near, *same))),
            )
        )
    return proposals


def _near(name: str, known: str | None, others: Iterable[str]) -> tuple[str, ...]:
    beside = nearest(name, [other for other in others if other != name], cutoff=0.8)
    return tuple(dict.fromkeys(each for each in (known, beside) if each))


def _same_surname(name: str, known: Iterable[Person], others: Iterable[str]) -> tuple[str, ...]:
    """People whose surname is the same: "A. de Vries" and "Anna de Vries" may be one."""
    last = fold(surname(name))
    names = [person.name for person in known] + [other for other in others if other != name]
    return tuple(each for each in names if fold(surname(each)) == last)
