"""XMP (ISO 16684-1): what programs write into pictures and PDF about who made them, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from archive.privacy.files.piece import Mark, Part, maker
from archive.privacy.files.xml import attribute, elements, name_of, parse
from archive.record import Personal
from archive.unreadable import UnreadableError

_PACKET = re.compile(rb"<x:xmpmeta\b.{0,1000000}?</x:xmpmeta>", re.DOTALL)
_MOST = 20
_MAKERS = ("creator", "Artist", "OwnerName", "CameraOwnerName", "AuthorsPosition", "Author")


def read_xmp(data: bytes, place: str) -> Iterator[Part]:
    """Find XMP anywhere in a file; what is broken tells nothing."""
    for packet in [*_PACKET.finditer(data)][:_MOST]:
        try:
            root = parse(packet[0])
        except UnreadableError:
            continue
        yield from _told(root, place)


def _told(root: etree._Element, place: str) -> Iterator[Part]:
    for each in elements(root, *_MAKERS):
        for name in each.itertext():
            yield from maker(name, place)
    for name in ("SerialNumber", "BodySerialNumber"):
        for value in _values(root, name):
            yield Mark(Personal.DEVICE, value, place)
    where = [value for name in ("GPSLatitude", "GPSLongitude") for value in _values(root, name)]
    if where:
        yield Mark(Personal.PLACE, " ".join(where[:2]), place)


def _values(root: etree._Element, name: str) -> Iterator[str]:
    """Give the values of a property, which may be written as an element or as an attribute."""
    for element in root.iter():
        value = (element.text or "") if name_of(element) == name else attribute(element, name)
        if value.strip():
            yield value.strip()
