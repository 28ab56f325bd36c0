"""The numbers in front of list items in OpenDocument files, as LibreOffice shows them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from archive.documents.readers.odt_xml import STYLE, TEXT, XML
from archive.documents.runs import numeral

_FORMATS = {
    "1": "decimal",
    "a": "lower-letter",
    "A": "upper-letter",
    "i": "lower-roman",
    "I": "upper-roman",
}
_OUTLINE = "\0kopnummering"


@dataclass(frozen=True, slots=True)
class _Level:
    """How a level of a list style writes its numbers; without a style it has bullets."""

    style: str
    prefix: str
    suffix: str
    start: int
    shown: int
    bullet: bool


_BULLET = _Level("", "", "", 1, 1, bullet=True)
_FIGURES = _Level("decimal", "", ".", 1, 1, bullet=False)


@dataclass(frozen=True, slots=True)
class OpenList:
    """A list that is being read: which one of the file it is, its style, and how deep it lies.

    `going_on` tells that it counts on from an earlier one.
    """

    number: int
    style: str
    depth: int
    going_on: bool = False


class Numbers:
    """Counts the items of every list of a file.

    A list starts anew unless it says that it goes on; then the lists in its items go on too.
    """

    def __init__(self, roots: Iterable[Any]) -> None:
        self._levels: dict[tuple[str, int], _Level] = {}
        self._counts: dict[int, list[int]] = {}
        self._named: dict[str, int] = {}
        self._last = OpenList(-1, "", 0)
        for root in roots:
            for style in root.iter(f"{TEXT}list-style", f"{TEXT}outline-style"):
                is_list = style.tag == f"{TEXT}list-style"
                name = style.get(f"{STYLE}name", "") if is_list else _OUTLINE
                for level in style:
                    self._levels[name, _number(level, "level", 1) - 1] = _read(level)

    def open(self, element: Any, around: OpenList | None) -> OpenList:
        """Open a list; `around` is the list in whose item it stands."""
        style = element.get(f"{TEXT}style-name") or (around.style if around else "")
        depth = around.depth + 1 if around else 0
        number = self._continued(element, style)
        going_on = number is not None
        if number is None and around is not None and around.style == style:
            number, going_on = around.number, around.going_on
        if number is None:
            number = len(self._counts)
            self._counts[number] = []
        if not going_on:
            del self._counts[number][depth:]
        if name := element.get(f"{XML}id"):
            self._named[name] = number
        self._last = OpenList(number, style, depth, going_on)
        return self._last

    def _continued(self, element: Any, style: str) -> int | None:
        """The list that another says it goes on with."""
        if element.get(f"{TEXT}continue-numbering") == "true" and self._last.style == style:
            return self._last.number
        return self._named.get(element.get(f"{TEXT}continue-list", ""))

    def marker(self, at: OpenList, item: Any) -> str:
        """Count an item that has text, and write what stands in front of it."""
        level = self._level(at.style, at.depth)
        counts = self._counts[at.number]
        for depth in range(len(counts), at.depth):
            counts.append(self._level(at.style, depth).start)
        del counts[at.depth + 1 :]
        if len(counts) == at.depth:
            counts.append(level.start - 1)
        counts[at.depth] = _number(item, "start-value", counts[at.depth] + 1)
        if level.bullet:
            return "-"
        if not level.style:
            return ""
        first = max(0, at.depth + 1 - level.shown)
        figures = [self._figure(at.style, depth, counts[depth]) for depth in range(first, at.depth)]
        written = ".".join([*filter(None, figures), numeral(counts[at.depth], level.style)])
        return f"{level.prefix}{written}{level.suffix or '.'}".strip()

    def _level(self, style: str, depth: int) -> _Level:
        """A level that a list style leaves out has figures; an unknown list has bullets."""
        otherwise = _FIGURES if (style, 0) in self._levels else _BULLET
        return self._levels.get((style, depth), otherwise)

    def _figure(self, style: str, depth: int, count: int) -> str:
        level = self._level(style, depth)
        return numeral(count, level.style) if level.style else ""

    def heading(self, element: Any, depth: int) -> str:
        """What the numbering of headings puts in front of one; mostly nothing."""
        level = self._levels.get((_OUTLINE, depth))
        if level is None or not level.style or element.get(f"{TEXT}is-list-header") == "true":
            return ""
        self._counts.setdefault(-1, [])
        return self.marker(OpenList(-1, _OUTLINE, depth), element)


def _read(element: Any) -> _Level:
    form = element.get(f"{STYLE}num-format", "")
    return _Level(
        _FORMATS.get(form, ""),
        element.get(f"{STYLE}num-prefix", ""),
        element.get(f"{STYLE}num-suffix", ""),
        _number(element, "start-value", 1),
        _number(element, "display-levels", 1),
        bullet="number" not in element.tag and "outline" not in element.tag,
    )


def _number(element: Any, name: str, otherwise: int) -> int:
    written = element.get(f"{TEXT}{name}", "")
    return int(written) if written.isdigit() and len(written) < 6 else otherwise
