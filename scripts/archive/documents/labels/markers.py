"""Bullets and numbers in front of a line of plain text."""

from __future__ import annotations

import re

_BULLET = re.compile(r"(?:[•●▪■◦○‣►➢➤✓·§\uf0b7\uf0a7\uf0d8]|[-–—*](?=\s)|o(?=\s{2,}))\s*(?=\S)")
_NUMBER = re.compile(
    r"(\(?(?:\d{1,2}(?:\.\d{1,2})?[a-h]?|[a-h]|[ivx]{1,4})"
    r"(?:\.?\)(?![?!.,;:)])|[.:/](?=\s|$)|(?<=[\da-h])\.(?=(?-i:[A-Z][a-z]))|\s?[-–](?=\s))|\d{1,2}[a-h](?=\s)|\d{1,2}[º°]\.?(?=\s+(?-i:[A-Z])))\s*(?=\S)",
    re.IGNORECASE,
)
# "2. Het college" and "2.Het college" open a point, "m. van der Berg" and "D. Jansen" a name.
_INITIAL = re.compile(r"[A-Z]\.")
# "06 - 1234 5678"
_TELEPHONE = re.compile(r"0\d\s?[-–]\s?\d")


def split_marker(text: str) -> tuple[str, str]:
    """Split a line into the marker of a list item and its text: `("2.", "Klopt het …")`.

    The marker is empty when the line has none; every bullet gives a dash.
    """
    if match := _BULLET.match(text):
        return "-", text[match.end() :]
    match = _NUMBER.match(text)
    tabbed = match is not None and "\t" in match[0]
    if match and (tabbed or not _INITIAL.match(match[1])) and not _TELEPHONE.match(text):
        return match[1].strip(), text[match.end() :]
    return "", text
