"""Rules over the people, parties and themes that a record names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypedDict

from archive.dates import dutch_date
from archive.nearest import nearest
from archive.registers import E, Person, Register, Role
from archive.rules.case import Case, Fault
from archive.sentences import say, say_meant

ADDRESSEES = ("college", "burgemeester", "griffie")
COUNCIL = (Role.COUNCILLOR, Role.COMMITTEE)
COLLEGE = (Role.ALDERMAN, Role.MAYOR)


class _Unknown(TypedDict):
    """What is said of a name that is not in a register."""

    meant: str | None
    naam: str
    register: str


def _unknown(register: Register[E], name: str) -> _Unknown:
    return _Unknown(meant=register.nearest(name), naam=name, register=register.path)


def names_known(case: Case) -> Iterator[Fault]:
    """Every party, person and theme stands in its register."""
    record, registers = case.record, case.registers
    for place, asker in enumerate(record.askers):
        if registers.people.lacks(asker.name):
            unknown = _unknown(registers.people, asker.name)
            yield f"indieners.{place}", say_meant("onbekende-naam.indiener", **unknown)
        if registers.parties.lacks(asker.party):
            unknown = _unknown(registers.parties, asker.party)
            yield f"indieners.{place}", say_meant("onbekende-naam.partij", **unknown)
    for place, name in enumerate(record.portfolio_holders):
        if registers.people.lacks(name):
            unknown = _unknown(registers.people, name)
            sentence = say_meant("onbekende-naam.portefeuillehouder", **unknown)
            yield f"portefeuillehouders.{place}", sentence
    for place, name in enumerate(record.themes):
        if registers.themes.lacks(name):
            unknown = _unknown(registers.themes, name)
            yield f"themas.{place}", say_meant("onbekende-naam.thema", **unknown)


def addressee_known(case: Case) -> Iterator[Fault]:
    """A question is put to the college, the mayor, the griffie, or somebody in the register."""
    name, people = case.record.addressed_to, case.registers.people
    if name not in ADDRESSEES and people.lacks(name):
        meant = nearest(name, ADDRESSEES)
        if meant:
            yield "gericht_aan", say("gericht-aan.bedoeld", naam=name, bedoeld=meant)
        else:
            yield "gericht_aan", say_meant("gericht-aan.naam", **_unknown(people, name))


def named_once(case: Case) -> Iterator[Fault]:
    """Nobody signs twice, and no portfolio holder or theme is named twice."""
    record, registers = case.record, case.registers
    yield from _twice("indieners", [asker.name for asker in record.askers], registers.people)
    yield from _twice("portefeuillehouders", record.portfolio_holders, registers.people)
    yield from _twice("themas", record.themes, registers.themes)


def _twice(key: str, names: Iterable[str], register: Register[E]) -> Iterator[Fault]:
    seen = set()
    for place, name in enumerate(names):
        entry = register.find(name)
        known = entry.name if entry else name
        if known in seen:
            yield f"{key}.{place}", say("dubbele-naam.twee-keer", naam=name, sleutel=key)
        seen.add(known)


def party_existed(case: Case) -> Iterator[Fault]:
    """A party can only ask while it exists."""
    parties, day = case.registers.parties, case.record.submitted
    for place, asker in enumerate(case.record.askers):
        party = parties.find(asker.party)
        if party and not party.holds(day):
            yield (
                f"indieners.{place}",
                say(
                    "partij-periode.bestond-niet",
                    partij=party.name,
                    dag=dutch_date(day),
                    register=parties.path,
                ),
            )


def member_of_party(case: Case) -> Iterator[Fault]:
    """An asker belongs to the party on the day of asking, where the register knows."""
    for place, asker in enumerate(case.record.askers):
        person = case.registers.people.find(asker.name)
        party = case.registers.parties.find(asker.party)
        if not person or not party or not person.memberships:
            continue
        belongs = any(
            case.registers.parties.find(each.party) == party and each.holds(case.record.submitted)
            for each in person.memberships
        )
        if not belongs:
            yield (
                f"indieners.{place}",
                say(
                    "partij-lid.hoorde-niet",
                    naam=person.name,
                    dag=dutch_date(case.record.submitted),
                    partij=party.name,
                    register=case.registers.people.path,
                ),
            )


def in_office(case: Case) -> Iterator[Fault]:
    """Askers are councillors and portfolio holders are in the college, where the register knows."""
    record, people = case.record, case.registers.people
    until = record.answered or record.submitted
    for place, asker in enumerate(record.askers):
        person, day = people.find(asker.name), record.submitted
        if person and _had_no_role(person, COUNCIL, day):
            said = {"naam": person.name, "dag": dutch_date(day), "register": people.path}
            yield f"indieners.{place}", say("rol.raad", **said)
    for place, name in enumerate(record.portfolio_holders):
        person = people.find(name)
        if person and _had_no_role(person, COLLEGE, until):
            said = {"naam": person.name, "dag": dutch_date(until), "register": people.path}
            yield f"portefeuillehouders.{place}", say("rol.college", **said)


def _had_no_role(person: Person, roles: tuple[Role, ...], day: date) -> bool:
    """Whether somebody had none of these roles, as far as the register knows any."""
    return bool(person.terms) and not any(
        term.role in roles and term.holds(day) for term in person.terms
    )
