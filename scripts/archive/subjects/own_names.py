"""Names that have pages of their own, or that are everywhere: they are no subjects."""

from __future__ import annotations

from archive.index import Archive
from archive.registers import fold


def own_names(archive: Archive) -> frozenset[str]:
    """Give the names of people and parties and of the municipality, in small letters."""
    registers = archive.registers
    people = [name for each in registers.people.entries for name in (each.name, *each.aliases)]
    parties = [
        name
        for each in registers.parties.entries
        for name in (each.name, each.full_name, *each.aliases)
    ]
    names = [*people, *parties, archive.settings.municipality]
    return frozenset(filter(None, map(fold, names)))
