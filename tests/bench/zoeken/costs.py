"""What searching a fictional archive of some size costs: to index, to keep and to use."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from archive.source import read_source
from bench.dekamer import PROJECT
from bench.zoeken import pagefind, sites
from bench.zoeken.answer import Outcome
from bench.zoeken.browser import chromium
from bench.zoeken.names import OURS, PAGEFIND, TITLES
from bench.zoeken.process import Cost, run
from bench.zoeken.sample import sample
from bench.zoeken.tables import byte_table, table, time_table
from bench.zoeken.visit import CONTRACT, ask
from bench.zoeken.workshop import Workshop, digest

# Of a larger archive only our own index is made.
LARGEST_SITE = 10_000
_INDEXING = Path(__file__).with_name("indexing.py")
_NO_INDEX = {".css", ".html", ".js"}


@dataclass(frozen=True, slots=True)
class Size:
    """What stands on the disk."""

    files: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Indexing:
    """What our own index costs in a process of its own, which reads and checks the archive first.

    The peak memory of `indexing` is that of both; `whole` is the process from start to end.
    """

    reading: Cost
    indexing: Cost
    whole: Cost
    size: Size


@dataclass(frozen=True, slots=True)
class Peer:
    """What there is to compare with: the build of the whole site, and Pagefind over its pages.

    `outcomes` are those of the two engines on this site.
    """

    build: Cost
    pagefind: Cost
    size: Size
    outcomes: Mapping[str, Outcome]


@dataclass(frozen=True, slots=True)
class Costs:
    """The costs for one archive of `count` records; no peer for a large one."""

    count: int
    ours: Indexing
    peer: Peer | None

    def as_json(self) -> dict[str, Any]:
        """Give this as plain lists and texts."""
        return asdict(self)


def measure_costs(count: int, workshop: Workshop) -> Costs:
    """Measure everything for one size."""
    archive = _archive(count, workshop)
    ours = measure_index(archive, _empty(workshop, f"index-{count}"))
    peer = _peer(archive, workshop) if count <= LARGEST_SITE else None
    return Costs(count, ours, peer)


def _archive(count: int, workshop: Workshop) -> Path:
    script = PROJECT / "scripts/voorbeeld.py"
    recipe = digest(PROJECT / "scripts", PROJECT / "vragen/register")
    options = ["--aantal", str(count), "--map"]
    return workshop.made(
        f"verzonnen-{count}",
        recipe,
        lambda folder: run(sys.executable, script, *options, folder),
    )


def _empty(workshop: Workshop, name: str) -> Path:
    """A folder in which nothing stands yet."""
    folder = workshop.folder / name
    if folder.exists():
        shutil.rmtree(folder)
    return folder


def measure_index(archive: Path, folder: Path) -> Indexing:
    """Make our own index of an archive below `folder`."""
    with TemporaryFile() as output:
        whole = run(sys.executable, _INDEXING, archive, folder, output=output)
        output.seek(0)
        parts = {name: Cost(**cost) for name, cost in json.load(output).items()}
    return Indexing(parts["reading"], parts["indexing"], whole, _size(folder))


def _size(folder: Path) -> Size:
    """The files of an index, without pages, scripts and stylesheets."""
    sizes = [
        path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file() and path.suffix not in _NO_INDEX
    ]
    return Size(len(sizes), sum(sizes))


def _peer(archive: Path, workshop: Workshop) -> Peer:
    site = _empty(workshop, f"{archive.name}-site")
    found = _empty(workshop, f"{archive.name}-pagefind")
    build = sites.build(archive, site)
    indexed = pagefind.index(site, found)
    queries = sample(record.subject for record in read_source(archive).records)
    folders = {OURS: site, PAGEFIND: found}
    now = datetime.now(UTC).isoformat(" ", "seconds")
    with chromium() as browser:
        outcomes = {
            name: Outcome(name, now, tuple(ask(browser, folder, CONTRACT, queries)))
            for name, folder in folders.items()
        }
    return Peer(build, indexed, _size(pagefind.files(found)), outcomes)


def report(costs: Costs) -> str:
    """Write the costs as tables in Markdown."""
    ours, peer = costs.ours, costs.peer
    rows = [
        ("archief lezen en controleren", ours.reading),
        ("eigen index, daarna in hetzelfde proces", ours.indexing),
        ("die twee samen, als heel proces", ours.whole),
    ]
    if peer:
        rows += [("Pagefind", peer.pagefind), ("mkdocs build, met zoeken", peer.build)]
    head = ["wat", "processor s", "verstreken s", "piekgeheugen MB"]
    parts = [table(head, [[title, *_shown(cost)] for title, cost in rows])]
    if peer:
        parts.append(_ratio(ours.indexing, peer.pagefind))
    parts.append(_size_table(costs))
    if peer:
        parts += [byte_table(peer.outcomes), time_table(peer.outcomes)]
    return "\n\n".join([f"## Kosten bij {costs.count} verzonnen vragen", *parts])


def _shown(cost: Cost) -> list[str]:
    return [f"{cost.processor:.2f}", f"{cost.wall:.2f}", f"{cost.megabytes:.0f}"]


def _ratio(ours: Cost, peer: Cost) -> str:
    return (
        f"Eigen index ten opzichte van Pagefind: {ours.processor / peer.processor:.2f}× de "
        f"processortijd, {ours.wall / peer.wall:.2f}× de verstreken tijd."
    )


def _size_table(costs: Costs) -> str:
    sizes = {OURS: costs.ours.size} | ({PAGEFIND: costs.peer.size} if costs.peer else {})
    rows = [
        [TITLES[name], str(each.files), f"{each.bytes / 1e6:.1f}"] for name, each in sizes.items()
    ]
    return table(["index op schijf", "bestanden", "MB"], rows)
