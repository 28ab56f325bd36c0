"""The SQLite file of the store: opened, made anew when it is damaged or not ours, or in memory."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

# Tells our file from another one, and this form of it from an older one.
APPLICATION, VERSION = 0x7276, 5
# Another build may be writing; this many seconds is longer than that takes.
PATIENCE = 120
# Results of some thousands of bytes fit well in pages of this size.
PAGE = 16_384

_TABLES = """
CREATE TABLE IF NOT EXISTS results (
  key BLOB PRIMARY KEY, digest BLOB NOT NULL, content BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS published (
  site TEXT, address TEXT, key BLOB, mark BLOB, sha256 BLOB, traits INTEGER,
  PRIMARY KEY (site, address)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS bundles (
  site TEXT, key BLOB, digest BLOB, addresses BLOB, marks BLOB, keys BLOB, sums BLOB, traits BLOB,
  PRIMARY KEY (site, key)
);
CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, mark BLOB, digest BLOB) WITHOUT ROWID;
"""

# A damaged text can't be decoded, and neither can a message about it.
TROUBLE = (sqlite3.Error, UnicodeError)
_NO_DAMAGE = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}


def is_damage(error: Exception) -> bool:
    """Whether an error tells of the file; it may also be in use, or the disk may be full."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF not in _NO_DAMAGE


def opened(path: Path) -> sqlite3.Connection:
    """Open the file at a path, which is made when it is not there.

    A damaged or foreign file is replaced; where none can be written, the store is in memory.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        ignore = path.with_name(".gitignore")
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")
    except OSError:
        return _ours(":memory:")
    for _ in range(2):
        try:
            return _ours(path)
        except TROUBLE as error:
            if not is_damage(error):
                break
            remove(path)
    return _ours(":memory:")


def _ours(path: Path | str) -> sqlite3.Connection:
    """Open our file, or make it; raises one of TROUBLE for another file or a damaged one."""
    base = sqlite3.connect(path, timeout=PATIENCE)
    try:
        (application,) = base.execute("PRAGMA application_id").fetchone()
        (version,) = base.execute("PRAGMA user_version").fetchone()
        (tables,) = base.execute("SELECT count(*) FROM sqlite_master").fetchone()
        base.execute(f"PRAGMA page_size = {PAGE}")
        base.execute("PRAGMA journal_mode = WAL")
        # After a power failure the last results may be missing; they are made again.
        base.execute("PRAGMA synchronous = OFF")
        if not tables:
            base.executescript(
                f"BEGIN IMMEDIATE; {_TABLES} PRAGMA application_id = {APPLICATION}; "
                f"PRAGMA user_version = {VERSION}; COMMIT;"
            )
        elif (application, version) != (APPLICATION, VERSION):
            raise sqlite3.DatabaseError("not a store of this version")
    except TROUBLE:
        base.close()
        raise
    return base


def remove(path: Path) -> None:
    """Remove the file, with what SQLite keeps beside it."""
    for each in path.parent.glob(f"{path.name}*"):
        with contextlib.suppress(OSError):
            each.unlink()
