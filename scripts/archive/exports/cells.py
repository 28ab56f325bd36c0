"""The cells of a sheet: each as what it is, and never as a formula."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from html import escape

from archive.exports.columns import COLUMNS, Kind, Value
from archive.exports.xml_text import xml_text

# Source of these bounds: Excel specifications and limits (Microsoft). Excel counts characters in
# UTF-16, so that an emoji is two.
LONGEST_TEXT = 32_767
MOST_LINKS = 65_530
# From this day on Excel counts days as everybody does: it knows a 29 February 1900.
FIRST_DAY = date(1900, 3, 1)
_DAY_ZERO = date(1899, 12, 30)

TOO_LONG = "\n\n[Deze tekst past niet in een cel. De hele tekst staat op {address}]"

# The numbers of how cells are shown, in the list that the book has of that: days, and addresses
# that people can follow.
DAYS, LINKS = 1, 2

# Source: ECMA-376, part 1, 18.3.1.73 (row) and 18.3.1.4 (c): a cell by its place, what it holds,
# how it is shown.
_ROW = '<row r="{}">{}</row>'
_TEXT = '<c r="{}" t="inlineStr"><is><t>{}</t></is></c>'
_SPACED = '<c r="{}" t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>'
_LINK = '<c r="{}" s="{}" t="inlineStr"><is><t>{}</t></is></c>'
_NUMBER = '<c r="{}"><v>{}</v></c>'
_DAY = '<c r="{}" s="{}"><v>{}</v></c>'
# Source: ECMA-376, part 1, 22.9.2.19 (ST_Xstring): a character in code, or what seems one.
_CODE = re.compile("(_x[0-9a-fA-F]{4}_)")


def letters(place: int) -> str:
    """Give the letters of a column, the first is 0."""
    before, last = divmod(place, 26)
    return (letters(before - 1) if before else "") + chr(ord("A") + last)


def row_of_cells(number: int, values: Sequence[Value], address: str, follows: bool = True) -> str:
    """Write a row of values, one for each column, with nothing where there is none.

    The first row is 1. `address` is where people find the whole of a text that does not fit; when
    the sheet can't hold one more link, nobody `follows` the address of the question.
    """
    cells = [
        _cell(f"{at}{number}", value, address, follows and is_address)
        for (at, is_address), value in zip(_COLUMNS, values, strict=True)
        if value is not None and value != ""
    ]
    return _ROW.format(number, "".join(cells))


def is_followed(address: str) -> bool:
    """Whether people can follow an address out of a sheet."""
    return address.startswith(("https://", "http://"))


_COLUMNS = tuple(
    (letters(place), column.kind is Kind.ADDRESS) for place, column in enumerate(COLUMNS)
)

(ADDRESS_COLUMN,) = (at for at, is_address in _COLUMNS if is_address)


def _cell(at: str, value: Value, address: str, follows: bool) -> str:
    if type(value) is not str:
        return _WRITE[type(value)](at, value)
    text = fitting(xml_text(value), address)
    if follows and is_followed(text):
        return _LINK.format(at, LINKS, _escaped(text))
    # A text of which nothing may be written is empty after all.
    form = _SPACED if text[:1].isspace() or text[-1:].isspace() else _TEXT
    return form.format(at, _escaped(text))


def _escaped(text: str) -> str:
    if "_x" in text or "\r" in text:
        text = _CODE.sub(r"_x005F\1", text).replace("\r", "_x000D_")
    return escape(text, quote=False)


def _yes_no(at: str, value: bool) -> str:
    return _TEXT.format(at, "ja" if value else "nee")


def _day(at: str, day: date) -> str:
    if day < FIRST_DAY:
        return _TEXT.format(at, day.isoformat())
    return _DAY.format(at, DAYS, (day - _DAY_ZERO).days)


_WRITE: dict[type, Callable[..., str]] = {int: _NUMBER.format, bool: _yes_no, date: _day}


def fitting(text: str, address: str) -> str:
    """Cut a text that is too long for a cell, and tell where all of it stands."""
    if 2 * len(text) <= LONGEST_TEXT or _length(text) <= LONGEST_TEXT:
        return text
    note = TOO_LONG.format(address=address)
    kept = text.encode("utf-16-le")[: 2 * (LONGEST_TEXT - _length(note))]
    return kept.decode("utf-16-le", errors="ignore") + note  # Half an emoji is left out.


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
