"""The foot of a form below its last text: what goes with it, to whom, and what the clerk notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive.documents.document import Kind, Line
from archive.documents.labels.value_forms import is_label_like
from archive.documents.letters.letters import FUNCTION, PLACE_AND_DAY
from archive.documents.sheet import Piece, paragraphs

# What is filled in where there is nothing to say.
_NOTHING = re.compile(
    r"\W*(?:n\.?\s?v\.?\s?t\.?|niet\s+van\s+toepassing|geen|nee|ja|ja/nee|n\.?b\.?|_+|-+)?\W*",
    re.IGNORECASE,
)
# What heads a list of what was sent along, and to whom else.
_HEADS = re.compile(
    r"(?:(?:mee(?:ge)?(?:zonden|stuurde?)\s+)?bijlagen?(?:\(n\)|\s*\(n\))?|verzendlijst|verzonden\s+aan|verspreid(?:ing|ingslijst)?(?:\s+aan)?|distributie(?:lijst)?"
    r"|(?:in\s+)?(?:kopie|afschrift|cc|c\.c\.)(?:en)?(?:\s+(?:aan|naar|voor))?|ter\s+kennisname(?:\s+aan)?|bijgevoegd)"
    r"\s*(?:\(\d+\))?",
    re.IGNORECASE,
)
# "Bijlage 2: kaart van de haven"
_ANNEX = re.compile(r"bijlage\s+(?:\d{1,2}|[A-Z]|[IVX]{1,4})", re.IGNORECASE)
# What the clerk or the college notes of the paper itself.
_NOTES = re.compile(
    r"(?:status|dekking|financi\w+|communicatie|paraaf(?:\s+\w+)?|(?:op)?steller|ambtenaar|behandel\w+(?:\s+\w+)?|contactpersoon|inlichtingen|openbaar(?:heid)?"
    r"|geheimhouding|vertrouwelijk(?:heid)?|spoed|zaak(?:nummer)?|kenmerk|registratie\w*|dossier\w*|versie|bron(?:nen)?|afgedaan|publicatie\w*|afdeling|team|rout(?:ing|e)|verloop|parafen|archief\w*|afkortingen(?:\s+\w+)?)",
    re.IGNORECASE,
)
_LONGEST, _SHORT, _SENTENCE, _MOST = 160, 120, 6, 25


def foot_of(pieces: Sequence[Piece]) -> tuple[int, int]:
    """Where the foot of a section starts and ends; both are past the last piece without one.

    Behind it a signature may stand. The first piece is never a part of it.
    """
    count = start = at = len(pieces)
    for group in reversed(list(_groups([piece.line for piece in pieces]))):
        at -= len(group)
        if at < 1 or count - at > _MOST or pieces[at].numbers or group[0].kind is Kind.TABLE:
            break
        if _opens_foot(group):
            start = at
        elif not _may_follow(group):
            break
    signed = (index for index in range(start, count) if _signs(pieces[index].line))
    return start, next(signed, count)


def _groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The paragraphs; a label of the foot starts one without white above it."""
    for paragraph in paragraphs(lines):
        group: list[Line] = []
        for line in paragraph:
            if group and _opens_foot([line]):
                yield group
                group = []
            group.append(line)
        yield group


def says_nothing(value: str) -> bool:
    """Whether a value only tells that there is none: "n.v.t.", "geen"."""
    return bool(value.strip()) and _NOTHING.fullmatch(value) is not None


def _opens_foot(group: Sequence[Line]) -> bool:
    """Whether a paragraph is a label of the foot, alone or with its short value behind it."""
    first = group[0]
    text = " ".join(line.text for line in group).strip()
    label, colon, value = text.partition(":")
    if first.marker or len(text) > _LONGEST:
        return False
    if _HEADS.fullmatch(label.strip()):
        return bool(colon) or first.strong or first.kind is Kind.HEADING or first.gap
    if not colon or not label[:1].isupper():
        return False
    if _ANNEX.fullmatch(label.strip()):
        return bool(value.strip()) and not value.rstrip().endswith(("?", ".", "!"))
    known = _NOTES.fullmatch(label.strip()) is not None
    return known or (is_label_like(label) and says_nothing(value))


def _may_follow(group: Sequence[Line]) -> bool:
    """Whether a paragraph can stand in a list of the foot, or sign below it: it says nothing."""
    text = " ".join(line.whole for line in group).strip()
    says = text.endswith((".", "!", ":")) and len(text.split()) > _SENTENCE
    return len(text) < _SHORT and not text.endswith("?") and not says


def _signs(line: Line) -> bool:
    text = line.text.strip()
    return not line.marker and bool(PLACE_AND_DAY.fullmatch(text) or FUNCTION.match(text))
