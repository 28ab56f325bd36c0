"""What tells a question apart: stems that are rare elsewhere, and much used in it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from archive.search.arrays import Counts, Worths, runs, stable_order, starts
from archive.search.postings import Postings

KEY_WORDS = 25
KEY_WORDS_IN_AT_MOST = 0.1
# In a smaller archive it is chance which words go together.
KEY_WORDS_FROM = 100


def rarities(stems: Sequence[str], used: Counts, total: int) -> Worths:
    """How rare each stem is, by the number of questions that hold it out of a `total`.

    It is 0 for a stem that is never a key word.
    """
    found = np.zeros(len(stems))
    if total < KEY_WORDS_FROM:
        return found
    fits = (used >= 2) & (used <= KEY_WORDS_IN_AT_MOST * total)
    fits &= np.fromiter(map(str.isalpha, stems), np.bool_, len(stems))
    counts, place = np.unique(used[fits], return_inverse=True)
    # The logarithms of NumPy differ in their last bit from machine to machine.
    logarithms = [math.log(1 + total / count) for count in counts.tolist()]
    found[fits] = np.array(logarithms)[place]
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
    weight = -rarity[stem] * worth / (worth + 2)
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
