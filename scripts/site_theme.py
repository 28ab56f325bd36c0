"""The theme as MkDocs sees it: without the thousands of icons that Material brings."""

from __future__ import annotations

import os
from pathlib import Path

from jinja2 import FileSystemLoader
from mkdocs.theme import Theme


class ThemeLoader(FileSystemLoader):
    """Finds the files of a theme, and looks into no folder whose name starts with a dot.

    MkDocs uses nothing of these, but lists all that is in them, and then each file on its own.
    """

    def list_templates(self) -> list[str]:
        """Give the names of all files, in order."""
        found: set[str] = set()
        for start in self.searchpath:
            for folder, within, files in os.walk(start):
                within[:] = [each for each in within if not each.startswith(".")]
                beside = Path(folder).relative_to(start).as_posix()
                found.update(files if beside == "." else (f"{beside}/{each}" for each in files))
        return sorted(found)


def look_less(theme: Theme) -> None:
    """Let MkDocs list the files of this theme with a ThemeLoader."""
    environment = theme.get_env()
    environment.loader = ThemeLoader(theme.dirs)
    theme.get_env = lambda: environment  # type: ignore[method-assign]
