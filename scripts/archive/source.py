"""Everything that stands on disk, read once: settings, registers, records, file names."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from archive.finding import Finding, Findings
from archive.folder import RECORDS, REGISTERS
from archive.record import Record, hashes_in
from archive.record_file import decode, read_draft
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

# A link could lead to any file of the machine that publishes.
LINK = "Dit is een koppeling naar een ander bestand. Zet het bestand zelf hier neer."


@dataclass(frozen=True)
class Source:
    """What was read; every path is relative to `folder` and written with slashes.

    `records` holds drafts too, of which a part could not be read: see the findings at their
    paths. `files` are the paths of the files below `vragen/` that are no records, `record_paths`
    those that are, faulty or not. `origins` gives the path of the record that an imported file
    became, by the file's hash.
    """

    folder: Path
    settings: Settings
    registers: Registers
    records: tuple[Record, ...]
    files: frozenset[str]
    findings: tuple[Finding, ...]
    origins: Mapping[str, str] = field(default_factory=dict)
    record_paths: frozenset[str] = frozenset()


def read_source(folder: Path) -> Source:
    """Read the archive in a folder. What can't be read is left out and stands in `findings`."""
    found: list[Finding] = []
    settings = _settings(folder / CONFIGURATION, CONFIGURATION, found)
    registers = Registers(
        parties=_register(folder, PARTIES, read_parties, found),
        people=_register(folder, PEOPLE, read_people, found),
        themes=_register(folder, THEMES, read_themes, found),
        synonyms=_synonyms(folder, found),
    )
    records: list[Record] = []
    files: set[str] = set()
    record_paths: set[str] = set()
    origins: dict[str, str] = {}
    for path in sorted(_paths(folder)):
        if (folder / path).is_symlink():
            found.append(Finding(path, 1, LINK, "koppeling"))
        elif not path.lower().endswith(".md"):
            files.add(path)
        else:
            record_paths.add(path)
            if record := _record(folder, path, found, origins):
                records.append(record)
    return Source(
        folder,
        settings,
        registers,
        tuple(records),
        frozenset(files),
        tuple(found),
        origins,
        frozenset(record_paths),
    )


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


def _record(
    folder: Path, path: str, found: list[Finding], origins: dict[str, str]
) -> Record | None:
    findings = Findings(path)
    text = _text(folder / path, findings)
    for digest in hashes_in(text):
        origins.setdefault(digest, path)
    record = read_draft(text, findings) if not findings.found else None
    found.extend(findings.found)
    return record


def _text(path: Path, findings: Findings) -> str:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        findings.error(1, "geen-bestand", "Dit bestand ontbreekt. Maak het aan of zet het terug.")
        return ""
    except OSError:
        findings.error(1, "geen-bestand", "Dit bestand is niet te openen. Kijk of u het mag lezen.")
        return ""
    return decode(data, findings) or ""


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
