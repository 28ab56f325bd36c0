"""A theme to propose for a question, from the words of its subject."""

from __future__ import annotations

import re

from archive.documents.value import Certainty, Value
from archive.registers import Register, Theme, fold

_WORD = re.compile(r"[^\W\d_]{4,}")
_EMPTY = {
    "voor",
    "door",
    "over",
    "naar",
    "niet",
    "gemeente",
    "gemeentelijke",
    "andere",
    "zoals",
    "meer",
    "wordt",
    "worden",
    "tegen",
    "rond",
    "vragen",
    "inzake",
    "bij",
    "aanpak",
    "beleid",
}


def proposed_themes(subject: str, register: Register[Theme]) -> Value[tuple[str, ...]]:
    """Propose at most one theme; a proposal is never certain.

    A theme fits when a word of its name or aliases is in the subject, alone or as a part of a
    longer word; words of its description count for less.
    """
    spoken = [fold(word) for word in _WORD.findall(subject)]
    scored = []
    for theme in register.entries:
        names = _words(" ".join((theme.name, *theme.aliases)))
        described = _words(theme.description) - names
        score = 3 * _hits(names, spoken) + _hits(described, spoken)
        if score:
            scored.append((-score, fold(theme.name), theme.name))
    if not scored:
        return Value(())
    scored.sort()
    if len(scored) > 1 and scored[0][0] == scored[1][0]:
        return Value(())
    return Value(
        (scored[0][2],),
        Certainty.DOUBTFUL,
        "onderwerp",
        "dit thema is een voorstel op grond van het onderwerp",
    )


def _words(text: str) -> set[str]:
    return {fold(word) for word in _WORD.findall(text)} - _EMPTY


def _hits(names: set[str], spoken: list[str]) -> int:
    return sum(
        any(word == name or (len(name) > 5 and name in word) for word in spoken) for name in names
    )
