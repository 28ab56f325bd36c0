"""When a letter left the house, as a stamp or a line on it tells."""

from __future__ import annotations

import re

from archive.documents.sheet import Found

_SENT = re.compile(r"\W*(?:verzonden(?:\s+(?:op|d\.?d\.?))?|verzenddatum)\W*", re.IGNORECASE)


def is_stamped(found: Found) -> bool:
    """Whether a field tells when a letter was sent, which need not be the day of the letter."""
    return _SENT.fullmatch(found.label) is not None
