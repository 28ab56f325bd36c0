"""The archive as a database for SQLite and Datasette: tables, views and an index of all words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import cache, partial
from pathlib import Path

from archive.exports.aside import Aside
from archive.exports.blocks import Block
from archive.exports.export import Export, Whole
from archive.exports.ground import lay_ground, new_blocks, old_blocks
from archive.exports.json_files import DATA
from archive.exports.main_table import main_table, main_view
from archive.exports.pieces import piece_of
from archive.exports.question_rows import PARTS, ROWS, question_rows
from archive.exports.rows import Numbered, Row, numbered, register_rows
from archive.exports.words import add_words, begin_words

_TABLES, _INDEXES = (Path(__file__).with_name(name) for name in ("tables.sql", "indexes.sql"))

# The number of this layout of tables; a change that breaks the queries of others makes it higher.
LAYOUT = 1
# Texts of some thousands of bytes fill pages of this size best.
_PAGE = 16_384


def whole_sqlite(held: Whole) -> Iterable[Export]:
    """Give the database, with the oldest question as number one."""
    make = partial(Aside, partial(_write, held))
    yield Export(f"{DATA}vragen.sqlite", make, large=True, counted=True)


def _write(held: Whole, path: Path) -> None:
    numbers = numbered(held.archive)
    lay_ground(held, numbers, path, partial(_make_ground, held, numbers, path))
    with _opened(path) as database:
        _fill(database, held, new_blocks(held), numbers)
        add_words(database, held)
        database.execute("COMMIT")


def _make_ground(held: Whole, numbers: Numbered, path: Path) -> None:
    """Make the file with all that it has, but for the rows and the words of new questions."""
    with _opened(path) as database:
        database.execute(f"PRAGMA user_version = {LAYOUT}")
        database.executescript(f"{main_table()};\n{main_view()};\n{_TABLES.read_text('utf-8')}")
        _fill(database, held, old_blocks(held), numbers, register_rows(held, numbers))
        database.executescript(f"BEGIN;\n{_INDEXES.read_text('utf-8')}")
        begin_words(database, held)
        database.execute("COMMIT")


def _fill(
    database: sqlite3.Connection,
    held: Whole,
    blocks: Sequence[Block],
    numbers: Numbered,
    others: Iterable[tuple[str, Iterable[Row]]] = (),
) -> None:
    """Begin to fill the tables: with other rows, and then those of questions, oldest first."""
    insert = cache(partial(_insert, database))
    database.execute("BEGIN")
    for table, rows in others:
        database.executemany(insert(table), rows)
    for block in reversed(blocks):
        first = len(held.items) - block.start - len(block.items) + 1
        for table, kept in question_rows(piece_of(held, ROWS, block), first, numbers):
            if kept:
                database.executemany(insert(table), kept)


def _insert(database: sqlite3.Connection, table: str) -> str:
    """Give the statement that puts rows in a table."""
    columns = [name for _, name, *_ in database.execute(f"PRAGMA table_info({table})")]
    if table == PARTS:
        columns.remove("id")  # SQLite numbers these itself.
    places = ", ".join("?" * len(columns))
    names = ", ".join(columns)
    return f"INSERT INTO {table} ({names}) VALUES ({places})"  # noqa: S608 (our names)


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a file that is written at once, by one program, and thrown away on trouble."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        for name, value in (
            ("page_size", _PAGE),
            ("auto_vacuum", "NONE"),
            ("journal_mode", "OFF"),
            ("synchronous", "OFF"),
            ("locking_mode", "EXCLUSIVE"),
        ):
            database.execute(f"PRAGMA {name} = {value}")
        yield database
