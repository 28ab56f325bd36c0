"""Words that were broken off at a line end, made whole."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from archive.documents.document import Block, Line

_HYPHEN = re.compile(r"[^\W\d_]{2,}-$")
# "in- en uitstroom": the hyphen stands for what follows later.
_KEEPS_HYPHEN = re.compile(r"(?:en|of|tot|en/of|dan|als|noch|plus|t/m)\b")
_LOWER_WORD = re.compile(r"[^\W\d_]+")


def without_hyphens(blocks: list[Block]) -> tuple[list[Block], list[tuple[str, str]]]:
    """Join words that were broken off at a line end."""
    whole = Counter(
        word.lower()
        for block in blocks
        if isinstance(block, Line)
        for word in re.findall(r"(?<![^\W\d_])[^\W\d_]+(?:-[^\W\d_]+)+", block.text)
    )
    joined: list[tuple[str, str]] = []
    kept: list[Block] = []
    for block in blocks:
        before = kept[-1] if kept else None
        if isinstance(before, Line) and isinstance(block, Line) and _breaks_off(before, block):
            kept[-1], rest = _join(before, block, whole, joined)
            if rest.text:
                kept.append(rest)
        else:
            kept.append(block)
    return kept, joined


def _breaks_off(before: Line, line: Line) -> bool:
    return (
        not line.gap
        and not line.marker
        and _HYPHEN.search(before.text) is not None
        and line.text[:1].islower()
        and not _KEEPS_HYPHEN.match(line.text)
    )


def _join(
    before: Line, line: Line, whole: Counter[str], joined: list[tuple[str, str]]
) -> tuple[Line, Line]:
    head = re.search(r"[^\W\d_]+-$", before.text)
    tail = _LOWER_WORD.match(line.text)
    markdown = line.markdown or line.text
    old = before.markdown or before.text
    if head is None or tail is None or not markdown.startswith(tail[0]) or not old.endswith("-"):
        return before, line
    first, second = head[0][:-1], tail[0]
    if whole[f"{first}-{second}".lower()]:
        glue = "-"
    else:
        glue = ""
        joined.append((first, second))
    # What is glued to the second half stays with it: a comma, or the end of the sentence.
    end = len(line.text) - len(line.text[tail.end() :].lstrip(")]’”\"',.;:?!"))
    moved, rest = line.text[:end], line.text[end:].lstrip()
    markdown_rest = markdown[end:].lstrip() if markdown.startswith(moved) else rest
    return (
        replace(before, text=before.text[:-1] + glue + moved, markdown=old[:-1] + glue + moved),
        replace(line, text=rest, markdown=markdown_rest if line.markdown else ""),
    )
