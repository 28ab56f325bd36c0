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
    lines, notes = _with_notes(_with_numbers(lines))
    return Document(name, tuple(lines), notes, words=words([text]), pages=page > 1)


# A note of more lines than this is text that only starts with a number.
_LONGEST_NOTE = 8
_NOTE = re.compile(r"\[(\d{1,3})\]\s+(?=\S)")


def _with_numbers(lines: list[Line]) -> list[Line]:
    """Put a number that stands alone on its line in front of the text below it."""
    joined: list[Line] = []
    for line in lines:
        before = joined[-1] if joined else None
        if before and not line.marker and re.fullmatch(r"\d{1,2}[.)]", before.text):
            joined[-1] = replace(line, kind=Kind.ITEM, marker=before.text, gap=before.gap)
        else:
            joined.append(line)
    return joined


def _with_notes(lines: list[Line]) -> tuple[list[Line], dict[str, Line]]:
    """Take the notes from the end of a text: lines "[1] …" that are called above as "[1]"."""
    called = {
        figure for line in lines for figure in re.findall(r"(?<=\S)\s?\[(\d{1,3})\]", line.text)
    }
    notes: dict[str, Line] = {}
    kept = list(lines)
    for start in range(len(lines) - 1, max(len(lines) - 40, 0), -1):
        if len(kept) - start > _LONGEST_NOTE:
            break
        match = _NOTE.match(lines[start].whole)
        if match and match[1] in called - set(notes):
            rest = " ".join(line.whole for line in kept[start + 1 :])
            text = f"{lines[start].whole[match.end() :]} {rest}".strip()
            notes[match[1]] = replace(lines[start], text=text)
            del kept[start:]
    if not notes:
        return lines, {}

    def mark(match: re.Match[str]) -> str:
        return f"[^{match[1]}]" if match[1] in notes else match[0]

    return [
        replace(line, markdown=re.sub(r"(?<=\S)\s?\[(\d{1,3})\]", mark, escape(line.text)))
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
