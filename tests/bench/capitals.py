"""Themes in capitals, written as people write them."""

from __future__ import annotations

import re

_ABBREVIATIONS = {
    "AIDS", "BTW", "CAO", "DNA", "DOVO", "EG", "EU", "GBVB", "HCNUR", "HIV", "ILO", "IMF", "KMO",
    "MIVB", "NAVO", "NMBS", "OCMW", "OESO", "OVSE", "RIZIV", "RSZ", "RVA", "USSR", "VN", "WHO",
    "WVP",
}  # fmt: skip
# Words that keep their capital wherever they stand, and expressions that keep more than one.
_NAMES = {
    "Azië", "Afrika", "België", "Belgie", "Belgisch", "Belgische", "Brabant", "Brussel", "Duitse",
    "Duitstalige", "Europa", "Europees", "Europese", "Franse", "Henegouwen", "Koerdische", "Kongo",
    "Korea", "Limburg", "Luxemburg", "Maghreb", "Moldavië", "Moldavie", "Oost-Europa",
    "Oost-Vlaanderen", "Palestijnse", "Rica", "Slowaakse", "Vlaams", "Waals", "West-Vlaanderen",
}  # fmt: skip
_EXPRESSIONS = {
    name.casefold(): name
    for name in (
        "Belgisch Grondwettelijk Hof", "Belgisch Rekenhof", "Belgisch Staatsblad",
        "Burkina-Faso", "Costa Rica", "Democratische Republiek Kongo", "Dominicaanse Republiek",
        "Duitstalige Gemeenschap", "EG Commissie", "Eerste Wereldoorlog",
        "Europees Hof voor de Rechten van de Mens", "Europees Parlement",
        "Europees Sociaal Handvest", "Europese Autoriteit voor Voedselveiligheid",
        "Europese Raad", "Europese Unie", "Fiji-eilanden", "Franse Gemeenschap",
        "Gewesten en gemeenschappen van Belgie", "Hof van Justitie EG",
        "Hoge Raad voor de Justitie", "Hoofdstedelijk Gewest Brussel", "Islamitische Staat",
        "Lidmaatschap van de Europese Unie", "Middellandse Zee", "Midden-Afrika",
        "Midden- en Oost-Europa", "Midden-Oosten", "Nationale Loterij", "Nieuw-Zeeland",
        "Noord-Europa", "Noord-Korea", "Organisatie van de Verenigde Naties", "Raad van Europa",
        "Raad van State", "Regie der Gebouwen", "Rekenkamer EG", "Republiek Moldavie", "Rode Kruis",
        "Saoedi-Arabie", "Schengen-informatiesysteem", "Slowaakse Republiek",
        "Vaste Commissie voor Taaltoezicht", "Verenigd Koninkrijk", "Verenigde Staten",
        "Vlaams Gewest", "Waals Gewest", "Wereldhandelsorganisatie", "West-Europa", "Zuid-Korea",
    )
}  # fmt: skip
_KEPT = {name.casefold(): name for name in _NAMES} | {
    name.casefold(): name for name in _ABBREVIATIONS
}


def sentence_case(capitals: str) -> str:
    """Write a theme in ordinary letters: VERVOER PER SPOOR gives `Vervoer per spoor`."""
    known = _EXPRESSIONS.get(capitals.casefold())
    if known:
        return known
    lowered = re.sub(r"\w+(?:-\w+)*", lambda match: _word(match[0]), capitals)
    return lowered[:1].upper() + lowered[1:]


def _word(word: str) -> str:
    whole = _KEPT.get(word.casefold())
    if whole:
        return whole
    return "-".join(_KEPT.get(piece.casefold(), piece.lower()) for piece in word.split("-"))
