"""Writing a whole archive: a folder with its own mkdocs.yml, registers and records."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from archive.frontmatter import Plain, write_yaml
from archive.record import Record
from archive.record_file import record_path, write_record
from archive.register_files import (
    PARTIES,
    PEOPLE,
    SYNONYMS,
    THEMES,
    write_parties,
    write_people,
    write_themes,
)
from archive.registers import Party, Person, Theme
from archive.settings import Settings
from archive.settings_file import write_settings

RECORDS = "vragen"
REGISTERS = "register"


def write_configuration(folder: Path, project: Path, settings: Settings) -> None:
    """Write `folder/mkdocs.yml`: this archive's settings over those of the project.

    `project` is the folder with the mkdocs.yml, pages and scripts to build on.
    """
    up = Path(os.path.relpath(project.resolve(), folder.resolve())).as_posix()
    configuration: Mapping[str, Plain] = {
        "INHERIT": f"{up}/mkdocs.yml",
        "site_name": settings.title,
        "docs_dir": f"{up}/docs",
        "theme": {"custom_dir": f"{up}/docs/thema"},
        "hooks": [f"{up}/scripts/site_hook.py"],
        "extra": {"archief": write_settings(settings)},
    }
    _write(folder / "mkdocs.yml", write_yaml(configuration))


def write_registers(
    folder: Path, parties: Iterable[Party], people: Iterable[Person], themes: Iterable[Theme]
) -> None:
    """Write the three registers of an archive."""
    registers = folder / RECORDS / REGISTERS
    _write(registers / PARTIES, write_parties(parties))
    _write(registers / PEOPLE, write_people(people))
    _write(registers / THEMES, write_themes(themes))


def copy_synonyms(folder: Path, project: Path) -> None:
    """Give an archive the same words that mean the same as that of the project."""
    beside = Path(RECORDS) / REGISTERS / SYNONYMS
    _write(folder / beside, (project / beside).read_text(encoding="utf-8"))


def write_records(
    folder: Path, records: Iterable[Record], attachments: Mapping[str, bytes] | None = None
) -> int:
    """Write records at their paths, with their attachments, and give how many there were.

    `attachments` holds the content of each file by its name; a record's own files are
    those it names under `bijlagen`.
    """
    count = 0
    for record in records:
        count += 1
        path = folder / RECORDS / record_path(record)
        _write(path, write_record(record))
        for attachment in record.attachments:
            (path.parent / attachment.file).write_bytes((attachments or {})[attachment.file])
    return count


def _write(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8", newline="\n")
