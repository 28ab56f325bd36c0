"""The folder in which archives, sites and indexes are made, and used again while they fit."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path


class Workshop:
    """A folder of made things, each with a note of the recipe by which it was made."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def made(self, name: str, recipe: str, make: Callable[[Path], object]) -> Path:
        """Give the path of a thing; `make` makes it there, unless its recipe is still the same."""
        path = self.folder / name
        note = self.folder / f"{name}.recept"
        if not (path.exists() and note.is_file() and note.read_text() == recipe):
            note.unlink(missing_ok=True)
            if path.is_dir():
                shutil.rmtree(path)
            path.parent.mkdir(parents=True, exist_ok=True)
            make(path)
            note.write_text(recipe)
        return path


def digest(*ingredients: str | Path) -> str:
    """Make a recipe: of a text itself, of a file its content, of a folder all that is below it."""
    made = hashlib.sha256()
    for each in ingredients:
        if isinstance(each, str):
            made.update(f"{each}\0".encode())
            continue
        for path in _files(each):
            made.update(f"{path.relative_to(each)}\0".encode())
            made.update(hashlib.sha256(path.read_bytes()).digest())
    return made.hexdigest()


def _files(path: Path) -> Iterable[Path]:
    if path.is_file():
        return [path]
    return sorted(file for file in path.rglob("*") if file.is_file() and file.suffix != ".pyc")
