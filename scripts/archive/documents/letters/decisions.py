"""The decisions of a sheet on which the college decides to send its answer: they ask nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.documents.document import Kind, Line
from archive.documents.labels.points import heading_of

# "Besluiten:", "Gevraagd besluit", with a remark in the next column or none.
_HEADING = re.compile(
    r"(?:(?:het\s+)?college\s+|b\s?(?:&|en)\s?w\s+|wij\s+)?(?:(?:gevraagde?|voorgestelde?|te\s+nemen|ontwerp|concept|genomen)\W*)?"
    r"(?:besluit(?:en)?|beslissing(?:en)?|beslispunt(?:en)?|besloten|besluitpunt(?:en)?)"
    r"(?:\s+(?:b\s?(?:&|en)\s?w|college|om|is))?\s*:?",
    re.IGNORECASE,
)
# "de vragen te beantwoorden", "In te stemmen met de brief": what is decided is still to be done.
_TO_DO = re.compile(
    r"\b(?:te|aan\s+te|in\s+te|vast\s+te|kennis\s+te)\s+\w{3,}en\b|\b(?:door|toe|af|uit|over|mee)\s?te\s?\w{3,}en\b",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\(?(?:1|a|i)[.):]?\)?", re.IGNORECASE)
_HIGH = 60


def decided_in(lines: Sequence[Line]) -> range:
    """Where the list of decisions stands; empty when there is none.

    A list that asks anything, or in which an item tells no deed, is none; below a question
    there is none either.
    """
    for at, line in enumerate(lines[:_HIGH]):
        if line.text.rstrip().endswith("?") or heading_of(line):
            break
        heads = _HEADING.fullmatch(line.text.split("\t")[0].strip())
        if line.marker or line.kind is Kind.TABLE or not heads:
            continue
        start = next((to for to in range(at + 1, at + 4) if _opens(lines[to : to + 1])), 0)
        end = _end(lines, start)
        items = _items(lines[start:end])
        if start and items and all(_TO_DO.search(item) and "?" not in item for item in items):
            return range(start, end)
    return range(0)


def _opens(line: Sequence[Line]) -> bool:
    return bool(line) and _FIRST.fullmatch(line[0].marker) is not None


def _end(lines: Sequence[Line], start: int) -> int:
    """Past the last line of the list: below it a line without a number starts a paragraph."""
    end = start
    while end < len(lines) and (lines[end].marker or (end > start and not lines[end].gap)):
        end += 1
    return end


def _items(lines: Sequence[Line]) -> list[str]:
    """The texts of the items of a list, each as one line."""
    items: list[str] = []
    for line in lines:
        if line.marker or not items:
            items.append(line.text)
        else:
            items[-1] += f" {line.text}"
    return items
