"""Names of parties: those of the register, those of many councils, and what looks like one."""

from __future__ import annotations

import re

from archive.documents.people.local_parties import resembles
from archive.documents.people.names import is_titled
from archive.registers import Party, Register, fold

# Parties that sit in many councils, by how they are written.
_NATIONAL = (
    "50PLUS", "BBB", "BIJ1", "BVNL", "CDA", "CU", "ChristenUnie", "Christen Unie", "Christen-Unie",
    "ChristenUnie-SGP", "ChristenUnie/SGP", "CU-SGP", "CU/SGP", "D66", "D'66", "D 66",
    "Democraten 66", "Democraten66", "DENK", "FvD", "FNP", "Fryske Nasjonale Partij",
    "Forum voor Democratie", "GL", "GPV", "GroenLinks", "Groen Links", "Groen-Links",
    "GroenLinks-PvdA", "GroenLinks/PvdA", "GroenLinks - PvdA", "PvdA-GroenLinks",
    "PvdA/GroenLinks", "PvdA - GroenLinks", "GL-PvdA", "GL/PvdA", "PvdA/GL", "PvdA-GL", "JA21",
    "LPF", "NSC", "Nida", "NIDA", "PVV", "PPR", "PSP", "CPN", "Partij van de Arbeid",
    "Partij voor de Dieren", "Partij voor de Vrijheid", "PvdA", "PvdD", "RPF",
    "SGP", "SGP-ChristenUnie", "SGP/ChristenUnie", "SGP-CU", "SGP/CU", "SP",
    "Socialistische Partij", "Staatkundig Gereformeerde Partij",
    "Volkspartij voor Vrijheid en Democratie", "Christen-Democratisch Appèl",
    "Christen Democratisch Appèl", "VVD", "Volt", "Nieuw Sociaal Contract", "BoerBurgerBeweging",
    "Boer Burger Beweging", "Belang van Nederland", "Piratenpartij", "OPA", "AOV",
    "Trots op Nederland", "TON", "Water Natuurlijk", "Algemene Waterschapspartij", "AWP",
    "Werk aan Water", "Ongebouwd",
)  # fmt: skip
# Names that are words too: "ik denk", "220 volt". Only their own spelling, or a capital, counts.
_WORDS = re.compile(r"denk|volt|ton|opa|nida", re.IGNORECASE)
_OWN_SPELLING = re.compile(
    r"ton|opa|awp|water\s+natuurlijk|werk\s+aan\s+water|ongebouwd", re.IGNORECASE
)
_BRANCH = re.compile(r"(\s(?!(?:De|Het|Van|En)\b)[A-Z][^\W\d_]+)(?=\s*(?:[,;)\n]|$|\ben\b))")
# "both of the SP", "all of D66".
SHARED = re.compile(r"^(?:beiden?|allen|alle(?:\s+\w+)?)\s*(?:van\s+)?(?:de\s+)?", re.IGNORECASE)
FACTION = re.compile(
    r"^(?:(?:namens|voor|van|in)\s+)?(?:de\s+|uw\s+|het\s+)?(?:(?:leden|lid)\s+van\s+)?(?:de\s+)?"
    r"(?:(?:raads|gemeenteraads|staten)?fracties?|(?-i:partij(?:en)?)|partij(?:en)?(?=:)"
    # Whose seat it is in a water board: "categorie Ongebouwd"
    r"|(?:belangen)?categorie)"
    r"(?:\s+van)?(?:\s+(?-i:de|het))?(?=\s|:)\s*:?\s*",
    re.IGNORECASE,
)
_FACTION_BEHIND = re.compile(
    r"[\s-]+(?:gemeente)?(?:raads|staten)?fracties?(?:\s+(?:in|te|van)\s+.*|\s+[A-Z][\w-]+)?$",
    re.IGNORECASE,
)
# "Zeedijkse Fractie": that is how the party is called, and "VVD Fractie" is not.
_OF_PLACE = re.compile(r"(?:^|\s)[A-Z][a-z-]+(?:se|sche)\sFractie$")


class Parties:
    """What is known to be a party: the register's, the national ones, and what looks like one."""

    def __init__(self, register: Register[Party] | None = None) -> None:
        names: set[str] = set(_NATIONAL)
        for party in register.entries if register else ():
            names.update({party.name, party.full_name, *party.aliases} - {""})
        self._folded = {fold(name): name for name in names}
        self._names = frozenset(names)
        longest = sorted(names, key=lambda name: (-len(name), name))
        self._pattern = re.compile(
            r"(?<![\w/@])(?:" + "|".join(re.escape(name) for name in longest) + r")(?![\w])(?!/\w)",
            re.IGNORECASE,
        )

    def is_known(self, text: str) -> bool:
        """Whether these words are the name of a known party."""
        return fold(text) in self._folded

    def find(self, text: str) -> list[tuple[int, int]]:
        """Where names of known parties stand in a text."""
        return [
            (match.start(), self._end(text, match))
            for match in self._pattern.finditer(text)
            # Short names are written in capitals; "sp" and "cu" are letters of other words.
            if (not match[0].islower() or (len(match[0]) > 3 and not _WORDS.fullmatch(match[0])))
            # "Ton Verbakel" is somebody, "TON" a party; "werk aan water" is done.
            and (match[0] in self._names or not _OWN_SPELLING.fullmatch(match[0]))
        ]

    def _end(self, text: str, match: re.Match[str]) -> int:
        """Where a name ends: "Denk Mee" is no DENK, but "VVD Merendijk" is the VVD of a place."""
        is_word = match[0] not in self._names and _WORDS.fullmatch(match[0])
        branch = _BRANCH.match(text, match.end()) if is_word else None
        return branch.end(1) if branch else match.end()

    def looks_like(self, text: str) -> bool:
        """Whether these words are, or have the form of, the name of a party."""
        words = text.split()
        if not words or len(words) > 7 or len(text) > 60:
            return False
        if self.is_known(text):
            return True
        return not is_titled(text) and resembles(text)


def strip_faction(text: str) -> str:
    """Take "fractie" off the name of a party: `de fractie van de VVD`, `VVD-fractie` → `VVD`."""
    text = SHARED.sub("", " ".join(text.split()).strip(" ,;:.()"))
    previous = ""
    while previous != text:
        previous = text
        text = FACTION.sub("", text).strip(" ,;:()")
        text = re.sub(r"^(?:namens|de|van)\s+(?=[A-Z0-9])", "", text)
    if re.match(r"Fractie\s+[A-Z]", text) or _OF_PLACE.search(text):
        return text
    return _FACTION_BEHIND.sub("", text).strip(" ,;:.()")
