"""What an alderman looks after, told from what an alderman is called."""

from __future__ import annotations

import re

from archive.documents.people.names import (
    is_name,
    is_titled,
    keep_whole,
    put_back,
    strip_name,
    unbroken,
)
from archive.documents.people.strangers import is_hint

_PORTFOLIO = re.compile(
    r"\b(?:afval\w*|arbeids\w*|armoede\w*|asiel\w*|bedrijfs\w*|beheer|belasting\w*|bereikbaarheid"
    r"|bestuur\w*|bestuurlijke|binnenstad|bouwen|buitengebied|buitenruimte|burgerzaken|centrum"
    r"|communicatie|control|cultuur\w*|cultureel|democratie|dienstverlening|dieren\w*"
    r"|digitale|digitaliser\w*|diversiteit|domein|duurzaam\w*|duurzame|economi\w+|emancipatie"
    r"|energie\w*|erfgoed|evenementen|faciliteiten|financi[eë]n|financieel|financi[eë]le"
    r"|gebieds\w*|gezondheid\w*|grond\w*|groen\w*|handhaving|haven\w*|huisvesting|ict|inclusi\w+"
    r"|informat\w+|inkoop|inkomen\w*|innovatie|integratie|integrale|internationale|jeugd\w*"
    r"|jongeren\w*|juridische|kernen\w*|klimaat\w*|kunst\w*|landbouw|landschap\w*|leef\w+"
    r"|lokale|maatschappelijk\w*|media|milieu\w*|mobiliteit\w*|monumenten\w*|natuur\w*"
    r"|onderwijs\w*|ontwikkeling\w*|omgeving\w*|openbare|orde|organisatie\w*|ouderen\w*"
    r"|participatie\w*|personeel\w*|plattelands\w*|platteland|preventie|recreatie\w*|regio\w*"
    r"|ruimte\w*|ruimtelijke|samenleving\w*|samenwerking|sociaal|sociale|sport\w*|stads\w*"
    r"|stedelijke?|toerisme|toezicht|transitie|vastgoed\w*|veiligheid\w*|vergunning\w*|verkeer\w*"
    r"|vervoer|vluchtelingen|voorzieningen|vrije\s+tijd|volks\w*|water\w*|welzijn\w*|werk\w*"
    r"|wijk\w*|wmo|wonen|woning\w*|zaken|zorg\w*)\b",
    re.IGNORECASE,
)
# Portfolios that are surnames as well: "weth. Groen".
_SURNAMES = re.compile(r"(?:groen|water|haven|zorg|werk|kunst)(?:en|s)?", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:wethouders?|wethâlders?|boargemaster|weth\.?|(?:loco-?\s?)?burgemeester|gedeputeerden?|(?:hoog)?heemra(?:ad|den)|portefeuillehouders?|pfh\.?)"
    r"(?!\w)",
    re.IGNORECASE,
)
# "HvB", "LS": what tables write for somebody whose name stands elsewhere.
_INITIALS = re.compile(r"[A-Z][a-z]{0,2}[A-Z]{1,2}")
_COURTESY = re.compile(r"(?:de\s+)?(?:heer|mevrouw)\s", re.IGNORECASE)
_NOBODY = re.compile(
    r"\b(?:team|afdeling|cluster|sector|directie|college|b\s?(?:&|en)\s?w|gemeente|griffie"
    r"|ambtelijk|en\s+wethouders|organisatieonderdeel|programma|de\s+raad)\b",
    re.IGNORECASE,
)
# "Wethouder Bos, namens het college"
_FOR_COLLEGE = re.compile(
    r"\s*[,;(]?\s*(?:mede\s+)?namens\s+(?:het\s+)?(?:college(?:\s+van\s+[\w&]+(?:\s+en\s+\w+)?)?|b\s?(?:&|en)\s?w)\)?",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(
    r"(?P<portfolio>[^()]+)\s\((?P<who>(?:wethouder|weth\.|burgemeester|gedeputeerde)\s[^()]+)\)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:;|\n|\t|,|/(?!d\b)|\b(?:en|EN|alsmede)\b|&|\+|\s[-–—|]\s|:)\s*")
_BRACKETS = re.compile(r"\s*\([^)]*\)?")


def is_portfolio(text: str) -> bool:
    """Whether words say what an alderman looks after: "Groen", "Werk en Inkomen"."""
    return not is_titled(text) and _PORTFOLIO.search(text) is not None


def holders_in(value: str, label: str) -> list[str]:
    """The portfolio holders that a field or a line names; their portfolios are left out.

    Below the label "Portefeuille" a word alone is a portfolio, unless it is an alderman's.
    """
    value = _FOR_COLLEGE.sub("", value)
    # "Wonen (wethouder Slot)": the portfolio, and in brackets whose it is.
    if (behind := _IN_BRACKETS.fullmatch(value.strip())) and is_portfolio(behind["portfolio"]):
        value = behind["who"]
    text, kept = keep_whole(
        " ".join(unbroken(value).replace("\n", " ; ").replace("\t", " ; ").split())
    )
    bare = _BRACKETS.sub(" ; ", text)
    if is_hint(value) or _NOBODY.search(bare):
        return []
    pieces = [piece for piece in _BETWEEN.split(bare) if piece.strip(" .")]
    found: list[str] = []
    for piece in pieces:
        written = put_back(piece, kept)
        name = strip_name(written)
        if is_name(name) and _is_somebody(name, written, label, alone=len(pieces) == 1):
            found.append(name)
    return list(dict.fromkeys(found))


def _is_somebody(name: str, written: str, label: str, alone: bool) -> bool:
    """Whether a piece is a name by its form, by the office in front of it, or by its label."""
    if _INITIALS.fullmatch(name):
        return False
    if is_titled(name) or "(" in name:
        return True
    in_office = _OFFICE.match(written.strip()) is not None
    if _COURTESY.match(written.strip()):
        return True
    if is_portfolio(name):
        return alone and in_office and _SURNAMES.fullmatch(name) is not None
    return in_office or " " in name or label.lower().strip(" :()s") != "portefeuille"
