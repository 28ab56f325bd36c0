"""Writing a whole fictional archive into a folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from archive.address_list import ADDRESS
from archive.building.store import FOLDER as STORE
from archive.fiction.author import Author, Written
from archive.fiction.council import make_council
from archive.fiction.parties import PARTIES
from archive.fiction.schedule import FIRST_DAY, make_schedule
from archive.fiction.settings import SETTINGS
from archive.fiction.topic import Topics
from archive.fiction.vocabulary import vocabularies
from archive.finding import Findings
from archive.folder import (
    RECORDS,
    REGISTERS,
    copy_synonyms,
    write_configuration,
    write_records,
    write_registers,
)
from archive.register_files import THEMES, read_themes
from archive.registers import Theme

LAST_DAY = date(2026, 11, 23)
_LATEST = date(2099, 12, 31)
README = "LEESMIJ.md"
_MARK = """\
# Verzonnen archief

Alles in deze map is verzonnen: de gemeente Zonnehaven, de mensen, de partijen en de vragen. De map
is gemaakt door scripts/voorbeeld.py en wordt door dat programma opnieuw geschreven.
"""


class RefusedError(Exception):
    """Why no archive was written, as a Dutch sentence."""


def write_archive(
    folder: Path, project: Path, count: int, seed: str = "1", last_day: date = LAST_DAY
) -> int:
    """Write `count` records with settings and registers; give how many were written.

    `project` is the folder whose theme register, pages and scripts are built on. The same
    arguments give the same bytes. Raises RefusedError when it can't be done.
    """
    _check(folder, count, last_day)
    themes = project_themes(project)
    known = tuple(theme.name for theme in themes if theme.name in vocabularies())
    if not known:
        raise RefusedError("Het register van thema's heeft geen thema waar teksten bij zijn.")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / README).write_text(_MARK, encoding="utf-8", newline="\n")
    if (folder / RECORDS).exists():
        shutil.rmtree(folder / RECORDS)
    _forget(folder)
    write_configuration(folder, project, SETTINGS)
    write_registers(folder, PARTIES, make_council(seed).people, themes)
    copy_synonyms(folder, project)
    written = 0
    for each in write_all(known, count, seed, last_day):
        written += write_records(folder, (each.record,), each.files)
    return written


def _forget(folder: Path) -> None:
    """What was made of the archive that stood here was made of another one."""
    shutil.rmtree(folder / STORE, ignore_errors=True)
    (folder / "site" / ADDRESS).unlink(missing_ok=True)


def write_all(
    themes: tuple[str, ...], count: int, seed: str = "1", last_day: date = LAST_DAY
) -> Iterator[Written]:
    """Write records in the order of asking, one at a time; nothing is kept."""
    schedule = make_schedule(seed, count, last_day)
    author = Author(seed, schedule, Topics(seed, schedule, themes), make_council(seed))
    for index in range(count):
        yield author.write(index)


def project_themes(project: Path) -> tuple[Theme, ...]:
    """Read the themes of the project's own archive."""
    path = project / RECORDS / REGISTERS / THEMES
    if not path.is_file():
        raise RefusedError(f"Het register van thema's ontbreekt: {path}.")
    findings = Findings(str(path))
    register = read_themes(path.read_text(encoding="utf-8"), findings)
    if findings.found:
        raise RefusedError(str(findings.found[0]))
    return register.entries


def _check(folder: Path, count: int, last_day: date) -> None:
    if count < 1:
        raise RefusedError("Kies een aantal van 1 of meer.")
    if not FIRST_DAY <= last_day <= _LATEST:
        raise RefusedError(f"Kies een datum vanaf {FIRST_DAY} tot en met {_LATEST}.")
    if not folder.exists():
        return
    if not folder.is_dir():
        raise RefusedError(f"{folder} is geen map. Kies een andere naam.")
    mark = folder / README
    ours = mark.is_file() and mark.read_bytes() == _MARK.encode()
    if not ours and any(folder.iterdir()):
        raise RefusedError(
            f"De map {folder} is niet leeg en bevat geen verzonnen archief. Kies een lege map."
        )
