"""What the rules look for, told to the form in the browser: patterns, words and bounds.

A pattern is written for JavaScript, with the flag `u`: what both languages have, and no more.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from archive import body, markup, numbered, parsers, prose
from archive.dates import MONTHS
from archive.exports.question_data import Data
from archive.folder import RECORDS, REGISTERS
from archive.register_files import PARTIES, PEOPLE, THEMES
from archive.registers import ALIKE
from archive.rules.names import ADDRESSEES, COLLEGE, COUNCIL
from archive.rules.texts import ATTACHMENT_TYPES, LONGEST_NAME

# What Python takes for a space in a text (str.isspace); JavaScript's own \s differs.
_SPACE = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_PIECE = re.compile(r"\\.|\[\^?|.", re.DOTALL)
_NEEDS_BACKSLASH = frozenset("^$\\.*+?()[]{}|/-")

PATTERNS = {
    "kop": body.HEADING,
    "kop_zonder_spatie": body.NO_SPACE,
    "hek": body.FENCE,
    "punt": numbered.ITEM,
    "puntkop": numbered.HEADING,
    "definitie": numbered.DEFINITION,
    "dag_eerst": parsers.DAY_FIRST,
    "dag_in_woorden": parsers.DAY_IN_WORDS,
    "html": markup.TAG,
    "link": markup.LINK,
    "code": markup.CODE,
    "schema": prose.SCHEME,
}


def rule_patterns() -> Data:
    """Give the patterns by name, each with its flags."""
    return {name: javascript(pattern) for name, pattern in PATTERNS.items()}


def rule_words() -> Data:
    """Give the words and the bounds that rules use."""
    where = f"{RECORDS}/{REGISTERS}"
    return {
        "koppen": [part.value for part in body.Part],
        "bedoelde_koppen": {word: part.value for word, part in body.MEANT.items()},
        "maanden": list(MONTHS),
        "tekens": ALIKE,
        "geadresseerden": list(ADDRESSEES),
        "raad": [role.value for role in COUNCIL],
        "college": [role.value for role in COLLEGE],
        "registers": {
            "partijen": f"{where}/{PARTIES}",
            "personen": f"{where}/{PEOPLE}",
            "themas": f"{where}/{THEMES}",
        },
        "html": sorted(prose.TAGS),
        "bijlagen": sorted(ATTACHMENT_TYPES),
        "langste_naam": LONGEST_NAME,
    }


def javascript(pattern: re.Pattern[str]) -> Data:
    """Write a pattern for JavaScript. Raises ValueError for what means something else there."""
    within = False
    written = []
    for match in _PIECE.finditer(pattern.pattern):
        piece = match[0]
        written.append(_SHORT.get((piece, within), _plain)(piece, pattern))
        within = piece[0] == "[" or (within and piece != "]")
    flags = "u" + "i" * bool(pattern.flags & re.IGNORECASE) + "s" * bool(pattern.flags & re.DOTALL)
    return {"patroon": "".join(written), "vlaggen": flags}


Writer = Callable[[str, re.Pattern[str]], str]
_SHORT: dict[tuple[str, bool], Writer] = {
    ("\\s", False): lambda *_: f"[{_SPACE}]",
    ("\\s", True): lambda *_: _SPACE,
    ("\\S", False): lambda *_: f"[^{_SPACE}]",
    (".", False): lambda piece, pattern: piece if pattern.flags & re.DOTALL else r"[^\n]",
}


def _plain(piece: str, pattern: re.Pattern[str]) -> str:
    if piece[0] != "\\":
        return piece
    sign = piece[1]
    if sign in "ntux123" or sign in _NEEDS_BACKSLASH:
        return piece
    if sign.isalnum():
        raise ValueError(f"no JavaScript for {piece} in {pattern.pattern}")
    return sign
