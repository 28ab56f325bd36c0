"""How large pictures are; each is measured once."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from archive.building.digest import joined
from archive.building.store import Store
from archive.pictures import Size

# A picture that is kept on its side tells so by one of these (Exif 3.0, Orientation).
_ORIENTATION, _ON_ITS_SIDE = 274, range(5, 9)


def size_of(digest: bytes, read: Callable[[], bytes], store: Store) -> Size | None:
    """Give the size of a picture; None for what is no picture. `digest` is that of its content."""
    key = joined((b"size", digest))
    kept = store.get(key)
    if kept is None:
        kept = _measured(read())
        store.put(key, kept)
    width, _, height = kept.decode().partition(" ")
    return (int(width), int(height)) if height else None


def _measured(content: bytes) -> bytes:
    from PIL import Image  # noqa: PLC0415 (takes long to start, and is seldom needed)

    try:
        with Image.open(BytesIO(content)) as picture:
            size = picture.size
            aside = picture.getexif().get(_ORIENTATION) in _ON_ITS_SIDE
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return b""
    return "{} {}".format(*(reversed(size) if aside else size)).encode()
