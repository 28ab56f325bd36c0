#!/usr/bin/env python3
"""Measure how light and how good the pages are for readers, by Lighthouse."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

PROJECT = Path(__file__).resolve().parents[3]
# In the place of the folder of this file, so that its modules don't go for packages.
sys.path[:1] = [str(PROJECT / "scripts"), str(PROJECT / "tests")]

from archive.dates import dutch_date  # noqa: E402
from archive.deploy.inline import inline_of_site  # noqa: E402
from archive.deploy.samples import samples  # noqa: E402
from archive.fiction.writer import RefusedError  # noqa: E402
from bench.lezers.lighthouse import Visit, version, visit  # noqa: E402
from bench.lezers.pages import ADDRESS, made, pages  # noqa: E402
from bench.lezers.report import Result, missed, report  # noqa: E402
from bench.snelheid.programs import ourselves  # noqa: E402
from bench.zoeken.browser import executable  # noqa: E402
from sample_server import Sample, sampled  # noqa: E402

KEPT = Path(__file__).parent


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print tables; 0 when all goals are met, 1 when not, 2 when called wrongly."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if min(options.herhaal, options.aantal) < 1:
        parser.error("schrijf getallen van 1 of meer")
    try:
        with TemporaryDirectory() as temporary:
            site = options.site or made(Path(temporary), options.aantal)
            result = _measure(site, options)
    except (OSError, RuntimeError, RefusedError, subprocess.SubprocessError) as reason:
        print(f"Er is niet alles gemeten. {reason}", file=sys.stderr)
        return 1
    if options.bewaar:
        raw = json.dumps(result.as_json(), ensure_ascii=False, indent=1)
        (KEPT / "uitslag.md").write_text(report(result), encoding="utf-8")
        (KEPT / "uitslag.json").write_text(f"{raw}\n", encoding="utf-8")
    print(report(result))
    return 1 if missed(result) else 0


def _measure(site: Path, options: argparse.Namespace) -> Result:
    """Visit each page of a site, page after page, and that as often as asked."""
    versions = {
        "Raadsvragen": str(ourselves().version()),
        "Lighthouse": version(),
        "Chromium": _told(executable(), "--version"),
    }
    sample = Sample(samples(ADDRESS, inline_of_site(site))["nginx.conf"])
    base = urlsplit(ADDRESS).path
    visits: dict[str, list[Visit]] = defaultdict(list)
    with sampled({base: (site, sample)}) as server:
        for turn in range(options.herhaal):
            for page, address in pages(site).items():
                found = visit(f"{server}{base}{address}")
                visits[page].append(found)
                print(f"{turn + 1} {page}: {dict(found.scores)}", file=sys.stderr)
    return Result(
        dutch_date(datetime.now(UTC).date()), len(list(site.glob("vragen/*/"))), versions, visits
    )


def _told(*command: str) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout.strip().rpartition("Chromium ")[2]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Meet met Lighthouse hoe licht en hoe goed de pagina’s zijn voor lezers."
    )
    parser.add_argument("--aantal", type=int, default=300, help="zoveel verzonnen vragen")
    parser.add_argument("--herhaal", type=int, default=3, help="bezoek elke pagina zo vaak")
    parser.add_argument("--site", type=Path, help="meet deze site, die al gemaakt is")
    parser.add_argument(
        "--bewaar", action="store_true", help="schrijf de uitslag in tests/bench/lezers"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
