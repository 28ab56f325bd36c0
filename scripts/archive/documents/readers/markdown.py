"""Markdown files: formatting is kept as it was written."""

from __future__ import annotations

import re

from archive.documents.document import Cell, Document, Grid, Kind, Line
from archive.documents.encoding import decode
from archive.documents.labels.markers import split_marker
from archive.unreadable import UnreadableError

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$")
_NOTE = re.compile(r"\[\^([^\]]+)\]:[ \t]*(.+)$")
_ROW = re.compile(r" {0,3}\|(.*)\|[ \t]*$")
_RULE = re.compile(r"[\s:|-]+$")
_LINK = re.compile(r"!?\[([^\]]{0,400})\]\([^)\s]{0,600}\)")
_MARKS = re.compile(r"\*\*|__|(?<!\\)[*`]|\[\^[^\]]+\]|(?<![^\W_])_|_(?![^\W_])|\\(?=[^\w\s])")
_STRONG = re.compile(r"(\*\*|__|\*|_)(?=\S).+(?<=\S)\1[:.]?$")
_RECORD = re.compile(r"---\n(?:.*\n)*?nummer:")


def read_markdown(name: str, data: bytes) -> Document:
    """Read a Markdown file. Raises UnreadableError, also for a file that is a record already."""
    text = decode(data)
    if _RECORD.match(text[:5_000]):
        raise UnreadableError(
            "Dit bestand is al een vraag van een archief. Zet het zelf in de map 'vragen'."
        )
    blocks: list[Line | Grid] = []
    notes: dict[str, Line] = {}
    rows: list[tuple[Cell, ...]] = []
    gap = True
    for number, raw in enumerate(text.split("\n"), 1):
        place = f"regel {number}"
        row = _ROW.match(raw)
        if rows and not row:
            blocks.append(Grid(tuple(rows), rows[0][0][0].place if rows[0][0] else place))
            rows = []
        if not raw.strip():
            gap = True
        elif row:
            if not _RULE.match(row[1]):
                rows.append(tuple(_cell(cell, place) for cell in re.split(r"(?<!\\)\|", row[1])))
        elif match := _NOTE.match(raw.strip()):
            notes[match[1]] = Line(_plain(match[2]), place, markdown=match[2])
        else:
            blocks.append(_line(raw, place, gap))
            gap = False
    if rows:
        blocks.append(Grid(tuple(rows), place))
    return Document(name, tuple(blocks), notes)


def _cell(text: str, place: str) -> Cell:
    text = text.strip().replace("\\|", "|")
    return (Line(_plain(text), place, markdown=text),) if text else ()


def _line(raw: str, place: str, gap: bool) -> Line:
    if match := _HEADING.match(raw):
        return Line(
            _plain(match[2]), place, markdown=match[2], kind=Kind.HEADING, depth=len(match[1])
        )
    indent = len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip())
    marker, text = split_marker(raw.strip().removeprefix("> "))
    return Line(
        _plain(text),
        place,
        markdown=text,
        kind=Kind.ITEM if marker else Kind.TEXT,
        marker=marker,
        depth=indent,
        gap=gap,
        strong=_STRONG.match(text) is not None,
    )


def _plain(markdown: str) -> str:
    return " ".join(_MARKS.sub("", _LINK.sub(r"\1", markdown)).split())
