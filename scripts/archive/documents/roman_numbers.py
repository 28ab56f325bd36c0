"""Questions and answers that Roman numbers count, given figures as the archive numbers them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.documents.document import Kind, Line
from archive.documents.field_lines import ranked
from archive.documents.labelled import labelled
from archive.documents.points import heading_of
from archive.documents.runs import numeral
from archive.documents.sheet import Left, Reason

# By a list button, and typed: a sign, white, and a capital or a quote.
_SET = re.compile(r"(?P<sign>[IVX]{1,5})[.):]?")
_TYPED = re.compile(r"\t?(?P<sign>[IVX]{1,5})[.):]?\s+(?=[A-ZÀ-Þ“‘\"'„(])")
# A row of points, by the index of the line where each starts.
_Row = list[int]


def with_figures(lines: Sequence[Line]) -> tuple[list[Line], list[Left]]:
    """Number points in figures that count I, II, III; what the paper wrote is told beside them.

    Answers that nobody asks in have as many points as the questions above them.
    """
    marked = list(lines)
    signs: list[Left] = []
    last = 0
    for row, end in _rows(lines):
        asking = sum(
            any(line.text.rstrip().endswith("?") for line in lines[start:stop])
            for start, stop in zip(row, [*row[1:], end], strict=True)
        )
        asks = 2 * asking >= len(row) or len(row) == last
        if len(row) < 2 or not asks or _is_inside(lines, row[0]):
            continue
        last = len(row)
        for number, index in enumerate(row, 1):
            marked[index] = _numbered(lines[index], number)
            signs.append(Left(numeral(number, "upper-roman"), lines[index].place, Reason.LABEL))
    return marked, signs


def _rows(lines: Sequence[Line]) -> Iterator[tuple[_Row, int]]:
    """Each row of points that counts on from I, with the index past the last of its lines."""
    row: _Row = []
    for index, line in enumerate(lines):
        sign = _sign(line)
        if sign == "I" and row:
            yield row, index
            row = []
        if sign == numeral(len(row) + 1, "upper-roman"):
            row.append(index)
    if row:
        yield row, len(lines)


def _is_inside(lines: Sequence[Line], at: int) -> bool:
    """Whether a row of points are the parts of one that has a figure."""
    for line in reversed(lines[:at]):
        if heading_of(line) or line.marker.lstrip("(")[:1].isdigit():
            return True
        if labelled(line):
            return False
    return False


def _sign(line: Line) -> str:
    """The Roman number in front of a point; "" before a field or a section of a form."""
    if line.kind is Kind.TABLE or line.label:
        return ""
    match = _SET.fullmatch(line.marker) if line.marker else _TYPED.match(line.text)
    if match is None or labelled(line) or ranked(line):
        return ""
    return match["sign"]


def _numbered(line: Line, number: int) -> Line:
    marked = replace(line, marker=f"{number}.", kind=Kind.ITEM, gap=True)
    if line.marker:
        return marked
    markdown = re.sub(r"^(\W*)[IVX]{1,5}[.):]?\\?\s+", r"\1", line.markdown)
    return replace(marked, text=_TYPED.sub("", line.text, count=1), markdown=markdown)
