#!/usr/bin/env python3
"""Measure how well the questions that are most alike are found, over 3,811 real questions.

The first half is that by which the weights were chosen; the second was never looked at for that.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Collection, Sequence
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]
# In the place of the folder of this file, so that its modules don't go for packages.
sys.path[:1] = [str(PROJECT / "scripts"), str(PROJECT / "tests")]

from archive.index import Archive  # noqa: E402
from bench.chamber import Entry, read_entries  # noqa: E402
from bench.verwant.chamber_archive import chamber_archive  # noqa: E402
from bench.verwant.judged import Judged, judge, read_verdicts  # noqa: E402
from bench.verwant.labels import (  # noqa: E402
    close_themes,
    share_of_subjects,
    share_of_themes,
    subjects,
)
from bench.verwant.methods import METHODS, Rows, number  # noqa: E402

HALVES = ("de helft waarop is afgesteld", "de andere helft")
# One in so many may be without a verdict.
FEW = 10
HEAD = (
    "| manier | getoond | zelfde thema: van de vijf | van de getoonde | zelfde onderwerp "
    "| nuttig | nuttig of deels | zonder oordeel |\n|---|---|---|---|---|---|---|---|"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; 0 when that went well, 1 when there are no questions to measure with."""
    shared = Path(os.environ.get("RAADSVRAGEN_SHARED", PROJECT.parent / "shared"))
    parser = argparse.ArgumentParser(description="Meet hoe goed lijkende vragen gevonden worden.")
    parser.add_argument("--map", type=Path, default=shared, help="de map met echte teksten")
    options = parser.parse_args(arguments)
    try:
        entries = read_entries(options.map / "corpus" / "dekamer-2017.jsonl.gz")
        queries = options.map / "search-eval" / "queries.jsonl"
        report(entries, subjects(queries))
    except OSError as reason:
        print(f"Er is niets gemeten. {reason}", file=sys.stderr)
        return 1
    return 0


def report(entries: Sequence[Entry], found: Sequence[frozenset[str]]) -> None:
    """Print a table for each half, and how long each way took."""
    archive = chamber_archive(entries)
    rows = {name: _timed(name, entries, archive) for name in METHODS}
    verdicts, themes = read_verdicts(), close_themes(entries)
    halves = [set(sorted(verdicts)[start::2]) for start in range(2)]
    for half, title in enumerate(HALVES):
        print(f"\n{title}\n\n{HEAD}")
        wanted = {number(each) for each in entries if int(each.id) % 2 == half}
        for name, each in rows.items():
            of_five, of_shown = share_of_themes(each, themes, wanted)
            judged = judge(each, verdicts, halves[half])
            figures = (of_five, of_shown, share_of_subjects(each, found, wanted))
            told = " | ".join(f"{figure:.2f}" for figure in figures)
            shares = _shares(judged)
            print(f"| {name} | {_shown(each, wanted):.1f} | {told} | {shares} | {judged.unknown} |")


def _shares(judged: Judged) -> str:
    """Give which part is useful, and useful or a little so; none where much was not judged."""
    if judged.unknown * FEW > judged.shown:
        return "– | –"
    shares = (judged.share(judged.useful), judged.share(judged.useful + judged.a_little))
    return " | ".join(f"{share:.2f}" for share in shares)


def _timed(name: str, entries: Sequence[Entry], archive: Archive) -> Rows:
    start = time.process_time()
    rows = METHODS[name](entries, archive)
    print(f"{name}: {time.process_time() - start:.1f} s")
    return rows


def _shown(rows: Rows, wanted: Collection[str]) -> float:
    """How many are shown with a question."""
    return sum(len(rows.get(name, ())) for name in wanted) / max(len(wanted), 1)


if __name__ == "__main__":
    sys.exit(main())
