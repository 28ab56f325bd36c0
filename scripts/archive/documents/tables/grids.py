"""Tables of a form as lines: labels with their values, layout, or a table of data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from archive.body import Part
from archive.documents.document import Cell, Grid, Kind, Line
from archive.documents.labels.labels import COLUMN_HEAD, TABLE_END
from archive.documents.labels.meanings import SECTIONS, Meaning
from archive.documents.labels.points import point_heading
from archive.documents.markup import escape, table
from archive.documents.tables.cells import holds_label, meaning_in, opened, text_of, valued
from archive.documents.tables.exchanges import are_exchanges, exchanges
from archive.documents.tables.form_rows import (
    PAIR,
    Row,
    form_row,
    form_rows,
    has_label,
    is_empty_form,
    is_form_row,
    stacks,
)
from archive.documents.tables.numbered_cells import counted, counts_beside, with_marks
from archive.documents.tables.signature_tables import beside, signed_beside
from archive.documents.tables.stacked_cells import with_rest

# The head of a column is short.
_HEAD = 40
_AMOUNT = re.compile(
    r"[-+]?\s?(?:€|EUR)?\s?[-+]?\d{1,3}(?:[.,]\d{1,3})*(?:,-|\s?%|\s?(?:mln|fte|uur))?\.?", re.I
)
_ASKED = re.compile(r"(?:gestelde\s+)?vra(?:ag|gen)\s+(?:van|door)\b", re.IGNORECASE)


def flatten(blocks: Iterable[Line | Grid]) -> list[Line]:
    """Turn each table into lines; a value gets the label of the cell beside or above it."""
    lines: list[Line] = []
    for block in blocks:
        if isinstance(block, Line):
            lines.append(block)
        else:
            found = list(_lines(block))
            lines.extend(found)
            if _answers_all(found):
                lines.append(Line("", block.place, label=TABLE_END))
    return lines


def _answers_all(lines: Sequence[Line]) -> bool:
    """Whether the lines of a table are numbered questions, each with its answer."""
    headed = [heading for line in lines if line.label and (heading := point_heading(line.label))]
    asked = [heading.numbers for heading in headed if heading.part is Part.QUESTION]
    answered = [heading.numbers for heading in headed if heading.part is Part.ANSWER]
    return len(asked) > 1 and asked == answered and headed[-1].part is Part.ANSWER


def _lines(grid: Grid) -> Iterator[Line]:
    rows = _parted([row for row in grid.rows if any(row)])
    if not rows:
        return
    if at := _answers_from(rows):
        yield from _lines(replace(grid, rows=tuple(rows[:at])))
        yield from _by_column(_columns(rows[at]) or [], rows[at:], grid.place)
        return
    if max(sum(map(bool, row)) for row in rows) == 1 and not is_empty_form(rows):
        yield from _opened(rows)
    elif _is_list(rows):
        yield from _list(rows)
    elif counts_beside(rows):
        yield from counted(rows)
    elif are_exchanges(pairs := with_marks(rows)):
        yield from exchanges((Meaning.QUESTION, Meaning.ANSWER), ("", ""), pairs, grid.place)
    elif (columns := _columns(rows[0])) and not _has_stacks(rows[1:]):
        yield from _by_column(columns, rows, grid.place)
    elif signatures := signed_beside(rows):
        yield from beside(signatures)
    elif _has_head(rows):
        yield _data(rows, grid.place)
    elif any(map(is_form_row, rows)) or any(stacks(*pair) for pair in pairwise(rows)):
        yield from form_rows(rows)
    elif _is_layout(rows):
        yield from _opened(rows)
    else:
        yield _data(rows, grid.place)


def _has_stacks(rows: Sequence[Row]) -> bool:
    """Whether labels stand above their values, beside the end of another value or not."""
    return any(stacks(*pair) for pair in pairwise(rows)) or any(
        stacks(*pair) for pair in pairwise(with_rest([*rows], 0) if rows else ())
    )


def _parted(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows of a table whose only row has a column of labels beside a column of values."""
    if len(rows) != 1 or len(rows[0]) != PAIR or len(rows[0][0]) != len(rows[0][1]):
        return rows
    labels, values = rows[0]
    known = [meaning_in((label,)) for label in labels]
    told = [each for each in known if each is not None and each not in SECTIONS]
    if len(told) < PAIR or len(told) * 3 < len(labels) * 2:
        return rows
    return [((label,), (value,)) for label, value in zip(labels, values, strict=True)]


def _opened(rows: Sequence[Row]) -> Iterator[Line]:
    for row in rows:
        for cell in row:
            yield from opened(cell)


