#!/usr/bin/env python3
"""Tell how well the privacy guard finds, how often it is wrong on real texts, and what it costs."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(PROJECT / "scripts"), str(PROJECT / "tests")]

from archive.privacy.guard import find  # noqa: E402
from archive.privacy.known import Known  # noqa: E402
from archive.registers import Person, Register, Registers  # noqa: E402
from archive.settings import Settings  # noqa: E402
from bench.chamber import make_records, make_registers, read_entries  # noqa: E402
from guarding import labelled, tally  # noqa: E402

# Who answered. The data name departments; an archive has the people in its register.
MINISTERS = (
    "Charles Michel", "Kris Peeters", "Jan Jambon", "Alexander De Croo", "Didier Reynders",
    "Koen Geens", "Maggie De Block", "Daniel Bacquelaine", "Johan Van Overtveldt", "Willy Borsus",
    "Steven Vandeput", "Marie-Christine Marghem", "François Bellot", "Francois Bellot",
    "Theo Francken", "Elke Sleurs", "Zuhal Demir", "Bart Tommelein", "Philippe De Backer",
    "Pieter De Crem", "Jacqueline Galant",
)  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; 0 when that went well."""
    shared = Path(os.environ.get("RAADSVRAGEN_SHARED", PROJECT.parent / "shared"))
    parser = argparse.ArgumentParser(description="Meet de privacywacht.")
    parser.add_argument("--map", type=Path, default=shared, help="de map met echte teksten")
    parser.add_argument("--toon", action="store_true", help="noem wat in echte teksten is gevonden")
    options = parser.parse_args(arguments)
    print("soort               gevonden  gemist  vals   precisie  dekking")
    for kind, counted in tally(labelled()).items():
        print(
            f"{kind.value:<20}{counted.right:>8}{len(counted.missed):>8}{len(counted.wrong):>6}"
            f"{counted.precision:>11.3f}{counted.recall:>9.3f}"
        )
    corpus = options.map / "corpus" / "dekamer-2017.jsonl.gz"
    if corpus.exists():
        entries = read_entries(corpus)
        registers = make_registers(entries)
        people = (*registers.people, *map(Person, MINISTERS))
        texts = [
            "\n\n".join([each.subject, *(part.text for part in each.body.sections)])
            for each in make_records(entries)
        ]
        report("Kamervragen 2017", texts, people, options.toon)
    forms = sorted((options.map / "forms/kamervragen-tekst").glob("*.txt"))
    if forms:
        report("Formulieren", [each.read_text("utf-8") for each in forms], (), options.toon)
    return 0


def report(name: str, texts: Sequence[str], people: Sequence[Person], show: bool) -> None:
    """Print in how many texts something is found, and what looking costs."""
    registers = Registers(Register("p"), Register("n", tuple(people)), Register("t"))
    known = Known(Settings(), registers)
    started = time.process_time()
    found = [[each for each in find(text) if not known.has(each)] for text in texts]
    cost = (time.process_time() - started) / len(texts) * 1e6
    errors = sum(any(each.sure for each in one) for one in found)
    warnings = sum(any(not each.sure for each in one) for one in found)
    print(f"\n{name}: {len(texts)} teksten, {cost:.0f} microseconden per tekst")
    print(f"  met een fout: {errors} ({errors / len(texts):.1%})")
    print(f"  met een waarschuwing: {warnings} ({warnings / len(texts):.1%})")
    for kind, count in sorted(Counter(each.kind.value for one in found for each in one).items()):
        print(f"  {kind}: {count}")
    for text, one in zip(texts, found, strict=True) if show else ():
        for each in one:
            around = text[max(0, each.start - 40) : each.end + 20].replace("\n", " ")
            print(f"  {each.kind.value} | {each.text} | {around}")


if __name__ == "__main__":
    sys.exit(main())
