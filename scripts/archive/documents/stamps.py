"""Stamps on a letter, which tell when it left the house."""

from __future__ import annotations

import re

from archive.documents.sheet import Found

_STAMP = re.compile(r"\W*verzonden\W*", re.IGNORECASE)
# "24 MEI 2012": how a stamp shows a day.
_STAMPED = re.compile(r"\W*\d{1,2}\W{0,2}[A-Z]{3,9}\W{0,2}(?:19|20)?\d{2}\W*")


def is_stamped(found: Found) -> bool:
    """Whether a day was set on a letter with a stamp, when it left the house."""
    label, value = found.label.strip(" :"), found.value
    sent = label.lower() in ("verzonden op", "verzonden d.d.", "verzenddatum")
    return _STAMP.fullmatch(found.label) is not None or (
        sent and _STAMPED.fullmatch(value) is not None
    )
