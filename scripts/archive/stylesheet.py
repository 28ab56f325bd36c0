"""The look of the site: one stylesheet, joined from parts that each style one thing."""

from __future__ import annotations

from pathlib import Path

# Where the parts stand, and the folder that the whole is published in, from that of the pages.
FOLDER = "stijl/"
PARTS = f"{FOLDER}delen/"
# The order counts: a later part may change what an earlier one says, and paper goes last.
NAMES = (
    "kleuren",
    "grond",
    "kop",
    "begin",
    "lijst",
    "begrip",
    "volg",
    "onderwerpen",
    "vraag",
    "tekst",
    "zoeken",
    "data",
    "cijfers",
    "filter",
    "kalender",
    "druk",
)


def stylesheet(docs: Path, tokens: str = "") -> str:
    """Join the parts in the folder of the pages; raises OSError when one can't be read.

    `tokens` are the colours of a municipality, as CSS: they replace those of the first part.
    """
    colours, *parts = ((docs / f"{PARTS}{name}.css").read_text(encoding="utf-8") for name in NAMES)
    return "\n".join(filter(None, (colours, tokens, *parts)))
