"""Bytes to text, whatever editor or year they came from."""

from __future__ import annotations

import unicodedata

from charset_normalizer import from_bytes

from archive.unreadable import UnreadableError

_CONTROL = dict.fromkeys([*range(9), 11, *range(14, 32), 127, 0xFEFF, 0x200B, 0xAD])


def decode(data: bytes) -> str:
    """Decode UTF-8, UTF-16 with a mark, or the code pages of old Windows and DOS machines.

    Line ends are made alike and control characters left out. Raises UnreadableError for bytes
    that are no text.
    """
    return clean(_decoded(data))


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError:
            pass
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    if data[:100_000].count(0) > len(data[:100_000]) // 100:
        raise UnreadableError(
            "Dit is geen tekstbestand. Bewaar het formulier als .docx, .odt, .pdf of .txt."
        )
    best = from_bytes(
        data[:200_000], cp_isolation=["cp1252", "cp850", "latin_1", "mac_roman"]
    ).best()
    return data.decode(best.encoding if best else "cp1252", errors="replace")


def clean(text: str) -> str:
    """Make line ends and accents alike, and leave out control characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    return unicodedata.normalize("NFC", text.translate(_CONTROL).replace("\u2029", "\n\n"))
