"""Making the files of a site small beforehand, so that a web server need not do so each time."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import brotli

from archive.building.squeezed import ENDINGS
from archive.building.workers import spread
from archive.deploy.media import SQUEEZED

# Smaller files fit in one packet anyway.
SMALLEST = 1_024
# From 9 up a file becomes 7% smaller, in twenty times the time.
_BROTLI = 8
_WAYS: Mapping[str, Callable[[bytes], bytes]] = {
    ENDINGS["br"]: lambda content: brotli.compress(content, quality=_BROTLI),
    ENDINGS["gzip"]: lambda content: gzip.compress(content, 9, mtime=0),
}
# Files that a worker makes small at a time.
BATCH = 64


@dataclass(frozen=True, slots=True)
class Squeezed:
    """How many files were made small now, and how many were so already."""

    made: int
    stayed: int


def squeeze(site: Path) -> Squeezed:
    """Make a `.gz` and a `.br` beside each file of a site that becomes smaller by it.

    What a file was made small to, a build takes away when the file changes; so what is there,
    stays.
    """
    files = [path for path in sorted(site.rglob("*")) if _is_worth(path)]
    todo = [path for path in files if not any(map(Path.exists, _small(path)))]
    batches = [todo[start : start + BATCH] for start in range(0, len(todo), BATCH)]

    def make(number: int) -> int:
        return sum(map(_squeeze, batches[number]))

    made = sum(spread(make, range(len(batches)), len(batches) > 1))
    return Squeezed(made, len(files) - len(todo))


def _small(path: Path) -> Sequence[Path]:
    return [path.with_name(path.name + ending) for ending in _WAYS]


def _is_worth(path: Path) -> bool:
    kind = path.name.rpartition(".")[2].lower()
    return kind in SQUEEZED and path.is_file() and path.stat().st_size >= SMALLEST


def _squeeze(path: Path) -> int:
    content = path.read_bytes()
    made = 0
    for target, way in zip(_small(path), _WAYS.values(), strict=True):
        small = way(content)
        if len(small) < len(content):
            beside = target.with_name(f".{target.name}.nieuw")
            beside.write_bytes(small)
            beside.replace(target)
            made = 1
    return made
