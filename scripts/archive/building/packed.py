"""Results as the store keeps them: small, and known to be whole when they come out."""

from __future__ import annotations

from hashlib import sha256

import zstandard

from archive.building.digest import SIZE

# The fastest of Zstandard that makes pages as small as zlib does: four times sooner.
_LEVEL = 1
# A damaged result may claim any size; what a build keeps is far smaller.
_LARGEST = 1 << 30

_compressor = zstandard.ZstdCompressor(level=_LEVEL)
_decompressor = zstandard.ZstdDecompressor()


def pack(content: bytes) -> bytes:
    """Make a result small; a worker can do this beforehand."""
    return _compressor.compress(content)


def unpack(packed: bytes) -> bytes | None:
    """Give what was packed, or None when this is no packed result."""
    try:
        if zstandard.frame_content_size(packed) > _LARGEST:
            return None
        return _decompressor.decompress(packed)
    except zstandard.ZstdError:
        return None


def sealed(key: bytes, packed: bytes) -> bytes:
    """Give a digest of what was packed under a key: it is seen when either is another one.

    Most processors have instructions for SHA-256, with which it is the fastest for what is large.
    """
    digest = sha256(key)
    digest.update(packed)
    return digest.digest()[:SIZE]


def whole(key: bytes, seal: object, packed: object) -> bytes | None:
    """Give what was packed under a key, as long as the seal is that of both."""
    if not isinstance(packed, bytes) or sealed(key, packed) != seal:
        return None
    return unpack(packed)
