"""The numbers that Word puts in front of paragraphs, which stand nowhere in their text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from docx.oxml.ns import qn

from archive.documents.readers.word_xml import value
from archive.documents.runs import numeral

_STYLES = {
    "decimal": "decimal",
    "decimalZero": "decimal",
    "lowerLetter": "lower-letter",
    "upperLetter": "upper-letter",
    "lowerRoman": "lower-roman",
    "upperRoman": "upper-roman",
}


@dataclass(frozen=True, slots=True)
class _Level:
    """A level of a list; `family` are the lists that count on from each other.

    `restart` tells that this list starts anew where it is first used.
    """

    style: str = "bullet"
    text: str = ""
    start: int = 1
    family: str = ""
    restart: bool = False


class Numbers:
    """Counts along with the lists of one file; paragraphs are to be shown in their order."""

    def __init__(self, file: Any) -> None:
        self._styles = {style.style_id: style for style in file.styles if style.style_id}
        self._levels = _levels(file)
        self._counters: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def marker(self, element: Any, filled: bool) -> tuple[str, int]:
        """The number or bullet of a paragraph and its depth; "" when it has none."""
        numbering = self._number_properties(element)
        if numbering is None or not filled:
            return "", 0
        identity = value(numbering, "w:numId", "0")
        depth = int(value(numbering, "w:ilvl", "0") or 0)
        level = self._levels.get((identity, depth))
        if identity == "0" or level is None or level.style == "none":
            return "", 0
        if level.style not in _STYLES:
            return "-", depth
        counter = self._counters.setdefault(level.family, {})
        if level.restart and (identity, depth) not in self._begun:
            counter.pop(depth, None)
        self._begun.add((identity, depth))
        counter[depth] = counter.get(depth, level.start - 1) + 1
        for deeper in [each for each in counter if each > depth]:
            del counter[deeper]

        def shown(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            other = self._levels.get((identity, at), _Level("decimal"))
            number = counter.get(at, other.start)
            return numeral(number, _STYLES.get(other.style, "decimal"))

        return re.sub(r"%(\d)", shown, level.text or f"%{depth + 1}.").strip(), depth

    def _number_properties(self, element: Any) -> Any:
        properties = element.find(qn("w:pPr"))
        if properties is None:
            return None
        own = properties.find(qn("w:numPr"))
        if own is not None and own.find(qn("w:numId")) is not None:
            return own
        style = properties.find(qn("w:pStyle"))
        seen = set()
        identity = style.get(qn("w:val")) if style is not None else None
        while identity and identity not in seen:
            seen.add(identity)
            known = self._styles.get(identity)
            if known is None:
                return None
            found = known.element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            if found is not None and found.find(qn("w:numId")) is not None:
                return found
            based = known.element.find(qn("w:basedOn"))
            identity = based.get(qn("w:val")) if based is not None else None
        return None


def _levels(file: Any) -> dict[tuple[str, int], _Level]:
    try:
        root = file.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return {}
    kinds = {each.get(qn("w:abstractNumId")): each for each in root.findall(qn("w:abstractNum"))}
    levels: dict[tuple[str, int], _Level] = {}
    for number in root.findall(qn("w:num")):
        identity = number.get(qn("w:numId"))
        kind = number.find(qn("w:abstractNumId"))
        abstract = kinds.get(kind.get(qn("w:val"))) if kind is not None else None
        for level in abstract.findall(qn("w:lvl")) if abstract is not None else ():
            depth = int(level.get(qn("w:ilvl"), "0"))
            levels[identity, depth] = _Level(
                value(level, "w:numFmt", "bullet"),
                value(level, "w:lvlText", ""),
                int(value(level, "w:start", "1") or 1),
                kind.get(qn("w:val"), "") if kind is not None else "",
            )
        for override in number.findall(qn("w:lvlOverride")):
            start = value(override, "w:startOverride", "")
            key = identity, int(override.get(qn("w:ilvl"), "0"))
            if start and key in levels:
                levels[key] = replace(levels[key], start=int(start), restart=True)
    return levels
