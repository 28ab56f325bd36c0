"""Names of parties: those of the register, those of many councils, and what looks like one."""

from __future__ import annotations

import re

from archive.documents.names import is_titled
from archive.registers import Party, Register, fold

# Parties that sit in many councils, by how they are written.
_NATIONAL = (
    "50PLUS", "BBB", "BIJ1", "BVNL", "CDA", "CU", "ChristenUnie", "ChristenUnie-SGP",
    "ChristenUnie/SGP", "CU-SGP", "CU/SGP", "D66", "D'66", "DENK", "FvD", "Forum voor Democratie",
    "GL", "GPV", "GroenLinks", "Groen Links", "GroenLinks-PvdA", "GroenLinks/PvdA",
    "PvdA-GroenLinks", "PvdA/GroenLinks", "GL-PvdA", "GL/PvdA", "PvdA/GL", "JA21", "LPF", "NSC",
    "Nida", "NIDA", "PVV", "Partij van de Arbeid", "Partij voor de Dieren", "PvdA", "PvdD", "RPF",
    "SGP", "SGP-ChristenUnie", "SGP/ChristenUnie", "SGP-CU", "SGP/CU", "SP",
    "Socialistische Partij", "VVD", "Volt", "Nieuw Sociaal Contract", "BoerBurgerBeweging",
    "Piratenpartij", "Ouderenpartij", "OPA", "AOV", "Trots op Nederland", "TON",
)  # fmt: skip
# Words that the names of local parties are made with.
_LOCAL = re.compile(
    r"\b(?:\w*partij|\w*belang(?:en)?|lokaal|lokale|leefbaar|lijst|\w*beweging|stadspartij|dorps\w*"
    r"|democraten|progressief|liberalen|onafhankelijk\w*|vrije|burger(?!lid|raads|commissie"
    r"|meester)\w*|inwoners\w*|senioren\w*"
    r"|ouderen\w*|alliantie|sociaal|groep|kern(?:en)?|jongeren\w*|samen|hart\s+voor|trots|vitaal"
    r"|code|forum|nieuw\s+\w+"
    r"|gemeentebelangen|algemeen|dorp\w*|oprecht|transparant|beter|onze|ons|open)\b",
    re.IGNORECASE,
)
_BRANCH = re.compile(r"(\s(?!(?:De|Het|Van|En)\b)[A-Z][^\W\d_]+)(?=\s*(?:[,;)\n]|$|\ben\b))")
# "both of the SP", "all of D66".
SHARED = re.compile(r"^(?:beiden?|allen|alle(?:\s+\w+)?)\s*(?:van\s+)?(?:de\s+)?", re.IGNORECASE)
FACTION = re.compile(
    r"^(?:(?:namens|voor|van)\s+)?(?:de\s+|uw\s+|het\s+)?(?:raads|gemeenteraads)?(?:fracties?"
    r"|partij(?:en)?)(?:\s+van)?(?:\s+(?:de|het))?(?=\s|:)\s*:?\s*",
    re.IGNORECASE,
)


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
            r"(?<![\w/])(?:" + "|".join(re.escape(name) for name in longest) + r")(?![\w])(?!/\w)",
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
            if len(match[0]) > 3 or not match[0].islower()
        ]

    def _end(self, text: str, match: re.Match[str]) -> int:
        """Where a name ends: "Denk Mee" is no DENK, but "VVD Merendijk" is the VVD of a place."""
        branch = None if match[0] in self._names else _BRANCH.match(text, match.end())
        return branch.end(1) if branch else match.end()

    def looks_like(self, text: str) -> bool:
        """Whether these words are, or have the form of, the name of a party."""
        words = text.split()
        if not words or len(words) > 7 or len(text) > 60:
            return False
        if self.is_known(text):
            return True
        if is_titled(text):
            return False
        if _LOCAL.search(text) and text[:1].isupper():
            return True
        return len(words) <= 2 and all(
            re.fullmatch(r"[A-Z][A-Za-z]*[A-Z0-9][\w/-]*|[A-Z]{2,}\w*|\d{1,2}[A-Z]\w*", word)
            for word in words
        )


def strip_faction(text: str) -> str:
    """Take "fractie" off the name of a party: `de fractie van de VVD`, `VVD-fractie` → `VVD`."""
    text = SHARED.sub("", " ".join(text.split()).strip(" ,;:.()"))
    previous = ""
    while previous != text:
        previous = text
        text = FACTION.sub("", text).strip(" ,;:()")
        text = re.sub(r"^(?:namens|de|van)\s+(?=[A-Z0-9])", "", text)
    if re.match(r"Fractie\s+[A-Z]", text):
        return text
    text = re.sub(
        r"[\s-]+(?:raads)?fractie(?:\s+in\s+.*|\s+[A-Z]\w+)?$", "", text, flags=re.IGNORECASE
    )
    return text.strip(" ,;:.()")
