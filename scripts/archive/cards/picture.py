"""A picture in four colours, written as PNG.

Pillow draws and packs it. Its own writer of PNG takes four times as long for such a picture as the
drawing does; what it takes to write one is small.

Source: PNG (third edition), W3C, 5 (chunks), 9.2 (filter 0), 11.2 (IHDR, PLTE, IDAT, IEND).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from itertools import chain

from PIL import Image

from archive.cards.colours import PAPER, Colour
from archive.cards.size import HEIGHT, WIDTH

SIGNATURE = b"\x89PNG\r\n\x1a\n"
# A line of a PNG starts with a byte that tells its filter. Four pixels are one byte, so four of the
# first colour on the left are the byte 0: no filter.
FILTER = 4
BITS, PALETTE = 2, 3
# The fastest way to compress: the best makes files a quarter smaller, and takes four times as long.
LEVEL, STRATEGY = 1, zlib.Z_RLE


def blank() -> Image.Image:
    """Give a picture without anything on it; what is drawn starts at FILTER from the left."""
    picture = Image.new("P", (FILTER + WIDTH, HEIGHT), PAPER)
    picture.paste(0, (0, 0, FILTER, HEIGHT))
    return picture


def png(picture: Image.Image, colours: Sequence[Colour]) -> bytes:
    """Write what was drawn on a blank picture, in these colours."""
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, BITS, PALETTE, 0, 0, 0)
    lines = picture.tobytes("raw", f"P;{BITS}")
    packing = zlib.compressobj(LEVEL, strategy=STRATEGY)
    return SIGNATURE + b"".join(
        (
            _chunk(b"IHDR", header),
            _chunk(b"PLTE", bytes(chain.from_iterable(colours))),
            _chunk(b"IDAT", packing.compress(lines) + packing.flush()),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
