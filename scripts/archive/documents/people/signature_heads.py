"""What heads a signature: "Gesteld door:", "Ondertekening", "Namens de fracties:"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.documents.document import Line
from archive.documents.labels.labels import meaning_of
from archive.documents.labels.meanings import Meaning
from archive.documents.sheet import Piece

_SIGNS = (Meaning.ASKERS, Meaning.PARTY)
_HEADS = re.compile(
    r"(?:w\.?\s?g\.?|(?:was|is)\s+getekend|ondertekening|ondertekend|getekend|handtekening(?:en)?"
    r"|namens\s+(?:deze|dezen|hen|ons)|de\s+(?:vragenstellers?|indieners?|stellers?))\s*[:,.]?",
    re.IGNORECASE,
)


def above_signature(pieces: Sequence[Piece], start: int) -> int:
    """Where a signature starts that begins at an index, with the lines that only head it."""
    while 1 < start < len(pieces) and _heads(pieces[start - 1].line):
        start -= 1
    return start


def _heads(line: Line) -> bool:
    text = line.text.strip()
    if line.marker or line.label or not text or len(text) > 60:
        return False
    if _HEADS.fullmatch(text):
        return True
    return text.endswith(":") and meaning_of(text) in _SIGNS
