"""The records as an archive of our own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from archive.folder import (
    RECORDS,
    REGISTERS,
    copy_synonyms,
    write_configuration,
    write_registers,
)
from archive.record_file import write_record
from archive.register_files import PARTIES, write_parties
from bench.snelheid.folders import File, text
from bench.snelheid.programs import PROJECT
from bench.snelheid.states import State, attachments


def prepare(folder: Path, state: State) -> None:
    """Write the settings and the registers."""
    registers = state.source.registers
    write_configuration(folder, PROJECT, state.source.settings)
    write_registers(
        folder, registers.parties.entries, registers.people.entries, registers.themes.entries
    )
    copy_synonyms(folder, PROJECT)


def content(state: State) -> Iterator[File]:
    """Give the register of parties, and every record with its attachments."""
    parties = write_parties(state.source.registers.parties.entries)
    yield text(f"{RECORDS}/{REGISTERS}/{PARTIES}", parties)
    for record in state.source.records:
        yield text(record.path, write_record(record))
        for name, data in attachments(state.source, record):
            yield File(f"{Path(record.path).parent}/{name}", data)
