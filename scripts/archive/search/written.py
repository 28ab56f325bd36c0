"""How the index stands in files: small, compressed, and the same at every build."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from typing import Any


def packed(content: bytes) -> bytes:
    """Compress, without the day and hour in it."""
    return gzip.compress(content, compresslevel=9, mtime=0)


def json_bytes(value: Any) -> bytes:
    """Write a value as JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def vocabulary_bytes(levels: Mapping[str, int]) -> bytes:
    """Write the words that the search page knows: one by one what differs from the last.

    `levels` gives how often each is used, as a logarithm, in alphabetical order. Each word is the
    number of letters that it shares with the last one (as a letter: a is 0), what follows, and
    its level as a capital (A is 0).
    """
    before = ""
    written = []
    for stem, level in levels.items():
        shared = 0
        while shared < min(len(before), len(stem), 25) and before[shared] == stem[shared]:
            shared += 1
        written.append(f"{chr(97 + shared)}{stem[shared:]}{chr(65 + level)}")
        before = stem
    return "".join(written).encode()
