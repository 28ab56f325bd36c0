"""The archive as CSV: any reader gets the same, and no spreadsheet gets a formula."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from archive.entrances import PARTIES, THEMES
from archive.exports.columns import COLUMNS, Kind, Value, row
from archive.exports.csv_files import BYTE_ORDER_MARK, FORMULA_STARTS, line, whole_csv
from archive.exports.export import Holdings
from archive.source import read_source
from exporting import held, made

pytest_plugins = ["export_fixtures"]
NAMES = [column.name for column in COLUMNS]


def read(data: bytes) -> list[list[str]]:
    text = data.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def as_read(value: Value) -> str:
    """What a reader without knowledge of us sees of a value."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)


@pytest.mark.parametrize("name", ["seed", "fiction", "hostile"])
def test_any_reader_gets_every_question_with_every_text(
    archives: dict[str, Holdings], name: str
) -> None:
    archive = archives[name]
    header, *lines = read(made(whole_csv, archive))
    assert header == NAMES
    assert len(lines) == len(archive.items)
    for item, cells in zip(archive.items, lines, strict=True):
        for value, cell in zip(row(item, archive.settings), cells, strict=True):
            safe = isinstance(value, str) and value[:1] in FORMULA_STARTS and value
            assert cell == (f"'{value}" if safe else as_read(value))


def test_no_text_starts_as_a_formula(archives: dict[str, Holdings]) -> None:
    texts = [place for place, column in enumerate(COLUMNS) if column.kind is not Kind.NUMBER]
    guarded = 0
    for cells in read(made(whole_csv, archives["hostile"])):
        for place in texts:
            assert not cells[place].startswith(("=", "+", "-", "@", "\t", "\r", "＝"))
            guarded += bool(re.match("'[=+@-]", cells[place]))
    assert guarded > 10


def test_the_form_is_that_of_the_standard(archives: dict[str, Holdings]) -> None:
    """RFC 4180: lines end with CR LF, the last one too; commas between; all lines as wide."""
    data = made(whole_csv, archives["fiction"])
    assert data.startswith(BYTE_ORDER_MARK.encode())
    assert data.count(BYTE_ORDER_MARK.encode()) == 1
    assert data.endswith(b"\r\n")
    assert {len(cells) for cells in read(data)} == {len(COLUMNS)}


@given(some.lists(some.text(some.characters(codec="utf-8"), min_size=1), min_size=2))
def test_whatever_stands_in_a_text_comes_back(texts: list[str]) -> None:
    (cells,) = csv.reader(io.StringIO(line(texts), newline=""), strict=True)
    for text, cell in zip(texts, cells, strict=True):
        assert cell in (text, f"'{text}")
        assert cell[0] not in FORMULA_STARTS


def test_two_makings_give_the_same_bytes(archives: dict[str, Holdings], fiction: Path) -> None:
    assert made(whole_csv, archives["fiction"]) == made(whole_csv, held(fiction))


def test_each_party_and_each_theme_has_its_own(fiction: Path, fiction_site: Path) -> None:
    archive = held(fiction, read_source(fiction).settings.site_address).archive
    for entrance in (PARTIES, THEMES):
        for group in archive.groups[entrance.folder]:
            found = read((fiction_site / group.address / "vragen.csv").read_bytes())
            numbers = [question.number for question in group.questions]
            assert [cells[0] for cells in found[1:]] == numbers
    assert not list((fiction_site / "indieners").rglob("vragen.csv"))
    whole = read((fiction_site / "data/vragen.csv").read_bytes())
    assert len(whole) == len(archive.questions) + 1


def test_dates_are_days_that_programs_know(archives: dict[str, Holdings]) -> None:
    place = NAMES.index("ingediend")
    days = {cells[place] for cells in read(made(whole_csv, archives["hostile"]))[1:]}
    assert days == {"1899-12-31", "2020-05-04", "2026-11-20"}
