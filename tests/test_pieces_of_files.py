"""What large files are put together from: blocks, numbers, checksums, segments of words."""

from __future__ import annotations

import io
import sqlite3
import zipfile
import zlib
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from archive.exports.blocks import MOST, blocks_of
from archive.exports.checksum import crc_of_both
from archive.exports.export import Holdings, Item
from archive.exports.sqlite_file import whole_sqlite
from archive.exports.varints import read_varints, varints
from archive.exports.zip_file import deflated, inflated, write_zip
from exporting import made

pytest_plugins = ["export_fixtures"]


def items_of(held: Holdings, days: list[date]) -> list[Item]:
    """As many items as days, each of a question that was asked then."""
    question = held.items[0].question
    return [
        Item(replace(question, record=replace(question.record, submitted=day, number=f"2020-{n}")))
        for n, day in enumerate(days)
    ]


def test_a_block_has_the_questions_of_a_month(archives: dict[str, Holdings]) -> None:
    held = archives["fiction"]
    blocks = held.blocks
    assert [item for block in blocks for item in block.items] == list(held.items)
    assert len({block.name for block in blocks}) == len(blocks)
    for block in blocks:
        months = {item.question.submitted.isoformat()[:7] for item in block.items}
        assert months == {block.name[:7]}
        assert held.items[block.start] == block.items[0]
        assert block.numbers == tuple(item.question.number for item in block.items)


def test_in_a_month_with_very_many_questions_the_oldest_stay_together(
    archives: dict[str, Holdings],
) -> None:
    day = date(2020, 5, 31)
    items = items_of(archives["seed"], [day] * (2 * MOST + 3))
    before, after = blocks_of(items[1:]), blocks_of(items)
    assert [len(block.items) for block in after] == [3, MOST, MOST]
    assert [block.numbers for block in after[1:]] == [block.numbers for block in before[1:]]
    assert [block.name for block in after] == [block.name for block in before]


@given(some.binary(), some.binary(max_size=5_000))
def test_the_checksum_of_two_texts_follows_from_those_of_each(first: bytes, second: bytes) -> None:
    both = crc_of_both(zlib.crc32(first), zlib.crc32(second), len(second))
    assert both == zlib.crc32(first + second)


@given(some.lists(some.integers(0, (1 << 56) - 1)))
def test_numbers_come_back(numbers: list[int]) -> None:
    assert list(read_varints(varints(numbers))) == numbers


def test_a_number_that_is_too_large_is_refused() -> None:
    for number in (-1, 1 << 56):
        with pytest.raises(ValueError, match="eight bytes"):
            varints([number])


@given(some.dictionaries(some.sampled_from(["a.xml", "b/c.xml"]), some.lists(some.binary())))
def test_any_reader_of_zip_gets_what_was_put_in(contents: dict[str, list[bytes]]) -> None:
    written = io.BytesIO()
    write_zip(written, ((name, map(deflated, each)) for name, each in contents.items()))
    with zipfile.ZipFile(written) as file:
        assert file.testzip() is None
        assert {name: file.read(name) for name in file.namelist()} == {
            name: b"".join(each) for name, each in contents.items()
        }


@given(some.binary())
def test_what_was_deflated_comes_back(content: bytes) -> None:
    assert inflated(deflated(content)) == content


def test_the_index_of_words_is_the_one_that_sqlite_makes_itself(
    archives: dict[str, Holdings], tmp_path: Path
) -> None:
    """Segment by segment the same words lead to the same places."""
    path = tmp_path / "a.sqlite"
    path.write_bytes(made(whole_sqlite, archives["fiction"]))
    with closing(sqlite3.connect(path)) as base:
        segments = base.execute("SELECT count(DISTINCT segid) FROM vragen_fts_idx").fetchone()
        assert segments[0] > 1
        base.execute("CREATE VIRTUAL TABLE plaatsen USING fts5vocab (vragen_fts, instance)")
        words = "SELECT * FROM plaatsen ORDER BY term, doc, col, offset"
        totals = "SELECT block FROM vragen_fts_data WHERE id = 1"
        sizes = "SELECT * FROM vragen_fts_docsize ORDER BY id"
        ours = [base.execute(query).fetchall() for query in (words, totals, sizes)]
        base.execute("INSERT INTO vragen_fts (vragen_fts) VALUES ('rebuild')")
        assert [base.execute(query).fetchall() for query in (words, totals, sizes)] == ours


def test_more_words_can_be_added_to_the_index(
    archives: dict[str, Holdings], tmp_path: Path
) -> None:
    path = tmp_path / "a.sqlite"
    path.write_bytes(made(whole_sqlite, archives["fiction"]))
    with closing(sqlite3.connect(path)) as base:
        insert = "INSERT INTO vragen_fts (rowid, onderwerp) VALUES (?, ?)"
        for number in range(1_000, 1_200):
            base.execute(insert, (number, "gloednieuw"))
            base.commit()
        base.execute("INSERT INTO vragen_fts (vragen_fts) VALUES ('optimize')")
        query = "SELECT count(*) FROM vragen_fts WHERE vragen_fts MATCH ?"
        assert base.execute(query, ("gloednieuw",)).fetchone() == (200,)
        assert base.execute(query, ("college",)).fetchone()[0] > 50
