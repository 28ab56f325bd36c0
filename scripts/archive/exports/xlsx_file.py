"""The archive as a sheet that opens well in Excel: real dates, filters, a header that stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from archive.dates import dutch_date
from archive.exports.aside import made_aside
from archive.exports.cells import Cells
from archive.exports.columns import COLUMNS, Column, Kind, row
from archive.exports.export import Export, Whole
from archive.exports.json_files import DATA
from archive.page import last_change
from archive.wording import count

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

# Excel in Dutch shows this as dd-mm-jjjj; in the file formats are written in English.
DAYS = "dd-mm-yyyy"
# The button of a filter stands over the end of the name.
_BUTTON = 4
# Twice as fast as zlib's usual 6, for a file that is a seventh larger.
_COMPRESSION = 3
# A file needs a moment, also when nothing happened yet; ZIP knows none before this one.
_NO_DAY = date(1980, 1, 1)

NOTES = (
    "Elke rij van het blad Vragen is één vraag, de nieuwste bovenaan.",
    "Staan er meer namen in een cel? Dan staat er een puntkomma tussen.",
    "Past een tekst niet in een cel? Dan staat aan het eind waar u de hele tekst vindt.",
)


def whole_xlsx(held: Whole) -> Iterable[Export]:
    """Give every question, newest first, with a second sheet that explains the columns."""
    make = partial(made_aside, partial(_write, held))
    yield Export(f"{DATA}vragen.xlsx", make, large=True, counted=True)


def _write(held: Whole, path: Path) -> None:
    # Starting it costs every build as much as ten pages.
    from xlsxwriter import Workbook  # noqa: PLC0415

    with _quick_zip(), Workbook(path, {"constant_memory": True}) as book:
        _describe(book, held)
        _questions(book, held)
        _explanation(book, held)


@contextmanager
def _quick_zip() -> Iterator[None]:
    """Let XlsxWriter compress less: it has no setting for that, and most of its time goes there."""
    from xlsxwriter import workbook  # noqa: PLC0415

    usual = workbook.ZipFile
    workbook.ZipFile = partial(usual, compresslevel=_COMPRESSION)
    try:
        yield
    finally:
        workbook.ZipFile = usual


def _describe(book: Workbook, held: Whole) -> None:
    """Tell what the file is. Its moment is that of the last change, so that it stays the same."""
    day = last_change(held.archive.questions) or _NO_DAY
    book.set_properties(
        {
            "title": held.settings.title,
            "author": held.settings.municipality,
            "comments": _licence(held),
            "created": datetime.combine(day, time()),
        }
    )


def _licence(held: Whole) -> str:
    licence = held.settings.licence
    return f"Licentie: {licence.name}, {licence.address}"


def _questions(book: Workbook, held: Whole) -> None:
    # Starting what it stands on costs every build as much as ten pages.
    from archive.exports.quick_sheet import QuickSheet  # noqa: PLC0415

    sheet = book.add_worksheet("Vragen", QuickSheet)
    header = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    for place, column in enumerate(COLUMNS):
        sheet.set_column(place, place, _width(column))
        sheet.write_string(0, place, column.name, header)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(held.items), len(COLUMNS) - 1)
    sheet.repeat_rows(0)
    links = {across for across, column in enumerate(COLUMNS) if column.kind is Kind.ADDRESS}
    cells = Cells(sheet, book.add_format({"num_format": DAYS}), len(COLUMNS), links)
    for place, item in enumerate(held.items, 1):
        address = held.settings.url(item.question.address)
        cells.put(place, row(item, held.settings), address)


def _width(column: Column) -> int:
    return max(column.width, len(column.name) + _BUTTON)


def _explanation(book: Workbook, held: Whole) -> None:
    """Write the second sheet: what this is, under what terms, and what each column holds."""
    sheet = book.add_worksheet("Toelichting")
    bold = book.add_format({"bold": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for place, width in enumerate((28, 12, 90)):
        sheet.set_column(place, place, width)
    lines = [*_about(held), *NOTES]
    sheet.write_string(0, 0, held.settings.title, bold)
    for place, line in enumerate(lines, 1):
        sheet.write_string(place, 0, line)
    first = len(lines) + 2
    for place, name in enumerate(("kolom", "soort", "uitleg")):
        sheet.write_string(first, place, name, bold)
    for place, column in enumerate(COLUMNS, first + 1):
        sheet.write_string(place, 0, column.name, bold)
        sheet.write_string(place, 1, column.kind.value, wrapped)
        sheet.write_string(place, 2, column.note, wrapped)


def _about(held: Whole) -> Iterator[str]:
    day = last_change(held.archive.questions)
    told = count(len(held.items), "vraag", "vragen")
    yield f"{told}, laatste wijziging op {dutch_date(day)}." if day else f"{told}."
    if held.settings.site_address:
        yield f"Bron: {held.settings.url('')}"
    yield _licence(held)
