"""The records that are built: as they are, with one changed answer, with one renamed party."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from functools import cached_property
from pathlib import Path

from archive.body import Part
from archive.checks import check
from archive.entrances import PARTIES
from archive.fiction.writer import LAST_DAY
from archive.index import Archive
from archive.moves import Move
from archive.question import natural
from archive.record import Record
from archive.registers import Party, Register
from archive.source import Source, read_source

# The same day for every engine, so that nothing changes between two runs but what is meant.
EPOCH = str(int(datetime.combine(LAST_DAY, time(12), UTC).timestamp()))

ADDED = "Toegevoegd."


@dataclass(frozen=True)
class State:
    """An archive as it was read, or as a change left it."""

    source: Source

    @cached_property
    def archive(self) -> Archive:
        """Every question, with its groups."""
        return check(self.source, LAST_DAY).archive


def read(folder: Path) -> State:
    """Read the archive in a folder."""
    return State(read_source(folder))


def attachments(source: Source, record: Record) -> Iterator[tuple[str, bytes]]:
    """Give the name and the content of each file that lies beside a record."""
    beside = (source.folder / record.path).parent
    for attachment in record.attachments:
        yield attachment.file, (beside / attachment.file).read_bytes()


def with_changed_answer(state: State) -> State:
    """Add a word to the newest answered question, in a paragraph of its own."""
    records = state.source.records
    changed = max(
        (record for record in records if record.body.text(Part.ANSWER)),
        key=lambda record: (record.submitted, natural(record.number)),
    )
    drafts = (
        draft if draft.record is not changed else replace(draft, record=_added(changed))
        for draft in state.source.drafts
    )
    return State(replace(state.source, drafts=tuple(drafts)))


def _added(record: Record) -> Record:
    sections = (
        replace(section, text=f"{section.text}\n\n{ADDED}")
        if section.part is Part.ANSWER
        else section
        for section in record.body.sections
    )
    return replace(record, body=replace(record.body, sections=tuple(sections)))


def with_renamed_party(state: State) -> State:
    """Give the party with the most questions another name; its old one becomes an alias.

    Its pages move along, as a build demands.
    """
    register = state.source.registers.parties
    signed = Counter(
        register[asker.party].name for record in state.source.records for asker in record.askers
    )
    largest = register[signed.most_common(1)[0][0]]
    parties = _renamed(register, largest)
    registers = replace(state.source.registers, parties=parties)
    (new,) = (each for each in parties.entries if each not in register.entries)
    moved = Move(PARTIES.address_of(largest), PARTIES.address_of(new))
    return State(replace(state.source, registers=registers, moves=(moved,)))


def _renamed(register: Register[Party], party: Party) -> Register[Party]:
    renamed = replace(party, name=f"{party.name} Nieuwe Naam", aliases=(*party.aliases, party.name))
    entries = (entry if entry is not party else renamed for entry in register.entries)
    return replace(register, entries=tuple(entries))
