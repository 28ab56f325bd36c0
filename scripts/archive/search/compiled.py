"""The index of an archive, as numbers: made from segments of a year each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from archive.index import Archive, by_year
from archive.search.arrays import NO_BYTES, NO_NUMBERS
from archive.search.key_words import key_words, rarities
from archive.search.language import RULES, dutch
from archive.search.lexicon import make_lexicon
from archive.search.parts import find_parts
from archive.search.postings import Postings, make_postings
from archive.search.segment import Segment, compile_segment, read_segment, write_segment
from archive.search.supply import Supply, digest

# Goes up when segments are written in another way, so that none of before is read.
SEGMENTS = b"segment 1"


@dataclass(frozen=True)
class Compiled:
    """What the files of the index are written from.

    `stems` are in alphabetical order, and numbered so in `postings`. `levels` are the stems that
    the search page knows (see `Lexicon`); `key_words` go by question, the oldest
    first; see there.
    """

    stems: list[str]
    levels: Mapping[str, int]
    postings: Postings
    key_words: list[bytes]


def compiled(archive: Archive, supply: Supply) -> Compiled:
    """Compile an archive: its years that are not in the store, and all that depends on others."""
    segments = list(_segments(archive, supply))
    lexicon = make_lexicon(segments)
    parts = find_parts(lexicon, dutch(), supply.store)
    made = [
        make_postings(segment, lexicon.stem_of_word[words], parts.of(words))
        for segment, words in zip(segments, lexicon.of_segments, strict=True)
    ]
    sizes = [len(segment.lengths) for segment in segments]
    together = _together(made, sizes)
    used = np.bincount(together.stem, minlength=len(lexicon.stems))
    rarity = rarities(lexicon.stems, used, sum(sizes))
    words = [
        each
        for postings, size in zip(made, sizes, strict=True)
        for each in key_words(postings, size, lexicon.stems, rarity)
    ]
    return Compiled(lexicon.stems, lexicon.levels, together, words)


def _segments(archive: Archive, supply: Supply) -> Iterator[Segment]:
    """Give the segments of an archive, the oldest year first."""
    rules = RULES.read_bytes()
    questions, keys = archive.questions[::-1], supply.keys[::-1]
    start = 0
    for year in by_year(questions).values():
        end = start + len(year)
        key = digest([SEGMENTS, rules, *keys[start:end]])
        kept = supply.store.get(key)
        if kept is None:
            kept = write_segment(compile_segment(supply.prepared(year)))
            supply.store.put(key, kept)
        yield read_segment(kept)
        start = end


def _together(made: Sequence[Postings], sizes: Sequence[int]) -> Postings:
    """Bring the postings of segments together, which hold so many questions each."""
    before = accumulate(sizes, initial=0)
    return Postings(
        np.concatenate([NO_NUMBERS, *(each.stem for each in made)]),
        np.concatenate(
            [
                NO_NUMBERS,
                *(
                    each.question + np.uint32(first)
                    for each, first in zip(made, before, strict=False)
                ),
            ]
        ),
        np.zeros(0),
        np.concatenate([NO_BYTES, *(each.worth for each in made)]),
        np.concatenate([NO_BYTES, *(each.places for each in made)]),
        np.concatenate([NO_NUMBERS, *(each.sizes for each in made)]),
    )
