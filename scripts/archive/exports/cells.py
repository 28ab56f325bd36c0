"""The cells of a sheet: each as what it is, and never as a formula."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from html import escape
from typing import TYPE_CHECKING

from archive.exports.columns import Value
from archive.exports.xml_text import xml_text

if TYPE_CHECKING:
    from xlsxwriter.format import Format

    from archive.exports.quick_sheet import QuickSheet

# Source of these bounds: Excel specifications and limits (Microsoft). Excel counts characters in
# UTF-16, so that an emoji is two.
LONGEST_TEXT = 32_767
MOST_LINKS = 65_530
# From this day on Excel counts days as everybody does: it knows a 29 February 1900.
FIRST_DAY = date(1900, 3, 1)
_DAY_ZERO = date(1899, 12, 30)

TOO_LONG = "\n\n[Deze tekst past niet in een cel. De hele tekst staat op {address}]"

# Source: ECMA-376, part 1, 18.3.1.4 (c): a cell by its place, what it holds, how it is shown.
_TEXT = '<c r="{}" t="inlineStr"><is><t>{}</t></is></c>'
_SPACED = '<c r="{}" t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>'
_LINK = '<c r="{}" s="{}" t="inlineStr"><is><t>{}</t></is></c>'
_NUMBER = '<c r="{}"><v>{}</v></c>'
_DAY = '<c r="{}" s="{}"><v>{}</v></c>'


class Cells:
    """Writes the cells of a sheet, row after row."""

    def __init__(
        self,
        sheet: QuickSheet,
        days: Format,
        width: int,
        links: Collection[int] = (),
        most_links: int = MOST_LINKS,
    ) -> None:
        """Take a sheet, how it shows days, and how many columns it has.

        `links` are the columns of addresses that people can follow, as long as the sheet can hold
        such links: `most_links`.
        """
        self._sheet = sheet
        self._days = sheet.number_of(days)
        self._as_link = sheet.as_link
        self._columns = sheet.letters(width)
        self._links = links
        self._links_left = most_links
        self._written: dict[type, Callable[..., str]] = {
            int: _NUMBER.format,
            bool: self._yes_no,
            date: self._day,
        }

    def put(self, place: int, values: Sequence[Value], address: str = "") -> None:
        """Write a row of values, with nothing where there is none; the first row is 0.

        `address` is where people find the whole of a text that does not fit.
        """
        cells = [
            self._cell(place, column, value, address)
            for column, value in enumerate(values)
            if value is not None and value != ""
        ]
        self._sheet.write_row_of_xml(place, len(self._columns), "".join(cells))

    def _cell(self, place: int, column: int, value: Value, address: str) -> str:
        at = f"{self._columns[column]}{place + 1}"
        if type(value) is not str:
            return self._written[type(value)](at, value)
        text = fitting(xml_text(value), address)
        if column in self._links and self._follows(place, column, text):
            return _LINK.format(at, self._as_link, self._escaped(text))
        return self._text(at, text)

    def _follows(self, place: int, column: int, address: str) -> bool:
        """Let people follow an address, if it is one and the sheet can hold one more."""
        if not self._links_left or not address.startswith(("https://", "http://")):
            return False
        self._links_left -= 1
        self._sheet.link(place, column, address)
        return True

    def _text(self, at: str, text: str) -> str:
        form = _SPACED if text[0].isspace() or text[-1].isspace() else _TEXT
        return form.format(at, self._escaped(text))

    def _escaped(self, text: str) -> str:
        if "_x" in text or "\r" in text:
            text = self._sheet.as_written(text)
        return escape(text, quote=False)

    def _yes_no(self, at: str, value: bool) -> str:
        return _TEXT.format(at, "ja" if value else "nee")

    def _day(self, at: str, day: date) -> str:
        if day < FIRST_DAY:
            return _TEXT.format(at, day.isoformat())
        return _DAY.format(at, self._days, (day - _DAY_ZERO).days)


def fitting(text: str, address: str) -> str:
    """Cut a text that is too long for a cell, and tell where all of it stands."""
    if 2 * len(text) <= LONGEST_TEXT or _length(text) <= LONGEST_TEXT:
        return text
    note = TOO_LONG.format(address=address)
    kept = text.encode("utf-16-le")[: 2 * (LONGEST_TEXT - _length(note))]
    return kept.decode("utf-16-le", errors="ignore") + note  # Half an emoji is left out.


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
