"""Everything that stands on disk, read once: settings, registers, records, file names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Protocol, TypeVar

from archive.disk import DISK, Files
from archive.draft import LINK, Draft, Reader, read_drafts
from archive.finding import Finding, Findings
from archive.folder import RECORDS, REGISTERS
from archive.looks.files import read_looks
from archive.looks.ink import ink_of
from archive.looks.written import NO_LOOKS, Looks
from archive.moves import Move
from archive.moves_file import MOVES, read_moves
from archive.record import Record
from archive.record_file import decode
from archive.register_files import (
    PARTIES,
    PEOPLE,
    SUBJECTS,
    SYNONYMS,
    THEMES,
    read_curation,
    read_parties,
    read_people,
    read_synonyms,
    read_themes,
)
from archive.registers import Curation, Registers
from archive.settings import Settings
from archive.settings_file import pages_of, parent_of, read_settings

T = TypeVar("T")

# Reads a register out of the text of its file; what is wrong goes to the findings.
RegisterReader = Callable[[str, Findings], T]

CONFIGURATION = "mkdocs.yml"
# Where the pages that people write stand, unless the configuration says otherwise.
PAGES = "docs"
# A configuration builds on another one, and that on a third; nobody has more of them.
_DEEPEST = 5
_NO_MOVES: tuple[Move, ...] = ()


class Remembering(Protocol):
    """Makes of what reads a register what may remember what it read of the same text before."""

    def __call__(self, read: RegisterReader[T], /) -> RegisterReader[T]:
        """Give another one that gives and finds the same."""


def _as_it_is(read: RegisterReader[T], /) -> RegisterReader[T]:
    return read


@dataclass(frozen=True)
class Source:
    """What was read; every path is relative to `folder` and written with slashes.

    `moves` are those of the register; records tell their earlier numbers too.
    `drafts` are the record files, faulty or not, in order of path. `files` are the paths of the
    files below `vragen/` that are no records. `general` are the findings about settings and
    registers. `looks` are the files with the colours of the site.
    """

    folder: Path
    settings: Settings
    registers: Registers
    drafts: tuple[Draft, ...]
    files: frozenset[str]
    general: tuple[Finding, ...] = ()
    moves: tuple[Move, ...] = ()
    looks: Looks = NO_LOOKS

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


def read_source(
    folder: Path,
    read: Reader = read_drafts,
    files: Files = DISK,
    remembering: Remembering = _as_it_is,
) -> Source:
    """Read the archive in a folder. What can't be read is left out and stands in `findings`.

    `read` reads the record files; another one may remember what it read before, and so may
    `remembering` do for registers. `files` gives all else that is read.
    """
    found: list[Finding] = []
    shelf = _Shelf(folder, files, found)
    settings = shelf.settings(folder / CONFIGURATION, CONFIGURATION)
    registers = Registers(
        parties=shelf.register(PARTIES, remembering(read_parties)),
        people=shelf.register(PEOPLE, remembering(read_people)),
        themes=shelf.register(THEMES, remembering(read_themes)),
        synonyms=shelf.optional(SYNONYMS, remembering(read_synonyms), ()),
        curation=shelf.optional(SUBJECTS, remembering(read_curation), Curation()),
    )
    moves = shelf.optional(MOVES, partial(read_moves, site=settings.site_address), _NO_MOVES)
    records, others = [], []
    for path in sorted(files.below(folder)):
        if path.lower().endswith(".md"):
            records.append(path)
        elif files.is_link(folder, path):
            found.append(Finding(path, 1, LINK, "koppeling"))
        else:
            others.append(path)
    drafts = tuple(read(folder, records))
    looks = shelf.looks()
    settings = replace(settings, ink=ink_of(looks))
    return Source(
        folder, settings, registers, drafts, frozenset(others), tuple(found), moves, looks
    )


def read_settings_of(folder: Path) -> Settings:
    """Read the settings of the archive in a folder; what can't be read has its default."""
    return _Shelf(folder, DISK, []).settings(folder / CONFIGURATION, CONFIGURATION)


def general_findings(folder: Path) -> tuple[Finding, ...]:
    """What is wrong with the settings and the registers of the archive in a folder."""
    return read_source(folder, _no_drafts).general


def general_settings(folder: Path) -> Settings:
    """The settings of the archive in a folder."""
    return read_source(folder, _no_drafts).settings


def _no_drafts(folder: Path, paths: Sequence[str]) -> Iterable[Draft]:
    del folder, paths
    return ()


@dataclass(frozen=True, slots=True)
class _Shelf:
    """Reads settings and registers; what is wrong is added to `found`."""

    folder: Path
    files: Files
    found: list[Finding]

    def settings(self, path: Path, shown: str, depth: int = 0) -> Settings:
        findings = Findings(shown)
        content = self._text(path, findings)
        base = Settings()
        parent = parent_of(content)
        if parent and depth < _DEEPEST:
            base = self.settings(path.parent / parent, parent, depth + 1)
        settings = read_settings(content, base, findings)
        self.found.extend(findings.found)
        return settings

    def register(self, name: str, read: RegisterReader[T]) -> T:
        findings = Findings(f"{RECORDS}/{REGISTERS}/{name}")
        register = read(self._text(self.folder / findings.path, findings), findings)
        self.found.extend(findings.found)
        return register

    def optional(self, name: str, read: RegisterReader[T], without: T) -> T:
        """Read a register that an archive may do without."""
        exists = self.files.exists(self.folder / RECORDS / REGISTERS / name)
        return self.register(name, read) if exists else without

    def looks(self) -> Looks:
        """The files with colours, below the folder of the pages; a site may do without."""
        return read_looks(self._pages(self.folder / CONFIGURATION), self._if_there)

    def _pages(self, path: Path, depth: int = 0) -> str:
        """The folder of the pages, from that of the archive."""
        content = self._text(path, Findings(""))
        parent = parent_of(content)
        if (said := pages_of(content)) or not parent or depth == _DEEPEST:
            return said or PAGES
        return self._pages(path.parent / parent, depth + 1)

    def _if_there(self, path: str) -> str | None:
        missing = Findings(path)
        data = self.files.content(self.folder / path, missing)
        if data is None:
            return None
        findings = Findings(path)
        text = decode(data, findings)
        self.found.extend(findings.found)
        return text

    def _text(self, path: Path, findings: Findings) -> str:
        data = self.files.content(path, findings)
        return (decode(data, findings) or "") if data is not None else ""
