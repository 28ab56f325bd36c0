"""Word files (.docx): paragraphs, lists, tables, text boxes, footnotes, headers and footers."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import docx
from docx.oxml.ns import qn
from lxml import etree

from archive.documents.document import PAGE_EDGE, Cell, Document, Grid, Kind, Line, words
from archive.documents.readers.word_looks import HEADING, Styles, style_of
from archive.documents.readers.word_numbers import Numbers
from archive.documents.readers.word_xml import (
    PASSED_BY,
    all_text,
    cells,
    parser,
)
from archive.documents.runs import lines_of
from archive.package import check_parts, open_package
from archive.unreadable import UnreadableError, told

_BROKEN = "Het bestand is beschadigd. Open het in Word en bewaar het opnieuw als .docx."


def read_word(name: str, data: bytes) -> Document:
    """Read a .docx file. Raises UnreadableError."""
    with open_package(data, "word/document.xml") as package:
        check_parts(package)
    try:
        file = docx.Document(io.BytesIO(data))
        return _Walker(file).document(name)
    except UnreadableError:
        raise
    except Exception as error:
        # Any file may be handed in, and what a broken one makes a library raise has no end.
        raise told(error, _BROKEN) from error


@dataclass
class _Walker:
    """Goes through the parts of one file and keeps count of its lists and paragraphs."""

    file: Any
    paragraphs: int = 0
    tables: int = 0
    remarks: list[str] = field(default_factory=list)

    def document(self, name: str) -> Document:
        body = self.file.element.body
        self._styles = Styles(
            {style.style_id: style for style in self.file.styles if style.style_id}
        )
        self._numbers = Numbers(self.file)
        notes = self._notes()
        furniture = tuple(self._furniture())
        blocks = tuple(self._blocks(body, self.file.part))
        pictures = len(list(body.iter(qn("w:drawing"), qn("w:pict")))) - len(
            list(body.iter(qn("w:txbxContent")))
        )
        if pictures > 0:
            self.remarks.append(f"afbeeldingen in het stuk: {pictures}, niet overgenomen")
        if next(body.iter(qn("w:del")), None) is not None:
            self.remarks.append("bijgehouden wijzigingen: verwijderde tekst is niet overgenomen")
        if any(rel.reltype.endswith("/comments") for rel in self.file.part.rels.values()):
            self.remarks.append("opmerkingen in de kantlijn zijn niet overgenomen")
        return Document(
            name,
            (*furniture, *blocks),
            notes=notes,
            words=self._words(),
            remarks=tuple(self.remarks),
            flowing=True,
        )

    # Paragraphs and tables

    def _blocks(self, parent: Any, part: Any) -> Iterator[Line | Grid]:
        for child in parent:
            if child.tag == qn("w:p"):
                yield from self._paragraph(child, part)
            elif child.tag == qn("w:tbl"):
                yield self._grid(child, part)
            elif child.tag in PASSED_BY:
                continue
            elif child.tag == qn("w:sdt"):
                content = child.find(qn("w:sdtContent"))
                if content is not None:
                    yield from self._blocks(content, part)
            elif child.tag in (qn("w:ins"), qn("w:moveTo"), qn("w:customXml"), qn("w:smartTag")):
                yield from self._blocks(child, part)

    def _grid(self, element: Any, part: Any) -> Grid:
        self.tables += 1
        place = f"tabel {self.tables}"
        rows = []
        for index, row in enumerate(element.iter(qn("w:tr")), 1):
            if next(row.iterancestors(qn("w:tbl"))) is not element:
                continue
            found = [self._cell(cell, part, f"{place}, rij {index}") for cell in cells(row)]
            if found:
                rows.append(tuple(found))
        return Grid(tuple(rows), place)

    def _cell(self, element: Any, part: Any, place: str) -> Cell:
        found: list[Line] = []
        for block in self._blocks(element, part):
            found.extend([block] if isinstance(block, Line) else block.lines())
        return tuple(replace(line, place=place) for line in found)

    def _paragraph(self, element: Any, part: Any) -> Iterator[Line | Grid]:
        self.paragraphs += 1
        place = f"alinea {self.paragraphs}"
        boxes: list[Any] = []
        look = self._styles.look(style_of(element, "w:pPr"))
        runs = list(self._styles.runs(element, part, boxes, look))
        kind, depth = self._heading(element)
        marker = ""
        if kind is Kind.TEXT or kind is Kind.HEADING:
            marker, level = self._numbers.marker(
                element, bool("".join(run.text for run in runs).strip())
            )
            if marker and kind is Kind.TEXT:
                kind, depth = Kind.ITEM, level
        yield from lines_of(runs, Line("", place, kind=kind, marker=marker, depth=depth))
        for box in boxes:
            yield from self._blocks(box, part)

    def _heading(self, element: Any) -> tuple[Kind, int]:
        style = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        known = self._styles.known.get(style.get(qn("w:val"))) if style is not None else None
        match = HEADING.match(known.name or "") if known is not None else None
        return (Kind.HEADING, int(match[1])) if match else (Kind.TEXT, 0)

    # Footnotes, headers and footers

    def _notes(self) -> dict[str, Line]:
        notes: dict[str, Line] = {}
        for part, root in self._parts("/footnotes", "/endnotes"):
            kind = "e" if etree.QName(root).localname == "endnotes" else ""
            for note in root:
                if note.get(qn("w:type")) in ("separator", "continuationSeparator"):
                    continue
                mark = f"{kind}{note.get(qn('w:id'))}"
                found = [line for block in self._blocks(note, part) for line in _flat(block)]
                text = " ".join(line.text for line in found)
                markdown = " ".join(line.markdown for line in found)
                if text:
                    notes[mark] = Line(text, f"voetnoot {mark}", markdown=markdown)
        return notes

    def _furniture(self) -> Iterator[Line]:
        seen = set()
        for part, root in self._parts("/header", "/footer"):
            for block in self._blocks(root, part):
                for line in _flat(block):
                    seen.add(line.text)
                    yield replace(line, kind=Kind.FURNITURE, place=PAGE_EDGE, marker="")

    def _parts(self, *kinds: str) -> Iterator[tuple[Any, Any]]:
        for rel in sorted(self.file.part.rels.values(), key=lambda each: str(each.rId)):
            if not rel.is_external and rel.reltype.endswith(kinds):
                root = getattr(rel.target_part, "element", None)
                if root is None:
                    root = etree.fromstring(rel.target_part.blob, parser())
                yield rel.target_part, root

    def _words(self) -> Counter[str]:
        """Count the words straight from the XML, without a thought for structure."""
        texts = [all_text(self.file.element.body)]
        texts += [
            all_text(root)
            for _, root in self._parts("/footnotes", "/endnotes", "/header", "/footer")
        ]
        return words(texts)


def _flat(block: Line | Grid) -> Iterator[Line]:
    if isinstance(block, Line):
        yield block
    else:
        yield from block.lines()
