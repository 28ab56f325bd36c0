"""Files of LibreOffice (OpenDocument, ISO/IEC 26300): texts, sheets and presentations."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from archive.package import check_parts, open_zip
from archive.privacy.files.picture import PICTURES, read_inner_picture
from archive.privacy.files.piece import Part, Piece, maker
from archive.privacy.files.rows import labelled
from archive.privacy.files.xml import attribute, elements, parse, text_of

# Empty cells up to the edge of a sheet are one cell that is repeated a thousand times.
_MOST_REPEATED = 50


def read_opendocument(data: bytes) -> Iterator[Part]:
    """Read all text, who made it, who remarked or changed something, and pictures in it."""
    package = open_zip(data)
    check_parts(package)
    for name in sorted(package.namelist()):
        if name.lower().endswith(PICTURES):
            yield from read_inner_picture(package.read(name))
        elif name == "meta.xml":
            yield from _meta(parse(package.read(name)))
        elif name.endswith(".xml") and not name.startswith("META-INF/"):
            yield from _part(parse(package.read(name)))


def _meta(root: etree._Element) -> Iterator[Part]:
    for each in elements(root, "creator", "initial-creator", "printed-by"):
        yield from maker(each.text, "eigenschappen")
    kept = elements(root, "title", "subject", "description", "keyword", "user-defined")
    yield Piece("\n".join(each.text or "" for each in kept), "eigenschappen")


def _part(root: etree._Element) -> Iterator[Part]:
    for each in elements(root, "creator"):
        yield from maker(each.text, "opmerkingen en wijzigingen")
    for table in elements(root, "table"):
        yield Piece(labelled(_rows(table)), "tabel")
    yield Piece(text_of(root, everywhere=True), "tekst")
    links = (attribute(each, "href") for each in elements(root, "a"))
    yield Piece("\n".join(each for each in links if each.startswith(("mailto:", "tel:"))), "links")


def _rows(table: etree._Element) -> Iterator[list[str]]:
    for row in elements(table, "table-row"):
        cells: list[str] = []
        for cell in elements(row, "table-cell", "covered-table-cell"):
            value = attribute(cell, "value") or text_of(cell, everywhere=True).strip()
            repeated = attribute(cell, "number-columns-repeated")
            times = int(repeated) if repeated.isascii() and repeated.isdigit() else 1
            cells += [value] * min(times, _MOST_REPEATED)
        yield cells
