"""Numbers of bank accounts (IBAN, ISO 13616): with two control figures, so hardly by chance."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from string import ascii_uppercase

from stdnum import iban, numdb

from archive.privacy.around import after, anycase, before
from archive.privacy.found import Detector, Found
from archive.record import Personal

START = r"[A-Za-z](?<![0-9A-Za-z].)[A-Za-z][0-9]{2}(?=[ .\-\u00a0]?[0-9A-Za-z])"
# Each of the others, and what must not follow the last.
MORE, END = r"[ .\-\u00a0]?[0-9A-Za-z]", r"(?![0-9A-Za-z])"
# The account of the municipality itself is meant to be known, so then the guard asks.
OURS = anycase(
    r"t\.?n\.?v\.? (?:de )?gemeente|ten name van (?:de )?gemeente|"
    r"rekening(?:nummer)? van de gemeente"
)
PATTERNS = {"iban": START, "iban_verder": MORE, "iban_eind": END, "iban_gemeente": OURS}
NEAR = 60

_start, _ours = re.compile(START), re.compile(OURS)
_PART = re.compile(r"([1-9][0-9]*)!([nac])")
_SIGNS = {"n": "[0-9]", "a": "[A-Z]", "c": "[0-9A-Z]"}


def find(text: str) -> Iterator[Found]:
    """Find account numbers of the right build for their country, with right control figures."""
    for match in _start.finditer(text):
        rest = _rest_of(match[0][:2].upper())
        whole = rest.match(text, match.end()) if rest else None
        if whole is None:
            continue
        start, end = match.start(), whole.end()
        number = re.sub("[^0-9A-Z]", "", text[start:end].upper())
        if iban.is_valid(number, check_country=False):
            around = before(text, start, NEAR), after(text, end, NEAR)
            sure = not any(_ours.search(each) for each in around)
            yield Found(Personal.ACCOUNT, text[start:end], start, end, sure, number)


@cache
def _rest_of(country: str) -> re.Pattern[str] | None:
    """What follows the control figures in the numbers of a country."""
    length = sum(int(amount) for amount, _ in _PART.findall(structure(country)))
    return re.compile(f"(?:{MORE}){{{length}}}{END}") if length else None


def structure(country: str) -> str:
    """How numbers of a country are built, as the registry of ISO 13616 writes it: `4!a10!n`."""
    [(_, info), *_] = numdb.get("iban").info(f"{country}00")
    return str(info.get("bban", ""))


def structures() -> dict[str, str]:
    """The numbers of each country as a pattern, without country and control figures."""
    pairs = (f"{one}{other}" for one, other in product(ascii_uppercase, repeat=2))
    return {
        pair: "".join(f"{_SIGNS[sign]}{{{amount}}}" for amount, sign in _PART.findall(written))
        for pair in pairs
        if (written := structure(pair))
    }


IBAN = Detector(find, flat=(b"aa99",))
