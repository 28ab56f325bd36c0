"""The rules that the registers must keep. A rule's docstring is the rule."""

from __future__ import annotations

from collections.abc import Iterator

from archive.finding import Finding
from archive.registers import E, Period, Register, Registers, fold
from archive.slug import slug


def check_registers(registers: Registers) -> list[Finding]:
    """Hold the three registers against every rule."""
    found: list[Finding] = []
    found.extend(_apart(registers.parties))
    found.extend(_apart(registers.people))
    found.extend(_apart(registers.themes))
    found.extend(successors_known(registers))
    found.extend(memberships_known(registers))
    found.extend(periods_forward(registers))
    return found


def _apart(register: Register[E]) -> list[Finding]:
    return [*names_apart(register), *addresses_apart(register)]


def names_apart(register: Register[E]) -> Iterator[Finding]:
    """A name or alias belongs to one entry."""
    owners: dict[str, E] = {}
    for entry in sorted(register.entries, key=lambda each: each.line):
        names: list[str] = [entry.name, *entry.aliases]
        for name in dict.fromkeys(names):
            owner = owners.setdefault(fold(name), entry)
            if owner is not entry:
                yield Finding(
                    register.path,
                    entry.line,
                    f"'{name}' hoort al bij '{owner.name}' (regel {owner.line}). Laat de naam op "
                    "één plaats staan.",
                    "dubbele-naam",
                )


def addresses_apart(register: Register[E]) -> Iterator[Finding]:
    """No two entries have the same address, and every entry has one."""
    owners: dict[str, E] = {}
    for entry in sorted(register.entries, key=lambda each: each.line):
        word = slug(entry.name)
        owner = owners.setdefault(word, entry)
        if not word:
            yield Finding(
                register.path,
                entry.line,
                f"Van '{entry.name}' kan het archief geen adres maken. Gebruik letters of cijfers.",
                "adres",
            )
        elif owner is not entry and fold(owner.name) != fold(entry.name):
            yield Finding(
                register.path,
                entry.line,
                f"'{entry.name}' en '{owner.name}' (regel {owner.line}) krijgen hetzelfde adres "
                f"'{word}'. Is het dezelfde, zet de ene naam dan bij de andere onder 'aliassen'.",
                "adres",
            )


def successors_known(registers: Registers) -> Iterator[Finding]:
    """A party's successor stands in the register and is another party."""
    for party in registers.parties.entries:
        if not party.successor:
            continue
        successor = registers.parties.find(party.successor)
        if successor is None or successor is party:
            yield Finding(
                registers.parties.path,
                party.line,
                f"De opvolger '{party.successor}' van '{party.name}' staat niet in de lijst. Voeg "
                "die partij toe of verbeter de naam.",
                "opvolger",
            )


def memberships_known(registers: Registers) -> Iterator[Finding]:
    """The parties that people belong to stand in the register of parties."""
    for person in registers.people.entries:
        for membership in person.memberships:
            if registers.parties.lacks(membership.party):
                meant = registers.parties.nearest(membership.party)
                hint = f"Bedoelt u '{meant}'?" if meant else "Voeg die partij toe."
                yield Finding(
                    registers.people.path,
                    person.line,
                    f"De partij '{membership.party}' bij '{person.name}' staat niet in "
                    f"{registers.parties.path}. {hint}",
                    "onbekende-naam",
                )


def periods_forward(registers: Registers) -> Iterator[Finding]:
    """A period ends after it started."""
    periods: list[tuple[str, int, str, Period]] = [
        (registers.parties.path, party.line, party.name, party)
        for party in registers.parties.entries
    ]
    for person in registers.people.entries:
        held = (*person.terms, *person.memberships)
        periods += [(registers.people.path, person.line, person.name, each) for each in held]
    for path, line, name, period in periods:
        if period.start and period.end and period.end < period.start:
            yield Finding(
                path,
                line,
                f"Bij '{name}' ligt 'tot' ({period.end.isoformat()}) voor 'van' "
                f"({period.start.isoformat()}). Draai ze om.",
                "periode",
            )
