"""Laws that council papers name, and where an article of them can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator

# The identity of each law in the national register (BWB), with the names that papers use for it.
# Source: wetten.overheid.nl.
LAWS: dict[str, tuple[str, ...]] = {
    "BWBR0001840": ("Grondwet",),
    "BWBR0001941": ("Opiumwet",),
    "BWBR0002458": ("Alcoholwet", "Drank- en Horecawet"),
    "BWBR0002628": ("Leerplichtwet 1969", "Leerplichtwet"),
    "BWBR0003245": ("Wet milieubeheer",),
    "BWBR0003740": ("Wet gemeenschappelijke regelingen", "Wgr"),
    "BWBR0004318": ("Wet openbare manifestaties", "Wom"),
    "BWBR0004627": ("Kieswet",),
    "BWBR0005181": ("Woningwet",),
    "BWBR0005252": ("Wet openbaarheid van bestuur", "Wob"),
    "BWBR0005416": ("Gemeentewet",),
    "BWBR0005537": ("Algemene wet bestuursrecht", "Awb"),
    "BWBR0006622": ("Wegenverkeerswet 1994", "Wegenverkeerswet", "WVW 1994"),
    "BWBR0007376": ("Archiefwet 1995", "Archiefwet"),
    "BWBR0013798": ("Wet Bibob", "Bibob"),
    "BWBR0014606": ("Besluit begroting en verantwoording provincies en gemeenten", "BBV"),
    "BWBR0015703": ("Participatiewet",),
    "BWBR0020449": ("Wet ruimtelijke ordening", "Wro"),
    "BWBR0024779": ("Wet algemene bepalingen omgevingsrecht", "Wabo"),
    "BWBR0034925": ("Jeugdwet",),
    "BWBR0035303": ("Huisvestingswet 2014", "Huisvestingswet"),
    "BWBR0035362": ("Wet maatschappelijke ondersteuning 2015", "Wmo 2015", "Wmo"),
    "BWBR0037885": ("Omgevingswet",),
    "BWBR0045754": ("Wet open overheid", "Woo"),
}  # fmt: skip

_BY_NAME = {name.casefold(): code for code, names in LAWS.items() for name in names}
_NAMES = "|".join(
    r"\s+".join(map(re.escape, name.split()))
    for name in sorted((name for names in LAWS.values() for name in names), key=len, reverse=True)
)
_ORDINALS = "eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende"
# What papers put between an article and its law, like `, tweede lid, onder a, van de`.
_BETWEEN = (
    rf"(?:,?\s+(?:(?:{_ORDINALS}|\d+e?)\s+lid|lid\s+\d+))?"
    r"(?:,?\s+(?:aanhef\s+en\s+)?(?:onder|sub|onderdeel)\s+[a-z0-9]{1,2}°?)?"
    r",?\s+(?:(?:uit|van|in)\s+(?:de|het)\s+)?"
)
_ARTICLE = re.compile(
    rf"\b(?:artikel|art\.)\s+(?P<article>\d+(?:[.:]\d+){{0,3}}[a-z]{{0,2}}){_BETWEEN}(?P<law>{_NAMES})\b",
    re.IGNORECASE,
)


def articles(text: str) -> Iterator[tuple[int, int, str]]:
    """Where articles of laws are named in a text (start, end), and the address of each.

    Source of the form of an address: Juriconnect, BWB identifiers 1.3.
    """
    if "rtikel" not in text and "rt." not in text:
        return
    for found in _ARTICLE.finditer(text):
        code = _BY_NAME[" ".join(found["law"].split()).casefold()]
        article = found["article"].lower()
        address = f"https://wetten.overheid.nl/jci1.3:c:{code}&artikel={article}"
        yield found.start(), found.end(), address
