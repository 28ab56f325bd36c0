"""The database as it is when all but the newest questions stand in it, kept as a whole.

SQLite makes the same file of the same rows in the same order: what is new is added to a file that
was kept as to one that was made just now.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from archive.exports.blocks import Block
from archive.exports.export import Whole
from archive.exports.rows import Numbered, register_rows

# The questions of the newest quarter of a year and of so many before it are new: most of what
# changes is about these.
BEFORE = 4


def old_blocks(whole: Whole) -> tuple[Block, ...]:
    """Give the blocks of which the rows are kept so, newest first."""
    if not whole.blocks:
        return ()
    first = _quarter(whole.blocks[0]) - BEFORE
    return tuple([block for block in whole.blocks if _quarter(block) < first])


def new_blocks(whole: Whole) -> tuple[Block, ...]:
    """Give the other blocks, of which the rows are added each time, newest first."""
    return whole.blocks[: len(whole.blocks) - len(old_blocks(whole))]


def ground_places(whole: Whole) -> Iterator[str]:
    """Give every place where a part of the file is kept: there are as many as old blocks."""
    return map(_place, old_blocks(whole))


def lay_ground(whole: Whole, numbers: Numbered, path: Path, make: Callable[[], None]) -> None:
    """Write the file with the old questions at a path; `make` does when it is not kept."""
    blocks = old_blocks(whole)
    digest = _digest(whole, numbers, blocks)
    if not _is_written(whole, blocks, digest, path):
        path.unlink()
        make()
        _keep(whole, blocks, digest, path)


def _is_written(whole: Whole, blocks: tuple[Block, ...], digest: bytes, path: Path) -> bool:
    """Write what is kept of a file; tell whether that is all of it."""
    with path.open("wb") as file:
        for block in blocks:
            part = whole.kept.find(_place(block), digest)
            if part is None:
                return False
            file.write(part)
    return bool(blocks)


def _keep(whole: Whole, blocks: tuple[Block, ...], digest: bytes, path: Path) -> None:
    """Keep a file in equal parts: large ones would all be in memory at once."""
    if not blocks:
        return
    length = -(-path.stat().st_size // len(blocks))
    with path.open("rb") as file:
        for block in blocks:
            whole.kept.keep(_place(block), digest, file.read(length))


def _digest(whole: Whole, numbers: Numbered, blocks: tuple[Block, ...]) -> bytes:
    """Give a digest of all that the file is made from, and of what makes it."""
    items = [item for block in blocks for item in block.items]
    follows = [item.question.record.follows for item in items]
    followed = [numbers.questions.get(number) for number in follows if number]
    registers = [(table, list(rows)) for table, rows in register_rows(whole, numbers)]
    told = repr((registers, followed, sqlite3.sqlite_version)).encode("utf-8", "surrogatepass")
    own = whole.kept.digest(tuple([number for block in blocks for number in block.numbers]))
    return own + hashlib.sha256(told).digest()


def _place(block: Block) -> str:
    return f"basis {block.name}"


def _quarter(block: Block) -> int:
    """Give a number for a quarter of a year, higher for a later one."""
    day = block.items[0].question.submitted
    return 4 * day.year + (day.month - 1) // 3
