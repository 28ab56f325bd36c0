"""Everything that stands on disk, read once: settings, registers, records, file names."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from archive.draft import LINK, Draft, Reader, file_bytes, read_drafts
from archive.finding import Finding, Findings
from archive.folder import RECORDS, REGISTERS
from archive.moves import Move
from archive.moves_file import MOVES, read_moves
from archive.record import Record
from archive.record_file import decode
from archive.register_files import (
    PARTIES,
    PEOPLE,
    SYNONYMS,
    THEMES,
    read_parties,
    read_people,
    read_synonyms,
    read_themes,
)
from archive.registers import Registers, Synonyms
from archive.settings import Settings
from archive.settings_file import parent_of, read_settings

T = TypeVar("T")

CONFIGURATION = "mkdocs.yml"

# What people put in a folder to say what is in it.
EXPLANATIONS = ("README.md", "LEESMIJ.md")


@dataclass(frozen=True)
class Source:
    """What was read; every path is relative to `folder` and written with slashes.

    `moves` are those of the register; records tell their earlier numbers too.
    `drafts` are the record files, faulty or not, in order of path. `files` are the paths of the
    files below `vragen/` that are no records. `general` are the findings about settings and
    registers.
    """

    folder: Path
    settings: Settings
    registers: Registers
    drafts: tuple[Draft, ...]
    files: frozenset[str]
    general: tuple[Finding, ...] = ()
    moves: tuple[Move, ...] = ()

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """The records, drafts too of which a part could not be read."""
        return tuple(draft.record for draft in self.drafts if draft.record)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with what was read."""
        return (*self.general, *(each for draft in self.drafts for each in draft.findings))

    @cached_property
    def record_paths(self) -> frozenset[str]:
        """The paths of the record files, faulty or not."""
        return frozenset(draft.path for draft in self.drafts)

    @cached_property
    def origins(self) -> Mapping[str, str]:
        """The path of the record that an imported file became, by the file's hash."""
        found: dict[str, str] = {}
        for draft in self.drafts:
            for digest in draft.origins:
                found.setdefault(digest, draft.path)
        return found


def read_source(folder: Path, read: Reader = read_drafts) -> Source:
    """Read the archive in a folder. What can't be read is left out and stands in `findings`.

    `read` reads the record files; another one may remember what it read before.
    """
    found: list[Finding] = []
    settings = _settings(folder / CONFIGURATION, CONFIGURATION, found)
    registers = Registers(
        parties=_register(folder, PARTIES, read_parties, found),
        people=_register(folder, PEOPLE, read_people, found),
        themes=_register(folder, THEMES, read_themes, found),
        synonyms=_synonyms(folder, found),
    )
    moves = _moves(folder, settings.site_address, found)
    paths = sorted(_paths(folder))
    records = [path for path in paths if path.lower().endswith(".md")]
    files = []
    for path in paths:
        if path.lower().endswith(".md"):
            continue
        if (folder / path).is_symlink():
            found.append(Finding(path, 1, LINK, "koppeling"))
        else:
            files.append(path)
    drafts = tuple(read(folder, records))
    return Source(folder, settings, registers, drafts, frozenset(files), tuple(found), moves)


def read_settings_of(folder: Path) -> Settings:
    """Read the settings of the archive in a folder; what can't be read has its default."""
    return _settings(folder / CONFIGURATION, CONFIGURATION, [])


def general_findings(folder: Path) -> tuple[Finding, ...]:
    """What is wrong with the settings and the registers of the archive in a folder."""
    return read_source(folder, _no_drafts).general


def _no_drafts(folder: Path, paths: Sequence[str]) -> Iterable[Draft]:
    del folder, paths
    return ()


def _settings(path: Path, shown: str, found: list[Finding], depth: int = 0) -> Settings:
    findings = Findings(shown)
    content = _text(path, findings)
    base = Settings()
    parent = parent_of(content)
    if parent and depth < 5:
        base = _settings(path.parent / parent, parent, found, depth + 1)
    settings = read_settings(content, base, findings)
    found.extend(findings.found)
    return settings


def _register(
    folder: Path, name: str, read: Callable[[str, Findings], T], found: list[Finding]
) -> T:
    findings = Findings(f"{RECORDS}/{REGISTERS}/{name}")
    register = read(_text(folder / findings.path, findings), findings)
    found.extend(findings.found)
    return register


def _synonyms(folder: Path, found: list[Finding]) -> tuple[Synonyms, ...]:
    """An archive may do without this register."""
    exists = (folder / RECORDS / REGISTERS / SYNONYMS).exists()
    return _register(folder, SYNONYMS, read_synonyms, found) if exists else ()


def _moves(folder: Path, site: str, found: list[Finding]) -> tuple[Move, ...]:
    """An archive may do without this register too."""
    exists = (folder / RECORDS / REGISTERS / MOVES).exists()
    read = partial(read_moves, site=site)
    return _register(folder, MOVES, read, found) if exists else ()


def _text(path: Path, findings: Findings) -> str:
    data = file_bytes(path, findings)
    return (decode(data, findings) or "") if data is not None else ""


def _paths(folder: Path) -> Iterator[str]:
    """Every file below `vragen/` but the registers, hidden files and explanations."""
    top = str(folder / RECORDS)
    for directory, folders, names in os.walk(top):
        folders[:] = [name for name in folders if not name.startswith(".")]
        below = Path(directory).relative_to(folder).as_posix()
        if below == f"{RECORDS}/{REGISTERS}":
            continue
        for name in names:
            if not name.startswith(".") and name not in EXPLANATIONS:
                yield f"{below}/{name}"
