"""Headings within the text of a record: each has an address, for what leads there."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from archive.slug import slug

# The headings of sanitised text: they have no attributes, and none stands within another.
_BARE = re.compile(r"<(h[1-6])>(.*?)</\1>", re.DOTALL)
_PLACED = re.compile(r'<h([1-6]) id="([a-z0-9-]+)">(.*?)</h\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its level, its address within the page and its words."""

    level: int
    place: str
    words: str


def placed(text: str, prefix: str) -> str:
    """Give every heading of sanitised HTML an address of its own that starts with `prefix`."""
    if "<h" not in text:
        return text
    taken: set[str] = set()

    def place(match: re.Match[str]) -> str:
        name = _free(f"{prefix}-{slug(_words(match[2]), _LONGEST) or 'kop'}", taken)
        taken.add(name)
        return f'<{match[1]} id="{name}">{match[2]}</{match[1]}>'

    return _BARE.sub(place, text)


def headings(text: str) -> Iterator[Heading]:
    """Give the headings of HTML in which they have addresses, in their order."""
    if "<h" in text:
        for match in _PLACED.finditer(text):
            yield Heading(int(match[1]), match[2], _words(match[3]))


def _words(inside: str) -> str:
    return " ".join(html.unescape(_TAG.sub(" ", inside)).split())


def _free(name: str, taken: set[str]) -> str:
    free, times = name, 1
    while free in taken:
        times += 1
        free = f"{name}-{times}"
    return free
