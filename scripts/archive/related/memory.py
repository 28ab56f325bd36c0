"""The terms of every question, in arrays; those of a question that did not change are kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from archive.question import Question
from archive.related.terms import Terms
from archive.search.arrays import (
    NO_NUMBERS,
    Numbers,
    Places,
    as_numbers,
    as_texts,
    counted,
    kept,
    runs,
    starts,
    unkept,
)

KEY_SIZE = 16


@dataclass(frozen=True)
class Memory:
    """Terms question after question: `count` of each, their `stem` by its place in `stems`.

    `worth` is what each term counts. `keys` has a digest for each question, by which it is known
    again; `stems` are in alphabetical order, and all of them are used.
    """

    keys: Sequence[bytes]
    stems: list[str]
    count: Numbers
    stem: Numbers
    worth: Numbers


NOTHING = Memory((), [], NO_NUMBERS, NO_NUMBERS, NO_NUMBERS)


def remember(questions: Sequence[Question], keys: Sequence[bytes], before: Memory) -> Memory:
    """Give the terms of these questions, with what is known of `before`."""
    place = {key: place for place, key in enumerate(before.keys)}
    terms = Terms()
    new = [
        (key, terms.of(question))
        for question, key in zip(questions, keys, strict=True)
        if key not in place
    ]
    if not new and len(keys) == len(before.keys) and list(keys) == list(before.keys):
        return before
    both = _joined(before, dict(new))
    place = {key: place for place, key in enumerate(both.keys)}
    return _chosen(both, np.fromiter((place[key] for key in keys), np.intp, len(keys)))


def _joined(before: Memory, new: Mapping[bytes, Mapping[str, int]]) -> Memory:
    """Give what was known with what is new behind it."""
    stems = sorted({*before.stems, *(stem for terms in new.values() for stem in terms)})
    number = {stem: number for number, stem in enumerate(stems)}
    renumbered = counted(map(number.__getitem__, before.stems), len(before.stems))
    count = counted(map(len, new.values()), len(new))
    total = int(count.sum())
    stem = counted((number[stem] for terms in new.values() for stem in terms), total)
    worth = counted((each for terms in new.values() for each in terms.values()), total)
    return Memory(
        [*before.keys, *new],
        stems,
        np.concatenate([before.count, count]),
        np.concatenate([renumbered[before.stem], stem]),
        np.concatenate([before.worth, worth]),
    )


def _chosen(memory: Memory, places: Places) -> Memory:
    """Give the questions at these places, in this order, and the stems that they use."""
    count = memory.count[places]
    run = runs(starts(memory.count)[:-1][places], count)
    used = np.bincount(memory.stem[run], minlength=len(memory.stems)) > 0
    renumbered = np.cumsum(used) - 1
    return Memory(
        [memory.keys[place] for place in places.tolist()],
        [memory.stems[number] for number in np.flatnonzero(used).tolist()],
        count,
        renumbered[memory.stem[run]].astype(np.uint32),
        memory.worth[run],
    )


def write(memory: Memory) -> bytes:
    """Write a memory as bytes to keep."""
    keys = np.frombuffer(b"".join(memory.keys), np.uint8).astype(np.uint32)
    return kept([keys, as_numbers(memory.stems), memory.count, memory.stem, memory.worth])


def read(content: bytes) -> Memory:
    """Read the bytes of `write`."""
    keys, stems, *numbers = unkept(content)
    joined = keys.astype(np.uint8).tobytes()
    each = [joined[start : start + KEY_SIZE] for start in range(0, len(joined), KEY_SIZE)]
    return Memory(each, as_texts(stems), *numbers)
