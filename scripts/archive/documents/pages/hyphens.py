"""Words that were broken off at a line end, made whole."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from archive.documents.document import Block, Cell, Grid, Line

# The hyphen of the keyboard, of typesetters, and the one that only shows at a line end.
_SIGNS = "-\u2010\u00ad"
_HYPHEN = re.compile(rf"[^\W\d_]{{2,}}[{_SIGNS}]$")
# "in- en uitstroom": the hyphen stands for what follows later.
_KEEPS_HYPHEN = re.compile(r"(?:en|of|tot|en/of|dan|als|noch|plus|t/m)\b")
_LOWER_WORD = re.compile(r"[^\W\d_]+")


def without_hyphens(blocks: list[Block]) -> tuple[list[Block], list[tuple[str, str]]]:
    """Join words that were broken off at a line end."""
    whole = Counter(
        word.lower()
        for block in blocks
        for line in ([block] if isinstance(block, Line) else block.lines())
        for word in re.findall(r"(?<![^\W\d_])[^\W\d_]+(?:-[^\W\d_]+)+", line.text)
    )
    joined: list[tuple[str, str]] = []
    kept: list[Block] = []
    for block in blocks:
        before = kept[-1] if kept else None
        if isinstance(block, Grid):
            kept.append(_grid(block, whole, joined))
        elif isinstance(before, Line) and _breaks_off(before, block):
            kept[-1], rest = _join(before, block, whole, joined)
            if rest.text:
                kept.append(rest)
        elif isinstance(before, Line) and (column := _column(before, block)):
            kept[-1], rest = _join_in(column, before, block, whole, joined)
            if rest.text.strip():
                kept.append(rest)
        else:
            kept.append(block)
    return kept, joined


def run_on(above: str, below: str) -> str:
    """Two lines of text as one; a word that was broken off between them is whole again."""
    if _HYPHEN.search(above) and below[:1].islower() and not _KEEPS_HYPHEN.match(below):
        return above[:-1] + below
    return f"{above} {below}"


def _grid(grid: Grid, whole: Counter[str], joined: list[tuple[str, str]]) -> Grid:
    return replace(
        grid, rows=tuple(tuple(_cell(cell, whole, joined) for cell in row) for row in grid.rows)
    )


def _cell(cell: Cell, whole: Counter[str], joined: list[tuple[str, str]]) -> Cell:
    kept: list[Line] = []
    for line in cell:
        if kept and _breaks_off(kept[-1], line):
            kept[-1], rest = _join(kept[-1], line, whole, joined)
            kept += [rest] if rest.text else []
        else:
            kept.append(line)
    return tuple(kept)


def _breaks_off(before: Line, line: Line) -> bool:
    return (
        not line.gap
        and not line.marker
        and _HYPHEN.search(before.text) is not None
        and _below(before, line)[:1].isalpha()
        and not _KEEPS_HYPHEN.match(_below(before, line))
    )


def _below(before: Line, line: Line) -> str:
    """The text of a line, without the tab of a value that goes on below the value itself."""
    hangs = line.text.startswith("\t") and line.text.count("\t") == before.text.count("\t") == 1
    return line.text[1:] if hangs else line.text


def _column(before: Line, line: Line) -> int:
    """The column in which a word goes on between others, by its tabs; 0 where none does.

    "Betreft | de haven- | Datum | 3 mei", above "| meester".
    """
    column = len(line.text) - len(line.text.lstrip("\t"))
    cells = before.text.split("\t")
    marked = line.marker or "[^" in f"{before.markdown}{line.markdown}"
    if line.gap or marked or not 0 < column < len(cells):
        return 0
    above, below = (replace(line, text=text) for text in (cells[column], line.text[column:]))
    return column if _breaks_off(above, below) else 0


def _join_in(
    column: int, before: Line, line: Line, whole: Counter[str], joined: list[tuple[str, str]]
) -> tuple[Line, Line]:
    """Join a word within its column; what stands beside it stays where it is.

    A line that has nothing beside it goes up to that column with all of its words.
    """
    cells, tail = before.text.split("\t"), line.text[column:].split("\t")
    above, below = (replace(line, text=text, markdown="") for text in (cells[column], tail[0]))
    first, rest = _join(above, below, whole, joined)
    if len(tail) == 1 and first is not above:
        cells[column] = f"{first.text} {rest.text}".strip()
        return replace(before, text="\t".join(cells), markdown=""), replace(line, text="")
    cells[column], tail[0] = first.text, rest.text
    return (
        replace(before, text="\t".join(cells), markdown=""),
        replace(line, text="\t" * column + "\t".join(tail), markdown="", wrapped=rest.wrapped),
    )


def _join(
    before: Line, line: Line, whole: Counter[str], joined: list[tuple[str, str]]
) -> tuple[Line, Line]:
    head = re.search(rf"[^\W\d_]+[{_SIGNS}]$", before.text)
    below = _below(before, line)
    tail = _LOWER_WORD.match(below)
    markdown = line.markdown or below
    old = before.markdown or before.text
    if (
        head is None
        or tail is None
        or not markdown.startswith(tail[0])
        or not old.endswith(tuple(_SIGNS))
    ):
        return before, line
    first, second = head[0][:-1], tail[0]
    if whole[f"{first}-{second}".lower()] or first[-1].isupper() or second[0].isupper():
        # "WOZ-waarde" and "Noord-Holland" are written with their hyphen anywhere.
        glue = "-"
    else:
        glue = ""
        joined.append((first, second))
    # What is glued to the second half stays with it: a comma, or the end of the sentence.
    end = len(below) - len(below[tail.end() :].lstrip(")]’”\"',.;:?!"))
    moved, rest = below[:end], below[end:].lstrip()
    tab = "\t" if rest and below != line.text else ""
    markdown_rest = markdown[end:].lstrip() if markdown.startswith(moved) else rest
    return (
        replace(before, text=before.text[:-1] + glue + moved, markdown=old[:-1] + glue + moved),
        # The line above was full: its word did not fit there.
        replace(
            line,
            text=tab + rest,
            markdown=markdown_rest if line.markdown else "",
            wrapped=True,
        ),
    )
