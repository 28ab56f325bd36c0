"""A signature that stands below the questions without any closing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.body import Part
from archive.documents.document import Line
from archive.documents.evidence import Evidence
from archive.documents.people.names import is_person
from archive.documents.people.signing import signers
from archive.record import Asker

_SIGNS = re.compile(
    r"(?:mede\s+)?namens\b|(?:de\s+|het\s+)?(?:raads|fractie|staten|gemeenteraads)?(?:lid|leden|voorzitter)\b"
    r"|indieners?\b|w\.?\s?g\.|ondergetekende|(?:raads)?fractie\b",
    re.IGNORECASE,
)
# A footnote, or a link, that stands last.
_NOTE = re.compile(r"^(?:[*¹²³]|\[\d+\]\s)|https?:|www\.")


def signed_below(evidence: Evidence) -> Iterator[tuple[list[Asker], str, bool]]:
    """Who signs below the questions of a form."""
    pieces = [
        piece
        for piece in evidence.sheet.parts.get(Part.QUESTION, [])
        if not _NOTE.search(piece.line.whole)
    ]
    tail: list[Line] = []
    for piece in reversed(pieces[1:][-12:]):
        line = piece.line
        if line.marker or line.text.rstrip().endswith("?") or len(line.text) > 70 or piece.numbers:
            break
        tail.insert(0, line)
    texts = [line.text for line in tail]
    starts = [at for at, text in enumerate(texts) if _SIGNS.match(text) or is_person(text)]
    if starts and (signed := signers(texts[starts[0] :], evidence.parties)):
        yield signed, tail[starts[0]].place, False
