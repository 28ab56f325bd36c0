"""PDF files with text: their pages read one by one, and put together to a document."""

from __future__ import annotations

import io
import re
import statistics
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

import pdfplumber

from archive.documents.document import Document, Grid, Kind, Line, words
from archive.documents.readers.bullets import with_bullets
from archive.documents.readers.form_values import filled_in
from archive.documents.readers.line_of_words import Setting
from archive.documents.readers.margins import in_margins
from archive.documents.readers.page_breaks import goes_on_over
from archive.documents.readers.page_notes import (
    add_notes,
    called_from,
    calls_in,
    endnotes_from,
    is_called,
    split_notes,
)
from archive.documents.readers.paragraphs import Frame, Placed, cut_row, text_lines
from archive.documents.readers.rows import Row, numbers_of, pitch_of
from archive.documents.readers.ruled_tables import Page, in_one, read_table, tables_on
from archive.documents.readers.rulings import Ruled
from archive.documents.readers.side_by_side import blocks_of
from archive.documents.readers.words import Word, printed_on, rows_of
from archive.unreadable import UnreadableError, told

MOST_PAGES = 300

_BROKEN = "Deze pdf is beschadigd. Open hem in een pdf-lezer en bewaar hem opnieuw."
_LOCKED = "Deze pdf heeft een wachtwoord. Bewaar hem zonder wachtwoord."
SCANNED = (
    "gescand: eerst OCR. In deze pdf staat geen tekst, alleen beeld. Maak er tekst van met "
    "'ocrmypdf -l nld', of kies --ocr."
)
# A rule is no thicker than this.
_RULE = 1.5
_CALL = re.compile(r"(?<!\\)\[\^([^\]]+)\]")
# What stands this near below a word underlines it.
_UNDER = 4.0


class ScannedError(UnreadableError):
    """A PDF that has pictures of text, and no text."""


def read_portable(name: str, data: bytes) -> Document:
    """Read a PDF that has text.

    Raises ScannedError when it has pictures only, UnreadableError when it is broken, locked or
    longer than any form.
    """
    try:
        with pdfplumber.open(io.BytesIO(data)) as file:
            if len(file.pages) > MOST_PAGES:
                raise UnreadableError(
                    f"Deze pdf heeft {len(file.pages)} bladzijden; een formulier heeft er hooguit "
                    f"{MOST_PAGES}. Knip de vragen eruit en bewaar die apart."
                )
            return _document(name, file)
    except UnreadableError:
        raise
    except Exception as error:
        # What a broken file makes pdfminer raise has no end.
        locked = "password" in f"{type(error).__name__} {error!r}".lower()
        raise told(error, _LOCKED if locked else _BROKEN) from error


@dataclass(slots=True)
class _Sheet:
    """A page while it is read: its rows in the margins, of the text and of its notes."""

    number: int
    words: list[Word]
    sideways: list[str]
    tables: list[Ruled]
    size: float
    pictures: int
    remarks: int
    margins: list[Row] = field(default_factory=list)
    body: list[Row] = field(default_factory=list)
    notes: list[Row] = field(default_factory=list)

    @property
    def place(self) -> str:
        return f"blz. {self.number}"


def _document(name: str, file: Any) -> Document:
    called: set[str] = set()
    sheets = [_sheet(page, number, called) for number, page in enumerate(file.pages, 1)]
    texts = [text for each in sheets for text in (*each.sideways, *(w.text for w in each.words))]
    pictures = sum(sheet.pictures for sheet in sheets)
    if not texts:
        if pictures:
            raise ScannedError(SCANNED)
        raise UnreadableError("In deze pdf staat geen tekst.")
    _take_tails(sheets)
    _set_endnotes_apart(sheets)
    notes: dict[str, Line] = {}
    marks = [add_notes(sheet.notes, notes, sheet.number) for sheet in sheets]
    pages = [_blocks(sheet, called_from(marks, at)) for at, sheet in enumerate(sheets)]
    stuck = sum(sheet.remarks for sheet in sheets)
    remarks = (
        *([f"afbeeldingen in het stuk: {pictures}, niet overgenomen"] if pictures else []),
        *([f"opmerkingen bij de tekst van de pdf: {stuck}, niet overgenomen"] if stuck else []),
    )
    document = Document(name, tuple(in_one(pages)), notes, remarks=remarks, pages=True)
    # A figure that calls a note is a mark now, and no word.
    return replace(document, words=words(texts) - _calls(document))


def _calls(document: Document) -> Counter[str]:
    return Counter(
        mark.split("-")[0] for line in document.lines() for mark in _CALL.findall(line.markdown)
    )


