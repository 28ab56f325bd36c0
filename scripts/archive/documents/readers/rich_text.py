"""Rich text files (.rtf)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from striprtf.striprtf import rtf_to_text

from archive.documents.document import Cell, Document, Grid, Kind, Line
from archive.documents.encoding import clean
from archive.documents.readers.rich_text_looks import SIGNS, look_of, with_looks
from archive.documents.runs import Look, Run, lines_of
from archive.unreadable import told

# Signs of our own in the text, for what the library would leave out or run together.
_CELL, _ROW, _NOTE, _BREAK, _BOX = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
_SIGNS = (
    # A table in a cell becomes lines of that cell, with tab stops.
    (re.compile(r"\\nestcell(?![a-z])"), r"\\tab "),
    (re.compile(r"\{\\\*\\nesttableprops(?![a-z])"), r"{\\uc1\\u-8189?}\g<0>"),
    (re.compile(r"\\cell(?![a-z])"), r"{\\uc1\\u-8192?}"),
    (re.compile(r"\\row(?![a-z])"), r"{\\uc1\\u-8191?}\\par "),
    (re.compile(r"\\line(?![a-z])"), r"{\\uc1\\u-8189?}"),
    # The number of a list item, as WordPad writes it.
    (re.compile(r"\{\\pntext(?![a-z])"), "{"),
)
_REGION = re.compile(r"\{\\(?:header|footer)[lrf]?(?![a-z])")
_FOOTNOTE = re.compile(r"\{\\footnote(?![a-z])")
_FONTS = re.compile(r"\{\\fonttbl(?![a-z])")
_SHAPE = re.compile(r"\{\\shp(?![a-z])")
_TEXT_BOX = re.compile(r"\{\\shptxt(?![a-z])")
_BRACE = re.compile(r"\\[{}\\]|[{}]")
_PICTURE = re.compile(r"\{(?:\\\*\\shppict *\{)?\\pict(?![a-z])")


def read_rich_text(name: str, data: bytes) -> Document:
    """Read an .rtf file. Raises UnreadableError."""
    source, deleted = with_looks(data.decode("latin-1"))
    opening = re.match(r"\{\\rtf1[^{}\r\n]{0,200}", source)
    head = opening[0] if opening else "{\\rtf1"
    # The table of fonts says in which alphabet a text is written.
    head += "".join("{\\fonttbl" + table for table in _cut(source, _FONTS)[1][:1])
    for pattern, sign in _SIGNS:
        source = pattern.sub(sign, source)
    source, regions = _cut(source, _REGION)
    source, notes = _cut(source, _FOOTNOTE, sign=r"{{\uc1\u-8190?}}{0}{{\uc1\u-8190?}}")
    source, shapes = _cut(source, _SHAPE, sign=r"{{\uc1\u-8188?}}{0}{{\uc1\u-8188?}}")
    boxes = [_text(head + box) for shape in shapes for box in _cut(shape, _TEXT_BOX)[1] or [" }"]]
    furniture = [line for region in regions for line in _furniture(_text(head + region))]
    written = (_text(head + note) for note in notes)
    pictures = len(_PICTURE.findall(source))
    remarks = [f"afbeeldingen in het stuk: {pictures}, niet overgenomen"] if pictures else []
    if deleted:
        remarks.append("bijgehouden wijzigingen: verwijderde tekst is niet overgenomen")
    return Document(
        name,
        (*furniture, *_blocks(_text(source), boxes)),
        {
            str(number): Line(" ".join(SIGNS.sub("", note).split()), f"voetnoot {number}")
            for number, note in enumerate(written, 1)
            if note.strip()
        },
        remarks=tuple(remarks),
        flowing=True,
    )


def _furniture(text: str) -> Iterator[Line]:
    for part in re.split(rf"[\n{_CELL}{_ROW}{_BREAK}]", text):
        for line in _lines(part, "kop- of voettekst"):
            yield replace(line, text=line.whole, kind=Kind.FURNITURE, marker="")


def _text(source: str) -> str:
    try:
        return clean(str(rtf_to_text(source, errors="replace")))  # type: ignore[no-untyped-call]
    except Exception as error:
        # Any file may be handed in, and what a broken one makes the library raise has no end.
        broken = "Dit rtf-bestand is beschadigd. Open het in Word en bewaar het als .docx."
        raise told(error, broken) from error


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


def _blocks(text: str, boxes: Sequence[str]) -> Iterator[Line | Grid]:
    rows: list[tuple[Cell, ...]] = []
    paragraphs = tables = 0
    open_cells: list[list[Line]] = [[]]
    for raw in re.split(rf"\n|(?<={_ROW})", text):
        part, beside = _without_boxes(raw, boxes)
        if _CELL in part or open_cells != [[]]:
            place = f"tabel {tables + 1}, rij {len(rows) + 1}"
            for index, piece in enumerate(part.rstrip(_ROW).split(_CELL)):
                if index:
                    open_cells.append([])
                open_cells[-1].extend(_lines(piece, place))
            if part.endswith(_ROW):
                rows.append(tuple(tuple(cell) for cell in open_cells[:-1]))
                open_cells = [[]]
            open_cells[-1].extend(line for box in beside for line in _lines(box, place))
            continue
        if not part.strip() and not beside:
            continue
        if rows:
            tables += 1
            yield Grid(tuple(rows), f"tabel {tables}")
            rows = []
        for paragraph in (part, *beside):
            paragraphs += 1
            yield from _lines(paragraph, f"alinea {paragraphs}")
    if rows:
        yield Grid(tuple(rows), f"tabel {tables + 1}")
    for cell in open_cells:
        yield from cell


def _without_boxes(part: str, boxes: Sequence[str]) -> tuple[str, list[str]]:
    """Take the places of text boxes out of a paragraph; gives the paragraphs in those boxes too."""
    found = [int(figure) - 1 for figure in re.findall(f"{_BOX}(\\d+){_BOX}", part)]
    beside = [
        paragraph
        for index in found
        if index < len(boxes)
        for paragraph in re.split(rf"[\n{_CELL}{_ROW}]", boxes[index])
        if paragraph.strip()
    ]
    return re.sub(f"{_BOX}\\d+{_BOX}", "", part), beside


def _lines(paragraph: str, place: str) -> list[Line]:
    lines: list[Line] = []
    for index, part in enumerate(paragraph.split(_BREAK)):
        lines.extend(
            replace(line, gap=index == 0) for line in lines_of(_runs(part), Line("", place))
        )
    return lines


def _runs(part: str) -> Iterator[Run]:
    """Cut a line at the signs of looks and footnotes."""
    look = Look()
    for piece in re.split(f"({SIGNS.pattern}|{_NOTE}\\d+{_NOTE})", part):
        if piece and SIGNS.fullmatch(piece):
            look = look_of(piece)
        elif piece.startswith(_NOTE):
            yield Run("", note=piece.strip(_NOTE))
        elif piece:
            yield look.run(piece)
