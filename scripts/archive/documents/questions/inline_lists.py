"""Numbered questions that stand behind one another in a paragraph: "1. Vaart hij? 2. Wanneer?"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from archive.documents.document import Kind, Line
from archive.documents.labels.field_lines import rest_of

_NUMBER = re.compile(r"\(?(?P<number>\d{1,2})(?P<sign>[.)]|\s?[.:)]?)\)?")


def with_items(lines: Iterable[Line]) -> Iterator[Line]:
    """Start a line with each question whose number counts on behind a question mark."""
    number, sign = 0, "."
    for line in lines:
        if match := _NUMBER.fullmatch(line.marker):
            number, sign = int(match["number"]), match["sign"] or "."
        elif line.gap or line.kind is Kind.TABLE:
            number = 0
        rest: Line | None = line
        while rest is not None:
            own, rest = _cut(rest, number + 1, sign) if number else (rest, None)
            number += rest is not None
            yield own


def _cut(line: Line, number: int, sign: str) -> tuple[Line, Line | None]:
    """A line up to a number, and the item that starts with that; None when none does."""
    cut = re.search(rf"(?<=\?)\s+{number}{re.escape(sign)}\s+(?=[A-Z])", line.text)
    if cut is None:
        return line, None
    item = rest_of(line, line.text[cut.end() :])
    own = replace(line, text=line.text[: cut.start()], markdown="")
    return own, replace(item, marker=f"{number}{sign}", kind=Kind.ITEM)
