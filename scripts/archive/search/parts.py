"""The parts of every word of an archive; those of before are used again where they still hold."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from zlib import crc32

import numpy as np

from archive.search.arrays import (
    NO_NUMBERS,
    Numbers,
    Places,
    Truths,
    as_numbers,
    as_texts,
    counted,
    kept,
    runs,
    starts,
    unkept,
)
from archive.search.compounds import KNOWN, Splitter
from archive.search.language import RULES, Language
from archive.search.lexicon import Lexicon
from archive.search.supply import Store, digest

# Goes up when splits are kept in another way, or made by other rules than those of dutch.json.
SPLITS = b"splits 1"


@dataclass(frozen=True)
class Lists:
    """Lists of numbers, one a row: so many in each, and all of them behind each other."""

    count: Numbers
    number: Numbers

    def of(self, rows: Numbers | Places) -> Lists:
        """Give the lists of these rows."""
        first = starts(self.count)[:-1][rows]
        return Lists(self.count[rows], self.number[runs(first, self.count[rows])])

    def followed_by(self, others: Lists) -> Lists:
        """Give these rows and then the other ones."""
        return Lists(
            np.concatenate([self.count, others.count]), np.concatenate([self.number, others.number])
        )

    def holding(self, numbers: Numbers) -> Truths:
        """Tell of each row whether it holds one of these numbers."""
        found = np.concatenate([[0], np.cumsum(np.isin(self.number, numbers))])
        ends = starts(self.count)
        return found[ends[1:]] > found[ends[:-1]]


NO_LISTS = Lists(NO_NUMBERS, NO_NUMBERS)


def _marks(stems: Iterable[str]) -> Numbers:
    """Give for each stem a number of 32 bits that stands for it; seldom for another one too."""
    return np.array([crc32(stem.encode()) for stem in stems], np.uint32)


@dataclass(frozen=True)
class _Splits:
    """How words came apart with some levels: `parts` by their number in `stems`.

    `marks` tell by which stems that was decided (see `Splitter`); `levels` are those of then.
    """

    words: list[str]
    stems: list[str]
    parts: Lists
    marks: Lists
    levels: Mapping[str, int]


def find_parts(lexicon: Lexicon, language: Language, store: Store) -> Lists:
    """Give the stems that every word of a lexicon is made of, by number; no word has itself.

    A word that was taken apart before is not taken apart again, unless the level of a stem that
    decided then is now another one.
    """
    key = digest([SPLITS, RULES.read_bytes()])
    content = store.get(key)
    before = _read(content) if content else _Splits([], [], NO_LISTS, NO_LISTS, {})
    levels = {stem: level for stem, level in lexicon.levels.items() if level >= KNOWN}
    row = _rows(lexicon, before, levels)
    again = np.flatnonzero(row == len(before.words))
    row[again] += np.arange(len(again))
    number = {stem: number for number, stem in enumerate(lexicon.stems)}
    # A stem that is gone was no part of a word that stayed.
    renumbered = counted((number.get(stem, 0) for stem in before.stems), len(before.stems))
    parts, marks = _split(lexicon, again, Splitter(language, levels), number)
    parts = Lists(before.parts.count, renumbered[before.parts.number]).followed_by(parts).of(row)
    if len(again) or len(row) < len(before.words):
        marks = before.marks.followed_by(marks).of(row)
        store.put(key, _written(lexicon, parts, marks, levels))
    return parts


def _rows(lexicon: Lexicon, before: _Splits, levels: Mapping[str, int]) -> Places:
    """Give for each word its row of before; the number of these rows if it has none that holds."""
    changed = (stem for stem, _ in levels.items() ^ before.levels.items())
    doubtful = before.marks.holding(_marks(changed))
    none = len(before.words)
    row_of = {word: row for row, word in enumerate(before.words)}
    row = np.fromiter((row_of.get(word, none) for word in lexicon.words), np.intp)
    row[np.append(doubtful, False)[row]] = none
    return row


def _split(
    lexicon: Lexicon, again: Places, splitter: Splitter, number: Mapping[str, int]
) -> tuple[Lists, Lists]:
    """Take these words apart; give the parts of each, and the marks of what decided that."""
    of_parts, all_parts, ends = array("I"), array("I"), array("I", [0])
    for word, own in zip(again.tolist(), lexicon.stem_of_word[again].tolist(), strict=True):
        split = splitter.split(lexicon.words[word])
        parts = [part for stem in dict.fromkeys(split) if (part := number[stem]) != own]
        of_parts.append(len(parts))
        all_parts.extend(parts)
        ends.append(len(splitter.consulted))
    marks = _marks(splitter.stems)[np.array(splitter.consulted, np.uint32)]
    end = np.array(ends, np.uint32)
    return (
        Lists(np.array(of_parts, np.uint32), np.array(all_parts, np.uint32)),
        Lists(end[1:] - end[:-1], marks),
    )


def _written(lexicon: Lexicon, parts: Lists, marks: Lists, levels: Mapping[str, int]) -> bytes:
    """Write splits as bytes to keep, with the names of the stems that are parts."""
    stems, number = np.unique(parts.number, return_inverse=True)
    texts = (lexicon.words, [lexicon.stems[stem] for stem in stems.tolist()], list(levels))
    return kept(
        [
            *map(as_numbers, texts),
            counted(levels.values(), len(levels)),
            parts.count,
            number.astype(np.uint32),
            marks.count,
            marks.number,
        ]
    )


def _read(content: bytes) -> _Splits:
    words, stems, known, levels, *rest = unkept(content)
    of_parts, parts, of_marks, marks = rest
    return _Splits(
        as_texts(words),
        as_texts(stems),
        Lists(of_parts, parts),
        Lists(of_marks, marks),
        dict(zip(as_texts(known), levels.tolist(), strict=True)),
    )
