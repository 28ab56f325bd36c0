"""Texts as rows of words and signs."""

from __future__ import annotations

import re
from functools import lru_cache

from archive.plain import unmarked

# Half a word, as in `dag- en nachtdienst`; a word; a figure; or another sign.
_TOKEN = re.compile(r"[^\W\d_]++(?:-(?!\w)|(?:['’\-&][^\W_]+)*)|[0-9]+|[^\w\s]")
_PARAGRAPH = re.compile(r"\n(?=[ \t]*(?:\n|[-*+>#|]|[0-9]{1,9}[.)]))")
# Behind these a capital tells nothing.
STARTS = frozenset(".!?:;¶-–—(\"“‘'")


def tokens(text: str) -> list[str]:
    """Give the words, figures and signs of a text in order."""
    found: list[str] = []
    for part in text.split():
        # Most parts are words by themselves; to know that takes a tenth of the time.
        if part.isalpha():
            found.append(part)
        else:
            found += _apart(part)
    return found


@lru_cache(1 << 14)
def _apart(part: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(part))


def tokens_of(markdown: str) -> list[str]:
    """Give those of a record's Markdown; each paragraph and each line of a list ends in a ¶."""
    return tokens(unmarked(_PARAGRAPH.sub(" ¶\n", markdown)))
