"""The scripts and styles that stand in pages themselves: a strict policy allows none by itself."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from archive.building.workers import spread

# A page in which none of this is found has nothing of its own; almost all pages are such.
_MAY_HAVE = re.compile(
    rb"<style|\sstyle\s*=|\son[a-z]+\s*=|javascript:"
    rb'|<script(?![^>]*\ssrc=)(?! type="application/ld\+json">)',
    re.IGNORECASE,
)
# What a browser runs. A script of another type is a block of data (HTML, 4.12.1).
_RUN = {"", "module", "text/javascript", "application/javascript", "importmap"}
# Pages that a worker looks through at a time.
BATCH = 256


@dataclass(frozen=True, slots=True)
class Inline:
    """What pages hold of their own: digests of scripts and styles, and what no digest allows.

    A digest is written as a policy wants it. `refused` are sentences in Dutch.
    """

    scripts: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()
    refused: tuple[str, ...] = ()


def inline_of_site(site: Path) -> Inline:
    """Look through every page of a site."""
    pages = sorted(site.rglob("*.html"))
    batches = [pages[start : start + BATCH] for start in range(0, len(pages), BATCH)]

    def look(number: int) -> Inline:
        return _together(
            inline_of_page(page.relative_to(site).as_posix(), page.read_bytes())
            for page in batches[number]
        )

    return _together(spread(look, range(len(batches)), len(batches) > 1))


def inline_of_page(address: str, content: bytes) -> Inline:
    """Look through one page."""
    if not _MAY_HAVE.search(content):
        return Inline()
    reader = _Reader(address)
    reader.feed(content.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n"))
    reader.close()
    return Inline(frozenset(reader.scripts), frozenset(reader.styles), tuple(reader.refused))


def _together(found: Iterable[Inline]) -> Inline:
    every = list(found)
    return Inline(
        frozenset().union(*(each.scripts for each in every)),
        frozenset().union(*(each.styles for each in every)),
        tuple(sentence for each in every for sentence in each.refused),
    )


class _Reader(HTMLParser):
    """Collects what a page runs and how it dresses itself."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self.refused: list[str] = []
        self._address = address
        self._into: list[str] | None = None
        self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """See whether an element starts that holds code, or has some in its attributes."""
        given = {name: value or "" for name, value in attrs}
        self._into, self._text = None, ""
        if tag == "style":
            self._into = self.styles
        elif tag == "script" and "src" not in given and given.get("type", "").lower() in _RUN:
            self._into = self.scripts
        for name, value in given.items():
            if name == "style" or name.startswith("on"):
                self._refuse(f"het kenmerk '{name}' bij <{tag}>")
            elif value.strip().lower().startswith("javascript:"):
                self._refuse(f"een link met code bij <{tag}>")

    def handle_data(self, data: str) -> None:
        """Read on in an element that holds code."""
        self._text += data if self._into is not None else ""

    def handle_endtag(self, tag: str) -> None:
        """Take the digest of what stood in an element."""
        if self._into is not None and tag in ("script", "style"):
            digest = base64.b64encode(hashlib.sha256(self._text.encode()).digest()).decode()
            self._into.append(f"'sha256-{digest}'")
        self._into = None

    def _refuse(self, what: str) -> None:
        line, _ = self.getpos()
        self.refused.append(
            f"{self._address}:{line}: Hier staat {what}. Een browser weigert dat. Zet opmaak in "
            "docs/stijl/huisstijl.css, en code in een eigen bestand."
        )
