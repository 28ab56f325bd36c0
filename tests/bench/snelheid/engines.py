"""The site generators that are compared, each over the same records."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.snelheid import hugo, markdown, ours
from bench.snelheid.folders import File
from bench.snelheid.process import Command
from bench.snelheid.programs import Program, ourselves, package
from bench.snelheid.programs import hugo as hugo_program
from bench.snelheid.states import State

OURS = "raadsvragen"
OURS_BARE = "raadsvragen-zonder-zoeken"
HUGO = "hugo"
HUGO_SEARCH = "hugo-pagefind"
MATERIAL = "material"
ZENSICAL = "zensical"


def _nothing(folder: Path, state: State) -> None:
    """Prepare nothing: the content is all there is."""


@dataclass(frozen=True, slots=True)
class Engine:
    """How one generator makes its site of a folder.

    `content` gives the files of an archive, changed or not, and `commands` build the site from
    them, the first time and again. `output` is below the folder.
    """

    name: str
    title: str
    programs: Sequence[Program]
    content: Callable[[State], Iterable[File]]
    commands: Callable[[Path], Sequence[Command]]
    output: str
    prepare: Callable[[Path, State], None] = _nothing

    def missing(self) -> list[Program]:
        """The programs that are not there."""
        return [program for program in self.programs if program.version() is None]


def engines(environment: Path) -> dict[str, Engine]:
    """Give each engine by its name; `environment` holds the packages of the others."""
    python = environment / "bin/python"
    every = (
        _ours(),
        _hugo_search(python),
        _ours_without_search(),
        _hugo(),
        _zensical(python),
        _material(python),
    )
    return {engine.name: engine for engine in every}


def _ours() -> Engine:
    return Engine(
        name=OURS,
        title="Raadsvragen",
        programs=(ourselves(),),
        content=ours.content,
        commands=lambda folder: ((*_mkdocs(Path(sys.executable), folder), "--strict"),),
        output="site",
        prepare=ours.prepare,
    )


def _ours_without_search() -> Engine:
    return replace(
        _ours(),
        name=OURS_BARE,
        title="Raadsvragen, zonder zoeken",
        prepare=ours.prepare_without_search,
    )


def _hugo() -> Engine:
    return Engine(
        name=HUGO,
        title="Hugo, zonder zoeken",
        programs=(hugo_program(),),
        content=hugo.content,
        commands=lambda folder: (("hugo", "--quiet", "--source", str(folder)),),
        output="public",
    )


def _hugo_search(python: Path) -> Engine:
    """Hugo, and then Pagefind over all pages: it has no way to index a part again."""
    alone = _hugo()
    pagefind = (str(python), "-m", "pagefind", "--force-language", "nl", "--quiet", "--site")
    return replace(
        alone,
        name=HUGO_SEARCH,
        title="Hugo + Pagefind",
        programs=(*alone.programs, package("pagefind", python)),
        commands=lambda folder: (
            *alone.commands(folder),
            (*pagefind, str(folder / alone.output)),
        ),
    )


def _zensical(python: Path) -> Engine:
    build = (str(python), "-m", "zensical", "build", "-f")
    return Engine(
        name=ZENSICAL,
        title="Zensical",
        programs=(package("zensical", python),),
        content=markdown.content_with("zensical.toml"),
        commands=lambda folder: ((*build, str(folder / "zensical.toml")),),
        output="site",
    )


def _material(python: Path) -> Engine:
    return Engine(
        name=MATERIAL,
        title="MkDocs Material",
        programs=(package("mkdocs-material", python), package("mkdocs", python)),
        content=markdown.content_with("mkdocs.yml"),
        commands=lambda folder: (_mkdocs(python, folder),),
        output="site",
    )


def _mkdocs(python: Path, folder: Path) -> Command:
    return (str(python), "-m", "mkdocs", "build", "--quiet", "-f", str(folder / "mkdocs.yml"))
