"""Names of askers and parties out of the words of a form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from archive.record import Asker
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
_INITIALS = r"(?:(?:[A-Z]|IJ|Th|Ch|Ph|Chr|Tj|Sj|Fr|St|Jac|Joh)\.\s?){1,6}"
_PREFIX = (
    r"(?:[Vv]\.?\s?d\.|[Vv]/d|[Vv]\.|[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|[Tt]e|'t|’t|[Hh]et"
    r"|[Vv]ander|[Vv]on|[Ee]l|[Aa]l|[Dd]u|[Ll]a|[Ll]e|[Dd]i|[Dd]a|[Dd]os|in|op|aan|[Bb]en|[Aa]it"
    r"|[Ee]n(?=\s+[Zz]n)|[Vv]oor|[Bb]ij|[Oo]ver|uit|[Dd]'|[Ll]')"
)
_CAPITAL = (
    r"[A-ZÀ-ÖØ-ÞŁŞŠĐÇİ][\w'’.]*(?:[-–][A-Za-zÀ-ÖØ-Þ][\w'’]*|-[a-z]+(?:\s+[a-z]+)*\s+[A-Z][\w'’]*)*"
)
_DOUBLE = rf"(?:\s?-\s?(?:{_PREFIX}\s+)*{_CAPITAL})?"
_NAME = re.compile(
    rf"(?:{_INITIALS}\s*)?(?:\([A-Z][\w-]+\)\s*)?(?:(?:{_PREFIX}\s+)*{_CAPITAL}){_DOUBLE}"
    rf"(?:(?:\s+{_PREFIX})*\s+{_CAPITAL}{_DOUBLE})*"
)
TITLES = r"(?:dhr|dhrn|mw|mevr|mej|mr|mrs|ir|ing|drs|dra|dr|prof|hr|bc|bacc|lic|ds|mevrouw|meneer)"
_TITLE = re.compile(rf"(?:{TITLES}\b\.?\s*)+", re.IGNORECASE)
# Written out these are no part of a name as a list of councillors has it.
_COURTESY = re.compile(
    r"^(?:(?:de|het)\s+)?(?:(?:heren?|heer|dames?|mevrouw|meneer"
    r"|mevrouwen)\b)\s*(?:en\s+mevrouw\s+)?",
    re.IGNORECASE,
)
_FUNCTIONS = re.compile(
    r"\b(?:het\s+|de\s+|een\s+)?(?:(?:raads|fractie|commissie|burger|steunfractie|duo(?:-"
    r"|\s)?raads|schaduw|burgerraads|gemeenteraads|kamer|staten)(?:-|\s)?(?:commissie)?(?:leden"
    r"|lid|voorzitters?|assistent)"
    r"|fractie(?:-|\s)?voorz(?:\.|itters?)|leden|lid|wethouders?|burgemeester"
    r"|portefeuillehouders?|loco-?burgemeester|minister|ministers|staatssecretaris(?:sen)?"
    r"|raadsfractie)\b",
    re.IGNORECASE,
)
_BRANCH = re.compile(r"(\s(?!(?:De|Het|Van|En)\b)[A-Z][^\W\d_]+)(?=\s*(?:[,;)\n]|$|\ben\b))")
_SHARED = re.compile(r"^(?:beiden?|allen|alle(?:\s+\w+)?)\s*(?:van\s+)?(?:de\s+)?", re.IGNORECASE)
# "Onze fractie" names no party.
_WHOSE = {"onze", "ons", "mijn", "uw", "deze", "alle", "beide", "hun", "zijn", "haar", "een", "de"}
_FACTION = re.compile(
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
        if _TITLE.match(text + " ") or re.match(_INITIALS, text):
            return False
        if _LOCAL.search(text) and text[:1].isupper():
            return True
        return len(words) <= 2 and all(
            re.fullmatch(r"[A-Z][A-Za-z]*[A-Z0-9][\w/-]*|[A-Z]{2,}\w*|\d{1,2}[A-Z]\w*", word)
            for word in words
        )


def strip_faction(text: str) -> str:
    """Take "fractie" off the name of a party: `de fractie van de VVD`, `VVD-fractie` → `VVD`."""
    text = _SHARED.sub("", " ".join(text.split()).strip(" ,;:.()"))
    previous = ""
    while previous != text:
        previous = text
        text = _FACTION.sub("", text).strip(" ,;:()")
        text = re.sub(r"^(?:namens|de|van)\s+(?=[A-Z0-9])", "", text)
    if re.match(r"Fractie\s+[A-Z]", text):
        return text
    text = re.sub(
        r"[\s-]+(?:raads)?fractie(?:\s+in\s+.*|\s+[A-Z]\w+)?$", "", text, flags=re.IGNORECASE
    )
    return text.strip(" ,;:.()")


def strip_name(text: str) -> str:
    """Take functions and courtesies off a name; titles in short (mw, drs.) are part of it."""
    text = " ".join(re.sub(r"(?:^|\s)[´`¨](?=\s|$)", " ", text).split()).strip(" ,;:()-–")
    text = _FUNCTIONS.sub(" ", text)
    previous = ""
    while previous != text:
        previous = text
        text = _COURTESY.sub("", text.strip(" ,;:-–")).strip(" ,;:-–")
        text = re.sub(
            r"^(?:het|de|namens|door|van)\s+(?=(?:heer|mevrouw|[A-Z]\.|mw|dhr|drs))", "", text
        )
    return " ".join(text.split())


def is_name(text: str) -> bool:
    """Whether a text has the form of somebody's name."""
    bare = _TITLE.sub("", text).strip()
    return (
        1 < len(bare) <= 60
        and len(bare.split()) <= 7
        and _NAME.fullmatch(bare) is not None
        and not re.search(r"\d", bare)
    )


