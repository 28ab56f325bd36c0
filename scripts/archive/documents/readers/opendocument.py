"""OpenDocument files (.odt). Source of the names: OASIS OpenDocument 1.3, part 3."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from lxml import etree

from archive.documents.document import Block, Document, Kind, Line, words
from archive.documents.readers.nested import settled
from archive.documents.readers.odt_looks import Looks
from archive.documents.readers.odt_numbers import Numbers, OpenList
from archive.documents.readers.odt_xml import (
    DRAW,
    OFFICE,
    PASSED_BY,
    STYLE,
    TABLE,
    TEXT,
    XLINK,
    all_text,
    collapsed,
    is_box,
)
from archive.documents.runs import Look, Run, lines_of
from archive.package import check_parts, open_package
from archive.unreadable import UnreadableError


def read_opendocument(name: str, data: bytes) -> Document:
    """Read an .odt file. Raises UnreadableError."""
    with open_package(data, "content.xml") as package:
        check_parts(package)
        content = _parse(package.read("content.xml"))
        try:
            styles = _parse(package.read("styles.xml"))
        except KeyError:
            styles = etree.Element("none")
    text = content.find(f"{OFFICE}body/{OFFICE}text")
    if text is None:
        raise UnreadableError(
            "Dit is een OpenDocument-bestand, maar geen tekst. Bewaar het formulier als .odt."
        )
    return _Walker(content, styles).document(name, text)


def _parse(data: bytes) -> Any:
    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise UnreadableError(
            "Het bestand is beschadigd. Open het in LibreOffice en bewaar het opnieuw."
        ) from error


@dataclass
class _Walker:
    """Goes through one file and keeps count of its lists, tables and notes."""

    content: Any
    styles: Any
    notes: dict[str, Line] = field(default_factory=dict)
    paragraphs: int = 0
    tables: int = 0

    def document(self, name: str, text: Any) -> Document:
        self._looks = Looks((self.styles, self.content))
        self._numbers = Numbers((self.styles, self.content))
        furniture = tuple(self._furniture())
        blocks = tuple(self._blocks(text))
        remarks = []
        pictures = sum(1 for _ in text.iter(f"{DRAW}image"))
        if pictures:
            remarks.append(f"afbeeldingen in het stuk: {pictures}, niet overgenomen")
        if next(text.iter(f"{TEXT}tracked-changes"), None) is not None:
            remarks.append("bijgehouden wijzigingen: verwijderde tekst is niet overgenomen")
        return Document(
            name,
            (*furniture, *blocks),
            self.notes,
            self._words(text),
            remarks=tuple(remarks),
            flowing=True,
        )

    # Paragraphs and tables

    def _blocks(self, parent: Any) -> Iterator[Block]:
        for child in parent:
            tag = child.tag
            if tag in PASSED_BY or not isinstance(tag, str):
                continue
            if tag in (f"{TEXT}p", f"{TEXT}h"):
                yield from self._paragraph(child, Line("", ""))
            elif tag == f"{TEXT}list":
                yield from self._list(child, None)
            elif tag == f"{TEXT}numbered-paragraph":
                yield from self._item(child, self._numbers.open(child, None))
            elif tag == f"{TABLE}table":
                yield from self._table(child)
            else:
                yield from self._blocks(child)

    def _paragraph(self, element: Any, model: Line) -> Iterator[Block]:
        self.paragraphs += 1
        boxes: list[Any] = []
        style = element.get(f"{TEXT}style-name", "")
        runs = list(self._runs(element, self._looks.of("paragraph", style, Look()), boxes))
        model = replace(model, place=f"alinea {self.paragraphs}")
        if element.tag == f"{TEXT}h" and model.kind is not Kind.ITEM:
            depth = int(element.get(f"{TEXT}outline-level", "1"))
            has_text = any(run.text.strip() for run in runs)
            marker = self._numbers.heading(element, depth - 1) if has_text else ""
            model = replace(model, kind=Kind.HEADING, depth=depth, marker=marker)
        yield from lines_of(runs, model)
        for box in boxes:
            yield from self._blocks(box)

    def _list(self, element: Any, around: OpenList | None) -> Iterator[Block]:
        opened = self._numbers.open(element, around)
        for item in element:
            if item.tag == f"{TEXT}list-header":
                yield from self._blocks(item)
            elif item.tag == f"{TEXT}list-item":
                yield from self._item(item, opened)

    def _item(self, item: Any, opened: OpenList) -> Iterator[Block]:
        """The number stands in front of the first text of an item; an item may have none."""
        marker: str | None = None
        first = True
        for child in item:
            if child.tag in (f"{TEXT}p", f"{TEXT}h"):
                if marker is None:
                    marker = self._numbers.marker(opened, item)
                model = Line("", "", depth=opened.depth)
                if first and marker:
                    model = replace(model, kind=Kind.ITEM, marker=marker)
                made = list(self._paragraph(child, model))
                first = first and not made
                yield from made
            elif child.tag == f"{TEXT}list":
                yield from self._list(child, opened)
            else:
                yield from self._blocks([child])

    def _table(self, element: Any) -> Iterator[Block]:
        self.tables += 1
        place = f"tabel {self.tables}"
        rows = [
            [list(self._blocks(cell)) for cell in _cells(row)]
            for row in element.iter(f"{TABLE}table-row")
            if next(row.iterancestors(f"{TABLE}table")) is element
        ]
        yield from settled([row for row in rows if row], place)

    # Runs

    def _runs(self, element: Any, look: Look, boxes: list[Any]) -> Iterator[Run]:
        yield look.run(collapsed(element.text))
        for child in element:
            yield from self._inline(child, look, boxes)
            yield look.run(collapsed(child.tail))

    def _inline(self, child: Any, look: Look, boxes: list[Any]) -> Iterator[Run]:
        tag = child.tag
        if tag in PASSED_BY or not isinstance(tag, str):
            return
        if tag == f"{TEXT}s":
            yield look.run(" " * min(int(child.get(f"{TEXT}c", "1")), 100))
        elif tag == f"{TEXT}tab":
            yield look.run("\t")
        elif tag == f"{TEXT}line-break":
            yield look.run("\n")
        elif tag == f"{TEXT}note":
            yield self._note(child)
        elif tag == f"{TEXT}span":
            own = self._looks.of("text", child.get(f"{TEXT}style-name", ""), look)
            yield from self._runs(child, own, boxes)
        elif tag == f"{TEXT}a":
            address = child.get(f"{XLINK}href", "")
            yield from self._runs(child, replace(look, address=address), boxes)
        elif is_box(child):
            boxes.append(child)
        else:
            yield from self._runs(child, look, boxes)

    def _note(self, element: Any) -> Run:
        kind = "e" if element.get(f"{TEXT}note-class") == "endnote" else ""
        mark = f"{kind}{len(self.notes) + 1}"
        body = element.find(f"{TEXT}note-body")
        found = _flat(self._blocks(body)) if body is not None else []
        text = " ".join(line.text for line in found)
        if not text:
            return Run("")
        markdown = " ".join(line.markdown for line in found)
        self.notes[mark] = Line(text, f"voetnoot {mark}", markdown=markdown)
        return Run("", note=mark)

    # Headers and footers

    def _furniture(self) -> Iterator[Line]:
        for region in self._regions():
            for line in _flat(self._blocks(region)):
                yield replace(line, kind=Kind.FURNITURE, place="kop- of voettekst", marker="")

    def _regions(self) -> Iterator[Any]:
        for master in self.styles.iter(f"{STYLE}master-page"):
            for region in master:
                if region.tag.startswith((f"{STYLE}header", f"{STYLE}footer")):
                    yield region

    def _words(self, text: Any) -> Counter[str]:
        """Count the words straight from the XML, without a thought for structure."""
        return words(all_text(root) for root in (text, *self._regions()))


def _cells(row: Any) -> Iterator[Any]:
    """The cells of a row; one that a cell above covers is there, empty, to keep the columns."""
    beside = 0
    for cell in row:
        if cell.tag == f"{TABLE}table-cell":
            beside = int(cell.get(f"{TABLE}number-columns-spanned", "1")) - 1
            yield cell
        elif cell.tag == f"{TABLE}covered-table-cell":
            if beside <= 0:
                yield cell
            beside -= 1


def _flat(blocks: Iterator[Block]) -> list[Line]:
    return [
        line for block in blocks for line in ([block] if isinstance(block, Line) else block.lines())
    ]
