#!/usr/bin/env python3
"""Make the search index of an archive and nothing else, to measure what that costs."""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from dataclasses import asdict
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]
# In the place of the folder of this file, whose modules go by names of packages.
sys.path[:1] = [str(PROJECT / "scripts"), str(PROJECT / "tests")]

from archive.checks import check  # noqa: E402
from archive.dates import reference_date  # noqa: E402
from archive.index import Archive  # noqa: E402
from archive.search.index_files import index_files  # noqa: E402
from archive.source import read_source  # noqa: E402
from bench.zoeken.process import Cost  # noqa: E402


def make_index(archive: Archive, folder: Path) -> None:
    """Write every file of the search index below a folder, as the build of a site does."""
    for file in index_files(archive):
        path = folder / file.address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content())


def so_far() -> Cost:
    """What this process cost up to now; its peak memory is that of all it did."""
    times = os.times()
    processor = times.user + times.system + times.children_user + times.children_system
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Cost(processor, time.perf_counter(), memory)


def between(start: Cost, end: Cost) -> Cost:
    """What it cost from one moment to another, with the peak memory up to the last."""
    return Cost(end.processor - start.processor, end.wall - start.wall, end.megabytes)


def main() -> int:
    """Index the archive in the first folder into the second; print the costs as JSON."""
    source, target = map(Path, sys.argv[1:])
    start = so_far()
    archive = check(read_source(source), reference_date(os.environ)).archive
    read = so_far()
    make_index(archive, target)
    costs = {"reading": between(start, read), "indexing": between(read, so_far())}
    print(json.dumps({name: asdict(cost) for name, cost in costs.items()}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
