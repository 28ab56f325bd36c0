"""The index of an archive, made from segments of a year each."""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from archive.index import Archive, by_year
from archive.search.arrays import NO_BYTES, NO_NUMBERS
from archive.search.kept_key_words import keep_key_words
from archive.search.kept_shelves import Shelves
from archive.search.key_words import key_words, rarities
from archive.search.known_words import KnownWords, Looked, keep_words
from archive.search.language import RULES, dutch
from archive.search.levels import read_levels, write_levels
from archive.search.lexicon import Lexicon, make_lexicon
from archive.search.lists import numbered
from archive.search.parts import Looker, changed_stems, find_parts
from archive.search.postings import Postings, make_postings
from archive.search.segment import compile_segment, read_segment, write_segment
from archive.search.shelf import Shelf
from archive.search.shelves import shelves
from archive.search.state import State, text_key
from archive.search.stock import GoneError, Stock
from archive.search.supply import Supply, digest
from archive.search.vocabulary import vocabulary_bytes

N = TypeVar("N", bound=np.generic)

# Goes up when segments are written in another way, so that none of before is read.
SEGMENTS = b"segment 1"


def compiled(archive: Archive, supply: Supply, stock: Stock, before: State | None) -> State:
    """Compile an archive: its years that are not in the store, and all that depends on others.

    Of the index `before` this one, words that come apart as they did are used again.
    """
    # As bytes they take a fifth of the memory; so they are read twice, one at a time.
    segments = deque(_segments(archive, supply))
    lexicon = make_lexicon(map(read_segment, segments))
    looked = _looked(lexicon, stock, before)
    number = {stem: number for number, stem in enumerate(lexicon.stems)}
    parts = numbered([each.stems.split(" ")[1:] for each in looked], number)
    made = []
    for words in lexicon.of_segments:
        segment = read_segment(segments.popleft())
        made.append(make_postings(segment, lexicon.stem_of_word[words], parts.of(words)))
    sizes = [len(year) for year in by_year(archive.questions[::-1]).values()]
    found = _key_words(lexicon.stems, made, sizes)
    together = _together(made, sizes)
    counts = np.bincount(together.stem, minlength=len(lexicon.stems))
    keys = supply.keys[::-1]
    return State(
        [question.number for question in archive.questions[::-1]],
        keys,
        lexicon.stems,
        lexicon.used,
        array("I", counts.tolist()),
        bytes(write_levels(lexicon.stems, lexicon.levels)),
        _kept(shelves(lexicon.stems, together), stock),
        stock.put(vocabulary_bytes(lexicon.levels, supply.store)),
        keep_key_words(found, stock),
        [text_key(key, words) for key, words in zip(keys, found, strict=True)],
        keep_words(lexicon.words, looked, stock),
    )


def _looked(lexicon: Lexicon, stock: Stock, before: State | None) -> list[Looked]:
    """Find what words are made of; those of the index `before` are used again, if they are there.

    Nothing is used again when any of it is gone.
    """
    looker = Looker(dutch(), lexicon.levels.get)
    if before:
        changed = changed_stems(lexicon.levels, read_levels(before.stems, before.levels))
        try:
            return find_parts(lexicon.words, looker, KnownWords(before.known, stock), changed)
        except GoneError:
            pass
    return [looker.look(word) for word in lexicon.words]


def _kept(shelved: Iterable[Shelf], stock: Stock) -> Shelves:
    found = Shelves()
    for shelf in shelved:
        found.keep(shelf, stock)
    return found


def _segments(archive: Archive, supply: Supply) -> Iterator[bytes]:
    """Give the segments of an archive, the oldest year first, as bytes."""
    rules = RULES.read_bytes()
    questions, keys = archive.questions[::-1], supply.keys[::-1]
    start = 0
    for year in by_year(questions).values():
        end = start + len(year)
        own = keys[start:end]
        key = digest([SEGMENTS, rules, *own])
        kept = supply.store.get(key)
        if kept is None:
            kept = write_segment(compile_segment(supply.prepared(year, own)))
            supply.store.put(key, kept)
        yield kept
        start = end


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


def _together(made: list[Postings], sizes: Sequence[int]) -> Postings:
    """Bring the postings of segments together; what stems are worth by themselves stays out.

    They are taken out of `made`, and then column by column: together they take much memory.
    """
    firsts = map(np.uint32, accumulate(sizes, initial=0))
    questions = [each.question + first for each, first in zip(made, firsts, strict=False)]
    stems, worths = [each.stem for each in made], [each.worth for each in made]
    places, lengths = [each.places for each in made], [each.sizes for each in made]
    made.clear()
    return Postings(
        _column(NO_NUMBERS, stems),
        _column(NO_NUMBERS, questions),
        np.zeros(0),
        _column(NO_BYTES, worths),
        _column(NO_BYTES, places),
        _column(NO_NUMBERS, lengths),
    )


def _column(nothing: NDArray[N], parts: list[NDArray[N]]) -> NDArray[N]:
    """Put parts behind each other, and let go of them."""
    whole: NDArray[N] = np.concatenate([nothing, *parts])
    parts.clear()
    return whole
