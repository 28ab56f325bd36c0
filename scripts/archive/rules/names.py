"""Rules over the people, parties and themes that a record names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from archive.dates import dutch_date
from archive.nearest import nearest
from archive.registers import E, Person, Register, Role
from archive.rules.case import Case, Fault

ADDRESSEES = ("college", "burgemeester", "griffie")
_COUNCIL = (Role.COUNCILLOR, Role.COMMITTEE)
_COLLEGE = (Role.ALDERMAN, Role.MAYOR)


def _unknown(register: Register[E], name: str, what: str) -> str:
    meant = register.nearest(name)
    question = f"Bedoelt u '{meant}'? Zo niet, zet" if meant else "Zet"
    return (
        f"{what} '{name}' is niet bekend. {question} in {register.path} de regel '- naam: {name}'."
    )


def names_known(case: Case) -> Iterator[Fault]:
    """Every party, person and theme stands in its register."""
    record, registers = case.record, case.registers
    for place, asker in enumerate(record.askers):
        if registers.people.lacks(asker.name):
            yield f"indieners.{place}", _unknown(registers.people, asker.name, "De indiener")
        if registers.parties.lacks(asker.party):
            yield f"indieners.{place}", _unknown(registers.parties, asker.party, "De partij")
    for place, name in enumerate(record.portfolio_holders):
        if registers.people.lacks(name):
            yield (
                f"portefeuillehouders.{place}",
                _unknown(registers.people, name, "De portefeuillehouder"),
            )
    for place, name in enumerate(record.themes):
        if registers.themes.lacks(name):
            yield f"themas.{place}", _unknown(registers.themes, name, "Het thema")


def addressee_known(case: Case) -> Iterator[Fault]:
    """A question is put to the college, the mayor, the griffie, or somebody in the register."""
    name, people = case.record.addressed_to, case.registers.people
    if name not in ADDRESSEES and people.lacks(name):
        meant = nearest(name, ADDRESSEES)
        if meant:
            yield "gericht_aan", f"'{name}' is niet bekend bij 'gericht_aan'. Bedoelt u '{meant}'?"
        else:
            yield "gericht_aan", _unknown(people, name, "De naam")


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
            yield f"{key}.{place}", f"'{name}' staat twee keer onder '{key}'. Laat er één staan."
        seen.add(known)


def party_existed(case: Case) -> Iterator[Fault]:
    """A party can only ask while it exists."""
    for place, asker in enumerate(case.record.askers):
        party = case.registers.parties.find(asker.party)
        if party and not party.holds(case.record.submitted):
            yield (
                f"indieners.{place}",
                f"De partij '{party.name}' bestond niet op {dutch_date(case.record.submitted)}. "
                f"Kijk naar de datum, of naar 'van' en 'tot' in {case.registers.parties.path}.",
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
                f"'{person.name}' hoorde op {dutch_date(case.record.submitted)} niet bij "
                f"'{party.name}', volgens {case.registers.people.path}. Kijk wat er klopt.",
            )


def in_office(case: Case) -> Iterator[Fault]:
    """Askers are councillors and portfolio holders are in the college, where the register knows."""
    record, people = case.record, case.registers.people
    until = record.answered or record.submitted
    held = [
        *((f"indieners.{i}", asker.name, _COUNCIL) for i, asker in enumerate(record.askers)),
        *(
            (f"portefeuillehouders.{i}", name, _COLLEGE)
            for i, name in enumerate(record.portfolio_holders)
        ),
    ]
    for key, name, roles in held:
        person = people.find(name)
        day = record.submitted if roles is _COUNCIL else until
        what = "raadslid" if roles is _COUNCIL else "wethouder of burgemeester"
        if person and person.terms and not _held(person, roles, day):
            yield (
                key,
                f"'{person.name}' was op {dutch_date(day)} geen {what}, volgens {people.path}. "
                "Kijk wat er klopt.",
            )


def _held(person: Person, roles: tuple[Role, ...], day: date) -> bool:
    return any(term.role in roles and term.holds(day) for term in person.terms)
