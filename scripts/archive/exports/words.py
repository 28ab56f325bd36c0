"""The index of all words in the database, put together from segments that are made once.

Parts of words are found by `parkeer*`, for which FTS5 needs no index of its own, and inside words
by the table `woorden`. Cutting texts into groups of three letters would find those too, in a file
more than twice as large.

Most of the work of such an index is to take texts apart. FTS5 keeps an index in segments, each of
which tells of some questions; here each tells of those of some years, and is kept.

Source: https://www.sqlite.org/fts5.html, FTS5 Data Structures.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from archive.exports.blocks import Block
from archive.exports.export import Whole
from archive.exports.ground import new_blocks, old_blocks
from archive.exports.varints import read_varints, varints
from archive.exports.word_segment import (
    COOKIE,
    INDEX,
    STRUCTURE,
    TEXTS,
    TOKENS,
    TOTALS,
    Segment,
    segment_of,
)

# A segment has the words of so many years: of fewer, the index would be larger. Of the questions
# that most changes are about, it has those of a month.
YEARS = 5


@dataclass(frozen=True, slots=True)
class _Span:
    """The questions of some years: their own numbers, and that of the first in the base."""

    name: str
    first: int
    numbers: tuple[str, ...]


def begin_words(base: sqlite3.Connection, whole: Whole) -> None:
    """Make the index of a base that has the texts of all old questions, and of no others."""
    names = ", ".join(TEXTS)
    # The index points to the texts of the main table, and has no copy of them.
    content = "content = 'vragen', content_rowid = 'id'"
    base.execute(f"CREATE VIRTUAL TABLE {INDEX} USING fts5 ({names}, {content}, {TOKENS})")
    base.execute(f"CREATE VIRTUAL TABLE woorden USING fts5vocab ({INDEX}, row)")
    _extend(base, whole, _old(whole))


def add_words(base: sqlite3.Connection, whole: Whole) -> None:
    """Add to that index the words of the new questions, of which the base has the texts by now."""
    _extend(base, whole, _new(whole))


def word_places(whole: Whole) -> Iterator[str]:
    """Give every place where a segment is kept."""
    return map(_place, (*_old(whole), *_new(whole)))


def _place(span: _Span) -> str:
    return f"woorden {span.name}"


def _add(base: sqlite3.Connection, segment: Segment, number: int) -> None:
    """Add what a segment has to the tables of FTS5."""
    base.executemany(f"INSERT INTO {INDEX}_data VALUES (?, ?)", segment.pages_of(number))  # noqa: S608
    terms = ((number, term, page) for page, term in segment.terms)
    base.executemany(f"INSERT INTO {INDEX}_idx VALUES (?, ?, ?)", terms)  # noqa: S608
    base.executemany(f"INSERT INTO {INDEX}_docsize VALUES (?, ?)", segment.sizes)  # noqa: S608


def _extend(base: sqlite3.Connection, whole: Whole, spans: Iterable[_Span]) -> None:
    """Add segments to those that are there."""
    query = f"SELECT block FROM {INDEX}_data WHERE id IN (?, ?) ORDER BY id"  # noqa: S608 (our name, as below)
    (told,), (structure,) = base.execute(query, (TOTALS, STRUCTURE))
    totals = list(read_varints(told)) or [0] * (1 + len(TEXTS))
    lasts = _lasts(structure)
    for segment in _segments(base, whole, spans):
        if segment.last:
            lasts.append(segment.last)
            _add(base, segment, len(lasts))
        totals = [one + more for one, more in zip(totals, segment.totals, strict=True)]
    records = [(TOTALS, varints(totals)), (STRUCTURE, _structure(lasts))]
    base.executemany(f"INSERT OR REPLACE INTO {INDEX}_data VALUES (?, ?)", records)  # noqa: S608


def _structure(lasts: Sequence[int]) -> bytes:
    """Tell which segments there are: all in one level, each with its pages from the first on."""
    there = [value for number, last in enumerate(lasts, 1) for value in (number, 1, last)]
    levels = (1, len(lasts), 0, 0, len(lasts), *there) if lasts else (0, 0, 0)
    return COOKIE + varints(levels)


def _lasts(structure: bytes) -> list[int]:
    """Read out of that the last page of each segment."""
    return list(read_varints(structure[len(COOKIE) :]))[7::3]


def _segments(base: sqlite3.Connection, whole: Whole, spans: Iterable[_Span]) -> Iterator[Segment]:
    for span in spans:
        place = _place(span)
        # The same texts give another segment with other numbers, and maybe by another SQLite.
        digest = whole.kept.digest(span.numbers)
        digest += f"{span.first} {sqlite3.sqlite_version}".encode()
        kept = whole.kept.find(place, digest)
        if kept is not None:
            yield Segment.read(kept)
            continue
        segment = segment_of(_texts(base, span))
        whole.kept.keep(place, digest, segment.written())
        yield segment


def _old(whole: Whole) -> Iterator[_Span]:
    return _spans(old_blocks(whole), _years, 1)


def _new(whole: Whole) -> Iterator[_Span]:
    first = 1 + sum(len(block.items) for block in old_blocks(whole))
    return _spans(new_blocks(whole), _month, first)


def _spans(blocks: Sequence[Block], key: Callable[[Block], object], first: int) -> Iterator[_Span]:
    """Divide the questions of some blocks over spans, the oldest first; that has this number."""
    for name, some in groupby(reversed(blocks), key=key):
        numbers = [number for block in some for number in reversed(block.numbers)]
        yield _Span(str(name), first, tuple(numbers))
        first += len(numbers)


def _years(block: Block) -> int:
    return block.items[0].question.submitted.year // YEARS * YEARS


def _month(block: Block) -> str:
    return f"{block.items[0].question.submitted:%Y-%m}"


def _texts(base: sqlite3.Connection, span: _Span) -> Iterator[tuple[object, ...]]:
    names = ", ".join(TEXTS)
    query = f"SELECT id, {names} FROM vragen WHERE id BETWEEN ? AND ? ORDER BY id"  # noqa: S608
    return base.execute(query, (span.first, span.first + len(span.numbers) - 1))
