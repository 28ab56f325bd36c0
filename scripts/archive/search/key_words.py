"""What tells a question apart: stems that are rare elsewhere, and much used in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from archive.search.arrays import Counts, Worths, runs, stable_order, starts
from archive.search.postings import Postings
from archive.search.rarity import KEY_WORDS, rarity, total_of


def rarities(stems: Sequence[str], used: Counts, questions: int) -> Worths:
    """How rare each stem is, by the number of questions that hold it (see `rarity`).

    It is 0 for a stem that is never a key word.
    """
    counts, place = np.unique(used, return_inverse=True)
    total = total_of(questions)
    found = np.array([rarity(count, total) for count in counts.tolist()])[place]
    found[~np.fromiter(map(str.isalpha, stems), np.bool_, len(stems))] = 0
    return found


def key_words(
    postings: Postings, questions: int, stems: Sequence[str], rarity: Worths
) -> Iterator[bytes]:
    """Give the key words of each question of a segment, with their weights (0-100).

    They come as JSON, a list of [stem, weight], which takes far less memory than the list. A key
    word is all letters, so nothing in it needs escaping.
    """
    rare = np.flatnonzero((postings.own > 0) & (rarity[postings.stem] > 0))
    stem, question, worth = postings.stem[rare], postings.question[rare], postings.own[rare]
    weight = -rarity[stem] * worth / (worth + 2)  # see `saturated`
    # Of words with one weight, the first in the alphabet comes first; so the postings stand.
    order = np.argsort(weight, kind="stable")
    order = order[stable_order(question[order])]
    counts = np.bincount(question, minlength=questions)
    chosen = np.minimum(counts, KEY_WORDS)
    best = order[runs(starts(counts)[:-1], chosen)]
    weights = np.rint(-10 * weight[best]).astype(int).tolist()
    pairs = [
        f'["{stems[number]}",{weight}]'
        for number, weight in zip(stem[best].tolist(), weights, strict=True)
    ]
    for start, end in pairwise(starts(chosen).tolist()):
        yield f"[{','.join(pairs[start:end])}]".encode()
