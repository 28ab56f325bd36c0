"""On which line of a file a token stands; asked only when there is something to tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A text, with the colon behind it when it is a key; and what opens and closes.
_PIECE = re.compile(r'"(?P<text>(?:[^"\\]|\\.)*)"(?P<key>\s*:)?|(?P<open>[{\[])|(?P<close>[}\]])')


def line_of(text: str, name: str) -> int:
    """Tell on which line the last token with this name stands; 1 when it can't be found."""
    at = 0
    for place in _places(text, name.split(".")):
        at = place
    return text.count("\n", 0, at) + 1


def _places(text: str, parts: list[str]) -> Iterator[int]:
    """Give where each token with this name starts, whether or not it is in a set."""
    depth = 0
    keys: list[str] = []
    for match in _PIECE.finditer(text):
        if match["open"]:
            depth += 1
        elif match["close"]:
            depth -= 1
        elif match["key"]:
            del keys[max(depth - 1, 0) :]
            keys.append(match["text"])
            if keys == parts or keys[1:] == parts:
                yield match.start()
