"""What was filled in in the fields of a PDF form, and notes that were stuck on its pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pdfminer.pdftypes import resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import decode_text

from archive.documents.encoding import clean
from archive.documents.readers.words import Word

_HIDDEN = 2
_LARGEST_PRINT = 12.0
# How wide a letter is on average, in parts of its size.
_LETTER = 0.5
_NOTES = ("Text", "FreeText", "Highlight", "Underline", "StrikeOut", "Squiggly", "Caret")


@dataclass(frozen=True, slots=True)
class Filled:
    """The words that were filled in on a page, at their place, and the number of notes on it."""

    words: list[Word]
    notes: int


def filled_in(page: Any) -> Filled:
    """Read the fields and notes of a page."""
    words: list[Word] = []
    notes = 0
    for annotation in page.annots:
        data = annotation["data"]
        kind = _name(data.get("Subtype"))
        if kind == "Widget" and not _number(data.get("F")) & _HIDDEN:
            words += _words(_value(data), annotation)
        elif kind in _NOTES and _text(data.get("Contents")):
            notes += 1
    return Filled(words, notes)


def _value(data: Any) -> str:
    kind = _name(_inherited(data, "FT"))
    if kind == "Btn":
        state = _name(data.get("AS"))
        if not state or ("MK" not in data and "AP" not in data):
            return ""
        return "☐" if state == "Off" else "☒"
    value = resolve1(_inherited(data, "V")) if kind in ("Tx", "Ch") else None
    if isinstance(value, list):
        return ", ".join(filter(None, map(_text, value)))
    return _text(value)


def _inherited(data: Any, key: str) -> Any:
    """A property of a field, or of the field that it is a part of."""
    for _ in range(8):
        if not isinstance(data, dict):
            return None
        if key in data:
            return data[key]
        data = resolve1(data.get("Parent"))
    return None


def _name(value: Any) -> str:
    value = resolve1(value)
    if isinstance(value, PSLiteral):
        return value.name if isinstance(value.name, str) else value.name.decode("latin-1")
    return ""


def _number(value: Any) -> int:
    value = resolve1(value)
    return value if isinstance(value, int) else 0


def _text(value: Any) -> str:
    value = resolve1(value)
    if isinstance(value, bytes | str):
        return clean(decode_text(value) if isinstance(value, bytes) else value).strip()
    return ""


def _words(text: str, box: Any) -> Iterator[Word]:
    """Set the words of a value in the box of its field, row below row."""
    lines = text.split("\n")
    size = max(min((box["bottom"] - box["top"]) / (1.2 * max(len(lines), 1)), _LARGEST_PRINT), 4.0)
    room = max(int((box["x1"] - box["x0"]) / (size * _LETTER)), 8)
    rows = [row for line in lines for row in _rows(line.split(), room)]
    height = size * 1.2
    top = box["top"]
    if len(rows) == 1:
        top = (box["top"] + box["bottom"] - size) / 2
    for row in rows:
        x = box["x0"] + 2
        for word in row:
            width = len(word) * size * _LETTER
            yield Word(word, x, x + width, top, top + size, size, "veld")
            x += width + size * _LETTER / 2
        top += height


def _rows(words: Sequence[str], room: int) -> Iterator[list[str]]:
    row: list[str] = []
    for word in words:
        if row and len(" ".join([*row, word])) > room:
            yield row
            row = []
        row.append(word)
    if row:
        yield row
