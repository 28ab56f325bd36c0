"""Where else in an archive a text stands, besides the record that it is taken out of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from archive.folder import RECORDS
from archive.removal.wanted import Wanted

# What is written by people; attachments are looked into by people too.
_WRITTEN = {".md", ".yml", ".yaml", ".txt", ".csv"}


def other_places(folder: Path, wanted: Sequence[Wanted], path: str) -> list[str]:
    """Give `path:line` of each place in records, registers and pages that names a text.

    `path` is the record that needs no telling.
    """
    places: list[str] = []
    for below in (RECORDS, "docs"):
        for file in sorted((folder / below).rglob("*")):
            name = file.relative_to(folder).as_posix()
            if file.is_file() and not file.is_symlink() and name != path:
                places += _in_file(file, name, wanted)
    return places


def _in_file(file: Path, name: str, wanted: Sequence[Wanted]) -> Iterator[str]:
    if any(each.names(file.name) for each in wanted):
        yield f"{name} (de naam van het bestand)"
    if file.suffix.lower() not in _WRITTEN:
        return
    text = file.read_text(encoding="utf-8", errors="replace")
    for each in wanted:
        for match in each.anywhere.finditer(text):
            yield f"{name}:{text.count(chr(10), 0, match.start()) + 1}"
