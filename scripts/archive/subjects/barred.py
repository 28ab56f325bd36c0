"""What is no subject: what says too little, and names that have pages of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from archive.index import Archive
from archive.registers import fold
from archive.subjects.harvest import Word
from archive.subjects.nouns import Kind
from archive.subjects.wanted import Wanted


@dataclass(frozen=True, slots=True)
class Barred:
    """Words that are no subject, and surnames, which no name may hold; all in small letters."""

    words: frozenset[str]
    surnames: frozenset[str]

    def has(self, members: Sequence[Word], kind: Kind) -> bool:
        """Whether one of these words is barred, and so all of them."""
        texts = [word.text for word in members]
        if kind is Kind.NAME and any(not self.surnames.isdisjoint(text.split()) for text in texts):
            return True
        return not self.words.isdisjoint(texts)


def barred(archive: Archive, wanted: Wanted) -> Barred:
    """Give what is barred in an archive: by the register, and the names that it knows already."""
    registers = archive.registers
    people = [name for each in registers.people.entries for name in (each.name, *each.aliases)]
    parties = [
        name
        for each in registers.parties.entries
        for name in (each.name, each.full_name, *each.aliases)
    ]
    names = map(fold, [*people, *parties, archive.settings.municipality])
    return Barred(wanted.away | frozenset(filter(None, names)), registers.surnames)
