"""Tables of questions and answers: a row for each question, in columns with heads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.documents.document import Cell, Kind, Line
from archive.documents.labels.meanings import SECTIONS, Meaning
from archive.documents.tables.cells import is_point, opened, text_of, valued

Row = tuple[Cell, ...]
PAIR = 2
# Columns of what goes with a question but is no part of it: who asks or answers, which page it is
# about, and what the clerk notes.
_FIELDS = (Meaning.OTHER, Meaning.PARTY, Meaning.ASKERS, Meaning.PORTFOLIO)


def are_exchanges(rows: Sequence[Row]) -> bool:
    """Whether a table without heads has a question in each row, and its answer beside it.

    Questions are counted, and the count may go on from a table before it; where they are not, each
    answer must be a sentence.
    """
    if len(rows) < PAIR or any(len(row) != PAIR or not all(row) for row in rows):
        return False
    marks = [row[0][0].marker.strip("().: ") for row in rows]
    first = int(marks[0]) if marks[0].isdigit() else 0
    counted = [str(number) for number in range(first, first + len(rows))]
    asked = all(row[0][-1].text.rstrip().endswith("?") for row in rows)
    answers = [text_of(row[1]).rstrip() for row in rows]
    said = [each for each in answers if each.endswith((".", "!", ":")) or len(each.split()) > PAIR]
    answered = len(said) * 2 > len(rows) and not any(each.endswith("?") for each in answers)
    if not any(marks):
        return asked and answered and all(each.endswith((".", "!")) for each in answers)
    return first > 0 and marks == counted and asked and answered


def exchanges(
    columns: Sequence[Meaning | None], labels: Sequence[str], rows: Sequence[Row], place: str
) -> Iterator[Line]:
    """Give a row a question with its answer; what stands in other columns goes with the question.

    A row of one cell heads the questions below it.
    """
    columns = _with_numbers(columns, labels, rows)
    above: list[Line] = []
    number = 0
    for row in rows:
        if len(row) != len(columns):
            above += [line for cell in row for line in cell]
            continue
        number += 1
        asked = columns.index(Meaning.QUESTION)
        beside = [*above, *_beside(columns, labels, row)]
        yield from (line for line in beside if line.label)
        beside = [line for line in beside if not line.label]
        above = []
        shown = _number_of(columns, row) or str(number)
        for index in (asked, columns.index(Meaning.ANSWER)):
            cell = row[index]
            cell = _without_number(cell, shown)
            part = SECTIONS[columns[index] or Meaning.QUESTION]
            extra = tuple(beside) if index == asked else ()
            label = labels[index] if is_point(cell) else f"{part.value} {shown}"
            if is_point(cell):
                yield from extra
                yield from opened(cell)
            else:
                meaning = columns[index] or Meaning.QUESTION
                yield from valued(label, meaning, (*extra, *cell), place)
    yield from above


def _with_numbers(
    columns: Sequence[Meaning | None], labels: Sequence[str], rows: Sequence[Row]
) -> list[Meaning | None]:
    """The columns, with that of the numbers known where its head is empty."""
    found = list(columns)
    for at, (meaning, label) in enumerate(zip(columns, labels, strict=True)):
        figures = [text_of(row[at]).strip(" .") for row in rows if len(row) == len(columns)]
        if meaning is None and not label and figures and all(map(str.isdigit, figures)):
            found[at] = Meaning.NUMBER
    return found


def _without_number(cell: Cell, shown: str) -> Cell:
    """A cell without the number in front that the row shows already."""
    if not cell or cell[0].marker.strip("().: ") != shown:
        return cell
    return (replace(cell[0], marker="", kind=Kind.TEXT), *cell[1:])


def _beside(columns: Sequence[Meaning | None], labels: Sequence[str], row: Row) -> Iterator[Line]:
    """What a row holds besides question, answer and number: "Thema afval"."""
    known = (Meaning.QUESTION, Meaning.ANSWER, Meaning.NUMBER)
    for meaning, label, cell in zip(columns, labels, row, strict=True):
        if meaning in _FIELDS and cell:
            yield from valued(label, meaning, cell, cell[0].place)
        elif meaning not in known and cell:
            first, *rest = cell
            yield replace(first, text=f"{label} {first.whole}".strip(), markdown="", marker="")
            yield from rest


def _number_of(columns: Sequence[Meaning | None], row: Row) -> str:
    for meaning, cell in zip(columns, row, strict=True):
        if meaning is Meaning.NUMBER and text_of(cell).strip(" .").isdigit():
            return text_of(cell).strip(" .")
    return ""
