"""Files of Word, Excel and PowerPoint (Office Open XML, ISO/IEC 29500)."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator

from lxml import etree

from archive.package import check_parts, open_zip
from archive.privacy.files.picture import PICTURES, read_inner_picture
from archive.privacy.files.piece import Part, Piece, maker
from archive.privacy.files.rows import labelled
from archive.privacy.files.xml import attribute, elements, parse, text_of

_CORE, _APP = "docProps/core.xml", "docProps/app.xml"
_STRINGS = "xl/sharedStrings.xml"
_PROPERTIES = "eigenschappen"
_REMARKS = "opmerkingen en wijzigingen"


def read_office(data: bytes) -> Iterator[Part]:
    """Read all text, who made it, who remarked or changed something, and pictures in it."""
    package = open_zip(data)
    check_parts(package)
    strings = _strings(package)
    makers: set[str] = set()
    for name in sorted(package.namelist()):
        if name.lower().endswith(PICTURES):
            yield from read_inner_picture(package.read(name))
        elif name.lower().endswith(".rels"):
            yield Piece(_addresses(parse(package.read(name))), "links")
        elif name.lower().endswith(".xml"):
            root = parse(package.read(name))
            yield from _part(name, root, strings)
            makers |= _makers(root)
    for each in sorted(makers):
        yield from maker(each, _REMARKS)


def _part(name: str, root: etree._Element, strings: list[str]) -> Iterator[Part]:
    if name == _CORE:
        for each in elements(root, "creator", "lastModifiedBy"):
            yield from maker(each.text, _PROPERTIES)
        kept = (each.text or "" for each in elements(root, "title", "subject", "description"))
        yield Piece("\n".join(kept), _PROPERTIES)
    elif name == _APP:
        for each in elements(root, "Manager"):
            yield from maker(each.text, _PROPERTIES)
    elif name == "docProps/custom.xml":
        yield Piece(text_of(root, everywhere=True), _PROPERTIES)
    elif name.startswith("xl/worksheets/"):
        yield Piece(labelled(_rows(root, strings)), "werkblad")
    elif name != _STRINGS:
        yield Piece(text_of(root), "opmerking" if "omment" in name else "tekst")


def _makers(root: etree._Element) -> set[str]:
    """Everybody whose name stands at a remark or a change."""
    names = {str(value) for value in root.xpath("//@*[local-name()='author']")}
    names |= {each.text or "" for each in elements(root, "author")}
    names |= {attribute(each, "name") for each in elements(root, "cmAuthor", "author")}
    names |= {attribute(each, "displayName") for each in elements(root, "person")}
    return {name for name in names if name}


def _addresses(root: etree._Element) -> str:
    targets = (attribute(each, "Target") for each in elements(root, "Relationship"))
    return "\n".join(each for each in targets if each.startswith(("mailto:", "tel:")))


def _strings(package: zipfile.ZipFile) -> list[str]:
    if _STRINGS not in package.namelist():
        return []
    root = parse(package.read(_STRINGS))
    return [text_of(each).strip() for each in elements(root, "si")]


def _rows(root: etree._Element, strings: list[str]) -> Iterator[list[str]]:
    for row in elements(root, "row"):
        yield [_value(cell, strings) for cell in elements(row, "c")]


def _value(cell: etree._Element, strings: list[str]) -> str:
    if cell.get("t") == "inlineStr":
        return text_of(cell).strip()
    value = next((each.text or "" for each in elements(cell, "v")), "")
    if cell.get("t") == "s" and value.isascii() and value.isdigit():
        place = int(value)
        return strings[place] if place < len(strings) else ""
    return value