def is_person(text: str) -> bool:
    """Whether a line is a name with more than one word, or with initials or a title."""
    return is_name(strip_name(text)) and len(text.split()) > 1 and text.lower() != text


@cache
def without_title(name: str) -> str:
    """A name without titles: `mw drs. A. de Vries` → `A. de Vries`."""
    return _TITLE.sub("", name).strip()


def names_in(values: Iterable[str]) -> list[str]:
    """Split texts into names of people; what is no name is left out."""
    found: list[str] = []
    for value in values:
        bare = re.sub(r"\([^)]*\)", " ; ", value)
        for piece in re.split(
            r"\s*(?:;|\n|\t|,|/|\ben\b|&|\s[-–]\s(?!(?:[Vv]an|[Dd]e|[Tt]e[nr])\b))\s*", bare
        ):
            name = strip_name(piece)
            if is_name(name) and not _NOT_NAMES.fullmatch(name):
                found.append(name)
    return list(dict.fromkeys(found))


_NOT_NAMES = re.compile(
    r"(?:het\s+)?(?:college|fracties?|naam|namen|partij|burgemeester|wethouders?|gemeente\w*|raad|griffie\w*|secretaris"
    r"|portefeuille\w*|n\.?v\.?t\.?|nvt|onbekend|geen|volgt|idem|zie\s.*|ja|nee"
    r"|.*\bgemeente\b.*)(?:\s.*)?",
    re.IGNORECASE,
)


def askers_in(values: Sequence[str], parties: Parties) -> list[Asker]:
    """Read texts as askers with their parties, in the order in which they stand.

    A name or a party that is not there is "".

    Names before a party share it ("A. de Vries en B. Smit (CDA)"); a party in front holds for
    the names behind it. A name without a party keeps an empty one, and the other way round.
    """
    pieces: list[tuple[str, str]] = []
    for value in values:
        for line in value.split("\n"):
            pieces.extend(_pieces(line, parties))
            pieces.append(("end", ""))
    return _joined(pieces)


