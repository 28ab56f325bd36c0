"""The rules that the registers must keep. A rule's docstring is the rule."""

from __future__ import annotations

from collections.abc import Iterator

from archive.finding import Finding
from archive.folder import RECORDS, REGISTERS
from archive.register_files import SUBJECTS
from archive.registers import Curation, E, Period, Register, Registers, Synonyms, fold
from archive.sentences import say, say_meant
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
    found.extend(wishes_agree(registers.curation))
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
                said = {"naam": name, "ander": owner.name, "regel": owner.line}
                sentence = say("dubbele-naam.register", **said)
                yield Finding(register.path, entry.line, sentence, "dubbele-naam")


def addresses_apart(register: Register[E]) -> Iterator[Finding]:
    """No two entries have the same address, and every entry has one."""
    owners: dict[str, E] = {}
    for entry in sorted(register.entries, key=lambda each: each.line):
        word = slug(entry.name)
        owner = owners.setdefault(word, entry)
        if not word:
            sentence = say("adres.geen", naam=entry.name)
            yield Finding(register.path, entry.line, sentence, "adres")
        elif owner is not entry and fold(owner.name) != fold(entry.name):
            both = {"naam": entry.name, "ander": owner.name, "regel": owner.line}
            sentence = say("adres.hetzelfde", adres=word, **both)
            yield Finding(register.path, entry.line, sentence, "adres")


def successors_known(registers: Registers) -> Iterator[Finding]:
    """A party's successor stands in the register and is another party."""
    for party in registers.parties.entries:
        if not party.successor:
            continue
        successor = registers.parties.find(party.successor)
        if successor is None or successor is party:
            sentence = say("opvolger.onbekend", opvolger=party.successor, partij=party.name)
            yield Finding(registers.parties.path, party.line, sentence, "opvolger")


def memberships_known(registers: Registers) -> Iterator[Finding]:
    """The parties that people belong to stand in the register of parties."""
    for person in registers.people.entries:
        for membership in person.memberships:
            if registers.parties.lacks(membership.party):
                sentence = say_meant(
                    "onbekende-naam.lid",
                    registers.parties.nearest(membership.party),
                    naam=membership.party,
                    persoon=person.name,
                    register=registers.parties.path,
                )
                yield Finding(registers.people.path, person.line, sentence, "onbekende-naam")


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
            days = {"van": period.start.isoformat(), "tot": period.end.isoformat()}
            yield Finding(path, line, say("periode.andersom", naam=name, **days), "periode")


def wishes_agree(curation: Curation) -> Iterator[Finding]:
    """A word is a subject or it is none, and it belongs to one subject."""
    path = f"{RECORDS}/{REGISTERS}/{SUBJECTS}"
    away = {fold(each.words[0]): each.line for each in curation.away}
    owners: dict[str, Synonyms] = {}
    for group in (*curation.together, *curation.always):
        for word in group.words:
            if line := away.get(fold(word)):
                sentence = say("onderwerpen.tegenspraak", woord=word, regel=line)
                yield Finding(path, group.line, sentence, "onderwerpen")
            owner = owners.setdefault(fold(word), group)
            if fold(owner.words[0]) != fold(group.words[0]):
                said = {"woord": word, "ander": owner.words[0], "regel": owner.line}
                sentence = say("onderwerpen.twee-keer", **said)
                yield Finding(path, group.line, sentence, "onderwerpen")
