"""A ZIP file of which the contents may be deflated already, in pieces.

Source: APPNOTE.TXT of PKWARE, 4.3; RFC 1951 for what deflated pieces are: each ends on a whole byte
and tells nothing of what came before it, so that it may stand behind any other.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from typing import BinaryIO, NamedTuple

from archive.exports.checksum import crc_of_both

# Twice as fast as zlib's usual 6, for a file that is an eighth larger.
_LEVEL = 4
# An empty last block ends what is deflated.
_END = b"\x03\x00"

# What is written before each content and again at the end: version 2.0, no flags, deflated, and a
# moment that every file has: ZIP knows none before 1980.
_ABOUT = struct.Struct("<HHHHHIIIHH")
_VERSION, _FLAGS, _DEFLATED, _TIME, _DAY = 20, 0, 8, 0, 1 << 5 | 31
_LOCAL, _CENTRAL = b"PK\x03\x04", b"PK\x01\x02"
# The last record: that of the list at the end, which stands in this one file.
_LAST = struct.Struct("<4sHHHHIIH")


class Deflated(NamedTuple):
    """A piece of a content: how it is written, and of what it says the length and the CRC-32."""

    data: bytes
    length: int
    crc: int


def deflated(content: bytes) -> Deflated:
    """Deflate a piece of a content."""
    deflating = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    data = deflating.compress(content) + deflating.flush(zlib.Z_SYNC_FLUSH)
    return Deflated(data, len(content), zlib.crc32(content))


def inflated(piece: Deflated) -> bytes:
    """Give what was deflated."""
    return zlib.decompressobj(-zlib.MAX_WBITS).decompress(piece.data)


def write_zip(file: BinaryIO, contents: Iterable[tuple[str, Iterable[Deflated]]]) -> None:
    """Write a ZIP file with these contents, each in pieces, by name."""
    listed = []
    for name, pieces in contents:
        start = file.tell()
        file.write(_local(name, 0, 0, 0))
        crc = length = size = 0
        for piece in pieces:
            file.write(piece.data)
            crc = crc_of_both(crc, piece.crc, piece.length)
            length += piece.length
            size += len(piece.data)
        file.write(_END)
        size += len(_END)
        end = file.tell()
        file.seek(start)
        file.write(_local(name, crc, size, length))
        file.seek(end)
        listed.append(_central(name, crc, size, length, start))
    start = file.tell()
    file.writelines(listed)
    many = len(listed)
    file.write(_LAST.pack(b"PK\x05\x06", 0, 0, many, many, sum(map(len, listed)), start, 0))


def _about(name: str, crc: int, size: int, length: int) -> bytes:
    moment = (_VERSION, _FLAGS, _DEFLATED, _TIME, _DAY)
    return _ABOUT.pack(*moment, crc, size, length, len(name.encode("ascii")), 0)


def _local(name: str, crc: int, size: int, length: int) -> bytes:
    return _LOCAL + _about(name, crc, size, length) + name.encode("ascii")


def _central(name: str, crc: int, size: int, length: int, start: int) -> bytes:
    version = struct.pack("<H", _VERSION)
    more = struct.pack("<HHHII", 0, 0, 0, 0, start)  # No comment, the first disk, no attributes.
    return _CENTRAL + version + _about(name, crc, size, length) + more + name.encode("ascii")
