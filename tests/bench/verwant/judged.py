"""A sample of questions of which somebody judged by reading what is like them."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.verwant.methods import Rows

FILE = Path(__file__).with_name("beoordeeld.jsonl")
# What a reader of the one has of the other.
NOTHING, A_LITTLE, USEFUL = 0, 1, 2

Verdicts = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Judged:
    """How many that were shown are useful, a little so, or not; and not judged by anybody."""

    useful: int
    a_little: int
    not_useful: int
    unknown: int

    @property
    def shown(self) -> int:
        """How many there are of which somebody judged."""
        return self.useful + self.a_little + self.not_useful

    def share(self, count: int) -> float:
        """Which part so many are of those that were judged."""
        return count / max(self.shown, 1)


def read_verdicts(path: Path = FILE) -> Verdicts:
    """Read the verdicts: a line for each question, as `{"id": …, "lijkt": {id: verdict}}`."""
    lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {
        f"2017-{line['id']}": {f"2017-{each}": grade for each, grade in line["lijkt"].items()}
        for line in lines
    }


def judge(rows: Rows, verdicts: Verdicts, wanted: Collection[str]) -> Judged:
    """Hold what is shown of the questions that are wanted against the verdicts."""
    found = [
        verdicts[name].get(other)
        for name in verdicts
        if name in wanted
        for other in rows.get(name, ())
    ]
    return Judged(*(found.count(grade) for grade in (USEFUL, A_LITTLE, NOTHING, None)))
