"""Licence plates of the Netherlands, in the forms (sidecodes) that the RDW has given out.

Other codes have dashes too. So without a word that says it is a plate, only letters count that the
RDW uses on them since 1978: no vowels, no C and no Q.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import ascii_letters, digits

from archive.privacy.around import after, anycase, before, in_address
from archive.privacy.found import Detector, Found
from archive.record import Personal

_ANY = "[0-9A-Za-z]"
PLATE = (
    rf"{_ANY}(?<![0-9A-Za-z\-].)(?:{_ANY}{{0,2}}-{_ANY}{{1,3}}-{_ANY}{{1,3}}|{_ANY}{{5}})"
    r"(?![0-9A-Za-z])(?!-[0-9A-Za-z])"
)
FORMS = (
    "AA-99-99", "99-99-AA", "99-AA-99", "AA-99-AA", "AA-AA-99", "99-AA-AA", "99-AAA-9",
    "9-AAA-99", "AA-999-A", "A-999-AA", "AAA-99-A", "A-99-AAA", "9-AA-999", "999-AA-9",
)  # fmt: skip
WORDS = anycase(r"kenteken|nummerplaat|nummerbord")
PATTERNS = {"kenteken": PLATE, "kenteken_woorden": WORDS}
AHEAD, BEHIND = 40, 25

_plate, _words = re.compile(PLATE), re.compile(WORDS)
_FORM = str.maketrans(dict.fromkeys(ascii_letters, "A") | dict.fromkeys(digits, "9"))
_GLUED = {form.replace("-", "") for form in FORMS}


def find(text: str) -> Iterator[Found]:
    """Find what has the form of a plate; without dashes or in small letters only beside a word."""
    for match in _plate.finditer(text):
        form = form_of(match[0])
        if form not in FORMS and form not in _GLUED:
            continue
        start, end = match.span()
        around = before(text, start, AHEAD), after(text, end, BEHIND)
        sure = any(_words.search(each) for each in around)
        if sure or (_stands_alone(match[0], form) and not in_address(text, start)):
            key = match[0].replace("-", "").upper()
            yield Found(Personal.PLATE, match[0], start, end, sure, key)


def form_of(text: str) -> str:
    """Give the form of a text: `12-AB-34` has that of 99-AA-99."""
    return text.translate(_FORM)


def _stands_alone(text: str, form: str) -> bool:
    return form in FORMS and text == text.upper() and not re.search("[ACEIOQUY]", text)


PLATES = Detector(
    find,
    words=(b"kenteken", b"nummerplaat", b"nummerbord"),
    shapes=tuple(form.encode() for form in FORMS),
)
