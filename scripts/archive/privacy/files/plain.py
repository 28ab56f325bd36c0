"""Plain texts and sheets of plain text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from archive.privacy.files.piece import Part, Piece
from archive.privacy.files.rows import labelled

_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))


def read_text(data: bytes) -> Iterator[Part]:
    """Read a text."""
    yield Piece(_decoded(data), "tekst")


def read_table(data: bytes) -> Iterator[Part]:
    """Read a sheet of values with commas, semicolons or tabs between them."""
    text = _decoded(data).replace("\0", "")
    first = text.partition("\n")[0]
    between = max(";,\t", key=first.count)
    try:
        yield Piece(labelled(csv.reader(io.StringIO(text), delimiter=between)), "tabel")
    except csv.Error:
        yield Piece(text, "tekst")


def _decoded(data: bytes) -> str:
    """Read bytes as UTF-8, or as what Windows writes; any bytes are some text."""
    for mark, code in _MARKS:
        if data.startswith(mark):
            return data.decode(code, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
