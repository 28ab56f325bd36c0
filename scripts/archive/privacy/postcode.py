"""Homes: a postcode with the number of a house.

Questions of a council are about places, and most places are no secret. So the guard asks, unless
the words in front say that somebody lives there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.privacy.around import after, anycase, before
from archive.privacy.found import Detector, Found
from archive.record import Personal

_SMALL = "a-z\u00df-\u00f6\u00f8-\u00ff"
_CAPITAL = "A-Z\u00c0-\u00d6\u00d8-\u00de"
_LETTER = f"{_CAPITAL}{_SMALL}"
# SA, SD and SS are not used (PostNL).
CODE = (
    r"[1-9](?<![0-9A-Za-z.,\-/].)[0-9]{3}(?:[ \u00a0_]{0,2}(?!S[ADS])[A-Z]{2}|(?!s[ads])[a-z]{2})"
    r"(?![0-9A-Za-z])"
)
_HOUSE = r"[0-9]{1,4}(?:[ ]?[\-/]?[ ]?(?:[IVX]{2,4}|[A-Za-z]|[0-9]{1,3}|bis|hs|huis))?"
_NO_STREETS = "Artikel|Artt?\\.|Bijlage|Figuur|Hoofdstuk|Lid|Motie|Paragraaf|Tabel|Vraag"
# "Dorpsstraat 12", "Laan van Zuid 3-b", in front of the code.
STREET = (
    rf"(?<![{_LETTER}0-9])(?!(?:{_NO_STREETS})[ \u00a0])"
    rf"(?:[{_CAPITAL}][{_LETTER}'\u2019.\-]{{2,}}|[{_SMALL}]{{2,20}}"
    r"(?:straat|laan|weg|plein|dijk|kade|gracht|singel|hof|pad|steeg|dreef))"
    rf"[ \u00a0_]{{1,2}}(?!(?:19|20)[0-9]{{2}}(?![0-9])){_HOUSE}"
    r"[ \t\n\u00a0,;|(_\-]{1,6}(?:[Pp]ostcode[ :|]{1,4})?$"
)
# "1234 AB 12", "1234 AB, huisnummer 12", behind the code.
NUMBER = (
    r"^[ \u00a0,;:/|_\-]{1,4}(?:(?:huis)?n(?:umme)?r\.?[ :]{1,2})?(?!(?:19|20)[0-9]{2}(?![0-9]))"
    rf"{_HOUSE}(?![0-9A-Za-z%])(?![.,][0-9])"
)
BOX = anycase("(?:post|antwoord)") + "(?:[Bb]us|[Nn]ummer)"
LIVES = anycase(
    r"woon(?:t|de|den|adres|achtig)|wonen(?:de)?|huisadres|thuisadres|prive-?adres|privéadres|"
    r"bewoner|verblijft|inwoner"
)
PATTERNS = {
    "postcode": CODE,
    "postcode_straat": STREET,
    "postcode_nummer": NUMBER,
    "postcode_postbus": BOX,
    "postcode_woont": LIVES,
}
# The street stands so near; what tells that somebody lives there may stand further.
NEAR, BEHIND, FAR = 60, 20, 120

_code, _street, _number = re.compile(CODE), re.compile(STREET), re.compile(NUMBER)
_box, _lives = re.compile(BOX), re.compile(LIVES)


def find(text: str) -> Iterator[Found]:
    """Find postcodes with the number of a house beside them."""
    for match in _code.finditer(text):
        start, end = match.span()
        ahead = before(text, start, NEAR)
        housed = _street.search(ahead) or _number.search(after(text, end, BEHIND))
        if housed and not _box.search(ahead):
            sure = _lives.search(before(text, start, FAR)) is not None
            key = re.sub("[^0-9A-Z]", "", match[0].upper())
            yield Found(Personal.ADDRESS, match[0], start, end, sure, key)


POSTCODE = Detector(
    find, shapes=(b"9999 AA", b"9999AA", b"9999aa", b"9999  AA", b"9999_AA", b"9999__AA")
)
