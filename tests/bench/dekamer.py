#!/usr/bin/env python3
"""Turn the questions of the Belgian Chamber of 2017 into an archive, for tests and benchmarks."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(PROJECT / "scripts"), str(PROJECT / "tests")]

from archive.folder import (  # noqa: E402
    copy_synonyms,
    write_configuration,
    write_records,
    write_registers,
)
from bench.chamber import SETTINGS, make_records, make_registers, read_entries  # noqa: E402


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the archive; 0 when it was written, 1 when it could not, 2 when called wrongly."""
    shared = Path(os.environ.get("RAADSVRAGEN_SHARED", PROJECT.parent / "shared"))
    parser = argparse.ArgumentParser(description="Maakt een archief van Kamervragen uit 2017.")
    parser.add_argument("--map", type=Path, required=True, help="de map die gevuld wordt")
    parser.add_argument(
        "--bron",
        type=Path,
        default=shared / "corpus" / "dekamer-2017.jsonl.gz",
        help="het bestand met de Kamervragen",
    )
    parser.add_argument("--aantal", type=int, help="alleen de eerste zoveel vragen")
    options = parser.parse_args(arguments)
    if options.aantal is not None and options.aantal < 1:
        parser.error("schrijf bij --aantal een getal van 1 of meer")
    try:
        written = write_archive(options.bron, options.map, options.aantal)
    except FileNotFoundError:
        print(
            f"Het bestand {options.bron} is er niet. Zet het daar neer, of noem met --bron waar "
            "het staat.",
            file=sys.stderr,
        )
        return 1
    except OSError as reason:
        print(f"Er is geen archief gemaakt. {reason}", file=sys.stderr)
        return 1
    print(f"In {options.map} staan nu {written} Kamervragen.")
    print(f"Maak de site met: mkdocs build -f {options.map / 'mkdocs.yml'}")
    return 0


def write_archive(source: Path, folder: Path, count: int | None = None) -> int:
    """Write the first `count` questions of the data, or all, and give how many there were."""
    entries = read_entries(source)[:count]
    registers = make_registers(entries)
    write_configuration(folder, PROJECT, SETTINGS)
    write_registers(folder, registers.parties, registers.people, registers.themes)
    copy_synonyms(folder, PROJECT)
    return write_records(folder, make_records(entries))


if __name__ == "__main__":
    sys.exit(main())
