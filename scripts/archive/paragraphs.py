"""Text without any mark-up to HTML: most of what is asked and answered, and soon done.

Markdown and the sanitiser would give the same, and a test holds this against them. They take most
of the time of a build.
"""

from __future__ import annotations

import html
import re

# Characters that mean nothing to Markdown or HTML within a line. The underscore does, and is looked
# for by itself: without it all characters are one set, which is four times as fast.
# Letters that are named are found twice as fast as any that there are.
WITHIN = r"""[A-Za-z0-9\w ,.;:?!()%/'"€…–—‘’“”„°²³½+-]"""
# A line starts with a letter, a bracket or a quote, or with a number that starts no list.
_START = r"""(?:[^\W\d]|[("'€‘’“”„]|\d++(?![.)]))"""
_LINE = rf"{_START}{WITHIN}*+(?<! )"
_PLAIN = re.compile(rf"{_LINE}(?:\n++{_LINE})*+")
BETWEEN = re.compile(r"\n\n+")


def paragraphs(text: str) -> str | None:
    """Give plain paragraphs as HTML; None for a text that may hold mark-up or an address."""
    if not is_plain(text):
        return None
    escaped = html.escape(text, quote=False)
    return "".join(f"<p>{paragraph}</p>\n" for paragraph in BETWEEN.split(escaped))


def is_plain(text: str) -> bool:
    """Whether a text is no more than plain paragraphs."""
    if "_" in text or (":" in text and "://" in text):
        return False
    return _PLAIN.fullmatch(text) is not None