def _has_head(rows: Sequence[Row]) -> bool:
    """Whether a table of data has a head, one of whose words is a label elsewhere: "Soort"."""
    head, *below = rows
    return (
        len(below) >= PAIR
        and (len(head) > PAIR or all(_is_amount(row[-1]) for row in below))
        and all(head)
        and all(len(row) == len(head) and row[0] and row[-1] for row in below)
        and not any(meaning_in(cell) for row in below for cell in row if cell)
        and sum(meaning_in(cell) is not None for cell in head) == 1
    )


def _is_amount(cell: Cell) -> bool:
    """Whether a cell is a number and nothing else: "€ 612.000", "6,1%"."""
    return _AMOUNT.fullmatch(text_of(cell).strip()) is not None


def _is_list(rows: Sequence[Row]) -> bool:
    """Whether a table only sets the letters or numbers of a list apart from its text."""
    if len(rows) < PAIR or any(len(row) != PAIR or not all(row) for row in rows):
        return False
    marks = [text_of(row[0]).strip(" .)(") for row in rows]
    said = [len(text_of(row[1]).split()) for row in rows]
    counted = [str(number) for number in range(1, len(rows) + 1)]
    letters = [chr(ord("a") + number) for number in range(len(rows))]
    return [mark.lower() for mark in marks] in (counted, letters) and min(said) > PAIR


def _list(rows: Sequence[Row]) -> Iterator[Line]:
    for mark, text in rows:
        first, *rest = text
        marker = text_of(mark).strip()
        marker = marker if marker.endswith((".", ")")) else f"{marker}."
        yield replace(first, marker=marker, kind=Kind.ITEM, gap=True)
        yield from rest


def _answers_from(rows: Sequence[Row]) -> int:
    """The row below the labels of a form that heads its columns of questions and answers, or 0."""
    for index, row in enumerate(rows[1:-1], 1):
        columns = _columns(row)
        if columns and Meaning.QUESTION in columns and Meaning.ANSWER in columns:
            return index
    return 0


def _columns(head: Row) -> list[Meaning | None] | None:
    """The labels of a row of column heads; None when the row is no such row."""
    meanings = [meaning_in(cell) for cell in head]
    if Meaning.ANSWER in meanings and Meaning.QUESTION not in meanings:
        # Beside "Antwoord college", "Vraag van de fractie" does not ask for the name of a party.
        asked = [bool(cell) and _ASKED.match(text_of(cell)) is not None for cell in head]
        pairs = zip(asked, meanings, strict=True)
        meanings = [Meaning.QUESTION if asks else meaning for asks, meaning in pairs]
    filled = [meaning for cell, meaning in zip(head, meanings, strict=True) if cell]
    short = all(len(text_of(cell)) < _HEAD for cell in head)
    if Meaning.QUESTION in filled and Meaning.ANSWER in filled and short:
        return meanings
    if len(filled) < 2 or None in filled:
        return None
    useful = {Meaning.ASKERS, Meaning.PARTY, Meaning.SUBJECT, Meaning.DAY, Meaning.SUBMITTED}
    return meanings if len(useful & {m for m in filled if m}) >= 2 else None


def _by_column(
    columns: Sequence[Meaning | None], rows: Sequence[Row], place: str
) -> Iterator[Line]:
    labels = [text_of(cell) for cell in rows[0]]
    if len(rows) == 1:
        for label in labels:
            if label:
                yield Line("", place, label=label)
        return
    yield Line(" ".join(filter(None, labels)), place, label=COLUMN_HEAD)
    if Meaning.QUESTION in columns and Meaning.ANSWER in columns:
        yield from exchanges(columns, labels, rows[1:], place)
        return
    for row in rows[1:]:
        if len(row) != len(columns) or has_label(row[0]):
            yield from form_row(row, set())
            continue
        for meaning, label, cell in zip(columns, labels, row, strict=True):
            if meaning is not None:
                yield from valued(label, meaning, cell, place)


def _is_layout(rows: Sequence[Row]) -> bool:
    """A table that only sets text side by side: whole pieces of text stand in its cells."""
    cells = [cell for row in rows for cell in row if cell]
    # One row is no table of data: names beside each other, or columns of text.
    return len(rows) == 1 or any(
        len(cell) > 3 or any(holds_label((line,)) for line in cell) for cell in cells
    )


def _data(rows: Sequence[Row], place: str) -> Line:
    written = [
        [
            "<br>".join(
                (line.marker + " " if line.marker else "") + (line.markdown or escape(line.text))
                for line in cell
            )
            for cell in row
        ]
        for row in rows
    ]
    text = " ".join(line.whole for row in rows for cell in row for line in cell)
    return Line(text, place, markdown=table(written), kind=Kind.TABLE)
