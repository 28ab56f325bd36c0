"""Text as XML may hold it."""

from __future__ import annotations

import re

# What a document may not hold, however it is written. Source: XML 1.0, production 2 (Char).
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Give a text without the control characters that XML 1.0 forbids."""
    return _ILLEGAL.sub("", text)
