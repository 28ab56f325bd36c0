"""Text as XML may hold it."""

from __future__ import annotations

import re

# Source: XML 1.0 (fifth edition), 2.2, the production Char.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Give a text without the control characters that XML has no way to write."""
    # What is all printable, as nearly every text is, holds none of them.
    return text if text.isprintable() else _ILLEGAL.sub("", text)
