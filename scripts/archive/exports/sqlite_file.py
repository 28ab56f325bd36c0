"""The archive as a database for SQLite and Datasette: tables, views and an index of all words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from functools import partial
from pathlib import Path

from archive.exports.aside import made_aside
from archive.exports.export import Export, Whole
from archive.exports.json_files import DATA
from archive.exports.main_table import main_table, main_view
from archive.exports.rows import Row, rows

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
        for table, values in rows(held):
            _fill(database, table, values)
        database.execute("COMMIT")
        database.executescript(f"BEGIN;\n{_INDEXES.read_text('utf-8')}\nCOMMIT;")


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


def _fill(database: sqlite3.Connection, table: str, values: Iterable[Row]) -> None:
    width = len(database.execute(f"PRAGMA table_info({table})").fetchall())
    places = ", ".join("?" * width)
    database.executemany(f"INSERT INTO {table} VALUES ({places})", values)  # noqa: S608 (our name)
