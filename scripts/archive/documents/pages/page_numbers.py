"""Page numbers, and lines that only say which page of which letter this is."""

from __future__ import annotations

import re

_WORD = r"(?:pagina|pag\.?|blad(?:zijde|nummer)?|blz\.?|page|p\.)"
_COUNT = r"\d{1,3}(?:\s*(?:van|/|\||-|of)\s*\d{1,3})?"
_NUMBER = (
    rf"{_WORD}\s*[:.]?\s*{_COUNT}|\d{{1,3}}\s*(?:van|/|\|)\s*\d{{1,3}}|[-–—]\s*\d{{1,3}}\s*[-–—]"
)
_ALONE = re.compile(rf"(?:[-–—|]\s*)?(?:{_NUMBER})(?:\s*[-–—|])?", re.IGNORECASE)
_AT_END = re.compile(
    rf"(?:\s|^|(?<=[a-z])(?=(?-i:P|Blad|Blz)))[|–·-]?\s*(?:{_WORD}\s*[:.]?\s*{_COUNT}|(\d{{1,3}})\s*(?:van|/|\|)\s*(\d{{1,3}}))$",
    re.IGNORECASE,
)
_AT_START = re.compile(rf"{_WORD}\s*[:.]?\s*\d{{1,3}}\s*(?:van|/)\s*\d{{1,3}}\b", re.IGNORECASE)
# "Vervolgblad 2 bij brief d.d. 3 mei", "Vervolg brief Z21.004455", "blad 2 van brief 2019/12".
_CONTINUED = re.compile(
    r"vervolg(?:blad|vel|pagina|bladzijde)\b.*"
    r"|vervolg(?:\s+(?:van|op|bij))?(?:\s+(?:de|onze|het))?\s+"
    r"(?:(?:antwoord|raadsinformatie)?brief|memo|schrijven|raadsinformatiebrief|nota|formulier)\b.*"
    rf"|{_WORD}\s*\d{{1,3}}\s+(?:van|bij|behorende)\b.*",
    re.IGNORECASE,
)
_LONGEST = 120


def is_page_number(text: str) -> bool:
    """Whether a line is a page number and nothing else: `- 2 -`, `1 / 4`, `blad 3`."""
    return _ALONE.fullmatch(text.strip()) is not None


def names_page(text: str) -> bool:
    """Whether a line at the edge of a page says which page it is, beside a name or a mark."""
    plain = " ".join(text.split())
    if len(plain) > _LONGEST or plain.endswith(("?", ":", ";")):
        return False
    ends = _AT_END.search(plain)
    return (
        is_page_number(plain)
        or (ends is not None and int(ends[1] or 0) <= int(ends[2] or 0))
        or _AT_START.match(plain) is not None
        or is_continuation(plain)
    )


def is_continuation(text: str) -> bool:
    """Whether a line at the head of a page says which letter goes on here."""
    plain = " ".join(text.split())
    return (
        len(plain) <= _LONGEST
        and not plain.endswith(("?", ":", ";"))
        and _CONTINUED.fullmatch(plain) is not None
    )
