#!/usr/bin/env python3
"""Measure the search of the archive beside other engines, over 3,811 real questions."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from subprocess import SubprocessError
from tempfile import TemporaryDirectory
from typing import Any

PROJECT = Path(__file__).resolve().parents[3]
# In the place of the folder of this file, so that its modules don't go for packages.
sys.path[:1] = [str(PROJECT / "scripts"), str(PROJECT / "tests")]

from bench.zoeken.browser import chromium  # noqa: E402
from bench.zoeken.costs import LARGEST_SITE, measure_costs, report  # noqa: E402
from bench.zoeken.engines import ENGINES, Bench, outcomes  # noqa: E402
from bench.zoeken.evaluation import Evaluation  # noqa: E402
from bench.zoeken.queries import read_queries  # noqa: E402
from bench.zoeken.versions import versions  # noqa: E402
from bench.zoeken.workshop import Workshop  # noqa: E402

COSTS = "kosten"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print tables; 0 when done, 1 when it could not be, 2 when called wrongly."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.aantal < 1:
        parser.error("schrijf bij --aantal een getal van 1 of meer")
    try:
        with TemporaryDirectory() as temporary:
            measured = _measure(options, Workshop(options.map or Path(temporary)))
    except (ImportError, OSError, ValueError, RuntimeError, SubprocessError) as reason:
        print(f"Er is niet alles gemeten. {reason}", file=sys.stderr)
        return 1
    if options.json:
        options.json.write_text(json.dumps(measured, ensure_ascii=False, indent=1), "utf-8")
    return 0


def _measure(options: argparse.Namespace, workshop: Workshop) -> dict[str, Any]:
    """Measure what the options say, and print it; give it as plain lists and texts too."""
    only = set(options.alleen or ENGINES)
    measured: dict[str, Any] = {"versies": versions()}
    print(", ".join(f"{name} {version}" for name, version in measured["versies"].items()))
    if only != {COSTS}:
        evaluation = _evaluate(options, workshop, only)
        print(f"\n{evaluation.report(options.per_vraag)}")
        measured["zoeken"] = evaluation.as_json()
    if options.kosten or COSTS in only:
        costs = measure_costs(options.aantal, workshop)
        print(f"\n{report(costs)}")
        measured[COSTS] = costs.as_json()
    return measured


def _evaluate(options: argparse.Namespace, workshop: Workshop, only: set[str]) -> Evaluation:
    queries = read_queries(options.vragen)
    with chromium() as browser:
        bench = Bench(options.bron, queries, workshop, browser)
        return Evaluation(queries, outcomes(bench, only), bench.titles)


def _parser() -> argparse.ArgumentParser:
    shared = Path(os.environ.get("RAADSVRAGEN_SHARED", PROJECT.parent / "shared"))
    parser = argparse.ArgumentParser(
        description="Meet hoe goed en hoe snel het zoeken is, naast andere zoekmachines."
    )
    parser.add_argument(
        "--vragen",
        type=Path,
        default=shared / "search-eval" / "queries.jsonl",
        help="het bestand met beoordeelde zoekvragen",
    )
    parser.add_argument(
        "--bron",
        type=Path,
        default=shared / "corpus" / "dekamer-2017.jsonl.gz",
        help="het bestand met de Kamervragen die doorzocht worden",
    )
    parser.add_argument(
        "--map",
        type=Path,
        help="bewaar in deze map wat gemaakt en gemeten is, en gebruik het de volgende keer weer",
    )
    parser.add_argument(
        "--alleen",
        action="append",
        choices=[*ENGINES, COSTS],
        help="meet alleen deze; van andere zoekmachines komt erbij wat in --map bewaard is",
    )
    parser.add_argument(
        "--per-vraag", action="store_true", help="toon elke zoekvraag met onze eerste tien"
    )
    parser.add_argument(
        "--kosten", action="store_true", help="meet ook de kosten bij een verzonnen archief"
    )
    parser.add_argument(
        "--aantal",
        type=int,
        default=LARGEST_SITE,
        help=f"zoveel verzonnen vragen; boven {LARGEST_SITE} wordt alleen de eigen index gemeten",
    )
    parser.add_argument("--json", type=Path, help="schrijf alle uitkomsten ook in dit bestand")
    return parser


if __name__ == "__main__":
    sys.exit(main())
