"""The runs: every engine in turn, and then again, so that a slow minute strikes all alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bench.snelheid.engines import Engine
from bench.snelheid.folders import Folder, size
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


class Rounds:
    """The builds of one archive: every engine has a folder of its own for each round.

    An engine that fails takes no further part.
    """

    def __init__(
        self, engines: Sequence[Engine], original: State, work: Path, repeats: int
    ) -> None:
        """Take an archive; `work` is the folder for those of the engines, which must not exist."""
        self._states = states_of(original)
        self._rounds = range(1, repeats + 1)
        self._count = len(original.source.records)
        self._folders: dict[Engine, list[Folder]] = {}
        for engine in engines:
            folders = [Folder(work / engine.name / str(number)) for number in self._rounds]
            for folder in folders:
                folder.path.mkdir(parents=True)
                engine.prepare(folder.path, original)
            self._folders[engine] = folders

    def run(self, scenarios: Sequence[Scenario]) -> Iterator[Run | Failure]:
        """Have all engines build these, one scenario after the other, in each round.

        Each scenario goes on where the one before it ended.
        """
        for number in self._rounds:
            for engine, folders in tuple(self._folders.items()):
                try:
                    for scenario in scenarios:
                        yield self._build(engine, folders[number - 1], number, scenario)
                except FailedError as reason:
                    del self._folders[engine]
                    yield Failure(engine.name, self._count, str(reason))

    def _build(self, engine: Engine, folder: Folder, number: int, scenario: Scenario) -> Run:
        folder.update(engine.content(self._states[scenario]))
        cost = together([run(command) for command in engine.commands(folder.path)])
        return Run(
            engine.name, self._count, number, scenario, cost, size(folder.path / engine.output)
        )
