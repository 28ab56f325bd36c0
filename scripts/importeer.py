#!/usr/bin/env python3
"""Turn old forms into records, and tell what was certain, what to check and what was left out."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from archive.documents.batch.bringing_in import Options, bring_in
from archive.documents.batch.import_report import FORMATS
from archive.documents.batch.progress import progress
from archive.source import read_source
from archive.whereabouts import archive_of


def main(arguments: Sequence[str] | None = None) -> int:
    """Import files; 1 when one could not be read, 2 when called wrongly."""
    parser = argparse.ArgumentParser(
        description="Maakt van oude formulieren vragen in het archief."
    )
    parser.add_argument(
        "bestanden", nargs="+", type=Path, help="formulieren, of mappen met formulieren"
    )
    parser.add_argument(
        "--naar", type=Path, default=Path(), help="map van het archief (met mkdocs.yml)"
    )
    parser.add_argument("--proef", action="store_true", help="alleen laten zien, niets schrijven")
    parser.add_argument(
        "--bewaar-origineel", action="store_true", help="het formulier als bijlage bij de vraag"
    )
    parser.add_argument("--ocr", action="store_true", help="tekst herkennen in scans (ocrmypdf)")
    parser.add_argument(
        "--formaat", choices=list(FORMATS), default="tekst", help="vorm van het verslag"
    )
    options = parser.parse_args(arguments)
    if missing := [str(path) for path in options.bestanden if not path.exists()]:
        parser.error(f"dit pad bestaat niet: {', '.join(missing)}")
    if not options.naar.is_dir():
        parser.error(f"deze map bestaat niet: {options.naar}")
    folder = archive_of(options.naar)
    wanted = Options(
        tuple(options.bestanden), folder, options.proef, options.bewaar_origineel, options.ocr
    )
    with progress(sys.stderr) as tell:
        result = bring_in(wanted, read_source(folder), tell)
    print(FORMATS[options.formaat](result))
    return 1 if result.faults else 0


if __name__ == "__main__":
    sys.exit(main())
