"""XML in attachments: read without fetching anything, and as running text."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from archive.unreadable import UnreadableError

_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
)
_BROKEN = "Het bestand is beschadigd. Open het in het programma waarmee het is gemaakt en bewaar "
# Elements with text that is shown or was; what ends a line, a cell, and what is a space.
_TEXTS = frozenset({"t", "delText", "instrText"})
_ENDS = {"p": "\n", "h": "\n", "si": "\n", "tc": "\t", "table-cell": "\t"}
_BREAKS = {"br": "\n", "cr": "\n", "line-break": "\n", "tab": "\t", "s": " "}


def parse(data: bytes) -> etree._Element:
    """Parse XML. Raises UnreadableError when it is broken or refers to what is elsewhere."""
    if b"<!ENTITY" in data or b"<!DOCTYPE" in data:
        raise UnreadableError(_BROKEN + "het opnieuw.")
    try:
        return etree.fromstring(data, _PARSER)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(_BROKEN + "het opnieuw.") from error


def name_of(element: etree._Element) -> str:
    """Give the name of an element without its namespace."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def elements(root: etree._Element, *names: str) -> Iterator[etree._Element]:
    """Give the elements with these names, whatever their namespace."""
    yield from root.iter(*(f"{{*}}{name}" for name in names))


def attribute(element: etree._Element, name: str) -> str:
    """Give an attribute by its name without namespace; empty when there is none."""
    for key, value in element.attrib.items():
        if etree.QName(key).localname == name:
            return str(value)
    return ""


def text_of(root: etree._Element, everywhere: bool = False) -> str:
    """Give the text of a part: that of text elements, or (`everywhere`) all there is."""
    written: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = name_of(element)
        if event == "start":
            written.append(_BREAKS.get(name, ""))
            if element.text and (everywhere or name in _TEXTS):
                written.append(element.text)
        else:
            written.append(_ENDS.get(name, ""))
            if everywhere and element.tail:
                written.append(element.tail)
    return "".join(written)
