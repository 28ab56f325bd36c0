"""Which questions of an archive are alike, all found anew, and kept for the next time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np

from archive.index import Archive
from archive.related.chains import chains
from archive.related.likeness import Near
from archive.related.memory import Memory, remember
from archive.related.nearest import nearest
from archive.related.pieces import QUESTIONS, keep, pieces_for, place_of
from archive.related.state import State, ground_of, numbers_of
from archive.related.terms import Terms
from archive.related.vectors import Integers, Vectors, Weighed, weigh
from archive.search.arrays import stable_order, starts
from archive.search.supply import Store

# So many bits has a number for themes (see `find.MOST_THEMES`); a register has about 25.
BITS = 63

Worth = Mapping[str, int]


def anew(
    archive: Archive, key: str, keys: list[str], known: Mapping[str, Worth], store: Store
) -> tuple[State, Near]:
    """Find what is alike, and what to keep of it under `key`.

    `known` has terms of questions that were read before, by their keys.
    """
    terms: list[str] = []
    memory = remember(_terms(archive, keys, known, terms, store))
    weighed = weigh(memory)
    near, scores = nearest(weighed.vectors, np.array(chains(archive), np.intp), _themes(archive))
    numbers = numbers_of(archive)
    found = {
        number: [numbers[place] for place in places]
        for number, places in zip(numbers, near, strict=True)
        if places
    }
    state = State(
        key,
        ground_of(len(keys)),
        keys,
        numbers,
        list(range(len(keys))),
        chains(archive),
        keep(found, store),
        keep({number: each for number, each in zip(numbers, scores, strict=True) if each}, store),
        terms,
        [keep(piece, store) for piece in _vectors(weighed.vectors, memory.stems)],
        [keep(piece, store) for piece in _holders(weighed, memory)],
        keep(memory.stems, store),
    )
    return state, found


def _terms(
    archive: Archive,
    keys: Sequence[str],
    known: Mapping[str, Worth],
    kept: list[str],
    store: Store,
) -> Iterator[Worth]:
    """Give the terms of every question, and keep them; their keys go into `kept`."""
    terms = Terms()
    for start in range(0, len(keys), QUESTIONS):
        piece = {}
        for slot, key in enumerate(keys[start : start + QUESTIONS], start):
            found = known.get(key)
            piece[str(slot)] = found = terms.of(archive.questions[slot]) if found is None else found
            yield found
        kept.append(keep(piece, store))


def _vectors(vectors: Vectors, stems: Sequence[str]) -> Iterator[dict[str, Worth]]:
    names = [stems[number] for number in vectors.stem.tolist()]
    weights = vectors.weight.tolist()
    bounds = list(pairwise(starts(vectors.count).tolist()))
    for first in range(0, len(bounds), QUESTIONS):
        yield {
            str(slot): dict(zip(names[start:end], weights[start:end], strict=True))
            for slot, (start, end) in enumerate(bounds[first : first + QUESTIONS], first)
            if start < end
        }


def _holders(weighed: Weighed, memory: Memory) -> list[dict[str, list[object]]]:
    """Give what is known of every stem, as `Holders` keeps it."""
    stems, vectors = memory.stems, weighed.vectors
    used = np.bincount(memory.stem, minlength=len(stems)).tolist()
    heads, tails = (weighed.parts[:, side].tolist() for side in range(2))
    slots, of_slots = _by_stem(weighed.stem, weighed.question, len(stems))
    order = stable_order(vectors.stem.astype(np.uint32))
    weights = vectors.weight[order].tolist()
    weighty, of_weighty = _by_stem(vectors.stem, vectors.question(), len(stems))
    pieces: list[dict[str, list[object]]] = [{} for _ in range(pieces_for(len(stems)))]
    for number, stem in enumerate(stems):
        head, start, end = heads[number], of_weighty[number], of_weighty[number + 1]
        pieces[place_of(stem, len(pieces))][stem] = [
            used[number],
            [stems[head], stems[tails[number]]] if head >= 0 else [],
            slots[of_slots[number] : of_slots[number + 1]],
            weighty[start:end],
            weights[start:end],
        ]
    return pieces


def _by_stem(stem: Integers, question: Integers, stems: int) -> tuple[list[int], list[int]]:
    """Give the questions that have a stem, stem after stem, and where those of each start."""
    found = question[stable_order(stem.astype(np.uint32))].tolist()
    return found, starts(np.bincount(stem, minlength=stems)).tolist()


def _themes(archive: Archive) -> Integers:
    """Give a number for each question with a bit for each of its themes."""
    names = sorted({theme.name for question in archive.questions for theme in question.themes})
    bit = {name: 1 << number % BITS for number, name in enumerate(names)}
    bits = (sum({bit[theme.name] for theme in question.themes}) for question in archive.questions)
    return np.fromiter(bits, np.int64, len(archive.questions))
