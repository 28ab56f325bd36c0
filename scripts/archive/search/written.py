"""How the index stands in files: small, compressed, and the same at every build."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from typing import Any

import numpy as np

# Of each word in the vocabulary, so many first letters can be those of the word before it.
MOST_SHARED = 25


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
    stems = list(levels)
    letters = np.array(stems, f"S{MOST_SHARED}").view(np.uint8).reshape(-1, MOST_SHARED)
    same = (letters[1:] == letters[:-1]) & (letters[1:] > 0)
    shared = [0, *np.logical_and.accumulate(same, axis=1).sum(axis=1).tolist()]
    written = [
        f"{chr(97 + count)}{stem[count:]}{chr(65 + levels[stem])}"
        for count, stem in zip(shared, stems, strict=False)
    ]
    return "".join(written).encode()
