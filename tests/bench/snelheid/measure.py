#!/usr/bin/env python3
"""Measure how fast and how lean sites are made, beside other site generators."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

PROJECT = Path(__file__).resolve().parents[3]
# In the place of the folder of this file, so that its modules don't go for packages.
sys.path[:1] = [str(PROJECT / "scripts"), str(PROJECT / "tests")]

from archive.dates import dutch_date  # noqa: E402
from archive.fiction.writer import RefusedError, write_archive  # noqa: E402
from bench.snelheid.engines import OURS, Engine, engines  # noqa: E402
from bench.snelheid.goals import LARGEST  # noqa: E402
from bench.snelheid.machine import this_machine  # noqa: E402
from bench.snelheid.plot import plot  # noqa: E402
from bench.snelheid.report import report  # noqa: E402
from bench.snelheid.result import Result  # noqa: E402
from bench.snelheid.rounds import Failure, Rounds, Run, Scenario  # noqa: E402
from bench.snelheid.states import read  # noqa: E402

KEPT = Path(__file__).parent


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print tables; 0 when done, 1 when it could not be, 2 when called wrongly."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if min(options.herhaal, *options.aantallen) < 1:
        parser.error("schrijf getallen van 1 of meer")
    known = engines(options.omgeving)
    chosen = [known[name] for name in known if name in (options.alleen or known)]
    try:
        with TemporaryDirectory() as temporary:
            result = _measure(options, chosen, options.map or Path(temporary))
    except (OSError, RuntimeError, RefusedError) as reason:
        print(f"Er is niet alles gemeten. {reason}", file=sys.stderr)
        return 1
    if options.bewaar:
        _keep(result)
    print(report(result))
    return 0


def _measure(options: argparse.Namespace, chosen: Sequence[Engine], work: Path) -> Result:
    """Measure at each size the engines of which every program is there."""
    missing = {program.name: program.install for engine in chosen for program in engine.missing()}
    present = [engine for engine in chosen if not engine.missing()]
    if not present:
        raise RuntimeError(f"Installeer eerst iets om te meten: {'; '.join(missing.values())}.")
    found = tuple(_runs(_plan(options, present), work, options.herhaal))
    runs = tuple(each for each in found if isinstance(each, Run))
    failures = tuple(each for each in found if isinstance(each, Failure))
    if not runs:
        raise RuntimeError("; ".join(each.reason for each in failures))
    return Result(
        day=dutch_date(datetime.now(UTC).date()),
        machine=this_machine(),
        versions={
            program.name: str(program.version())
            for engine in present
            for program in engine.programs
        },
        missing=missing,
        titles={engine.name: engine.title for engine in present},
        runs=runs,
        failures=failures,
    )


def _plan(options: argparse.Namespace, present: Sequence[Engine]) -> Mapping[int, Sequence[Engine]]:
    """The engines at each size; the others would take too long over the largest."""
    plan = dict.fromkeys(options.aantallen, present)
    ours = [engine for engine in present if engine.name == OURS]
    if options.groot and ours:
        plan[LARGEST] = ours
    return plan


def _runs(
    plan: Mapping[int, Sequence[Engine]], work: Path, repeats: int
) -> Iterator[Run | Failure]:
    folders = {count: work / str(count) for count in plan}
    for folder in filter(Path.exists, folders.values()):
        raise RuntimeError(f"{folder} bestaat al. Kies een lege map.")
    builds = {}
    for count, folder in folders.items():
        write_archive(folder / "archief", PROJECT, count)
        builds[count] = Rounds(plan[count], read(folder / "archief"), folder, repeats)
    for count, scenarios in _order(list(plan)):
        for each in builds[count].run(scenarios):
            print(_told(each), file=sys.stderr)
            yield each


def _order(counts: Sequence[int]) -> Iterator[tuple[int, Sequence[Scenario]]]:
    """In which order what is built, at which size: nobody removes much before what is cold.

    For minutes after many files were removed, ext4 looks long for room for new ones: it makes no
    use yet of what was freed. No user waits for that, and not every engine would. Of the largest
    archive a change follows at once: what was written for it does not stay in memory for long.
    """
    small = [count for count in counts if count != LARGEST]
    large = [count for count in counts if count == LARGEST]
    yield from ((count, (Scenario.COLD, Scenario.RECORD)) for count in large)
    yield from ((count, (scenario,)) for scenario in Scenario for count in small)
    yield from ((count, (Scenario.PARTY,)) for count in large)


def _told(each: Run | Failure) -> str:
    """One line for whoever waits."""
    if isinstance(each, Failure):
        return f"{each.count} {each.engine}: {each.reason}"
    return (
        f"{each.count} {each.round} {each.engine} {each.scenario}: {each.cost.wall:.1f} s, "
        f"{each.cost.megabytes:.0f} MB"
    )


def _keep(result: Result) -> None:
    """Write the result beside this file."""
    picture = KEPT / "uitslag.svg"
    raw = json.dumps(result.as_json(), ensure_ascii=False, indent=1)
    picture.write_text(plot(result), encoding="utf-8")
    (KEPT / "uitslag.md").write_text(report(result, picture.name), encoding="utf-8")
    (KEPT / "uitslag.json").write_text(f"{raw}\n", encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Meet hoe snel en hoe zuinig sites gemaakt worden, naast andere programma’s."
    )
    parser.add_argument(
        "aantallen", nargs="*", type=int, default=[1_000, 10_000], help="zoveel verzonnen vragen"
    )
    parser.add_argument(
        "--groot", action="store_true", help="meet Raadsvragen ook met 100.000 vragen"
    )
    parser.add_argument(
        "--herhaal", type=int, default=3, help="meet alles zo vaak (anders drie keer)"
    )
    parser.add_argument(
        "--alleen",
        action="append",
        choices=list(engines(Path())),
        help="meet alleen dit programma; u mag dit vaker schrijven",
    )
    parser.add_argument(
        "--omgeving",
        type=Path,
        default=PROJECT / ".venv-bench",
        help="de map met de Python-omgeving van de andere programma’s",
    )
    parser.add_argument(
        "--map",
        type=Path,
        help="maak de sites in deze map, waar nog niets staat",
    )
    parser.add_argument(
        "--bewaar", action="store_true", help="schrijf de uitslag in tests/bench/snelheid"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
