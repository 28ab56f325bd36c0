"""For each question of an archive those that are most like it by what they say."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from archive.index import Archive
from archive.related.chains import chains
from archive.related.memory import NOTHING, read, remember, write
from archive.related.nearest import nearest
from archive.related.vectors import Integers, make_vectors
from archive.search.supply import Store, digest

# The number goes up when terms are kept in another way, so that none of before are read.
MEMORY = digest([b"terms 1"])
# So many bits has a number for themes; a register has about 25.
BITS = 63


def find(archive: Archive, keys: Sequence[bytes], store: Store) -> dict[str, tuple[str, ...]]:
    """Give the numbers of the five that are most like each question, or as many as there are.

    `keys` has a digest for each question, another one when anything of it is another; by these
    `store` remembers what each is about. Questions that are like no other are left out.
    """
    content = store.get(MEMORY)
    before = read(content) if content else NOTHING
    memory = remember(archive.questions, keys, before)
    if memory is not before:
        store.put(MEMORY, write(memory))
    near = nearest(make_vectors(memory), np.array(chains(archive), np.intp), _themes(archive))
    numbers = [question.number for question in archive.questions]
    return {
        number: tuple(numbers[place] for place in places)
        for number, places in zip(numbers, near, strict=True)
        if places
    }


def _themes(archive: Archive) -> Integers:
    """Give a number for each question with a bit for each of its themes."""
    names = sorted({theme.name for question in archive.questions for theme in question.themes})
    bit = {name: 1 << number % BITS for number, name in enumerate(names)}
    bits = (sum({bit[theme.name] for theme in question.themes}) for question in archive.questions)
    return np.fromiter(bits, np.int64, len(archive.questions))
