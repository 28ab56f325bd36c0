"""The archive as CSV: all of it, and by party or theme. Source: RFC 4180.

The file starts with a byte order mark: without one Excel takes UTF-8 for the code page of Windows
and spoils every accent. Readers of CSV know it: pandas, R (readr, data.table) and DuckDB skip it,
Python has `utf-8-sig` for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial

from archive.entrances import WITH_DATA
from archive.exports.columns import COLUMNS, Value, row
from archive.exports.export import Collection, Export, Whole
from archive.exports.json_files import DATA
from archive.exports.pieces import Pieces, Work, pieces_of
from archive.exports.ready import Rows
from archive.settings import Settings

BYTE_ORDER_MARK = "\ufeff"
# With one of these at its start a spreadsheet takes a text for a formula, which may fetch things
# or start programs. Source: OWASP, CSV Injection.
FORMULA_STARTS = frozenset("=+-@\t\r\n＝＋－＠")
SAFE_START = "'"

# For the page on which people find these files.
NOTE = (
    "Begint een tekst met een teken waar een spreadsheet een formule in ziet (=, +, -, @), dan "
    "staat er een apostrof (') voor. In de andere bestanden staat die niet."
)

_PIECE = 64
_END = "\r\n"
# After one row with the names of the columns.
_ALL = Rows(f"{DATA}vragen.csv", _END.encode(), 1)


def group_csv(collection: Collection, settings: Settings) -> Iterable[Export]:
    """Give the questions of a party or a theme."""
    group = collection.group
    if group.entrance in WITH_DATA:
        yield Export(f"{group.address}vragen.csv", partial(_of_group, collection, settings))


def whole_csv(held: Whole) -> Iterable[Export]:
    """Give every question, newest first."""
    yield Export(_ALL.address, partial(_of_all, held), large=True, counted=True)


def _of_group(collection: Collection, settings: Settings) -> Iterator[bytes]:
    yield _HEADER
    items = collection.items
    ready = collection.ready.rows(_ALL, [item.question.number for item in items])
    if ready is not None:
        yield from ready
        return
    for start in range(0, len(items), _PIECE):
        yield _lines(row(item, settings) for item in items[start : start + _PIECE])


def _of_all(held: Whole) -> Iterator[bytes]:
    yield _HEADER
    yield from pieces_of(held, LINES)


def _piece(work: Work) -> bytes:
    return _lines(work.rows)


LINES = Pieces("csv", _piece)


def _lines(rows: Iterable[Sequence[Value]]) -> bytes:
    return "".join(map(line, rows)).encode()


def line(values: Iterable[Value]) -> str:
    """Write one line of a table, with the end of the line."""
    return ",".join([_WRITE[type(value)](value) for value in values]) + _END


def _text(text: str) -> str:
    """Write a text between quotes when it needs them (RFC 4180, 2.5 to 2.7).

    The csv module of Python does the same, but looks at every character in turn: with it this
    file takes three times as long.
    """
    if text and text[0] in FORMULA_STARTS:
        text = SAFE_START + text
    if '"' in text:
        doubled = text.replace('"', '""')
        return f'"{doubled}"'
    return f'"{text}"' if "," in text or "\n" in text or "\r" in text else text


_WRITE: dict[type, Callable[..., str]] = {
    str: _text,
    int: str,
    bool: lambda value: "ja" if value else "nee",
    date: date.isoformat,
    type(None): lambda _: "",
}

_HEADER = (BYTE_ORDER_MARK + line([column.name for column in COLUMNS])).encode()