def _sheet(page: Any, number: int, called: set[str]) -> _Sheet:
    """Read a page; the notes that its text calls are added to those of the pages before it."""
    printed = printed_on(page)
    filled = filled_in(page)
    found = with_bullets([*printed.words, *filled.words], page)
    sizes = [round(word.size, 1) for word in found for _ in word.text]
    sheet = _Sheet(
        number,
        found,
        printed.sideways,
        [] if printed.turned else tables_on(page, found),
        statistics.mode(sizes) if sizes else 0.0,
        len(page.images),
        filled.notes,
    )
    if found:
        height = float(page.width if printed.turned else page.height)
        rest = _without_margins(sheet, height, called)
        rules = _rules(page, sheet.words)
        sheet.body, sheet.notes = split_notes(rest, sheet.size, rules, called)
    page.close()
    return sheet


def _without_margins(sheet: _Sheet, height: float, called: set[str]) -> list[Row]:
    """The rows of a page outside its tables, those in its margins set apart.

    The notes that the text calls are added; a note may stand as low as a running foot.
    """
    outside = [word for word in sheet.words if not any(table.holds(word) for table in sheet.tables)]
    rows = rows_of(outside)
    edges = in_margins(rows, height, pitch_of(rows), sheet.size)
    called |= calls_in([row for index, row in enumerate(rows) if index not in edges])
    edges -= {index for index in edges if index > len(rows) // 2 and is_called(rows[index], called)}
    sheet.margins = [rows[index] for index in sorted(edges)]
    return [row for index, row in enumerate(rows) if index not in edges]


def _take_tails(sheets: Sequence[_Sheet]) -> None:
    """Give a page the end of a sentence back that stands in its upper margin."""
    for before, sheet in pairwise(sheets):
        head = [row for row in sheet.margins if not sheet.body or row[0].top < sheet.body[0][0].top]
        tail = head[goes_on_over(before.body, head, sheet.size) :]
        sheet.body = [*tail, *sheet.body]
        sheet.margins = [row for row in sheet.margins if not any(row is each for each in tail)]


def _rules(page: Any, words: Sequence[Word]) -> list[float]:
    """The heights of the short lines across a page that set notes apart; no underlined words."""
    return [
        float(each["top"])
        for each in (*page.lines, *page.rects)
        if each["bottom"] - each["top"] <= _RULE
        and 30 < each["x1"] - each["x0"] < 0.6 * float(page.width)
        and not any(
            abs(word.bottom - each["top"]) < _UNDER
            and word.x1 > each["x0"]
            and word.x0 < each["x1"]
            for word in words
        )
    ]


def _set_endnotes_apart(sheets: Sequence[_Sheet]) -> None:
    """Take the notes below a heading "Noten" from the end of a document."""
    for at in range(len(sheets) - 1, -1, -1):
        start = endnotes_from(sheets[at].body)
        if not start:
            continue
        for sheet in sheets[at:]:
            cut = start if sheet is sheets[at] else 0
            sheet.notes = [*sheet.body[cut:], *sheet.notes]
            sheet.body = sheet.body[:cut]
        return


def _blocks(sheet: _Sheet, notes: Mapping[str, str]) -> Page:
    setting = Setting(sheet.size, sheet.number, notes, numbers_of(sheet.body, sheet.size))
    placed: list[Placed] = []
    ruled: list[tuple[Grid, Ruled]] = []
    for index, table in enumerate(sheet.tables, 1):
        grid = read_table(table, sheet.words, f"{sheet.place}, tabel {index}", setting)
        ruled.append((grid, table))
        placed.append(Placed(table.top, grid))
    start = 0
    for end in [*_after_tables(sheet), len(sheet.body)]:
        placed += blocks_of(sheet.body[start:end], sheet.place, setting, start)
        start = end
    for row in sheet.margins:
        frame = Frame(f"{sheet.place}, rand", 0.0)
        for each in text_lines([cut_row(row, (), setting)], frame, setting):
            if isinstance(each.block, Line):
                placed.append(replace(each, block=replace(each.block, kind=Kind.FURNITURE)))
    blocks = [each.block for each in sorted(placed, key=lambda each: each.top)]
    for text in sheet.sideways:
        place = f"{sheet.place}, langs de rand"
        blocks.append(Line(text, place, kind=Kind.FURNITURE, page=sheet.number))
    return Page(blocks, ruled)


def _after_tables(sheet: _Sheet) -> list[int]:
    """The rows of text with a table above them: columns don't run on beside it."""
    tops = [row[0].top for row in sheet.body]
    return sorted({bisect_left(tops, table.top) for table in sheet.tables})
