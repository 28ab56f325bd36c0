"""Questions and answers that Roman numbers count, given figures as the archive numbers them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from archive.documents.document import Kind, Line
from archive.documents.labels.field_lines import ranked
from archive.documents.labels.labelled import labelled
from archive.documents.labels.points import heading_of
from archive.documents.runs import numeral
from archive.documents.sheet import Left, Reason

# Of a part too: "II.a", "IIb".
_POINT = r"(?P<sign>[IVX]{1,5})(?:[. ]?(?P<part>[a-h]))?"
# By a list button, and typed: a sign, white, and a capital or a quote.
_SET = re.compile(rf"{_POINT}[.):]?")
_TYPED = re.compile(rf"\t?{_POINT}[.):]?\s+(?=[A-ZÀ-Þ“‘\"'„(])")
# "Ad II.a", in front of an answer.
_AD = re.compile(rf"(?P<ad>ad\s+){_POINT}[.):]?(?=\s)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Sign:
    """A point by its number and, of a part of it, its letter; `at` is the index of its line."""

    at: int
    number: int
    part: str = ""

    @property
    def written(self) -> str:
        return f"{numeral(self.number, 'upper-roman')}{self.part}"

    @property
    def shown(self) -> str:
        return f"{self.number}{self.part}."


_Row = list[_Sign]


def with_figures(lines: Sequence[Line]) -> tuple[list[Line], list[Left]]:
    """Number points in figures that count I, II, III; what the paper wrote is told beside them.

    Answers that nobody asks in have as many points as the questions above them, or say "Ad I".
    """
    marked = list(lines)
    signs: list[Left] = []
    last = 0
    for row, end in _rows(lines):
        stops = [*(each.at for each in row[1:]), end]
        asking = sum(
            any(line.text.rstrip().endswith("?") for line in lines[each.at : stop])
            for each, stop in zip(row, stops, strict=True)
        )
        asks = 2 * asking >= len(row) or len(row) == last
        if row[-1].number < 2 or not asks or _is_inside(lines, row[0].at):
            continue
        last = len(row)
        for each in row:
            marked[each.at] = _numbered(lines[each.at], each.shown)
            signs.append(Left(each.written, lines[each.at].place, Reason.LABEL))
    return _with_answers(marked, signs) if signs else (marked, signs)


def _with_answers(lines: Sequence[Line], signs: list[Left]) -> tuple[list[Line], list[Left]]:
    """Give the answers the figures of the questions: "Ad II.a" as "Ad 2a."."""
    numbers = {numeral(number, "upper-roman"): number for number in range(1, 40)}
    turned: list[Line] = []
    told = list(signs)
    for line in lines:
        match = _AD.match(line.text) if not line.marker else None
        number = numbers.get(match["sign"].upper()) if match else None
        if match is None or number is None:
            turned.append(line)
            continue
        text = f"{match['ad']}{number}{match['part'] or ''}.{line.text[match.end() :]}"
        turned.append(replace(line, text=text, markdown=""))
        told.append(Left(match[0][len(match["ad"]) :], line.place, Reason.LABEL))
    return turned, told


def _rows(lines: Sequence[Line]) -> Iterator[tuple[_Row, int]]:
    """Each row of points that counts on from I, with the index past the last of its lines."""
    row: _Row = []
    for index, line in enumerate(lines):
        match = _sign(line)
        if match is None:
            continue
        part = match["part"] or ""
        if match["sign"] == "I" and part in ("", "a") and row:
            yield row, index
            row = []
        for number, parts in _next(row):
            if match["sign"] == numeral(number, "upper-roman") and part in parts:
                row.append(_Sign(index, number, part))
                break
    if row:
        yield row, len(lines)


def _next(row: _Row) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The numbers that may follow in a row, with the letters that each may have."""
    last = row[-1] if row else _Sign(0, 0)
    if last.part:
        yield last.number, (chr(ord(last.part) + 1),)
    yield last.number + 1, ("", "a")


def _is_inside(lines: Sequence[Line], at: int) -> bool:
    """Whether a row of points are the parts of one that has a figure."""
    for line in reversed(lines[:at]):
        if heading_of(line) or line.marker.lstrip("(")[:1].isdigit():
            return True
        if labelled(line):
            return False
    return False


def _sign(line: Line) -> re.Match[str] | None:
    """The Roman number in front of a point; None before a field or a section of a form."""
    if line.kind is Kind.TABLE or line.label:
        return None
    match = _SET.fullmatch(line.marker) if line.marker else _TYPED.match(line.text)
    return None if match is None or labelled(line) or ranked(line) else match


def _numbered(line: Line, shown: str) -> Line:
    marked = replace(line, marker=shown, kind=Kind.ITEM, gap=True)
    if line.marker:
        return marked
    markdown = re.sub(r"^(\W*)[IVX]{1,5}(?:[. ]?[a-h])?[.):]?\\?(?=\W)", r"\1", line.markdown)
    markdown = re.sub(r"^\*\*\s*\*\*\s*|^(\*\*)?\s+", r"\1", markdown)
    return replace(marked, text=_TYPED.sub("", line.text, count=1), markdown=markdown)
