#!/usr/bin/env python3
"""Write a fictional archive of a made-up municipality, for demos, tests and benchmarks."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from archive.dates import parse_iso
from archive.fiction.writer import LAST_DAY, RefusedError, write_archive

PROJECT = Path(__file__).resolve().parent.parent


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the archive; 0 when it was written, 1 when it could not, 2 when called wrongly."""
    parser = argparse.ArgumentParser(description="Maakt een verzonnen archief.")
    parser.add_argument("--aantal", type=int, required=True, help="hoeveel vragen")
    parser.add_argument("--map", type=Path, required=True, help="de map die gevuld wordt")
    parser.add_argument("--zaad", default="1", help="een ander zaad geeft een ander archief")
    parser.add_argument(
        "--datum", default=LAST_DAY.isoformat(), help="de laatste dag van het archief"
    )
    options = parser.parse_args(arguments)
    last_day = parse_iso(options.datum)
    if last_day is None:
        parser.error(f"'{options.datum}' is geen datum. Schrijf jaar-maand-dag, zoals 2026-11-23.")
    try:
        written = write_archive(options.map, PROJECT, options.aantal, options.zaad, last_day)
    except (RefusedError, OSError) as reason:
        print(f"Er is geen archief gemaakt. {reason}", file=sys.stderr)
        return 1
    print(f"In {options.map} staan nu {written} verzonnen vragen.")
    print(f"Maak de site met: mkdocs build -f {options.map / 'mkdocs.yml'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
