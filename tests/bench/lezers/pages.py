"""The pages that are visited, of a made-up archive that knows its address."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from archive.fiction.writer import write_archive
from archive.page import SEARCH
from bench.snelheid.programs import PROJECT
from bench.snelheid.states import EPOCH

ADDRESS = "https://raadsvragen.example/archief/"
# What is searched for.
WORD = "fiets"


def made(folder: Path, count: int) -> Path:
    """Make an archive with so many questions, and its site; give the folder of the site."""
    write_archive(folder / "archief", PROJECT, count)
    configuration = folder / "archief/mkdocs.yml"
    written = configuration.read_text(encoding="utf-8")
    configuration.write_text(f"{written}site_url: {ADDRESS}\n", encoding="utf-8")
    site = folder / "site"
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-f", configuration, "-d", site],
        env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"},
        check=True,
    )
    return site


def pages(site: Path) -> Mapping[str, str]:
    """The address of each page that is visited, by what it is; the heaviest of its kind."""
    return {
        "begin": "",
        "lijst van vragen": "vragen/",
        "partij": _heaviest(site, "partijen/*/index.html"),
        "vraag": _heaviest(site, "vragen/*/index.html"),
        "zoeken": f"{SEARCH}?q={WORD}",
        "cijfers": "cijfers/",
    }


def _heaviest(site: Path, pattern: str) -> str:
    found = max(sorted(site.glob(pattern)), key=lambda path: path.stat().st_size)
    return f"{found.parent.relative_to(site).as_posix()}/"
