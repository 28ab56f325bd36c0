"""The letters of a PDF page: where they stand, as people read them, each once."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from archive.documents.encoding import clean
from archive.documents.readers.symbols import symbol

# Letters printed over each other this near are one bold letter.
_DOUBLE = 1.0


@dataclass(slots=True)
class Glyph:
    """A letter; `spaced` tells that a blank was printed before it, `double` that it is bold so."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    font: str
    spaced: bool
    double: bool = False


def glyph_of(char: Any) -> Glyph:
    """Read a letter of pdfplumber."""
    return Glyph(
        _written(char),
        char["x0"],
        char["x1"],
        char["top"],
        char["bottom"],
        char["size"],
        char["fontname"],
        spaced=False,
    )


def _written(char: Any) -> str:
    """The text of a letter: ligatures in letters, drawn hyphens and symbols as people read them."""
    text: str = char["text"]
    if len(text) == 1 and text < "\u00a0":
        return symbol(text, char["fontname"])
    if text == "\u00ad":
        return "-" if char["x1"] - char["x0"] > 0.1 * char["size"] else ""
    if text in ("\u2010", "\u2011"):
        return "-"
    if "\ufb00" <= text[:1] <= "\ufb06":
        return unicodedata.normalize("NFKC", text)
    return symbol(clean(text), char["fontname"])


def turned(char: Any, page: Any) -> Glyph:
    """A letter of a page that was printed on its side, where it stands when the page is turned."""
    glyph = glyph_of(char)
    upwards = char["matrix"][1] > 0
    x0, x1 = (
        (page.height - char["bottom"], page.height - char["top"])
        if upwards
        else (char["top"], char["bottom"])
    )
    top, bottom = (
        (char["x0"], char["x1"]) if upwards else (page.width - char["x1"], page.width - char["x0"])
    )
    glyph.x0, glyph.x1, glyph.top, glyph.bottom, glyph.size = x0, x1, top, bottom, bottom - top
    return glyph


def sideways_texts(chars: Iterable[Any]) -> list[str]:
    """Texts that stand across the page, as they were printed one after the other."""
    runs: list[str] = []
    before: Any = None
    for char in chars:
        text = _written(char)
        if before is not None and _distance(before, char) < 0.3 * before["size"]:
            runs[-1] += text
        elif before is not None and _distance(before, char) < 2 * before["size"]:
            runs[-1] += f" {text}"
        else:
            runs.append(text)
        before = char
    return [" ".join(run.split()) for run in runs if run.strip()]


def _distance(before: Any, char: Any) -> float:
    """The white between two letters; across the direction of the text it counts tenfold."""
    across = max(before["x0"] - char["x1"], char["x0"] - before["x1"], 0.0)
    along = max(before["top"] - char["bottom"], char["top"] - before["bottom"], 0.0)
    return float(max(across, along) + 10 * min(across, along))


def once(glyphs: list[Glyph]) -> list[Glyph]:
    """Leave out letters that were printed again to make them bold."""
    seen: dict[tuple[str, int, int], Glyph] = {}
    kept: list[Glyph] = []
    for glyph in glyphs:
        x, y = round(glyph.x0), round(glyph.top)
        again = next(
            (
                other
                for dx in (0, -1, 1)
                for dy in (0, -1, 1)
                if (other := seen.get((glyph.text, x + dx, y + dy)))
                and abs(other.x0 - glyph.x0) <= _DOUBLE
                and abs(other.top - glyph.top) <= _DOUBLE
                and abs(other.size - glyph.size) <= _DOUBLE
            ),
            None,
        )
        if again is None or not glyph.text.strip():
            seen[glyph.text, x, y] = glyph
            kept.append(glyph)
        elif abs(again.x0 - glyph.x0) > 0.05 or abs(again.top - glyph.top) > 0.05:
            again.double = True
    return kept
