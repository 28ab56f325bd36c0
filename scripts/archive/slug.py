"""Names in addresses."""

from __future__ import annotations

from functools import cache

from slugify import slugify


@cache
def slug(text: str, longest: int = 0) -> str:
    """Make a text fit for an address: `Thema's en co` → `themas-en-co`.

    `longest` is a bound in characters, cut at a word; 0 is no bound.
    """
    return str(
        slugify(text.replace("'", "").replace("’", ""), max_length=longest, word_boundary=True)
    )
