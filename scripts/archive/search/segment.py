"""The questions of one year, compiled: which word stands where."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from archive.search.arrays import (
    NO_NUMBERS,
    Numbers,
    Truths,
    as_numbers,
    as_texts,
    kept,
    stable_order,
    unkept,
)
from archive.search.fields import BETWEEN_FIELDS, FIELDS
from archive.search.language import dutch
from archive.search.prepared import words_of


class Numbering(dict[str, int]):
    """Gives every new word the next number, from 0."""

    def __missing__(self, word: str) -> int:
        number = len(self)
        self[word] = number
        return number


@dataclass(frozen=True)
class Segment:
    """Words and occurrences of some questions, in their order; all that is looked for.

    `words`, their `stems` and in how many questions each is `used` go by the number of a word.
    `lengths` and `occurring` have a row for each question and a column for each field: how many
    words the field has, and how many of these are looked for. `word` and `place` have an item for
    each occurrence, question by question, field by field.
    """

    words: list[str]
    stems: list[str]
    used: Numbers
    lengths: Numbers
    occurring: Numbers
    word: Numbers
    place: Numbers

    def question(self) -> Numbers:
        """Give the question of each occurrence, by its number in this segment."""
        count = len(self.lengths)
        return np.repeat(
            np.arange(count, dtype=np.uint32), self.occurring.sum(axis=1, dtype=np.intp)
        )


def compile_segment(prepared: Sequence[bytes]) -> Segment:
    """Number the words of questions, which `prepare` wrote."""
    numbering = Numbering()
    found = array("I")
    lengths = []
    for each in prepared:
        fields = [text.split() for text in words_of(each)]
        lengths.append(list(map(len, fields)))
        for words in fields:
            found.extend(map(numbering.__getitem__, words))
    language = dutch()
    all_words = list(numbering)
    counts = np.fromiter(map(language.counts, all_words), np.bool_, len(all_words))
    chosen = [word for word, is_chosen in zip(all_words, counts, strict=True) if is_chosen]
    return _compiled(
        chosen,
        [language.stem(word) for word in chosen],
        counts,
        np.array(lengths, np.uint32).reshape(-1, len(FIELDS)),
        np.array(found, np.uint32),
    )


def _compiled(
    words: list[str], stems: list[str], counts: Truths, lengths: Numbers, found: Numbers
) -> Segment:
    """Leave out the words that don't count; those around them keep their places."""
    rows = lengths.astype(np.intp)
    ends = rows.ravel().cumsum()
    gaps = np.tile(np.arange(len(FIELDS)) * BETWEEN_FIELDS, len(rows))
    first = np.repeat(rows.sum(axis=1).cumsum() - rows.sum(axis=1), len(FIELDS)) - gaps
    place = np.arange(len(found)) - np.repeat(first, rows.ravel())
    here = counts[found]
    before = np.concatenate(([0], here.cumsum()))
    occurring = before[ends] - before[ends - rows.ravel()]
    renumbered = counts.cumsum() - 1
    segment = Segment(
        words,
        stems,
        NO_NUMBERS,
        lengths,
        occurring.astype(np.uint32).reshape(lengths.shape),
        renumbered[found[here]].astype(np.uint32),
        place[here].astype(np.uint32),
    )
    return replace(segment, used=_used(segment))


def _used(segment: Segment) -> Numbers:
    """In how many questions each word occurs."""
    order = stable_order(segment.word)
    word, question = segment.word[order], segment.question()[order]
    new = np.ones(len(word), np.bool_)
    new[1:] = (word[1:] != word[:-1]) | (question[1:] != question[:-1])
    return np.bincount(word[new], minlength=len(segment.words)).astype(np.uint32)


def write_segment(segment: Segment) -> bytes:
    """Write a segment as bytes to keep."""
    texts = [as_numbers(segment.words), as_numbers(segment.stems)]
    numbers = [segment.used, segment.lengths, segment.occurring, segment.word, segment.place]
    return kept([*texts, *numbers])


def read_segment(content: bytes) -> Segment:
    """Read the bytes of `write_segment`."""
    words, stems, *numbers = unkept(content)
    return Segment(as_texts(words), as_texts(stems), *numbers)
