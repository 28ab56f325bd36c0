"""The rule of order that a form prints below what was filled in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.documents.document import Kind
from archive.documents.sheet import Piece

# "Artikel 34 Schriftelijke vragen", "Uit het Reglement van orde:", "Aanwijzingen bij dit formulier"
_HEADING = re.compile(
    r"(?:(?:tekst|toelichting|uit|zie)\W+(?:van\s+)?)?(?:(?:het\s+)?reglement\s+van\s+orde\b|(?:het\s+)?rvo\b"
    r"|art(?:ikel|\.)?\s*\d+\w*\b|(?:toelichting|(?:invul)?instructies?|aanwijzing(?:en)?|uitleg|spelregels)\s+(?:op|bij|voor)\s+(?:het|dit|de)\s+(?:invullen|(?:vragen)?formulier|(?:schriftelijke\s+)?vragen)\b|spelregels\b|regels\s+(?:voor|bij|over)\b)[^?]{0,110}",
    re.IGNORECASE,
)
# What such a rule is about: how questions are put, handed in and answered.
_SAYS = (
    re.compile(r"\bvra(?:ag|gen)\b", re.IGNORECASE),
    re.compile(
        r"\b(?:griffie\w*|ingediend|indient|indienen|toelichting|beantwoord\w*|beantwoording)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:binnen\s+\w+\s+(?:dagen|weken|maanden?)|griffier|voorzitter|wordt|worden|kan|kunnen)\b",
        re.IGNORECASE,
    ),
)
_MOST, _FEWEST_WORDS = 40, 15


def rules_from(pieces: Sequence[Piece], *, answer: bool = False) -> int:
    """Where the rule below a section starts; past the last piece when there is none.

    From its heading to the end nothing is asked, and it tells of questions and their answers.
    Below an `answer` it tells how questions are handed in too, in a list.
    """
    for at in range(max(len(pieces) - _MOST, 1), len(pieces)):
        line = pieces[at].line
        heads = not line.marker and line.kind is not Kind.TABLE and not pieces[at].numbers
        below = pieces[at + 1].line if at + 1 < len(pieces) else None
        alone = below is not None and (below.marker or below.gap or line.text.endswith(":"))
        named = heads and alone and line.gap and _HEADING.fullmatch(line.text.strip())
        if named and _rules(pieces[at:]) and (not answer or _hands_in(pieces[at:])):
            return at
    return len(pieces)


_HANDS_IN = re.compile(r"\b(?:griffier|ingediend|indienen|inlever\w*)\b", re.IGNORECASE)


def _hands_in(pieces: Sequence[Piece]) -> bool:
    lists = pieces[1:] and pieces[1].line.marker
    return bool(lists) and any(_HANDS_IN.search(piece.line.text) for piece in pieces)


def _rules(pieces: Sequence[Piece]) -> bool:
    text = " ".join(piece.line.text for piece in pieces)
    return (
        "?" not in text
        and not any(piece.numbers for piece in pieces)
        and len(text.split()) >= _FEWEST_WORDS
        and all(pattern.search(text) for pattern in _SAYS)
    )
