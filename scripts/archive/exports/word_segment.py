"""A segment of the index of all words: what FTS5 makes of some texts, and how it is kept.

Source: https://www.sqlite.org/fts5.html, FTS5 Data Structures.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass

from archive.exports.varints import read_varints, varints

INDEX = "vragen_fts"
TEXTS = ("onderwerp", "vraag", "toelichting", "antwoord")
# Words as people type them: é is e.
TOKENS = "tokenize = 'unicode61 remove_diacritics 2'"

# The numbers of two records among the pages; a page has the number of its segment above its own.
TOTALS, STRUCTURE = 1, 10
_PAGE_BITS = 37
_PAGE = (1 << _PAGE_BITS) - 1
# From here on pages are no leaves: they tell where in a long list of questions a leaf is.
_NO_LEAF = 1 << 36
# A structure starts with the number of the settings that it was made with.
COOKIE = bytes(4)

# Room for all words at once, in bytes: an index that is written in one go is half as much work.
_ROOM = 1 << 26

_HEAD = struct.Struct("<IIII")
_ROW = struct.Struct("<qI")


@dataclass(frozen=True, slots=True)
class Segment:
    """What FTS5 has in its tables of a segment.

    `totals` are how many texts there are and how many words in each column, `last` is the number of
    the last leaf. `pages` have a number, `terms` that of the page that starts with them, `sizes`
    that of the question.
    """

    totals: tuple[int, ...]
    last: int
    pages: tuple[tuple[int, bytes], ...]
    terms: tuple[tuple[int, bytes], ...]
    sizes: tuple[tuple[int, bytes], ...]

    def written(self) -> bytes:
        """Write a segment as bytes."""
        totals = varints((self.last, *self.totals))
        parts = (self.pages, self.terms, self.sizes)
        written = [_HEAD.pack(len(totals), *map(len, parts)), totals]
        for number, data in (row for part in parts for row in part):
            written += (_ROW.pack(number, len(data)), data)
        return b"".join(written)

    @classmethod
    def read(cls, content: bytes) -> Segment:
        """Read what `written` gave."""
        length, *counts = _HEAD.unpack_from(content)
        place = _HEAD.size + length
        last, *totals = read_varints(content[_HEAD.size : place])
        parts = []
        for count in counts:
            part = []
            for _ in range(count):
                number, length = _ROW.unpack_from(content, place)
                place += _ROW.size + length
                part.append((number, content[place - length : place]))
            parts.append(tuple(part))
        return cls(tuple(totals), last, *parts)

    def pages_of(self, number: int) -> Iterable[tuple[int, bytes]]:
        """Give the pages as those of the segment with this number."""
        return ((number << _PAGE_BITS | page, data) for page, data in self.pages)


def segment_of(texts: Iterable[tuple[object, ...]]) -> Segment:
    """Make a segment of questions: the number and the texts of each, in order of the numbers."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as base:
        columns = ", ".join(TEXTS)
        base.execute(f"CREATE VIRTUAL TABLE {INDEX} USING fts5 ({columns}, content = '', {TOKENS})")
        base.execute(f"INSERT INTO {INDEX} ({INDEX}, rank) VALUES ('hashsize', {_ROOM})")  # noqa: S608 (our names)
        base.execute("BEGIN")
        places = ", ".join("?" * (1 + len(TEXTS)))
        base.executemany(f"INSERT INTO {INDEX} (rowid, {columns}) VALUES ({places})", texts)  # noqa: S608
        base.execute("COMMIT")
        base.execute(f"INSERT INTO {INDEX} ({INDEX}) VALUES ('optimize')")  # noqa: S608
        return _segment_in(base)


def _segment_in(base: sqlite3.Connection) -> Segment:
    """Give the one segment in a base."""
    data = dict(base.execute(f"SELECT id, block FROM {INDEX}_data ORDER BY id"))  # noqa: S608
    del data[STRUCTURE]
    totals = tuple(read_varints(data.pop(TOTALS)))
    pages = tuple((number & _PAGE, page) for number, page in data.items())
    terms = base.execute(f"SELECT pgno, term FROM {INDEX}_idx ORDER BY segid, term")  # noqa: S608
    sizes = base.execute(f"SELECT id, sz FROM {INDEX}_docsize ORDER BY id")  # noqa: S608
    return Segment(
        totals,
        max((number for number, _ in pages if number < _NO_LEAF), default=0),
        pages,
        tuple((page, bytes(term)) for page, term in terms),
        tuple(sizes),
    )
