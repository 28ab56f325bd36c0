"""The runs: every engine in turn, and then again, so that a slow minute strikes all alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bench.snelheid.engines import Engine
from bench.snelheid.folders import Folder, put_away, remove, size
from bench.snelheid.process import Cost, FailedError, run, together
from bench.snelheid.states import State, with_changed_answer, with_renamed_party


class Scenario(StrEnum):
    """What is built: all of it for the first time, or again after one change."""

    COLD = "koud"
    RECORD = "vraag"
    PARTY = "partij"


@dataclass(frozen=True, slots=True)
class Run:
    """One measured build, of `count` records; `size` is that of the site in bytes."""

    engine: str
    count: int
    round: int
    scenario: Scenario
    cost: Cost
    size: int


@dataclass(frozen=True, slots=True)
class Failure:
    """An engine that could not build an archive of `count` records, with what it said."""

    engine: str
    count: int
    reason: str


def states_of(original: State) -> Mapping[Scenario, State]:
    """The archive at each build; every change comes on top of the one before it."""
    changed = with_changed_answer(original)
    return {
        Scenario.COLD: original,
        Scenario.RECORD: changed,
        Scenario.PARTY: with_renamed_party(changed),
    }


def rounds(
    engines: Sequence[Engine], original: State, work: Path, repeats: int
) -> Iterator[Run | Failure]:
    """Measure every engine `repeats` times, in turn; each has a folder of its own below `work`.

    An engine that fails takes no further part.
    """
    states = states_of(original)
    count = len(original.source.records)
    folders = {engine: Folder(work / engine.name) for engine in engines}
    for engine, folder in folders.items():
        remove(folder.path)
        folder.path.mkdir(parents=True)
        engine.prepare(folder.path, original)
    for number in range(1, repeats + 1):
        for engine, folder in tuple(folders.items()):
            try:
                yield from _round(engine, states, folder, number)
            except FailedError as reason:
                del folders[engine]
                yield Failure(engine.name, count, str(reason))


def _round(
    engine: Engine, states: Mapping[Scenario, State], folder: Folder, number: int
) -> Iterator[Run]:
    output = folder.path / engine.output
    put_away(folder.path, output, *(folder.path / cache for cache in engine.caches))
    count = len(states[Scenario.COLD].source.records)
    for scenario, state in states.items():
        folder.update(engine.content(state))
        cost = together([run(command) for command in engine.commands(folder.path)])
        yield Run(engine.name, count, number, scenario, cost, size(output))
