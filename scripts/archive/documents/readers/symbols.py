"""Bullets and boxes out of fonts that hold signs for letters."""

from __future__ import annotations

import re

_DINGBATS = re.compile(r"wingdings|webdings|dingbats|marlett|monotypesorts", re.IGNORECASE)
_SYMBOL = re.compile(r"symbol", re.IGNORECASE)
_BOXES = {0x6F: "☐", 0x71: "☐", 0xA8: "☐", 0x78: "☒", 0xFD: "☒", 0x52: "☑", 0xFE: "☑", 0xFC: "✓"}
_PRIVATE = re.compile(r"[\ue000-\uf8ff]")
BULLET = "•"


def symbol(text: str, font: str) -> str:
    """What people see where a font has its own signs: a box, ticked or not, or a bullet."""
    if not text or text.isspace():
        return text
    private = _PRIVATE.fullmatch(text) is not None
    if _DINGBATS.search(font) and (private or text < "\u0100"):
        return _BOXES.get(ord(text[0]) & 0xFF, BULLET)
    if private or (text == "·" and _SYMBOL.search(font)):
        return BULLET
    return text
