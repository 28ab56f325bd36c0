"""Rows of a table below the fields of who answered: what the form keeps of its own way."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.documents.document import Line
from archive.documents.sheet import Found, Piece

_ROW = re.compile(r"(?P<table>.*\btabel \d+), rij (?P<row>\d+)")
_LONGEST_LABEL, _LONGEST = 40, 400


def rows_below_fields(pieces: Sequence[Piece], fields: Sequence[Found]) -> int:
    """The index of the first piece in a row below the fields of an answer; past the last if none.

    The cell in front is a few words, which no table of labels knows, and what stands behind it
    asks nothing and has no number.
    """
    rows = [place for found in fields if found.in_answer and (place := _place(found.place))]
    if not rows:
        return len(pieces)
    table, row = min(rows)
    start = len(pieces)
    while start > 1 and _is_below(pieces[start - 1].line, table, row):
        start -= 1
    rest = pieces[start:]
    says = " ".join(piece.line.whole for piece in rest)
    numbered = any(piece.numbers or piece.line.marker for piece in rest)
    if not rest or numbered or "?" in says or len(says) > _LONGEST or not _labels(rest[0].line):
        return len(pieces)
    return start


def _place(place: str) -> tuple[str, int] | None:
    match = _ROW.fullmatch(place)
    return (match["table"], int(match["row"])) if match else None


def _is_below(line: Line, table: str, row: int) -> bool:
    found = _place(line.place)
    return found is not None and found[0] == table and found[1] > row


def _labels(line: Line) -> bool:
    text = line.text.strip()
    return len(text) < _LONGEST_LABEL and not text.endswith((".", "!", ";", ","))
