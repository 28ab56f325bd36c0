#!/usr/bin/env python3
"""Check an archive and tell in plain Dutch what is wrong, where, and what to do."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path

from archive.allowances import allowed_in, as_json, as_text
from archive.dates import reference_date
from archive.finding import Finding
from archive.git import GitError, changed_since, top_of
from archive.report import FORMATS
from archive.staged.index import Index
from archive.staged.judging import check_staged
from archive.whereabouts import archive_of, is_about


def main(arguments: Sequence[str] | None = None) -> int:
    """Check the archive around each path; 1 when there is an error, 2 when called wrongly."""
    parser = _options()
    options = parser.parse_args(arguments)
    paths = options.paden or [Path()]
    if missing := [str(path) for path in paths if not path.exists()]:
        parser.error(f"dit pad bestaat niet: {', '.join(missing)}")
    folders = list(dict.fromkeys(archive_of(path) for path in paths))
    try:
        today = reference_date(os.environ)
        since = changed_since(options.sinds) if options.sinds else None
        indexes = [Index(top_of(Path()), each) for each in folders] if options.klaargezet else []
    except ValueError as error:
        parser.error(str(error))
    except GitError as error:
        parser.error(f"git geeft hier geen antwoord op: {error}")
    if options.overzicht:
        print(overview(folders, paths, today, options.formaat))
        return 0
    found: list[Sequence[Finding]] = [check_staged(each, today) for each in indexes]
    found = found or [written(folder, today) for folder in folders]
    findings = [
        at
        for folder, each in zip(folders, found, strict=True)
        for finding in each
        if is_about((at := finding.seen_from(folder)).path, paths) and is_told(at, since)
    ]
    print(FORMATS[options.formaat](findings))
    return 1 if any(finding.is_error for finding in findings) else 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Controleert de vragen in het archief.")
    parser.add_argument(
        "paden", nargs="*", type=Path, help="alleen meldingen over deze bestanden of mappen"
    )
    parser.add_argument(
        "--formaat", choices=list(FORMATS), default="tekst", help="vorm van de meldingen"
    )
    parser.add_argument(
        "--sinds",
        metavar="REVISIE",
        help="waarschuwingen alleen over wat sinds deze versie in git is veranderd; fouten altijd",
    )
    parser.add_argument(
        "--klaargezet",
        action="store_true",
        help="alleen controleren wat in git klaarstaat om vast te leggen",
    )
    parser.add_argument(
        "--overzicht",
        action="store_true",
        help="noem wat vragen toestaan aan persoonsgegevens, en waarom",
    )
    return parser


def written(folder: Path, today: date) -> Sequence[Finding]:
    """Check what stands in a folder. The store that this needs takes long to load."""
    from archive.building.readings import check_again  # noqa: PLC0415

    return check_again(folder, today).findings


def overview(folders: Sequence[Path], paths: Sequence[Path], today: date, form: str) -> str:
    """Tell what the records at these paths allow the privacy guard to let through."""
    from archive.building.readings import read_again  # noqa: PLC0415

    allowed = [
        each
        for folder in folders
        for each in allowed_in(read_again(folder, today)[0].records, folder)
        if is_about(each.path, paths)
    ]
    return as_json(allowed) if form == "json" else as_text(allowed)


def is_told(finding: Finding, since: Collection[Path] | None) -> bool:
    """Whether a finding is an error, or about one of the files that changed."""
    return since is None or finding.is_error or Path(finding.path).resolve() in since


if __name__ == "__main__":
    sys.exit(main())
