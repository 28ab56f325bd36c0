"""Our own site, of any archive."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.dekamer import PROJECT, write_archive
from bench.zoeken.process import Cost, run
from bench.zoeken.workshop import Workshop, digest


def build(archive: Path, site: Path) -> Cost:
    """Build the site of an archive, and give what it cost."""
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    return run(*mkdocs, "-f", archive / "mkdocs.yml", "-d", site)


def chamber_site(source: Path, workshop: Workshop) -> Path:
    """Give our site of the questions of the Chamber, made anew when anything in it changed."""
    library = sorted((PROJECT / "scripts/archive").glob("*.py"))
    writers = sorted((PROJECT / "tests/bench").glob("*.py"))
    recipe = digest(source, PROJECT / "vragen/register", *library, *writers)
    archive = workshop.made("archief", recipe, lambda folder: write_archive(source, folder))
    sources = [PROJECT / name for name in ("mkdocs.yml", "docs", "scripts")]
    return workshop.made("site", digest(recipe, *sources), lambda folder: build(archive, folder))
