"""How text in an OpenDocument file looks by its styles, those they are based on included."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from archive.documents.readers.odt_xml import FO, STYLE
from archive.documents.runs import Look

_BOLD = {"bold", "bolder", "600", "700", "800", "900"}


@dataclass(frozen=True, slots=True)
class _Style:
    """What a style says itself; None is what it leaves to the style it is based on."""

    parent: str
    bold: bool | None = None
    slanted: bool | None = None
    underlined: bool | None = None


class Looks:
    """The styles of a file, to find how text looks."""

    def __init__(self, roots: Iterable[Any]) -> None:
        self._styles: dict[tuple[str, str], _Style] = {}
        for root in roots:
            for element in root.iter(f"{STYLE}style"):
                family = element.get(f"{STYLE}family", "")
                name = element.get(f"{STYLE}name", "")
                self._styles[family, name] = _read(element)

    def of(self, family: str, name: str, around: Look) -> Look:
        """How text in a style of a family (paragraph, text) looks; `around` is what it is in."""
        chain: list[_Style] = []
        while (style := self._styles.get((family, name))) and style not in chain:
            chain.append(style)
            name = style.parent
        look = around
        for style in reversed(chain):
            look = replace(
                look,
                bold=look.bold if style.bold is None else style.bold,
                slanted=look.slanted if style.slanted is None else style.slanted,
                underlined=look.underlined if style.underlined is None else style.underlined,
            )
        return look


def _read(element: Any) -> _Style:
    parent = element.get(f"{STYLE}parent-style-name", "")
    properties = element.find(f"{STYLE}text-properties")
    if properties is None:
        return _Style(parent)
    weight = properties.get(f"{FO}font-weight")
    slant = properties.get(f"{FO}font-style")
    line = properties.get(f"{STYLE}text-underline-style")
    return _Style(
        parent,
        None if weight is None else weight in _BOLD,
        None if slant is None else slant in ("italic", "oblique"),
        None if line is None else line != "none",
    )
