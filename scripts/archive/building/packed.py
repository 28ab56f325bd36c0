"""Results as the store keeps them: small, and known to be whole when they come out."""

from __future__ import annotations

import zstandard

from archive.building.digest import digest_of

# The fastest of Zstandard that makes pages as small as zlib does: four times sooner.
_LEVEL = 1
# A damaged result may claim any size; what a build keeps is far smaller.
_LARGEST = 1 << 30

_compressor = zstandard.ZstdCompressor(level=_LEVEL)
_decompressor = zstandard.ZstdDecompressor()


def pack(content: bytes) -> bytes:
    """Make a result small; a worker can do this beforehand."""
    return _compressor.compress(content)


def unpack(packed: object) -> bytes | None:
    """Give what was packed, or None when this is no packed result."""
    if not isinstance(packed, bytes):
        return None
    try:
        if zstandard.frame_content_size(packed) > _LARGEST:
            return None
        return _decompressor.decompress(packed)
    except zstandard.ZstdError:
        return None


def whole(key: bytes, digest: bytes, packed: object) -> bytes | None:
    """Give what was packed under a key, if `digest` is that of the key and what it became.

    That is far less than what it was.
    """
    if not isinstance(packed, bytes) or digest_of(key + packed) != digest:
        return None
    return unpack(packed)
