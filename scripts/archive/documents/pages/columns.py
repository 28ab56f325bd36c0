"""Lines in columns: what stands below each other belongs together, not what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.documents.document import Block, Kind, Line
from archive.documents.labels.labelled import labelled
from archive.documents.labels.levels import levelled, with_label_ends
from archive.documents.labels.markers import split_marker
from archive.documents.labels.meanings import SECTIONS
from archive.documents.labels.points import point_heading
from archive.documents.labels.stacked import is_bare_label, is_stack, stack
from archive.documents.letters.letters import is_letter_opening

# An address, a date or a label is short; text in two columns is the reader's to tell apart.
_SHORT = 70
_LONGEST_RUN = 16
# A column of labels and values beside the text is narrow, and the text is not.
_NARROW, _WIDE = 34, 44


def uncolumned(blocks: Sequence[Block], flowing: bool) -> list[Block]:
    """Read the columns of the head of a form one by one, and labels with the values below them.

    `flowing` tells that tab stops were typed, so that more than one may stand for a column.
    """
    blocks = with_label_ends(blocks if flowing else levelled(blocks))
    end = _head_end(blocks)
    found: list[Block] = []
    index = 0
    while index < len(blocks):
        if not flowing and (length := _sidebar(blocks, index)):
            found.extend(_beside_text(blocks[index : index + length]))
            index += length
            continue
        run = _run(blocks, index, end)
        rows = _rows(run, flowing)
        if len(run) >= 2 and (lines := list(_read(run, rows))):
            found.extend(lines)
            index += len(run)
        else:
            found.append(blocks[index])
            index += 1
    return found


def _sidebar(blocks: Sequence[Block], start: int) -> int:
    """How many lines from here run beside a column of labels and values; 0 when it is none.

    Such a column holds values of its own; where every line of it is a label, the text beside it is
    what it labels.
    """
    rows: list[tuple[str, str]] = []
    for block in blocks[start:]:
        if not isinstance(block, Line) or block.kind in (Kind.TABLE, Kind.FURNITURE):
            break
        if block.label or block.marker:
            break
        parts = [part.strip() for part in block.text.split("\t")]
        if len(parts) > 2 or len(parts[0]) > _NARROW:
            break
        rows.append((parts[0], parts[1] if len(parts) > 1 else ""))
    while rows and not rows[-1][1]:
        rows.pop()
    aside = [left for left, _ in rows if left]
    beside = [right for _, right in rows if right]
    values = [text for text in aside if not (is_bare_label(text) or point_heading(text))]
    wide = sum(len(text) > _WIDE for text in beside)
    if len(rows) < 8 or len(aside) < 4 or len(values) < 0.4 * len(aside) or not rows[0][0]:
        return 0
    return len(rows) if wide >= 4 and len(beside) > 0.6 * len(rows) else 0


def _beside_text(run: Sequence[Block]) -> Iterator[Line]:
    """The narrow column from top to bottom, and then the text beside it."""
    lines = [block for block in run if isinstance(block, Line)]
    for line in lines:
        left = line.text.split("\t")[0].strip()
        if left:
            yield replace(line, text=left, markdown="")
    first = True
    for line in lines:
        _, tab, right = line.text.partition("\t")
        if tab and right.strip():
            marker, text = split_marker(right.strip())
            kind = Kind.ITEM if marker else Kind.TEXT
            gap = line.gap or first
            yield replace(line, text=text, markdown="", marker=marker, kind=kind, gap=gap)
            first = False


def _head_end(blocks: Sequence[Block]) -> int:
    """Where the head of a form ends: at its first section, point or salutation."""
    for index, block in enumerate(blocks):
        if not isinstance(block, Line) or block.kind is Kind.TABLE:
            continue
        first = replace(block, text=block.text.split("\t")[0])
        found = labelled(first) if not first.marker else ()
        opens = found and found[0].meaning in SECTIONS and index > 0
        if opens or point_heading(block.whole) or is_letter_opening(first):
            return index
    return min(len(blocks), 40)


def _rows(run: Sequence[Line], flowing: bool) -> list[list[str]]:
    """The parts of each line; columns at its end may be empty, where columns count."""
    rows = [[part.strip() for part in line.text.split("\t")] for line in run]
    if flowing:
        return [[part for part in row if part] for row in rows]
    width = max(map(len, rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]


def _run(blocks: Sequence[Block], start: int, end: int) -> list[Line]:
    """The lines from `start` that stand in columns; between them may be one of one column."""
    run: list[Line] = []
    for block in blocks[start : min(end, start + _LONGEST_RUN)]:
        if not isinstance(block, Line) or block.kind is Kind.TABLE or block.marker:
            break
        if any(len(part) > _SHORT for part in block.text.split("\t")):
            break
        if "\t" not in block.text and (not run or block.gap):
            break
        run.append(block)
    while run and "\t" not in run[-1].text:
        run.pop()
    return run


def _read(run: Sequence[Line], rows: list[list[str]]) -> Iterator[Line]:
    """The lines of a run in the order in which they are meant; none when they stand as they are."""
    at = 0
    if is_stack(rows[0], rows[1]):
        at = 2
        values = list(rows[1])
        while at < len(rows) and _goes_on(rows[at], values, run[at]):
            values = [
                f"{above} {below}".strip() for above, below in zip(values, rows[at], strict=True)
            ]
            at += 1
        for label, value in stack(rows[0], values):
            yield _line(run[0], value, label)
        rest, kept = rows[at:], run[at:]
        yield from (list(_read(kept, rest)) if len(kept) >= 2 else []) or kept
        return
    if _is_side_by_side(rows):
        yield from _columns(run, rows)


def _goes_on(row: list[str], values: list[str], line: Line) -> bool:
    """Whether a row goes on below the values above it."""
    return (
        not line.gap
        and len(row) == len(values)
        and not any(is_bare_label(part) for part in row)
        and all(not part or value for part, value in zip(row, values, strict=True))
    )


def _is_side_by_side(rows: list[list[str]]) -> bool:
    """Whether the first column is text of its own, not the labels of what stands beside it."""
    beside = [row for row in rows if len([part for part in row if part]) >= 2]
    return len(beside) >= 2 and not any(
        is_bare_label(row[0])
        or ":" in row[0]
        or row[1].startswith(":")
        or labelled(Line(row[0], ""))
        for row in beside
    )


def _columns(run: Sequence[Line], rows: list[list[str]]) -> Iterator[Line]:
    """The first column from top to bottom, and then the rest, which may have labels and values."""
    gap = True
    for line, row in zip(run, rows, strict=True):
        if row[0]:
            yield replace(line, text=row[0], markdown="", gap=line.gap or gap, label="")
            gap = False
    gap = True
    for line, row in zip(run, rows, strict=True):
        if any(row[1:]):
            text = "\t".join(row[1:])
            yield replace(line, text=text, markdown="", gap=line.gap or gap, label="")
            gap = False


def _line(model: Line, text: str, label: str) -> Line:
    return replace(model, text=text, markdown="", label=label, gap=True)
