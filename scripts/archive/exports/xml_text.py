"""Text as XML may hold it."""

from __future__ import annotations

import re

# Source: XML 1.0 (fifth edition), 2.2: all that the production Char leaves out.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_text(text: str) -> str:
    """Give a text without the control characters that XML has no way to write."""
    # What is all printable, as nearly every text is, holds none of them.
    return text if text.isprintable() else _ILLEGAL.sub("", text)
