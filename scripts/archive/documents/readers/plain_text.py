"""Plain text, as typed or as saved from a word processor or a PDF."""

from __future__ import annotations

import re
from dataclasses import replace

from archive.documents.document import Document, Kind, Line, words
from archive.documents.encoding import decode
from archive.documents.markers import split_marker
from archive.documents.markup import escape

# A gap this wide in the middle of a line is a column, not a space.
_COLUMN = re.compile(r"(?<=\S)(?: {3,}|[ ]*\t[\t ]*)(?=\S)")


def read_plain_text(name: str, data: bytes) -> Document:
    """Read a .txt file; a form feed starts a new page. Raises UnreadableError for other bytes."""
    return text_document(name, decode(data))


def text_document(name: str, text: str) -> Document:
    """Read the text of a file line by line."""
    lines: list[Line] = []
    gap = True
    page = 1
    for number, raw in enumerate(text.split("\n"), 1):
        page += raw.count("\f")
        row = raw.replace("\f", " ")
        if not row.strip():
            gap = True
            continue
        lines.append(_line(row, number, gap, page))
        gap = False
    lines, notes = _with_notes(lines)
    return Document(name, tuple(lines), notes, words=words([text]), pages=page > 1)


_NOTE = re.compile(r"\[(\d{1,3})\]\s+(?=\S)")


def _with_notes(lines: list[Line]) -> tuple[list[Line], dict[str, Line]]:
    """Take the notes from the end of a text: lines "[1] …" that are called above as "[1]"."""
    called = {figure for line in lines for figure in re.findall(r"(?<=\S)\[(\d{1,3})\]", line.text)}
    notes: dict[str, Line] = {}
    kept = list(lines)
    while kept and (match := _NOTE.match(kept[-1].whole)) and match[1] in called - set(notes):
        notes[match[1]] = replace(kept[-1], text=kept[-1].whole[match.end() :])
        kept.pop()
    if not notes:
        return lines, {}

    def mark(match: re.Match[str]) -> str:
        return f"[^{match[1]}]" if match[1] in notes else match[0]

    return [
        replace(line, markdown=re.sub(r"(?<=\S)\[(\d{1,3})\]", mark, escape(line.text)))
        for line in kept
    ], dict(reversed(notes.items()))


def _line(raw: str, number: int, gap: bool, page: int) -> Line:
    stripped = raw.strip()
    indent = len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip())
    marker, text = split_marker(stripped)
    return Line(
        _COLUMN.sub("\t", text),
        f"regel {number}",
        kind=Kind.ITEM if marker else Kind.TEXT,
        marker=marker,
        depth=indent,
        gap=gap,
        page=page,
    )
