"""The search engines that are compared, each over the same records."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

from playwright.sync_api import Browser

from bench.chamber import Entry, read_entries
from bench.dekamer import PROJECT, write_archive
from bench.zoeken import material, pagefind
from bench.zoeken.answer import Answer, Outcome
from bench.zoeken.process import run
from bench.zoeken.queries import Query
from bench.zoeken.revision import revision
from bench.zoeken.server import served
from bench.zoeken.sessions import sessions
from bench.zoeken.visit import OURS, Marks, ask
from bench.zoeken.workshop import Workshop, digest

# Material holds its whole index in memory, so what was typed before makes no difference to it,
# and opening it takes seconds.
TYPED_IN_MATERIAL = 8


@dataclass(frozen=True)
class Bench:
    """What every engine needs: the records, the queries, a place to work and a browser."""

    source: Path
    queries: Sequence[Query]
    workshop: Workshop
    browser: Browser

    @cached_property
    def entries(self) -> list[Entry]:
        """The records."""
        return read_entries(self.source)

    @cached_property
    def records(self) -> str:
        """The recipe of the records."""
        return digest(self.source, PROJECT / "tests/bench/chamber.py")

    @cached_property
    def site(self) -> Path:
        """Our own site of the records."""
        library = sorted((PROJECT / "scripts/archive").glob("*.py"))
        writers = sorted((PROJECT / "tests/bench").glob("*.py"))
        registers = PROJECT / "vragen/register"
        recipe = digest(self.source, registers, *library, *writers)
        archive = self.workshop.made("archief", recipe, lambda to: write_archive(self.source, to))
        sources = (PROJECT / "mkdocs.yml", PROJECT / "docs", PROJECT / "scripts")
        return self.workshop.made(
            "site", digest(recipe, *sources), lambda to: build_site(archive, to)
        )

    def visit(self, folder: Path, marks: Marks, typed: int) -> list[Answer]:
        """Ask every query in the browser, `typed` in each visit."""
        with served(folder) as server:
            return ask(self.browser, server, marks, sessions(self.queries, typed))


def build_site(archive: Path, site: Path) -> None:
    """Build the site of an archive of ours."""
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    run(*mkdocs, "-f", archive / "mkdocs.yml", "-d", site)


def _raadsvragen(bench: Bench) -> list[Answer]:
    return bench.visit(bench.site, OURS, typed=1)


def _pagefind(bench: Bench) -> list[Answer]:
    pages = sorted(bench.site.glob(pagefind.PAGES))
    recipe = digest(version("pagefind"), pagefind.PAGE, *pages)
    folder = bench.workshop.made("pagefind", recipe, lambda to: pagefind.index(bench.site, to))
    return bench.visit(folder, OURS, typed=1)


def _material(bench: Bench) -> list[Answer]:
    recipe = digest(version("mkdocs-material"), bench.records, Path(material.__file__))
    folder = bench.workshop.made(
        "material", recipe, lambda to: material.build(bench.entries, to)
    )
    return bench.visit(material.site(folder), material.MARKS, TYPED_IN_MATERIAL)


def _tantivy(bench: Bench) -> list[Answer]:
    from bench.zoeken import tantivy  # needs a package that only this engine uses

    return tantivy.ask(tantivy.index(bench.entries), bench.queries)


@dataclass(frozen=True)
class Engine:
    """One engine: how it is called in tables, which version it is, and how it is asked."""

    title: str
    version: Callable[[], str]
    ask: Callable[[Bench], list[Answer]]

    def outcome(self, name: str, bench: Bench) -> Outcome:
        """Ask every query."""
        return Outcome(name, self.version(), tuple(self.ask(bench)))
