"""Titles that only say what a paper is: "Artikel 39-vragen (RvO)"."""

from __future__ import annotations

import re

# A title that says what a paper is, in one language or two, and not what it is about.
_TITLE_WORDS = frozenset(
    {
        "formulier", "format", "model",
        "schriftelijke", "technische", "mondelinge", "aanvullende", "politieke",
        "vragen", "vraag", "raadsvragen", "statenvragen", "collegevragen", "vragenformulier",
        "raadsvraag", "beantwoording", "antwoord", "antwoorden", "ex", "art", "artikel", "lid",
        "nr", "rvo", "reglement", "van", "orde", "de", "het", "een", "aan", "voor", "door", "en",
        "op", "grond", "conform", "college", "burgemeester", "wethouders", "b", "w", "raad",
        "gemeenteraad", "raadsleden", "raadslid", "vergaderingen", "gemeente", "skriftlike",
        "fragen", "fraachstikken", "neffens", "kêst", "fan", "it", "oarder", "i", "g", "o", "v",
        "jo", "gemeentewet",
    }
)  # fmt: skip
# "Format art. 33-vragen - gemeente Walbeek"
_WHOM = re.compile(
    r"\s*[-–|]?\s*\b(?:gemeente|provincie|(?:gemeente)?raad)(?:\s+van)?(?:\s+(?:[A-Z’'][\w’'-]+|aan|de|den|der|en|het|op))+$"
)


def is_bare_title(text: str) -> bool:
    """Whether a text has no other words than those for the kind of paper and its rule."""
    text = _WHOM.sub("", text.strip())
    words = re.findall(r"[^\W\d_]+", text.lower())
    return bool(words) and any("vra" in word for word in words) and _TITLE_WORDS.issuperset(words)
