"""OpenDocument files (.odt). Source of the names: OASIS OpenDocument 1.3, part 3."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from lxml import etree

from archive.documents.document import Cell, Document, Grid, Kind, Line, words
from archive.documents.fault import UnreadableError
from archive.documents.readers.package import check_parts, open_package
from archive.documents.runs import Look, Run, lines_of, numeral

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_XLINK = "{http://www.w3.org/1999/xlink}"

_FORMATS = {
    "1": "decimal",
    "a": "lower-letter",
    "A": "upper-letter",
    "i": "lower-roman",
    "I": "upper-roman",
}
_PASSED_BY = {
    f"{_TEXT}tracked-changes",
    f"{_OFFICE}annotation",
    f"{_TEXT}table-of-content",
    f"{_OFFICE}forms",
    f"{_TEXT}sequence-decls",
}


def read_opendocument(name: str, data: bytes) -> Document:
    """Read an .odt file. Raises UnreadableError."""
    with open_package(data, "content.xml") as package:
        check_parts(package)
        content = _parse(package.read("content.xml"))
        try:
            styles = _parse(package.read("styles.xml"))
        except KeyError:
            styles = etree.Element("none")
    text = content.find(f"{_OFFICE}body/{_OFFICE}text")
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


@dataclass(frozen=True)
class _Level:
    style: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1


@dataclass
class _Walker:
    """Goes through one file and keeps count of its lists, tables and notes."""

    content: Any
    styles: Any
    notes: dict[str, Line] = field(default_factory=dict)
    paragraphs: int = 0
    tables: int = 0
    counters: dict[tuple[str, int], int] = field(default_factory=dict)

    def document(self, name: str, text: Any) -> Document:
        self._looks = self._text_styles()
        self._levels = self._list_styles()
        furniture = tuple(self._furniture())
        blocks = tuple(self._blocks(text))
        remarks = []
        pictures = sum(1 for _ in text.iter(f"{_DRAW}image"))
        if pictures:
            remarks.append(f"afbeeldingen in het stuk: {pictures}, niet overgenomen")
        if next(text.iter(f"{_TEXT}tracked-changes"), None) is not None:
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

    def _blocks(self, parent: Any) -> Iterator[Line | Grid]:
        for child in parent:
            tag = child.tag
            if tag in _PASSED_BY or not isinstance(tag, str):
                continue
            if tag in (f"{_TEXT}p", f"{_TEXT}h"):
                yield from self._paragraph(child, Line("", "", kind=Kind.TEXT))
            elif tag == f"{_TEXT}list":
                yield from self._list(child, 0, child.get(f"{_TEXT}style-name", ""))
            elif tag == f"{_TABLE}table":
                yield self._grid(child)
            else:
                yield from self._blocks(child)

    def _paragraph(self, element: Any, model: Line) -> Iterator[Line | Grid]:
        self.paragraphs += 1
        boxes: list[Any] = []
        style = element.get(f"{_TEXT}style-name", "")
        runs = list(self._runs(element, self._looks.get(style, Look()), boxes))
        model = replace(model, place=f"alinea {self.paragraphs}")
        if element.tag == f"{_TEXT}h" and model.kind is not Kind.ITEM:
            depth = int(element.get(f"{_TEXT}outline-level", "1"))
            model = replace(model, kind=Kind.HEADING, depth=depth)
        yield from lines_of(runs, model)
        for box in boxes:
            yield from self._blocks(box)

    def _list(self, element: Any, depth: int, style: str) -> Iterator[Line | Grid]:
        style = element.get(f"{_TEXT}style-name") or style
        level = self._levels.get((style, depth), _Level())
        key = (style, depth)
        going_on = (
            element.get(f"{_TEXT}continue-numbering") == "true"
            or element.get(f"{_TEXT}continue-list") is not None
        )
        count = self.counters.get(key, level.start - 1) if going_on else level.start - 1
        for item in element:
            if item.tag == f"{_TEXT}list-header":
                yield from self._blocks(item)
            if item.tag != f"{_TEXT}list-item":
                continue
            start = item.get(f"{_TEXT}start-value")
            count = int(start) if start and start.isdigit() else count + 1
            self.counters[key] = count
            yield from self._item(item, level, count, depth, style)

    def _item(
        self, item: Any, level: _Level, count: int, depth: int, style: str
    ) -> Iterator[Line | Grid]:
        marker = "-"
        if level.style:
            marker = f"{level.prefix}{numeral(count, level.style)}{level.suffix or '.'}"
        first = True
        for child in item:
            if child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
                model = Line("", "", depth=depth)
                if first:
                    model = replace(model, kind=Kind.ITEM, marker=marker)
                made = list(self._paragraph(child, model))
                first = first and not made
                yield from made
            elif child.tag == f"{_TEXT}list":
                yield from self._list(child, depth + 1, style)
            else:
                yield from self._blocks([child])

    def _grid(self, element: Any) -> Grid:
        self.tables += 1
        place = f"tabel {self.tables}"
        rows = []
        for index, row in enumerate(element.iter(f"{_TABLE}table-row"), 1):
            if next(row.iterancestors(f"{_TABLE}table")) is not element:
                continue
            cells = [
                self._cell(cell, f"{place}, rij {index}")
                for cell in row
                if cell.tag == f"{_TABLE}table-cell"
            ]
            if cells:
                rows.append(tuple(cells))
        return Grid(tuple(rows), place)

    def _cell(self, element: Any, place: str) -> Cell:
        found: list[Line] = []
        for block in self._blocks(element):
            found.extend([block] if isinstance(block, Line) else block.lines())
        return tuple(replace(line, place=place) for line in found)

    # Runs

    def _runs(self, element: Any, look: Look, boxes: list[Any]) -> Iterator[Run]:
        yield look.run(_collapsed(element.text))
        for child in element:
            yield from self._inline(child, look, boxes)
            yield look.run(_collapsed(child.tail))

    def _inline(self, child: Any, look: Look, boxes: list[Any]) -> Iterator[Run]:
        tag = child.tag
        if tag in _PASSED_BY or not isinstance(tag, str):
            return
        if tag == f"{_TEXT}s":
            yield look.run(" " * min(int(child.get(f"{_TEXT}c", "1")), 100))
        elif tag == f"{_TEXT}tab":
            yield look.run("\t")
        elif tag == f"{_TEXT}line-break":
            yield look.run("\n")
        elif tag == f"{_TEXT}note":
            yield self._note(child)
        elif tag == f"{_TEXT}span":
            own = self._looks.get(child.get(f"{_TEXT}style-name", ""), Look())
            both = replace(
                look,
                bold=look.bold or own.bold,
                slanted=look.slanted or own.slanted,
                underlined=look.underlined or own.underlined,
            )
            yield from self._runs(child, both, boxes)
        elif tag == f"{_TEXT}a":
            address = child.get(f"{_XLINK}href", "")
            yield from self._runs(child, replace(look, address=address), boxes)
        elif tag == f"{_DRAW}text-box":
            boxes.append(child)
        else:
            yield from self._runs(child, look, boxes)

    def _note(self, element: Any) -> Run:
        kind = "e" if element.get(f"{_TEXT}note-class") == "endnote" else ""
        mark = f"{kind}{len(self.notes) + 1}"
        body = element.find(f"{_TEXT}note-body")
        found: list[Line] = []
        for block in self._blocks(body) if body is not None else ():
            found.extend([block] if isinstance(block, Line) else block.lines())
        text = " ".join(line.text for line in found)
        if not text:
            return Run("")
        markdown = " ".join(line.markdown for line in found)
        self.notes[mark] = Line(text, f"voetnoot {mark}", markdown=markdown)
        return Run("", note=mark)

    # Styles, headers and footers

    def _text_styles(self) -> dict[str, Look]:
        looks: dict[str, Look] = {}
        for root in (self.styles, self.content):
            for style in root.iter(f"{_STYLE}style"):
                properties = style.find(f"{_STYLE}text-properties")
                if properties is None or style.get(f"{_STYLE}name") is None:
                    continue
                line = properties.get(f"{_STYLE}text-underline-style", "none")
                looks[style.get(f"{_STYLE}name")] = Look(
                    bold=properties.get(f"{_FO}font-weight") == "bold",
                    slanted=properties.get(f"{_FO}font-style") == "italic",
                    underlined=line != "none",
                )
        return looks

    def _list_styles(self) -> dict[tuple[str, int], _Level]:
        levels: dict[tuple[str, int], _Level] = {}
        for root in (self.styles, self.content):
            for style in root.iter(f"{_TEXT}list-style"):
                for level in style:
                    depth = int(level.get(f"{_TEXT}level", "1")) - 1
                    key = style.get(f"{_STYLE}name", ""), depth
                    form = level.get(f"{_STYLE}num-format", "")
                    levels[key] = _Level(
                        _FORMATS.get(form, ""),
                        level.get(f"{_STYLE}num-prefix", ""),
                        level.get(f"{_STYLE}num-suffix", ""),
                        int(level.get(f"{_TEXT}start-value", "1")),
                    )
        return levels

    def _furniture(self) -> Iterator[Line]:
        for region in self._regions():
            for block in self._blocks(region):
                found = [block] if isinstance(block, Line) else list(block.lines())
                for line in found:
                    yield replace(line, kind=Kind.FURNITURE, place="kop- of voettekst", marker="")

    def _regions(self) -> Iterator[Any]:
        for master in self.styles.iter(f"{_STYLE}master-page"):
            for region in master:
                if region.tag.startswith((f"{_STYLE}header", f"{_STYLE}footer")):
                    yield region

    def _words(self, text: Any) -> Counter[str]:
        """Count the words straight from the XML, without a thought for structure."""
        return words(_all_text(root) for root in (text, *self._regions()))


def _collapsed(text: str | None) -> str:
    """White space counts as one space (part 3, 6.1.2), also where lines were broken in the XML."""
    if not text:
        return ""
    return (
        (" " if text[0].isspace() else "")
        + " ".join(text.split())
        + (" " if text[-1].isspace() and text.strip() else "")
    )


def _all_text(root: Any) -> str:
    parts: list[str] = []

    def walk(element: Any) -> None:
        if not isinstance(element.tag, str) or element.tag in _PASSED_BY:
            return
        if element.tag == f"{_TEXT}note-citation":
            return
        if element.tag not in (f"{_TEXT}span", f"{_TEXT}a"):
            parts.append("\n")
        parts.append(element.text or "")
        for child in element:
            walk(child)
            parts.append(child.tail or "")
        if element.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            parts.append("\n")

    walk(root)
    return "".join(parts)
