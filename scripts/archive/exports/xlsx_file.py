"""The archive as a sheet that opens well in Excel: real dates, filters, a header that stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZipFile

from archive.dates import dutch_date
from archive.exports.aside import Aside
from archive.exports.cells import DAYS, LINKS
from archive.exports.columns import COLUMNS, Column
from archive.exports.export import Export, Whole
from archive.exports.json_files import DATA
from archive.exports.kept import kept_or_made
from archive.exports.sheet_links import has_links, links, relations
from archive.exports.sheet_rows import sheet_rows
from archive.exports.zip_file import Deflated, deflated, write_zip
from archive.page import last_change
from archive.wording import count

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

# Excel in Dutch shows this as dd-mm-jjjj; in the file formats are written in English.
DAYS_SHOWN = "dd-mm-yyyy"
# The button of a filter stands over the end of the name.
_BUTTON = 4
# A file needs a moment, also when nothing happened yet; ZIP knows none before this one.
_NO_DAY = date(1980, 1, 1)

# The files of the sheet with the questions, and where rows and links go in the first of them.
_SHEET, _SHEET_RELATIONS = "xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels"
_ROWS_END, _AFTER_LINKS = b"</sheetData>", b"<pageMargins "

# Where the book without questions is kept.
BOOK = "boek"

NOTES = (
    "Elke rij van het blad Vragen is één vraag, de nieuwste bovenaan.",
    "Staan er meer namen in een cel? Dan staat er een puntkomma tussen.",
    "Past een tekst niet in een cel? Dan staat aan het eind waar u de hele tekst vindt.",
)


class _About(NamedTuple):
    """All that a book tells, but for the questions."""

    title: str
    author: str
    licence: str
    source: str
    questions: int
    changed: date | None


def whole_xlsx(held: Whole) -> Iterable[Export]:
    """Give every question, newest first, with a second sheet that explains the columns."""
    make = partial(Aside, partial(_write, held))
    yield Export(f"{DATA}vragen.xlsx", make, large=True, counted=True)


def _write(held: Whole, path: Path) -> None:
    with path.open("wb") as file:
        write_zip(file, _contents(held))


def _contents(held: Whole) -> Iterator[tuple[str, Iterable[Deflated]]]:
    """Give the files that a book is: of XlsxWriter, but for the rows of the questions and links."""
    about = _about(held)
    digest = repr(about).encode("utf-8", "surrogatepass")
    book = kept_or_made(held.kept, BOOK, digest, partial(_frame, about))
    with ZipFile(BytesIO(book)) as file:
        found = [(name, file.read(name)) for name in file.namelist()]
    for name, content in found:
        if name == _SHEET:
            before, after = content.split(_ROWS_END)
            yield name, _sheet(held, before, _ROWS_END + after)
        else:
            yield name, [deflated(content)]
    if has_links(held):
        yield _SHEET_RELATIONS, relations(held)


def _sheet(held: Whole, before: bytes, after: bytes) -> Iterator[Deflated]:
    yield deflated(before)
    yield from sheet_rows(held)
    end = after.index(_AFTER_LINKS)
    yield deflated(after[:end] + links(held) + after[end:])


def _about(held: Whole) -> _About:
    settings, licence = held.settings, held.settings.licence
    return _About(
        title=settings.title,
        author=settings.municipality,
        licence=f"Licentie: {licence.name}, {licence.address}",
        source=f"Bron: {settings.url('')}" if settings.site_address else "",
        questions=len(held.items),
        changed=last_change(held.archive.questions),
    )


def _frame(about: _About) -> bytes:
    """Give a book without questions."""
    # Starting it costs a build as much as ten pages.
    from xlsxwriter import Workbook  # noqa: PLC0415

    written = BytesIO()
    with Workbook(written, {"constant_memory": True}) as book:
        _describe(book, about)
        _questions(book, about.questions)
        _explanation(book, about)
    return written.getvalue()


def _describe(book: Workbook, about: _About) -> None:
    """Tell what the file is. Its moment is that of the last change, so that it stays the same."""
    book.set_properties(
        {
            "title": about.title,
            "author": about.author,
            "comments": about.licence,
            "created": datetime.combine(about.changed or _NO_DAY, time()),
        }
    )


def _questions(book: Workbook, number: int) -> None:
    _number(book)
    sheet = book.add_worksheet("Vragen")
    header = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    for place, column in enumerate(COLUMNS):
        sheet.set_column(place, place, _width(column))
        sheet.write_string(0, place, column.name, header)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, number, len(COLUMNS) - 1)
    sheet.repeat_rows(0)
    # The sheet must know how far the rows go that it gets later.
    sheet._check_dimensions(number, len(COLUMNS) - 1)


def _number(book: Workbook) -> None:
    """Let the book know first how days and links are shown: by these numbers cells tell it."""
    shown = (book.add_format({"num_format": DAYS_SHOWN}), book.default_url_format)
    if [each._get_xf_index() for each in shown] != [DAYS, LINKS]:
        raise RuntimeError("XlsxWriter numbers the ways in which cells are shown in another way")


def _width(column: Column) -> int:
    return max(column.width, len(column.name) + _BUTTON)


def _explanation(book: Workbook, about: _About) -> None:
    """Write the second sheet: what this is, under what terms, and what each column holds."""
    sheet = book.add_worksheet("Toelichting")
    bold = book.add_format({"bold": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for place, width in enumerate((28, 12, 90)):
        sheet.set_column(place, place, width)
    lines = [*_told(about), *NOTES]
    sheet.write_string(0, 0, about.title, bold)
    for place, line in enumerate(lines, 1):
        sheet.write_string(place, 0, line)
    first = len(lines) + 2
    for place, name in enumerate(("kolom", "soort", "uitleg")):
        sheet.write_string(first, place, name, bold)
    for place, column in enumerate(COLUMNS, first + 1):
        sheet.write_string(place, 0, column.name, bold)
        sheet.write_string(place, 1, column.kind.value, wrapped)
        sheet.write_string(place, 2, column.note, wrapped)


def _told(about: _About) -> Iterator[str]:
    told, day = count(about.questions, "vraag", "vragen"), about.changed
    yield f"{told}, laatste wijziging op {dutch_date(day)}." if day else f"{told}."
    if about.source:
        yield about.source
    yield about.licence
