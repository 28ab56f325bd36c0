#!/usr/bin/env python3
"""Check an archive and tell in plain Dutch what is wrong, where, and what to do."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from archive.building.readings import check_again
from archive.dates import reference_date
from archive.finding import Finding
from archive.report import FORMATS
from archive.source import CONFIGURATION


def main(arguments: Sequence[str] | None = None) -> int:
    """Check the archive around each path; 1 when there is an error, 2 when called wrongly."""
    parser = argparse.ArgumentParser(description="Controleert de vragen in het archief.")
    parser.add_argument(
        "paden", nargs="*", type=Path, help="alleen meldingen over deze bestanden of mappen"
    )
    parser.add_argument(
        "--formaat", choices=list(FORMATS), default="tekst", help="vorm van de meldingen"
    )
    options = parser.parse_args(arguments)
    try:
        today = reference_date(os.environ)
    except ValueError as error:
        parser.error(str(error))
    paths = options.paden or [Path()]
    if missing := [str(path) for path in paths if not path.exists()]:
        parser.error(f"dit pad bestaat niet: {', '.join(missing)}")
    findings: list[Finding] = []
    for folder in dict.fromkeys(archive_of(path) for path in paths):
        found = check_again(folder, today).findings
        findings += [at for each in found if about(at := each.seen_from(folder), paths)]
    print(FORMATS[options.formaat](findings))
    return 1 if any(finding.is_error for finding in findings) else 0


def archive_of(path: Path) -> Path:
    """The nearest folder with a mkdocs.yml, at a path or above it; else the path's own folder."""
    start = path if path.is_dir() else path.parent
    absolute = start.resolve()
    for steps, folder in enumerate([absolute, *absolute.parents]):
        if (folder / CONFIGURATION).is_file():
            return Path(os.path.normpath(start / Path(*[".."] * steps)))
    return start


def about(finding: Finding, paths: Sequence[Path]) -> bool:
    """Whether a finding lies at or below one of the paths, or in what they all depend on."""
    where = Path(finding.path).resolve()
    return any(
        where == path or path in where.parents or where in path.parents
        for path in (each.resolve() for each in paths)
    )


if __name__ == "__main__":
    sys.exit(main())
