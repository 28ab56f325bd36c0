"""PDF files with text: lines, columns, ruled tables and footnotes from what stands where."""

from __future__ import annotations

import io
import re
import statistics
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import pdfplumber

from archive.documents.document import Cell, Document, Grid, Kind, Line, words
from archive.documents.encoding import clean
from archive.documents.fault import UnreadableError
from archive.documents.markers import split_marker
from archive.documents.markup import escape

MOST_PAGES = 300

_BROKEN = "Deze pdf is beschadigd. Open hem in een pdf-lezer en bewaar hem opnieuw."
_LOCKED = "Deze pdf heeft een wachtwoord. Bewaar hem zonder wachtwoord."
SCANNED = (
    "gescand: eerst OCR. In deze pdf staat geen tekst, alleen beeld. Maak er tekst van met "
    "'ocrmypdf -l nld', of kies --ocr."
)


class ScannedError(UnreadableError):
    """A PDF that has pictures of text, and no text."""


def read_portable(name: str, data: bytes) -> Document:
    """Read a PDF that has text.

    Raises ScannedError when it has pictures only, UnreadableError when it is broken, locked or
    longer than any form.
    """
    try:
        with pdfplumber.open(io.BytesIO(data)) as file:
            if len(file.pages) > MOST_PAGES:
                raise UnreadableError(
                    f"Deze pdf heeft {len(file.pages)} bladzijden; een formulier heeft er hooguit "
                    f"{MOST_PAGES}. Knip de vragen eruit en bewaar die apart."
                )
            return _document(name, file)
    except UnreadableError:
        raise
    except Exception as error:
        # What a broken file makes pdfminer raise has no end.
        locked = "password" in f"{type(error).__name__} {error!r}".lower()
        raise UnreadableError(_LOCKED if locked else _BROKEN) from error


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    font: str
    address: str = ""


def _document(name: str, file: Any) -> Document:
    blocks: list[Line | Grid] = []
    notes: dict[str, Line] = {}
    texts: list[str] = []
    pictures = 0
    for number, sheet in enumerate(file.pages, 1):
        page = sheet.dedupe_chars()
        found = _words(page)
        pictures += len(page.images)
        texts.extend(word.text for word in found)
        blocks.extend(_page(page, found, number, notes))
        sheet.close()
    if not texts:
        if pictures:
            raise ScannedError(SCANNED)
        raise UnreadableError("In deze pdf staat geen tekst.")
    remarks = (f"afbeeldingen in het stuk: {pictures}, niet overgenomen",) if pictures else ()
    counted = words(texts)
    return Document(name, tuple(blocks), notes, counted, remarks=remarks, pages=True)


def _words(page: Any) -> list[_Word]:
    return [
        _Word(
            clean(each["text"]),
            each["x0"],
            each["x1"],
            each["top"],
            each["bottom"],
            each["size"],
            each["fontname"],
        )
        for each in page.extract_words(
            x_tolerance_ratio=0.18,
            keep_blank_chars=False,
            use_text_flow=False,
            extra_attrs=["size", "fontname"],
        )
        if clean(each["text"]).strip()
    ]


def _page(
    page: Any, found: list[_Word], number: int, notes: dict[str, Line]
) -> Iterator[Line | Grid]:
    if not found:
        return
    size = statistics.mode(round(word.size, 1) for word in found for _ in word.text)
    tables = [table for table in page.find_tables() if _is_table(table)]
    inside: set[_Word] = set()
    placed: list[tuple[float, list[Line | Grid]]] = []
    for index, table in enumerate(tables, 1):
        grid, used = _grid(table, found, f"blz. {number}, tabel {index}", size)
        if used & inside:
            continue
        inside |= used
        placed.append((table.bbox[1], [grid]))
    rows = _rows([word for word in found if word not in inside])
    body, own_notes = _split_notes(rows, size)
    marks = _add_notes(own_notes, notes, number)
    pitch = _pitch(body)
    previous: list[_Word] | None = None
    columns: list[float] = []
    right = max((row[-1].x1 for row in body), default=0.0)
    edges = _edges(body, page.height, pitch, size)
    for index, row in enumerate(body, 1):
        top = row[0].top
        gap = (
            previous is None
            or top - previous[0].top > pitch * 1.3
            or (top - previous[0].top > size * 1.9 and not _was_full(previous, row, right))
            or _indented(row, previous, body)
        )
        line, columns = _line(row, f"blz. {number}, regel {index}", size, marks, columns)
        kind = Kind.FURNITURE if index - 1 in edges else line.kind
        wrapped = not gap and previous is not None and _was_full(previous, row, right)
        made = replace(line, gap=gap, page=number, wrapped=wrapped, kind=kind)
        if not gap and placed:
            # Bold that runs over lines is the look of a whole paragraph, not of a caption.
            at, above = placed[-1]
            placed[-1] = at, [_unbold(each) for each in above]
            made = replace(made, markdown=made.markdown.removeprefix("**").removesuffix("**"))
        placed.append((top, [made]))
        previous = row
    for _, blocks in sorted(placed, key=lambda each: each[0]):
        yield from blocks


