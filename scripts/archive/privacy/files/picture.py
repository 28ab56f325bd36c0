"""Pictures: what a camera or a program wrote into them (EXIF, XMP, IPTC, comments)."""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from PIL import ExifTags, Image, ImageFile, IptcImagePlugin, UnidentifiedImageError

from archive.privacy.files.piece import Mark, Part, Piece, maker
from archive.privacy.files.xmp import read_xmp
from archive.record import Personal
from archive.unreadable import UnreadableError

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".gif")
# What Pillow raises for files that are damaged.
_DAMAGE = (
    UnidentifiedImageError,
    OSError,
    ValueError,
    SyntaxError,
    struct.error,
    ZeroDivisionError,
)
_FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "GIF")
_BROKEN = (
    "Deze afbeelding is beschadigd. Open haar in een programma voor foto’s en bewaar haar opnieuw."
)
_BASE, _GPS = ExifTags.Base, ExifTags.GPS
_MAKERS = (_BASE.Artist, _BASE.XPAuthor, _BASE.CameraOwnerName)
_DEVICES = (_BASE.BodySerialNumber, _BASE.LensSerialNumber, _BASE.CameraSerialNumber)
_TEXTS = (
    _BASE.ImageDescription, _BASE.XPTitle, _BASE.XPComment, _BASE.XPSubject, _BASE.XPKeywords,
    _BASE.UserComment, _BASE.Copyright,
)  # fmt: skip
# IPTC: by-line, writer, contact, caption.
_BYLINES, _CAPTIONS = ((2, 80), (2, 122), (2, 118)), ((2, 120), (2, 105))
_PNG_TEXTS, _MOST_TEXT = (b"tEXt", b"zTXt", b"iTXt"), 1_000_000


def read_picture(data: bytes, place: str = "foto") -> Iterator[Part]:
    """Read what stands behind a picture; the picture itself is not made. Raises UnreadableError."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            Image.MAX_IMAGE_PIXELS = None  # Nothing is unpacked.
            image = Image.open(io.BytesIO(data), formats=_FORMATS)
            exif = image.getexif()
            if chunk := dict(_chunks(data)).get(b"eXIf"):
                exif.load(chunk)
            kept = [*_exif(exif, place), *_iptc(image, place)]
    except _DAMAGE as error:
        raise UnreadableError(_BROKEN) from error
    yield from kept
    yield from read_xmp(data, place)
    yield from _comments(data, image.info, place)


def read_inner_picture(data: bytes) -> Iterator[Part]:
    """Read a picture in a document; one that can't be read tells nothing either."""
    with suppress(UnreadableError):
        yield from read_picture(data, "afbeelding in het bestand")


def _exif(exif: Image.Exif, place: str) -> Iterator[Part]:
    details = {**exif, **exif.get_ifd(ExifTags.IFD.Exif)}
    for tag in _MAKERS:
        yield from maker(_text(details.get(tag)), place)
    for tag in _DEVICES:
        if number := _text(details.get(tag)):
            yield Mark(Personal.DEVICE, number, place)
    for tag in _TEXTS:
        yield Piece(_text(details.get(tag)), place)
    where = exif.get_ifd(ExifTags.IFD.GPSInfo)
    if where.get(_GPS.GPSLatitude) and where.get(_GPS.GPSLongitude):
        yield Mark(Personal.PLACE, _position(where), place)


def _position(where: Mapping[int, object]) -> str:
    """Give a place on earth in degrees: `52.2215, 4.9712`."""
    found = []
    for value, side, negative in (
        (_GPS.GPSLatitude, _GPS.GPSLatitudeRef, "S"),
        (_GPS.GPSLongitude, _GPS.GPSLongitudeRef, "W"),
    ):
        parts = where[value]
        figures = [float(each) for each in parts] if isinstance(parts, tuple) else []
        degrees = sum(each / 60**power for power, each in enumerate(figures[:3]))
        found.append(f"{-degrees if _text(where.get(side)) == negative else degrees:.4f}")
    return ", ".join(found)


def _iptc(image: ImageFile.ImageFile, place: str) -> Iterator[Part]:
    told = IptcImagePlugin.getiptcinfo(image) or {}
    for key in _BYLINES:
        for value in _listed(told.get(key)):
            yield from maker(_text(value), place)
    for key in _CAPTIONS:
        for value in _listed(told.get(key)):
            yield Piece(_text(value), place)


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _comments(data: bytes, info: Mapping[Any, object], place: str) -> Iterator[Part]:
    texts = [_text(info.get("comment"))]
    for kind, content in _chunks(data):
        if kind in _PNG_TEXTS:
            name, _, rest = content.partition(b"\0")
            text = _unpacked(rest).decode("utf-8", "replace").strip("\0 ")
            texts.append(text)
            if name.lower() in (b"author", b"artist"):
                yield from maker(text, place)
    yield Piece("\n".join(filter(None, texts)), place)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give the chunks of a PNG, those behind the picture too (ISO/IEC 15948)."""
    at = 8 if data.startswith(b"\x89PNG\r\n\x1a\n") else len(data)
    while at + 8 <= len(data):
        size, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if kind != b"IDAT":
            yield kind, data[at + 8 : at + 8 + size]
        at += size + 12


def _unpacked(content: bytes) -> bytes:
    """Unpack the text of a chunk where it is packed."""
    start = content.find(b"\x78")
    if start < 0:
        return content
    try:
        return content + zlib.decompressobj().decompress(content[start:], _MOST_TEXT)
    except zlib.error:
        return content


def _text(value: object) -> str:
    """Give a value as text: EXIF has bytes in several codes."""
    if isinstance(value, bytes):
        value = value.removeprefix(b"ASCII\0\0\0").removeprefix(b"UNICODE\0")
        code = "utf-16-le" if value[1:2] == b"\0" else "utf-8"
        value = value.decode(code, "replace")
    return str(value).replace("\0", " ").strip() if value is not None else ""
