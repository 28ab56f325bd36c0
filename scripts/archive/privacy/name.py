"""Names behind "mevrouw" and "de heer": people who may have no part in public life."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.privacy.found import Detector, Found
from archive.record import Personal
from archive.surnames import FUNCTIONS, PARTICLES, words_of

_CAPITAL = "A-Z\u00c0-\u00d6\u00d8-\u00de"
_LETTER = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e"
_SPACE, _OR_LINE = "[ \u00a0_]{1,2}", "[ \\n\u00a0_]{1,2}"
_TITLES = (
    r"(?:(?<=[Mm])(?:evrouw|EVROUW|evr\.?|w\.?|eneer|ijnheer)|(?<=[Hh])(?:eer|EER)|"
    r"(?<=[Dd])hr\.?|(?<=[Jj])uffrouw|(?<=[Ff])am(?:ilie|\.))"
)
_DEGREES = rf"(?:(?:drs|dr|mr|ir|ing|prof|bc|msc|ds)\.?{_SPACE})*"
# Those of PLACES lead to where somebody comes from, but for names such as "in 't Veld".
_PLACES = ("aan", "bij", "in", "op", "uit")
_OTHERS = sorted(PARTICLES.difference(_PLACES), key=lambda each: (-len(each), each))
_PARTICLES = f"(?:{'|'.join(_OTHERS)}|(?:aan|in|op)(?={_SPACE}(?:'t|\u2019t|den|der){_SPACE}))"
_WORD = rf"[{_CAPITAL}][{_LETTER}'\u2019\-]*[{_LETTER}]"
_INITIALS = rf"(?:[{_CAPITAL}][a-z]{{0,2}}\.-?){{1,6}}"
_PART = rf"(?:(?:{_PARTICLES}{_SPACE}){{0,3}}(?:{_WORD}|{_INITIALS}))"
TITLE = rf"[DFHJMdfhjm](?<![{_LETTER}0-9].){_TITLES}{_OR_LINE}{_DEGREES}"
# Between initials and what follows a space may be left out.
NAME = rf"{_PART}(?:(?:{_SPACE}|(?<=\.))(?!(?:van )?het){_PART}){{0,4}}"
PATTERNS = {"naam": f"{TITLE}({NAME})"}

_named = re.compile(PATTERNS["naam"])


def find(text: str) -> Iterator[Found]:
    """Find names behind a title; a function in front of a name is no part of it."""
    for match in _named.finditer(text):
        name = _without_function(match[1])
        words = [word for word in words_of(name) if "." not in word and word not in PARTICLES]
        if words:
            start = match.end() - len(name)
            yield Found(Personal.NAME, name, start, match.end(), False, " ".join(words))


def _without_function(name: str) -> str:
    """Leave out all up to the last word that says what somebody is."""
    places = [match.span() for match in re.finditer("[^ \u00a0_]+", name)]
    last = max(
        (place for place, span in enumerate(places) if name[slice(*span)].lower() in FUNCTIONS),
        default=-1,
    )
    return name[places[last + 1][0] :] if last + 1 < len(places) else ""


NAMES = Detector(
    find, words=(b"mevr", b"heer", b"mw", b"dhr", b"meneer", b"mijnheer", b"juffrouw", b"fam")
)