def _unbold(block: Line | Grid) -> Line | Grid:
    if isinstance(block, Line) and block.strong and block.markdown.startswith("**"):
        return replace(block, markdown=block.markdown[2:-2])
    return block


def _rows(found: Iterable[_Word]) -> list[list[_Word]]:
    """Group words into lines: what shares more than half of its height stands on one line."""
    rows: list[list[_Word]] = []
    for word in sorted(found, key=lambda each: (each.bottom, each.x0)):
        row = rows[-1] if rows else None
        if row and _same_line(word, max(row, key=lambda each: each.size)):
            row.append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda each: each.x0) for row in rows]


def _same_line(word: _Word, other: _Word) -> bool:
    shared = min(word.bottom, other.bottom) - max(word.top, other.top)
    return shared > 0.5 * min(word.bottom - word.top, other.bottom - other.top)


def _pitch(rows: list[list[_Word]]) -> float:
    steps = [after[0].top - before[0].top for before, after in pairwise(rows)]
    near = [step for step in steps if 4 < step < 40]
    if not near:
        return 14.0
    # The step between the lines of one paragraph is the smallest one that returns.
    counted = sorted(round(step) for step in near)
    common = [step for step in sorted(set(counted)) if counted.count(step) >= len(counted) * 0.15]
    return float(common[0] if common else counted[0]) + 0.5


def _was_full(row: list[_Word], below: list[_Word], right: float) -> bool:
    """Whether the first word of the next line would not have fitted on a line."""
    return row[-1].x1 + (below[0].x1 - below[0].x0) + 3 > right


def _edges(rows: list[list[_Word]], height: float, pitch: float, size: float) -> set[int]:
    """Lines in the upper or lower margin of the page, clearly apart from the text."""
    found: set[int] = set()
    for order, top in (
        (1, True),
        (-1, False),
    ):
        indexes = list(range(len(rows)))[::order]
        for at, index in enumerate(indexes[:3]):
            row = rows[index]
            inner = rows[indexes[at + 1]] if at + 1 < len(indexes) else None
            apart = inner is None or abs(inner[0].top - row[0].top) > pitch * 2.2
            small = max(word.size for word in row) < size * 0.9
            outside = row[0].bottom < height * 0.1 if top else row[0].top > height * 0.9
            if outside and len(rows) > 3 and (small or apart):
                found.update(indexes[: at + 1])
    return found


def _indented(row: list[_Word], previous: list[_Word], rows: list[list[_Word]]) -> bool:
    """A first line that springs in, after a line that ends a sentence before the margin."""
    margin = min(each[0].x0 for each in rows)
    right = max(each[-1].x1 for each in rows)
    return (
        3 < row[0].x0 - previous[0].x0 < 40
        and abs(previous[0].x0 - margin) < 2
        and previous[-1].text.endswith((".", "?", "!"))
        and previous[-1].x1 < right - 30
    )


def _line(
    row: list[_Word], place: str, size: float, marks: dict[str, str], columns: list[float]
) -> tuple[Line, list[float]]:
    """Make a line of its words; `columns` are where the values of the line above start."""
    text = markdown = ""
    starts: list[float] = []
    previous: _Word | None = None
    for word in row:
        glue = ""
        if previous is not None:
            space = word.x0 - previous.x1
            glue = "\t" if space > max(size * 1.6, 12) else " " if space > size * 0.12 else ""
            if glue == "\t":
                starts.append(word.x0)
        mark = marks.get(word.text) if _is_raised(word, row, size) else None
        text += glue + ("" if mark else word.text)
        markdown += (" " if glue and not mark else "") + (
            f"[^{mark}]" if mark else escape(word.text)
        )
        previous = word
    if columns and not starts and any(abs(row[0].x0 - column) < 2 for column in columns):
        # The value of the line above goes on under itself.
        text, starts = "\t" + text, columns
    marker, rest = split_marker(text)
    if marker:
        cut = len(markdown) - len(split_marker(markdown.replace("\\*", "*", 1))[1])
        markdown = markdown[cut:]
    plain = "bold" in row[0].font.lower()
    strong = all(_has_look(word.font) for word in row)
    if strong and plain and len(rest) < 80 and not rest.endswith((".", "?", ":", ";", ",")):
        markdown = f"**{markdown}**"
    line = Line(
        rest,
        place,
        markdown=markdown,
        kind=Kind.ITEM if marker else Kind.TEXT,
        marker=marker,
        depth=round(row[0].x0),
        strong=strong,
    )
    return line, starts


