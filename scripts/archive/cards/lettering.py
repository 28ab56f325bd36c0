"""Letters on cards: which there are, how wide they are, how a text is divided over lines.

Each letter is drawn once and then kept: drawing it anew costs more than all else together.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

# Lato is free (SIL Open Font License 1.1), has the letters of all that is written from left to
# right in Europe, and comes with MkDocs.
FOLDER = "themes/readthedocs/css/fonts"
REGULAR, BOLD = "lato-normal.woff", "lato-bold.woff"
MORE = "…"
# No character has this number, so what a font draws for it is its sign for what it lacks.
NO_CHARACTER = "\uffff"
_REPEATED = re.compile(f"{MORE}+")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One letter: its picture (None for a space), where that goes, how far the next one is."""

    mask: Image.Image | None
    left: int
    top: int
    width: int


class Lettering:
    """A font in one size. It draws from the top of the line."""

    def __init__(self, file: str, size: int) -> None:
        """Take one of the files of Lato."""
        font = BytesIO(files("mkdocs").joinpath(f"{FOLDER}/{file}").read_bytes())
        # The other way to lay out letters needs what is not on every machine.
        self._font = ImageFont.truetype(font, size, layout_engine=ImageFont.Layout.BASIC)
        self._glyphs: dict[str, Glyph] = {}
        self._unknown = bytes(self._font.getmask(NO_CHARACTER))

    def legible(self, text: str) -> str:
        """Give a text on one line, as far as there are letters for it.

        Words in letters that are not there become `…`; other signs, such as pictures, just go.
        """
        composed = unicodedata.normalize("NFC", text)
        line = "".join([self._shown(each) for each in composed])
        return " ".join(_REPEATED.sub(MORE, line).split())

    def width(self, text: str) -> int:
        """How wide a text is."""
        return sum([self._glyph(each).width for each in text])

    def fitted(self, text: str, width: int) -> str:
        """Give as many words of a text as fit, with `…` in place of the others."""
        if self.width(text) <= width:
            return text
        room = width - self._glyph(MORE).width
        first = text[: self._fitting(text, room)]
        words = first.rpartition(" ")[0] or first
        return f"{words.rstrip(' ,.;:')}{MORE}"

    def lines(self, text: str, width: int, most: int) -> list[str]:
        """Divide a text over at most so many lines of this width; the last may end in `…`."""
        lines: list[str] = []
        rest = text
        while rest and len(lines) < most - 1:
            end = self._fitting(rest, width)
            if end < len(rest):
                # At a space, or else in the word: that is longer than a line.
                end = rest.rfind(" ", 0, end + 1) if " " in rest[: end + 1] else end
            lines.append(rest[:end])
            rest = rest[end:].lstrip()
        return [*lines, self.fitted(rest, width)] if rest else lines

    def draw(self, draw: ImageDraw.ImageDraw, left: int, top: int, text: str, colour: int) -> None:
        """Draw a text on one line, with its upper left corner here."""
        place = left
        for each in text:
            glyph = self._glyph(each)
            if glyph.mask is not None:
                draw.bitmap((place + glyph.left, top + glyph.top), glyph.mask, colour)
            place += glyph.width

    def _fitting(self, text: str, width: int) -> int:
        """How many letters fit, one at least."""
        left = width
        for place, each in enumerate(text):
            left -= self._glyph(each).width
            if left < 0:
                return max(place, 1)
        return len(text)

    def _glyph(self, letter: str) -> Glyph:
        found = self._glyphs.get(letter)
        if found is None:
            found = self._glyphs[letter] = self._drawn(letter)
        return found

    def _drawn(self, letter: str) -> Glyph:
        font = self._font
        left, top, right, bottom = (round(each) for each in font.getbbox(letter))
        width = round(font.getlength(letter))
        if right <= left or bottom <= top:
            return Glyph(None, 0, 0, width)
        mask = Image.new("L", (right - left, bottom - top))
        ImageDraw.Draw(mask).text((-left, -top), letter, 255, font)
        return Glyph(mask, left, top, width)

    def _shown(self, letter: str) -> str:
        """Give what is drawn for a letter: itself, a space, `…` or nothing."""
        if letter in self._glyphs:
            return letter
        kind = unicodedata.category(letter)
        if kind == "Cf":
            return ""
        if kind[0] in "CZ":
            return " "
        if bytes(self._font.getmask(letter)) != self._unknown:
            return letter
        return MORE if kind[0] in "LN" else ""


@cache
def lettering(file: str, size: int) -> Lettering:
    """Give a font in a size, with the letters that were drawn before."""
    return Lettering(file, size)
