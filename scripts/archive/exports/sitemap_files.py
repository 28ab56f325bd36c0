"""Sitemaps and their indexes, in the sizes that harvesters take. Source: sitemaps.org, 0.9."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any, TypeVar

from lxml import etree

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_TAG = f"{{{NAMESPACE}}}"
URLSET, URL, LOC, LASTMOD = (f"{_TAG}{name}" for name in ("urlset", "url", "loc", "lastmod"))

MOST_ADDRESSES = 50_000
MOST_BYTES = 50_000_000

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Entry:
    """An address, whole, and the last day on which what stands there changed, when known."""

    address: str
    changed: date | None = None

    @property
    def most_bytes(self) -> int:
        """At most so many bytes are needed to write this: an `&` takes five."""
        return 100 + 5 * len(self.address)


def portions(things: Iterable[T], most_bytes: Callable[[T], int]) -> list[list[T]]:
    """Divide things, in their order, over files of at most the size that harvesters take.

    `most_bytes` tells of a thing how many bytes it takes at most.
    """
    divided: list[list[T]] = []
    room = 0
    for thing in things:
        size = most_bytes(thing)
        if not divided or len(divided[-1]) == MOST_ADDRESSES or size > room:
            divided.append([])
            room = MOST_BYTES - 1_000  # What stands around the things.
        divided[-1].append(thing)
        room -= size
    return divided


def sitemap(entries: Iterable[Entry]) -> Iterator[bytes]:
    """Write a sitemap; there must be at least one entry."""
    return _document("urlset", "url", entries)


def sitemap_index(entries: Iterable[Entry]) -> Iterator[bytes]:
    """Write an index of sitemaps; there must be at least one entry."""
    return _document("sitemapindex", "sitemap", entries)


def last_changed(days: Iterable[date | None]) -> date | None:
    """Give the last of the days that are known."""
    return max((day for day in days if day), default=None)


def note(parent: Any, entry: Entry) -> None:
    """Write an address and its day into an element of a sitemap or an index."""
    etree.SubElement(parent, LOC).text = entry.address
    if entry.changed:
        etree.SubElement(parent, LASTMOD).text = entry.changed.isoformat()


def _document(name: str, inner: str, entries: Iterable[Entry]) -> Iterator[bytes]:
    """Write a sitemap or an index as text: a tree of it takes five times as long."""
    lines = [f"<?xml version='1.0' encoding='UTF-8'?>\n<{name} xmlns=\"{NAMESPACE}\">"]
    for entry in entries:
        changed = f"<lastmod>{entry.changed.isoformat()}</lastmod>" if entry.changed else ""
        address = escape(entry.address, quote=False)
        lines.append(f"<{inner}><loc>{address}</loc>{changed}</{inner}>")
    yield "".join((*lines, f"</{name}>")).encode()
