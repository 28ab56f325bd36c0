"""What an engine gave for one query, and what that took."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Any

from bench.zoeken.server import Sent


class Load(StrEnum):
    """What the bytes on the network are for."""

    PAGE = "pagina"
    SCRIPTS = "scripts"
    INDEX = "index"
    TEXTS = "teksten"


_BY_SUFFIX = {
    "": Load.PAGE,
    ".html": Load.PAGE,
    ".css": Load.PAGE,
    ".svg": Load.PAGE,
    ".png": Load.PAGE,
    ".ico": Load.PAGE,
    ".js": Load.SCRIPTS,
    ".pagefind": Load.SCRIPTS,  # the program of Pagefind, as WebAssembly
    ".pf_fragment": Load.TEXTS,
}
_TEXTS = "teksten"


def load_of(path: str) -> Load:
    """Tell by its path what a file is for; what is nothing else belongs to the index."""
    address = PurePosixPath(path)
    if _TEXTS in address.parts:
        return Load.TEXTS
    return _BY_SUFFIX.get(address.suffix, Load.INDEX)


def loads(sent: Iterable[Sent]) -> dict[str, int]:
    """Add up the bytes for each purpose."""
    sums = dict.fromkeys(Load, 0)
    for each in sent:
        sums[load_of(each.path)] += each.size
    return {str(load): size for load, size in sums.items()}


@dataclass(frozen=True, slots=True)
class Answer:
    """The first ten numbers for a query.

    `first` is true for the query with which the page was opened, and false for one that was typed
    in an open page. `bytes` holds those on the network by purpose, nothing for an engine in
    process.
    """

    query: str
    first: bool
    numbers: tuple[str, ...]
    milliseconds: float
    bytes: Mapping[str, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """All bytes on the network."""
        return sum(self.bytes.values())


@dataclass(frozen=True, slots=True)
class Outcome:
    """Every answer of one engine, and the day and time (UTC) at which it was asked."""

    engine: str
    moment: str
    answers: tuple[Answer, ...]

    def select(self, first: bool) -> list[Answer]:
        """The answers with which pages were opened, or those that were typed."""
        return [answer for answer in self.answers if answer.first is first]

    def numbers(self) -> dict[str, tuple[str, ...]]:
        """The numbers found for each typed query."""
        return {answer.query: answer.numbers for answer in self.select(first=False)}

    def unsteady(self) -> list[str]:
        """The queries that gave one list when the page was opened and another when typed."""
        typed = self.numbers()
        return [
            answer.query
            for answer in self.select(first=True)
            if answer.query in typed and answer.numbers != typed[answer.query]
        ]

    def as_json(self) -> dict[str, Any]:
        """Give this as plain lists and texts."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Outcome:
        """Read what `as_json` gave."""
        answers = (
            Answer(**(each | {"numbers": tuple(each["numbers"])})) for each in data["answers"]
        )
        return cls(data["engine"], data["moment"], tuple(answers))
