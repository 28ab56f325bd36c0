#!/usr/bin/env python3
"""Measure making, checking and building fictional archives, as whole processes.

Prints seconds of processor time and peak memory for each size, and the figures that the
project promises: milliseconds a record, growth from the first size to the last, bytes a page.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Run:
    """What one process cost: seconds of processor time, and its peak memory in MB."""

    seconds: float
    megabytes: float


def run(*command: str | Path) -> Run:
    """Run a command on one processor to its end; raises when it fails."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    process = subprocess.Popen(
        [str(part) for part in command], env=environment, stdout=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return Run(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def measure(folder: Path, count: int) -> Run:
    """Make, check and build one archive; print a row and give what the build cost."""
    archive, site = folder / f"archief-{count}", folder / f"site-{count}"
    script = PROJECT / "scripts"
    made = run(sys.executable, script / "voorbeeld.py", "--aantal", str(count), "--map", archive)
    checked = run(sys.executable, script / "controleer.py", archive)
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    built = run(*mkdocs, "-f", archive / "mkdocs.yml", "-d", site)
    sizes = sorted(path.stat().st_size for path in site.glob("vragen/*/index.html"))
    pages = sum(1 for _ in site.rglob("index.html"))
    print(
        f"| {count:,} | {made.seconds:.1f} s | {checked.seconds:.1f} s | {built.seconds:.1f} s "
        f"| {1000 * built.seconds / count:.2f} ms | {built.megabytes:.0f} MB | {pages:,} "
        f"| {sizes[len(sizes) // 2]:,} | {sizes[-1]:,} |"
    )
    return built


def main() -> int:
    """Measure each size and print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[1_000, 10_000])
    sizes = parser.parse_args().sizes
    print("| records | make | check | build | a record | memory | pages | median page | largest |")
    print("|---|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        costs = [measure(Path(folder), size) for size in sizes]
    print(f"\nThe last build cost {costs[-1].seconds / costs[0].seconds:.1f} times the first.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