def _has_look(font: str) -> bool:
    return re.search(r"bold|italic|oblique|black|heavy", font, re.IGNORECASE) is not None


def _is_raised(word: _Word, row: list[_Word], size: float) -> bool:
    return word.size < size * 0.8 and word.text.isdigit() and len(row) > 1


def _split_notes(
    rows: list[list[_Word]], size: float
) -> tuple[list[list[_Word]], list[list[_Word]]]:
    """Footnotes are the small print that starts with a number, down to the foot of the page."""
    for index, row in enumerate(rows):
        small = [each for each in rows[index:] if max(word.size for word in each) < size * 0.93]
        if (
            re.match(r"\[?\d{1,3}\]?", row[0].text)
            and row in small
            and len(small) >= len(rows[index:]) - 3
            and index > 0
        ):
            notes = [each for each in rows[index:] if each in small]
            while len(notes) > 1 and _PAGE_NUMBER.fullmatch(" ".join(w.text for w in notes[-1])):
                notes.pop()
            rest = [each for each in rows[index:] if each not in notes]
            return rows[:index] + rest, notes
    return rows, []


_PAGE_NUMBER = re.compile(
    r"[-–|]?\s*(?:(?:pagina|blad(?:zijde)?|blz\.?|p\.?)\s*)?\d{1,3}\s*(?:(?:van|/|-"
    r"|\|)\s*\d{1,3})?\s*[-–|]?",
    re.IGNORECASE,
)


def _add_notes(rows: list[list[_Word]], notes: dict[str, Line], number: int) -> dict[str, str]:
    """Add a page's footnotes; gives the mark of each by the figure it has on the page."""
    marks: dict[str, str] = {}
    current = ""
    for row in rows:
        text = " ".join(word.text for word in row)
        match = re.match(r"\[?(\d{1,3})\]?[.)]?\s*(?=\S)", text)
        follows = match and (not marks or int(match[1]) == int(list(marks)[-1]) + 1)
        if match and follows:
            figure = match[1]
            current = figure if figure not in notes else f"{figure}-{number}"
            marks[figure] = current
            notes[current] = Line(text[match.end() :], f"voetnoot {figure}, blz. {number}")
        elif current:
            joined = f"{notes[current].text} {text}"
            notes[current] = replace(notes[current], text=joined)
    return marks


def _is_table(table: Any) -> bool:
    rows = [row for row in table.rows if any(row.cells)]
    return len(rows) >= 1 and max(sum(1 for cell in row.cells if cell) for row in rows) >= 2


def _grid(table: Any, found: list[_Word], place: str, size: float) -> tuple[Grid, set[_Word]]:
    used: set[_Word] = set()
    rows: list[tuple[Cell, ...]] = []
    for index, row in enumerate(table.rows, 1):
        cells = []
        for box in row.cells:
            if box is None:
                continue
            inside = [word for word in found if word not in used and _is_inside(word, box)]
            used.update(inside)
            cells.append(_cell(inside, f"{place}, rij {index}", size, box[2]))
        rows.append(tuple(cells))
    return Grid(tuple(rows), place), used


def _cell(inside: list[_Word], place: str, size: float, right: float) -> Cell:
    rows = _rows(inside)
    pitch = _pitch(rows) if len(rows) > 2 else 18.0
    lines = []
    for index, row in enumerate(rows):
        line, _ = _line(row, place, size, {}, [])
        gap = index == 0 or row[0].top - rows[index - 1][0].top > pitch * 1.3
        wrapped = not gap and _was_full(rows[index - 1], row, right - 4)
        lines.append(replace(line, gap=gap, wrapped=wrapped))
    return tuple(lines)


def _is_inside(word: _Word, box: tuple[float, float, float, float]) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]
