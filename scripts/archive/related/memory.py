"""The terms of every question, in arrays."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from archive.search.arrays import Numbers


@dataclass(frozen=True)
class Memory:
    """Terms question after question: `count` of each, their `stem` by its place in `stems`.

    `worth` is what each term counts; `stems` are in alphabetical order, and all of them are used.
    """

    stems: list[str]
    count: Numbers
    stem: Numbers
    worth: Numbers


class _Met(dict[str, int]):
    """A number for every stem, in the order in which they are met."""

    def __missing__(self, stem: str) -> int:
        self[stem] = number = len(self)
        return number


def remember(terms: Iterable[Mapping[str, int]]) -> Memory:
    """Take in the terms of one question after another."""
    met = _Met()
    count, stem, worth = array("I"), array("I"), array("B")
    for each in terms:
        count.append(len(each))
        stem.extend(map(met.__getitem__, each))
        worth.extend(each.values())
    stems = sorted(met)
    number = np.empty(len(stems), np.uint32)
    number[[met[each] for each in stems]] = np.arange(len(stems), dtype=np.uint32)
    return Memory(
        stems,
        np.array(count, np.uint32),
        number[np.array(stem, np.uint32)],
        np.array(worth, np.uint32),
    )
