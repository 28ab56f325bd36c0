"""The archive as a database for SQLite and Datasette: tables, views and an index of all words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from functools import cache, partial
from pathlib import Path

from archive.exports.aside import made_aside
from archive.exports.export import Export, Whole
from archive.exports.json_files import DATA
from archive.exports.main_table import main_table, main_view
from archive.exports.pieces import piece_of
from archive.exports.question_rows import PARTS, ROWS, question_rows
from archive.exports.rows import numbered, register_rows
from archive.exports.words import fill_words

_TABLES, _INDEXES = (Path(__file__).with_name(name) for name in ("tables.sql", "indexes.sql"))

# The number of this layout of tables; a change that breaks the queries of others makes it higher.
LAYOUT = 1
# Texts of some thousands of bytes fill pages of this size best.
_PAGE = 16_384


def whole_sqlite(held: Whole) -> Iterable[Export]:
    """Give the database, with the oldest question as number one."""
    make = partial(made_aside, partial(_write, held))
    yield Export(f"{DATA}vragen.sqlite", make, large=True, counted=True)


def _write(held: Whole, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        _prepare(database)
        database.executescript(f"{main_table()};\n{main_view()};\n{_TABLES.read_text('utf-8')}")
        database.execute("BEGIN")
        _fill_all(database, held)
        database.execute("COMMIT")
        database.executescript(f"BEGIN;\n{_INDEXES.read_text('utf-8')}\nCOMMIT;")
        database.execute("BEGIN")
        fill_words(database, held)
        database.execute("COMMIT")


def _fill_all(database: sqlite3.Connection, held: Whole) -> None:
    numbers = numbered(held.archive)
    insert = cache(partial(_insert, database))
    for table, rows in register_rows(held, numbers):
        database.executemany(insert(table), rows)
    for block in reversed(held.blocks):
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


def _prepare(database: sqlite3.Connection) -> None:
    """Set what a file is written with: all at once, by one program, and thrown away on trouble."""
    for name, value in (
        ("page_size", _PAGE),
        ("auto_vacuum", "NONE"),
        ("journal_mode", "OFF"),
        ("synchronous", "OFF"),
        ("locking_mode", "EXCLUSIVE"),
        ("user_version", LAYOUT),
    ):
        database.execute(f"PRAGMA {name} = {value}")
