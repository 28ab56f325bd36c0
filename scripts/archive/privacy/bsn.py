"""Numbers of citizens (burgerservicenummer, formerly sofinummer).

Only who the law names may use one; a website may not (UAVG, article 46). One in eleven numbers of
nine digits passes the test of eleven, so a number alone is only a question; with its name beside it
there is no doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stdnum.nl import bsn

from archive.privacy.around import after, anycase, before, in_address
from archive.privacy.found import Detector, Found
from archive.record import Personal

WORDS = "(?<![A-Za-z])(?:%s)" % "|".join(  # noqa: UP031 (braces are of the pattern)
    anycase(each) for each in ("bsn", "burger-?service-?n", "sofi-?n", "persoonsnummer")
)
_ENDS = r"(?![0-9A-Za-z])(?![.,\-][0-9])"
NUMBER = (
    r"[0-9](?<![0-9].)(?<![0-9][.,\-].)(?:(?<![A-Za-z].)|(?<=[Bb][Ss][Nn].))"
    r"(?:[0-9]{7,8}|[0-9]{3}([ .\-])[0-9]{2}\1[0-9]{3}|[0-9]{2}([ .\-])[0-9]{3}\2[0-9]{3})" + _ENDS
)
PATTERNS = {"bsn": NUMBER, "bsn_woorden": WORDS}
# So far a word may stand from the number that it is of.
AHEAD, BEHIND = 60, 30
# With one of these in front or behind it is a part of the mark of something else.
_GLUE = ("-", "/", "_")

_number, _words = re.compile(NUMBER), re.compile(WORDS)


def find(text: str) -> Iterator[Found]:
    """Find numbers that pass the test of eleven; without a word beside it nine digits in a row."""
    for match in _number.finditer(text):
        if not bsn.is_valid(match[0]):
            continue
        start, end = match.span()
        around = before(text, start, AHEAD), after(text, end, BEHIND)
        sure = any(_words.search(each) for each in around)
        glued = text[max(0, start - 1) : start] in _GLUE or text[end : end + 1] in _GLUE
        whole = len(match[0]) == 9 and match[0].isdigit() and not glued
        if sure or (whole and not in_address(text, start)):
            yield Found(Personal.BSN, match[0], start, end, sure, bsn.compact(match[0]))


BSN = Detector(
    find,
    flat=(
        b"99999999", b"9999 99 999", b"9999.99.999", b"9999-99-999", b"999 999 999",
        b"999.999.999", b"999-999-999",
    ),
)  # fmt: skip
