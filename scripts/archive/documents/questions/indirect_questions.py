"""Questions that a letter puts in a sentence, without a question mark: "Onze vraag is of …"."""

from __future__ import annotations

import re

_WHAT = r"(?:of|hoe\w*|wat|waar\w*|wanneer|welke?|wie|in\s+hoeverre)"
# Who asks, and whom: people that only wonder ask nobody.
_US = (
    r"(?:wij|we|ik|ondergetekenden?|(?:de|onze|mijn)\s+(?:\w+[\s-])?fractie(?:\s+van\s+(?:de\s+|het\s+)?[\w’'-]+)?"
    r"|(?-i:[A-Z])[\w’'-]*)"
)
_ASKS = re.compile(
    # "Onze vraag aan het college is of …", "De vraag van onze fractie luidt hoe …"
    rf"\b(?:(?:onze|mijn)\s+(?:\w+\s+){{0,2}}?vra(?:ag|gen)|(?:de|een)\s+(?:\w+\s+)?vra(?:ag|gen)\s+(?:van|aan|namens)\b)"
    rf"[^.?!:]{{0,60}}?\b(?:is|zijn|luidt|luiden)\b[^.?!:]{{0,30}}?\b{_WHAT}\b"
    # "Wij vragen uw college of …", "Graag verneemt de fractie of …"
    rf"|\b(?:{_US}\s+(?:vraagt|vragen|vraag|verzoek(?:t|en)?|wil(?:len|t)?|wens(?:t|en)?|zou(?:den)?|verne(?:em|emt|men)|hoor(?:t)?|horen)"
    rf"|(?:graag|gaarne|daarom|hierbij|dan\s+ook)\s+(?:vraagt|vragen|vraag|wil(?:len|t)?|zou(?:den)?|verne(?:em|emt|men)|hoor(?:t)?|horen)\s+{_US})\b"
    rf"(?![^.?!:]{{0,40}}\b(?:zich|ons|me|mij)\s+(?:dan\s+ook\s+)?af\b)[^.?!:]{{0,80}}?\b{_WHAT}\b",
    re.IGNORECASE,
)
_WHOM = re.compile(
    r"\b(?:u|uw|college|gs|gedeputeerde|staten|burgemeester|wethouders?|bestuur|b\s?&\s?w)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3}[.!:])\s+(?=[A-Z])")


def asks_somebody(paragraph: str) -> bool:
    """Whether a sentence of a paragraph asks whom the letter is for something."""
    return any(
        _ASKS.search(each) is not None and _WHOM.search(each) is not None
        for each in _SENTENCE.split(" ".join(paragraph.split()))
    )
