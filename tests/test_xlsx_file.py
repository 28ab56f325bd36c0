"""The archive as a sheet: what Excel shows, and what it must never run."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.utils.escape import unescape
from openpyxl.worksheet.worksheet import Worksheet

from archive.exports import sheet_links, sheet_rows
from archive.exports.cells import LONGEST_TEXT, MOST_LINKS, fitting, letters, row_of_cells
from archive.exports.columns import COLUMNS, row
from archive.exports.export import Holdings
from archive.exports.xlsx_file import whole_xlsx
from exporting import LONG, SITE, held, made

pytest_plugins = ["export_fixtures"]
NAMES = [column.name for column in COLUMNS]


def opened(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


@pytest.fixture(scope="module")
def books(archives: dict[str, Holdings]) -> dict[str, bytes]:
    return {name: made(whole_xlsx, archive) for name, archive in archives.items()}


def sheet_of(data: bytes, name: str = "Vragen") -> Worksheet:
    sheet = opened(data)[name]
    assert isinstance(sheet, Worksheet)
    return sheet


def cell_of(sheet: Worksheet, place: int, name: str) -> Cell:
    cell = sheet.cell(place, NAMES.index(name) + 1)
    assert isinstance(cell, Cell)
    return cell


def length(text: str) -> int:
    """The length as Excel counts it."""
    return len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize("name", ["seed", "fiction", "hostile"])
def test_every_question_is_a_row_with_all_that_it_holds(
    archives: dict[str, Holdings], books: dict[str, bytes], name: str
) -> None:
    archive = archives[name]
    sheet = sheet_of(books[name])
    assert [cell.value for cell in sheet[1]] == NAMES
    assert sheet.max_row == len(archive.items) + 1
    for place, item in enumerate(archive.items, 2):
        values = row(item, archive.settings)
        for column, value, cell in zip(COLUMNS, values, sheet[place], strict=True):
            match value:
                case None | "":
                    assert cell.value is None
                case bool():
                    assert cell.value == ("ja" if value else "nee")
                case date() if value >= date(1900, 3, 1):
                    assert cell.value == datetime(value.year, value.month, value.day)
                case date():
                    assert cell.value == value.isoformat()
                case str() if length(value) > LONGEST_TEXT:
                    assert value.startswith(str(cell.value)[:30_000])
                case str():
                    # A text that looks like an escaped character is escaped itself.
                    assert unescape(str(cell.value)) == value, column.name
                case _:
                    assert cell.value == value, column.name


def test_nothing_is_a_formula(books: dict[str, bytes]) -> None:
    for data in books.values():
        for sheet in opened(data).worksheets:
            for cells in sheet.iter_rows():
                assert all(cell.data_type != "f" for cell in cells)
        for name, content in parts(data):
            assert b"<f>" not in content, name
            assert b"HYPERLINK(" not in content or name == "xl/worksheets/sheet1.xml"


def parts(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return [(name, file.read(name)) for name in file.namelist()]


def test_days_are_dates_as_dutch_readers_write_them(books: dict[str, bytes]) -> None:
    sheet = sheet_of(books["hostile"])
    cell = cell_of(sheet, 3, "ingediend")
    assert cell.is_date
    assert cell.number_format == "dd-mm-yyyy"


def test_the_header_stays_and_every_column_can_be_filtered(books: dict[str, bytes]) -> None:
    sheet = sheet_of(books["fiction"])
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == f"A1:AJ{300 + 1}"
    assert len(COLUMNS) == 36
    for cell in sheet[1]:
        assert isinstance(cell, Cell)
        assert cell.font.bold
        assert cell.alignment.wrap_text
    # Columns beside each other that are as wide are told of together.
    widths = {
        place: dimension.width
        for dimension in sheet.column_dimensions.values()
        for place in range(dimension.min, dimension.max + 1)
    }
    for place, name in enumerate(NAMES, 1):
        assert len(name) < widths[place] <= 70, name


def test_addresses_can_be_followed(archives: dict[str, Holdings], books: dict[str, bytes]) -> None:
    sheet = sheet_of(books["fiction"])
    for place, item in enumerate(archives["fiction"].items, 2):
        link = cell_of(sheet, place, "adres").hyperlink
        assert link is not None
        assert link.target == f"{SITE}{item.question.address}"


def test_without_an_address_of_the_site_there_are_no_links(fiction: Path) -> None:
    sheet = sheet_of(made(whole_xlsx, held(fiction, site="")))
    assert cell_of(sheet, 2, "adres").hyperlink is None
    assert str(cell_of(sheet, 2, "adres").value).startswith("vragen/")


def test_beyond_what_excel_can_hold_links_are_plain_text(
    archives: dict[str, Holdings], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST_LINKS == 65_530
    for module in (sheet_rows, sheet_links):
        monkeypatch.setattr(module, "MOST_LINKS", 2)
    archive = archives["hostile"]
    sheet = sheet_of(made(whole_xlsx, archive))
    cells = [cell_of(sheet, place, "adres") for place in range(2, 6)]
    assert [cell.hyperlink is not None for cell in cells] == [True, True, False, False]
    assert [cell.font.underline for cell in cells] == ["single", "single", None, None]
    addresses = [f"{SITE}{item.question.address}" for item in archive.items[:4]]
    assert [cell.value for cell in cells] == addresses


def test_a_text_that_does_not_fit_is_cut_and_says_where_all_of_it_is(
    books: dict[str, bytes],
) -> None:
    sheet = sheet_of(books["hostile"])
    text = str(cell_of(sheet, sheet.max_row, "antwoord").value)
    assert length(text) <= LONGEST_TEXT
    assert text.endswith(f"De hele tekst staat op {SITE}vragen/1899-001/]")
    assert LONG.startswith(text[:30_000])


@pytest.mark.parametrize("extra", range(3))
def test_a_cut_never_halves_an_emoji(extra: int) -> None:
    text = "a" * extra + "🙂" * LONGEST_TEXT
    cut = fitting(text, "x")
    assert LONGEST_TEXT - 1 <= length(cut) <= LONGEST_TEXT
    assert re.fullmatch("a*🙂+\n\n.*", cut, re.DOTALL)
    assert fitting("a" * LONGEST_TEXT, "x") == "a" * LONGEST_TEXT


def test_what_xml_can_not_hold_is_left_out() -> None:
    values = ["a\x00b\x0bc\x1fd\ufffee\tf\ng", *[None] * (len(COLUMNS) - 1)]
    cell = '<c r="A7" t="inlineStr"><is><t>abcde\tf\ng</t></is></c>'
    assert row_of_cells(7, values, "") == f'<row r="7">{cell}</row>'


def test_columns_have_the_letters_that_excel_gives_them() -> None:
    assert [letters(place) for place in range(1_000)] == [
        get_column_letter(n + 1) for n in range(1_000)
    ]


def test_the_second_sheet_explains_every_column(
    archives: dict[str, Holdings], books: dict[str, bytes]
) -> None:
    rows = list(sheet_of(books["fiction"], "Toelichting").iter_rows(values_only=True))
    for column in COLUMNS:
        assert (column.name, column.kind.value, column.note) in rows
    lines = [str(cells[0]) for cells in rows]
    licence = archives["fiction"].settings.licence
    assert f"Licentie: {licence.name}, {licence.address}" in lines
    assert f"Bron: {SITE}" in lines
    assert any(line.startswith("300 vragen, laatste wijziging op ") for line in lines)


def test_the_file_tells_what_it_is_and_when_it_changed(books: dict[str, bytes]) -> None:
    told = opened(books["hostile"]).properties
    assert told.title == "=Proef & <b>"
    assert told.creator == "Zee"
    assert told.created == datetime(2026, 11, 21)
    assert "CC BY 4.0" in str(told.description)


def test_two_makings_give_the_same_bytes(books: dict[str, bytes], fiction: Path) -> None:
    assert made(whole_xlsx, held(fiction)) == books["fiction"]
    with zipfile.ZipFile(io.BytesIO(books["fiction"])) as file:
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 31, 0, 0, 0)}


def test_the_sheet_stands_on_the_site(fiction_site: Path) -> None:
    found = sheet_of((fiction_site / "data/vragen.xlsx").read_bytes())
    assert found.max_row == 301
