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
from archive.moves_file import MOVES, with_moves
from archive.record_file import write_record
from archive.register_files import PARTIES, write_parties
from bench.snelheid.folders import File, text
from bench.snelheid.programs import PROJECT
from bench.snelheid.states import State, attachments

HOOK = "zonder_zoeken.py"
_WITHOUT_SEARCH = f"""import sys

sys.path.insert(0, {str(PROJECT / "scripts")!r})
import site_hook
from site_hook import *

site_hook._index = lambda build: []
"""


def prepare(folder: Path, state: State) -> None:
    """Write the settings and the registers."""
    registers = state.source.registers
    write_configuration(folder, PROJECT, state.source.settings)
    write_registers(
        folder, registers.parties.entries, registers.people.entries, registers.themes.entries
    )
    copy_synonyms(folder, PROJECT)


def prepare_without_search(folder: Path, state: State) -> None:
    """Write the same, but with a hook that leaves out the search index."""
    prepare(folder, state)
    (folder / HOOK).write_text(_WITHOUT_SEARCH, encoding="utf-8")
    configuration = folder / "mkdocs.yml"
    written = configuration.read_text(encoding="utf-8").splitlines(keepends=True)
    hooks = (f"- {HOOK}\n" if line.endswith("scripts/site_hook.py\n") else line for line in written)
    configuration.write_text("".join(hooks), encoding="utf-8")


def content(state: State) -> Iterator[File]:
    """Give the register of parties, and every record with its attachments."""
    parties = write_parties(state.source.registers.parties.entries)
    yield text(f"{RECORDS}/{REGISTERS}/{PARTIES}", parties)
    if state.source.moves:
        yield text(f"{RECORDS}/{REGISTERS}/{MOVES}", with_moves("", state.source.moves))
    for record in state.source.records:
        yield text(record.path, write_record(record))
        for name, data in attachments(state.source, record):
            yield File(f"{Path(record.path).parent}/{name}", data)
