"""The cells of a sheet: each as what it is, and never as a formula."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from archive.exports.columns import Value
from archive.exports.xml_text import xml_text

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

# Source of these bounds: Excel specifications and limits (Microsoft). Excel counts characters in
# UTF-16, so that an emoji is two.
LONGEST_TEXT = 32_767
MOST_LINKS = 65_530
# From this day on Excel counts days as everybody does: it knows a 29 February 1900.
FIRST_DAY = date(1900, 3, 1)
_DAY_ZERO = date(1899, 12, 30)

TOO_LONG = "\n\n[Deze tekst past niet in een cel. De hele tekst staat op {address}]"


class Cells:
    """Writes the cells of a sheet, row after row."""

    def __init__(
        self, sheet: Worksheet, days: Format, plain: Format, most_links: int = MOST_LINKS
    ) -> None:
        """Take a sheet, how it shows days, a format that changes nothing, and its most links."""
        self._sheet = sheet
        self._days = days
        self._plain = plain
        self._links_left = most_links
        self._put: dict[type, Callable[..., object]] = {
            str: self._text,
            int: sheet.write_number,
            bool: self._yes_no,
            date: self._day,
        }

    def put(self, place: int, column: int, value: Value, address: str = "") -> None:
        """Write a value, or nothing where there is none.

        `address` is where people find the whole of a text that does not fit.
        """
        if value is None or value == "":
            return
        if type(value) is str:
            value = fitting(xml_text(value), address)
        self._put[type(value)](place, column, value)

    def link(self, place: int, column: int, address: str) -> None:
        """Write an address that people can follow, as long as the sheet can hold such links."""
        if self._links_left and address.startswith(("https://", "http://")):
            self._links_left -= 1
            self._sheet.write_url(place, column, address, string=address)
        else:
            self.put(place, column, address)

    def _text(self, place: int, column: int, text: str) -> None:
        if text.startswith("<r>") and text.endswith("</r>"):
            # XlsxWriter takes such a text for XML of its own. In two pieces it is text.
            self._sheet.write_rich_string(place, column, text[0], self._plain, text[1:])
        else:
            self._sheet.write_string(place, column, text)

    def _yes_no(self, place: int, column: int, value: bool) -> None:
        self._sheet.write_string(place, column, "ja" if value else "nee")

    def _day(self, place: int, column: int, day: date) -> None:
        if day < FIRST_DAY:
            self._sheet.write_string(place, column, day.isoformat())
        else:
            self._sheet.write_number(place, column, (day - _DAY_ZERO).days, self._days)


def fitting(text: str, address: str) -> str:
    """Cut a text that is too long for a cell, and tell where all of it stands."""
    if 2 * len(text) <= LONGEST_TEXT or _length(text) <= LONGEST_TEXT:
        return text
    note = TOO_LONG.format(address=address)
    kept = text.encode("utf-16-le")[: 2 * (LONGEST_TEXT - _length(note))]
    return kept.decode("utf-16-le", errors="ignore") + note  # Half an emoji is left out.


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
