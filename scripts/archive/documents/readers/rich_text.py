"""Rich text files (.rtf)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from striprtf.striprtf import rtf_to_text

from archive.documents.document import Cell, Document, Grid, Kind, Line
from archive.documents.encoding import clean
from archive.documents.fault import UnreadableError
from archive.documents.markers import split_marker
from archive.documents.markup import escape

# Signs of our own in the text, for what the library would leave out or run together.
_CELL, _ROW, _NOTE, _BREAK = "\ue000", "\ue001", "\ue002", "\ue003"
_SIGNS = (
    (re.compile(r"\\(?:nest)?cell(?![a-z])"), r"\\u-8192?"),
    (re.compile(r"\\(?:nest)?row(?![a-z])"), r"\\u-8191?\\par "),
    (re.compile(r"\\line(?![a-z])"), r"\\u-8189?"),
)
_REGION = re.compile(r"\{\\(?:header|footer)[lrf]?(?![a-z])")
_FOOTNOTE = re.compile(r"\{\\footnote(?![a-z])")
_BRACE = re.compile(r"\\[{}\\]|[{}]")


def read_rich_text(name: str, data: bytes) -> Document:
    """Read an .rtf file. Raises UnreadableError."""
    source = data.decode("latin-1")
    opening = re.match(r"\{\\rtf1[^{}\r\n]{0,200}", source)
    head = opening[0] if opening else "{\\rtf1"
    for pattern, sign in _SIGNS:
        source = pattern.sub(sign, source)
    source, regions = _cut(source, _REGION)
    source, notes = _cut(source, _FOOTNOTE, sign=r"\u-8190?{0}\u-8190?")
    text = _text(source)
    blocks: list[Line | Grid] = []
    for region in regions:
        for part in _text(head + region).split("\n"):
            if part.strip():
                shown = " ".join(part.split())
                blocks.append(Line(shown, "kop- of voettekst", kind=Kind.FURNITURE))
    blocks.extend(_blocks(text))
    written = (_text(head + note) for note in notes)
    return Document(
        name,
        tuple(blocks),
        {
            str(number): Line(" ".join(note.split()), f"voetnoot {number}")
            for number, note in enumerate(written, 1)
            if note.strip()
        },
        flowing=True,
    )


def _text(source: str) -> str:
    try:
        return clean(str(rtf_to_text(source, errors="replace")))  # type: ignore[no-untyped-call]
    except Exception as error:
        # Any file may be handed in, and what a broken one makes the library raise has no end.
        raise UnreadableError(
            "Dit rtf-bestand is beschadigd. Open het in Word en bewaar het als .docx."
        ) from error


def _cut(source: str, opening: re.Pattern[str], sign: str = "") -> tuple[str, list[str]]:
    """Take groups out of the source; gives what is left and the groups without their head."""
    left: list[str] = []
    taken: list[str] = []
    position = 0
    while match := opening.search(source, position):
        end = _end_of_group(source, match.end())
        left.append(source[position : match.start()] + sign.format(len(taken) + 1))
        taken.append(" " + source[match.end() : end] + "}")
        position = min(end + 1, len(source))
    return "".join([*left, source[position:]]), taken


def _end_of_group(source: str, start: int) -> int:
    depth = 1
    for match in _BRACE.finditer(source, start):
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            depth -= 1
            if depth == 0:
                return match.start()
    return len(source)


def _blocks(text: str) -> Iterator[Line | Grid]:
    rows: list[tuple[Cell, ...]] = []
    paragraphs = tables = 0
    open_cells: list[list[Line]] = [[]]
    for part in re.split(rf"\n|(?<={_ROW})", text):
        if _CELL in part or open_cells != [[]]:
            place = f"tabel {tables + 1}, rij {len(rows) + 1}"
            for index, piece in enumerate(part.rstrip(_ROW).split(_CELL)):
                if index:
                    open_cells.append([])
                open_cells[-1].extend(_lines(piece, place))
            if part.endswith(_ROW):
                rows.append(tuple(tuple(cell) for cell in open_cells[:-1]))
                open_cells = [[]]
            continue
        if not part.strip():
            continue
        if rows:
            tables += 1
            yield Grid(tuple(rows), f"tabel {tables}")
            rows = []
        paragraphs += 1
        yield from _lines(part, f"alinea {paragraphs}")
    if rows:
        yield Grid(tuple(rows), f"tabel {tables + 1}")
    for cell in open_cells:
        yield from cell


def _lines(paragraph: str, place: str) -> list[Line]:
    lines = []
    for index, part in enumerate(paragraph.split(_BREAK)):
        pieces = [" ".join(piece.split()) for piece in part.strip().split("\t")]
        marker, text = split_marker("\t".join(pieces).strip())
        if not text.strip(_NOTE):
            continue
        lines.append(
            Line(
                re.sub(f"{_NOTE}\\d+{_NOTE}", "", text),
                place,
                markdown=re.sub(f"{_NOTE}(\\d+){_NOTE}", r"[^\1]", " ".join(escape(text).split())),
                kind=Kind.ITEM if marker else Kind.TEXT,
                marker=marker,
                gap=index == 0,
            )
        )
    return lines
