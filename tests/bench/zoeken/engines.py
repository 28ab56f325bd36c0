"""The search engines that are compared, each over the same records."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

from playwright.sync_api import Browser

from bench.chamber import Entry, read_entries
from bench.zoeken import material, pagefind
from bench.zoeken.answer import Answer, Outcome
from bench.zoeken.names import MATERIAL, OURS, PAGEFIND, TANTIVY
from bench.zoeken.queries import Query, number_of
from bench.zoeken.sites import chamber_site
from bench.zoeken.visit import CONTRACT, ask
from bench.zoeken.workshop import Workshop, digest

# Material holds its whole index in memory once it is open: what was typed before makes no
# difference to what comes after, and opening takes seconds.
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
    def titles(self) -> dict[str, str]:
        """The title of each record, by its number."""
        return {number_of(entry.id): entry.title for entry in self.entries}

    @cached_property
    def recipe(self) -> str:
        """Tells these records and queries, asked in this way, from others."""
        return digest(self.source, repr(self.queries), Path(__file__).parent)

    @cached_property
    def site(self) -> Path:
        """Our site of the records."""
        return chamber_site(self.source, self.workshop)


@dataclass(frozen=True, slots=True)
class Engine:
    """How every query is asked of one engine.

    `recipe` tells what is searched and by which version; none for an engine that is asked anew in
    every run.
    """

    ask: Callable[[Bench], list[Answer]]
    recipe: Callable[[Bench], str] | None = None


def _ask_ours(bench: Bench) -> list[Answer]:
    return ask(bench.browser, bench.site, CONTRACT, bench.queries)


def _pagefind_recipe(bench: Bench) -> str:
    pages = sorted(bench.site.glob(pagefind.PAGES))
    return digest(version("pagefind"), pagefind.PAGE, Path(pagefind.__file__), *pages)


def _ask_pagefind(bench: Bench) -> list[Answer]:
    folder = bench.workshop.made(
        "pagefind", _pagefind_recipe(bench), lambda made: pagefind.index(bench.site, made)
    )
    return ask(bench.browser, folder, CONTRACT, bench.queries)


def _material_recipe(bench: Bench) -> str:
    return digest(version("mkdocs-material"), bench.source, Path(material.__file__))


def _ask_material(bench: Bench) -> list[Answer]:
    folder = bench.workshop.made(
        "material", _material_recipe(bench), lambda made: material.build(bench.entries, made)
    )
    site = material.site(folder)
    return ask(bench.browser, site, material.MARKS, bench.queries, TYPED_IN_MATERIAL)


def _tantivy_recipe(bench: Bench) -> str:
    return digest(version("tantivy"), bench.source)


def _ask_tantivy(bench: Bench) -> list[Answer]:
    from bench.zoeken import tantivy  # no other engine needs its package

    return tantivy.ask(tantivy.index(bench.entries), bench.queries)


ENGINES = {
    OURS: Engine(_ask_ours),
    PAGEFIND: Engine(_ask_pagefind, _pagefind_recipe),
    MATERIAL: Engine(_ask_material, _material_recipe),
    TANTIVY: Engine(_ask_tantivy, _tantivy_recipe),
}


def outcomes(bench: Bench, only: Collection[str]) -> dict[str, Outcome]:
    """Give the outcome of each engine, by name.

    A peer is asked when what it searches, the queries or this package changed since it was asked
    before. Engines that are not in `only` are not asked: what is known of them is given.
    """
    found: dict[str, Outcome] = {}
    for name, engine in ENGINES.items():
        kept = f"uitslagen/{name}-{bench.recipe[:12]}.json"
        if name in only:
            found[name] = _asked(bench, name, engine, kept)
        elif (path := bench.workshop.folder / kept).is_file():
            found[name] = Outcome.from_json(json.loads(path.read_bytes()))
    return found


def _asked(bench: Bench, name: str, engine: Engine, kept: str) -> Outcome:
    now = datetime.now(UTC).isoformat(" ", "seconds")

    def write(path: Path) -> None:
        outcome = Outcome(name, now, tuple(engine.ask(bench)))
        path.write_text(json.dumps(outcome.as_json(), indent=1), encoding="utf-8")

    searched = engine.recipe(bench) if engine.recipe else now
    path = bench.workshop.made(kept, digest(searched, bench.recipe), write)
    return Outcome.from_json(json.loads(path.read_bytes()))