def _pieces(text: str, parties: Parties) -> list[tuple[str, str]]:
    """Cut a line into names and parties. Brackets hold a party, a function or a first name."""
    text = " ".join(text.replace("\t", " ; ").split())
    protected, known = _protect(text, parties)
    cut = re.split(
        r"\s*(?:;|,|\s[-–—]\s|\s/\s|(?<=\w)/(?=[A-Z]\.)|:|\ben\b|&|\+|\b(?i:namens)\b"
        r"|\bvan(?=\s+(?:de\s+)?fractie)|(?<=[\w.)])\s*\((?![A-Z][a-z]+\)\s+[A-Za-z])|\))\s*",
        protected,
    )
    found: list[tuple[str, str]] = []
    for part in cut:
        written = re.sub(r"\ue000(\d+)\ue001", lambda match: known[int(match[1])], part)
        written = written.strip(" .()")
        if not written:
            continue
        found.extend(_kind_of(written, part, parties, known))
    return found


# A party of two words with a sign between them, behind a name: "M. Smit, Student & Starter".
_PAIR = re.compile(r"(?:(?<=,\s)|(?<=\())[A-Z]\w+\s&\s[A-Z]\w+(?=[),;]|\s*$)")


def _protect(text: str, parties: Parties) -> tuple[str, list[str]]:
    """Put a sign in the place of known parties, so that "en" in a name does not cut it."""
    known: list[str] = []
    out: list[str] = []
    position = 0
    pairs = [match.span() for match in _PAIR.finditer(text)]
    for start, end in sorted([*parties.find(text), *pairs]):
        if start < position:
            continue
        known.append(text[start:end])
        out.append(f"{text[position:start]}\ue000{len(known) - 1}\ue001")
        position = end
    return "".join([*out, text[position:]]), known


def _kind_of(written: str, part: str, parties: Parties, known: list[str]) -> list[tuple[str, str]]:
    if match := re.fullmatch(
        r"(.*?)\s*\ue000(\d+)\ue001\s*(?:-?\s*(?:raads)?fractie.*)?(.*)", part.strip(" .()")
    ):
        before = strip_name(
            re.sub(
                r"\bfracties?(?:\s+van(?:\s+de)?)?$|\bvan(?:\s+de)?$|\bde$",
                "",
                match[1],
                flags=re.IGNORECASE,
            ).strip()
        )
        after = strip_name(match[3])
        found = [("name", before)] if is_name(before) and not _SHARED.match(match[1] + " ") else []
        return [
            *found,
            ("party", known[int(match[2])]),
            # One word behind a party is the place of its branch.
            *([("name", after)] if is_name(after) and " " in after else []),
        ]
    faction = strip_faction(written)
    named = _FACTION.match(written) is not None
    shared = _SHARED.fullmatch(written + " ") is not None
    if faction.lower() in _WHOSE or (named and faction == faction.lower()):
        return []
    short = len(faction) <= 60 and len(faction.split()) <= 7
    if (
        faction
        and short
        and not shared
        and (named or (faction != written and parties.looks_like(faction)))
    ):
        return [("party", faction)]
    if parties.looks_like(written):
        return [("party", written)]
    bare = _FUNCTIONS.sub(" ", written).strip()
    if bare != written and parties.looks_like(bare):
        return [("party", bare)]
    name = strip_name(written)
    return [("name", name)] if is_name(name) and not _NOT_NAMES.fullmatch(name) else []


def _joined(pieces: list[tuple[str, str]]) -> list[Asker]:
    """Give each name its party."""
    found: list[Asker] = []
    waiting: list[int] = []
    leading = ""
    first = next((kind for kind, _ in pieces if kind != "end"), "")
    loose: list[str] = []
    for kind, text in pieces:
        if kind == "end":
            leading = leading if first == "party" and waiting == [] else ""
            continue
        if kind == "name":
            found.append(Asker(text, leading))
            if not leading:
                waiting.append(len(found) - 1)
        elif waiting:
            for index in waiting:
                found[index] = Asker(found[index].name, text)
            waiting = []
            leading = ""
        else:
            leading = text if first == "party" else ""
            loose.append(text)
    if not found:
        return [Asker("", party) for party in dict.fromkeys(loose)]
    return list(dict.fromkeys(found))
