"""Plain text, as typed or as saved from a word processor or a PDF."""

from __future__ import annotations

import re
from dataclasses import replace

from archive.documents.document import Document, Grid, Kind, Line, words
from archive.documents.encoding import decode
from archive.documents.markup import escape
from archive.documents.readers.text_columns import TextRow, columns_in, line_of_text, parted

_SOFT_HYPHEN = re.compile(rb"\xc2\xad(?=\r?\n)")


def read_plain_text(name: str, data: bytes) -> Document:
    """Read a .txt file; a form feed starts a new page. Raises UnreadableError for other bytes."""
    # A soft hyphen at the end of a line shows, and goes on being a hyphen.
    return text_document(name, decode(_SOFT_HYPHEN.sub("\u2010".encode(), data)))


def text_document(name: str, text: str) -> Document:
    """Read the text of a file line by line."""
    rows: list[TextRow] = []
    lines: list[Line] = []
    gap = True
    page = 1
    for number, raw in enumerate(text.split("\n"), 1):
        page += raw.count("\f")
        if not raw.strip():
            gap = True
            continue
        rows.append(TextRow(raw, number))
        lines.append(_line(rows[-1], gap, page))
        gap = False
    lines, grids = _in_columns(rows, lines)
    lines, notes = _with_notes(_with_numbers(_with_paragraphs(lines)))
    blocks = tuple(
        grids.get(line.place, line) if line.kind is Kind.TABLE else line for line in lines
    )
    return Document(name, blocks, notes, words=words([text]), pages=page > 1)


def _in_columns(rows: list[TextRow], lines: list[Line]) -> tuple[list[Line], dict[str, Grid]]:
    """Give the rows that stand in columns their parts; a table gets a line that keeps its place."""
    kept: list[Line] = []
    grids: dict[str, Grid] = {}
    end = 0
    for found in columns_in(rows):
        kept += lines[end : found.first]
        first, end = lines[found.first], found.end
        if found.grid is None:
            kept.append(replace(first, text=found.text, marker="", kind=Kind.TEXT))
            continue
        kept += [replace(line, page=first.page) for line in found.above]
        kept.append(Line("", found.grid.place, kind=Kind.TABLE, page=first.page))
        grids[found.grid.place] = found.grid
    return [*kept, *lines[end:]], grids


# Lines of more letters than these were not broken off to fit a page.
_PARAGRAPH, _WRITTEN_ON = 200, 120
# A note of more lines than this is text that only starts with a number.
_LONGEST_NOTE = 8
_NOTE = re.compile(r"\[(\d{1,3})\]\s+(?=\S)")
_CALL = re.compile(r"(?<=\S)\s?\[(\d{1,3})\]")
_RULE = re.compile(r"[_-]{8,}")
_RULED_NOTE = re.compile(r"(\d{1,2})\)\s+(?=\S)")
_RULED_CALL = re.compile(r"(?<=[^\W\d]|[?.!»”’'\"])\s?(\d{1,2})\)")


def _with_paragraphs(lines: list[Line]) -> list[Line]:
    """In a text whose lines run on for a whole paragraph, the next line starts a new one.

    Where a line goes on with a small letter, lines were broken off to fit a page.
    """
    pairs = [*zip([Line("", ""), *lines], lines, strict=False)]
    plain = [pair for pair in pairs if not (pair[1].marker or pair[1].gap)]
    longest = max((len(line.text) for line in lines), default=0)
    if longest < _PARAGRAPH or any(line.text[:1].islower() for _, line in plain):
        return lines
    return [
        replace(line, gap=True)
        if not line.marker
        and line.depth == 0
        and max(len(before.text), len(line.text)) > _WRITTEN_ON
        else line
        for before, line in pairs
    ]


def _with_numbers(lines: list[Line]) -> list[Line]:
    """Put numbers that stand alone on their lines, 1, 2, 3 …, in front of the text below them."""
    joined: list[Line] = []
    expected = 1
    for line in lines:
        before = joined[-1] if joined else None
        if before and not line.marker and re.fullmatch(rf"{expected}[.)]", before.text):
            joined[-1] = replace(line, kind=Kind.ITEM, marker=before.text, gap=before.gap)
            expected += 1
        else:
            joined.append(line)
    return joined


def _with_notes(lines: list[Line]) -> tuple[list[Line], dict[str, Line]]:
    """Take the notes from the end of a text: "[1] …", or "1) …" below a ruled line.

    Only what is called above is a note.
    """
    ruled = any(_RULE.fullmatch(line.text) for line in lines[-15:])
    opening, call = (_RULED_NOTE, _RULED_CALL) if ruled else (_NOTE, _CALL)
    called = {figure for line in lines for figure in call.findall(line.text)}
    notes: dict[str, Line] = {}
    kept = list(lines)
    for start in range(len(lines) - 1, max(len(lines) - 40, 0), -1):
        if len(kept) - start > _LONGEST_NOTE or _RULE.fullmatch(lines[start].text):
            break
        match = opening.match(lines[start].whole)
        if match and match[1] in called - set(notes):
            rest = " ".join(line.whole for line in kept[start + 1 :])
            text = f"{lines[start].whole[match.end() :]} {rest}".strip()
            notes[match[1]] = replace(lines[start], text=text)
            del kept[start:]
    if not notes:
        return lines, {}

    def mark(match: re.Match[str]) -> str:
        return f"[^{match[1]}]" if match[1] in notes else match[0]

    marked = [replace(line, markdown=call.sub(mark, escape(line.text))) for line in kept]
    return marked, dict(reversed(notes.items()))


def _line(row: TextRow, gap: bool, page: int) -> Line:
    raw = row.raw.replace("\f", " ")
    shown = raw.expandtabs(4)
    indent = len(shown) - len(shown.lstrip())
    line = line_of_text(raw.strip(), row.place, gap, indent, page)
    return replace(line, text=parted(line.text))
