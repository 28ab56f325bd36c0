"""Pictures in texts: loaded when a reader comes near, in a place that was kept for them."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from urllib.parse import unquote

# Width and height, in pixels.
Size = tuple[int, int]
# What pictures are called that have a size.
ENDINGS = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp")
_PICTURE = re.compile(r'<img((?:[^">]|"[^"]*")*)>')
_SOURCE = re.compile(r'\ssrc="([^"]*)"')


def with_places(html: str, size_of: Callable[[str], Size | None]) -> str:
    """Let pictures wait for their readers, and keep their places, so that texts don't jump.

    `size_of` tells the size of a picture by its address; None for one that it does not know.
    """

    def placed(match: re.Match[str]) -> str:
        source = _SOURCE.search(match[1])
        size = size_of(unquote(unescape(source[1]))) if source else None
        place = f' width="{size[0]}" height="{size[1]}"' if size else ""
        wait = "" if " loading=" in match[1] else ' loading="lazy"'
        return f"<img{wait}{place}{match[1]}>"

    return _PICTURE.sub(placed, html) if "<img" in html else html
