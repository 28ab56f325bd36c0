"""The index of an archive, as numbers: made from segments of a year each."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

import numpy as np

from archive.index import Archive, by_year
from archive.search.arrays import NO_BYTES, NO_NUMBERS, Numbers
from archive.search.fields import FIELDS
from archive.search.key_words import key_words, rarities
from archive.search.language import RULES, dutch
from archive.search.lexicon import make_lexicon
from archive.search.parts import Lists, find_parts
from archive.search.postings import PART, Postings, make_postings, read_postings, write_postings
from archive.search.segment import BETWEEN_FIELDS, compile_segment, read_segment, write_segment
from archive.search.supply import Store, Supply, digest

# Goes up when segments are written in another way, so that none of before is read.
SEGMENTS = b"segment 1"
# The same, of postings.
POSTINGS = b"postings 1"


@dataclass(frozen=True)
class Compiled:
    """What the files of the index are written from.

    `stems` are in alphabetical order, and numbered so in `postings`. `levels` are the stems that
    the search page knows (see `Lexicon`); `key_words` go by question, the oldest
    first; see there.
    """

    stems: list[str]
    levels: Mapping[str, int]
    key_words: list[bytes]
    postings: Postings


def compiled(archive: Archive, supply: Supply) -> Compiled:
    """Compile an archive: its years that are not in the store, and all that depends on others."""
    # As bytes they take a fifth of the memory; so they are read twice, one at a time.
    segments = deque(_segments(archive, supply))
    lexicon = make_lexicon(read_segment(content) for _, content in segments)
    parts = find_parts(lexicon, dutch(), supply.store)
    made = []
    for words in lexicon.of_segments:
        key, content = segments.popleft()
        own, within = lexicon.stem_of_word[words], parts.of(words)
        made.append(_postings(key, content, own, within, supply.store))
    sizes = [len(year) for year in by_year(archive.questions[::-1]).values()]
    return Compiled(
        lexicon.stems,
        lexicon.levels,
        _key_words(lexicon.stems, made, sizes),
        _together(made, sizes),
    )


def _segments(archive: Archive, supply: Supply) -> Iterator[tuple[bytes, bytes]]:
    """Give the segments of an archive, the oldest year first: the key of each, and its bytes."""
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
        yield key, kept
        start = end


def _postings(key: bytes, segment: bytes, own: Numbers, within: Lists, store: Store) -> Postings:
    """Give the postings of a segment, whose words come down to these stems and parts.

    They are kept with stems numbered among those of the segment alone: so they stay as they are
    when words come to other years, as long as the words of this one are taken apart as before.
    """
    stems = np.unique(np.concatenate([own, within.number]))
    own = np.searchsorted(stems, own).astype(np.uint32)
    within = Lists(within.count, np.searchsorted(stems, within.number).astype(np.uint32))
    worths = repr((FIELDS, PART, BETWEEN_FIELDS)).encode()
    numbers = (array.tobytes() for array in (own, within.count, within.number))
    key = digest([POSTINGS, worths, key, *numbers])
    kept = store.get(key)
    if kept is None:
        kept = write_postings(make_postings(read_segment(segment), own, within))
        store.put(key, kept)
    postings = read_postings(kept)
    return replace(postings, stem=stems[postings.stem])


def _key_words(stems: Sequence[str], made: Sequence[Postings], sizes: Sequence[int]) -> list[bytes]:
    """Give the key words of every question; segments hold so many questions each."""
    used = np.zeros(len(stems), np.intp)
    for postings in made:
        used += np.bincount(postings.stem, minlength=len(stems))
    rarity = rarities(stems, used, sum(sizes))
    found: list[bytes] = []
    for postings, size in zip(made, sizes, strict=True):
        found += key_words(postings, size, stems, rarity)
    return found


def _together(made: Sequence[Postings], sizes: Sequence[int]) -> Postings:
    """Bring the postings of segments together; what stems are worth by themselves stays out."""
    questions = [
        postings.question + np.uint32(before)
        for postings, before in zip(made, accumulate(sizes, initial=0), strict=False)
    ]
    return Postings(
        np.concatenate([NO_NUMBERS, *(each.stem for each in made)]),
        np.concatenate([NO_NUMBERS, *questions]),
        np.zeros(0),
        np.concatenate([NO_BYTES, *(each.worth for each in made)]),
        np.concatenate([NO_BYTES, *(each.places for each in made)]),
        np.concatenate([NO_NUMBERS, *(each.sizes for each in made)]),
    )
