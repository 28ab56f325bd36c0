"""Names of people as forms write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

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
FUNCTIONS = re.compile(
    r"\b(?:het\s+|de\s+|een\s+)?(?:(?:raads|fractie|commissie|burger|steunfractie|duo(?:-"
    r"|\s)?raads|schaduw|burgerraads|gemeenteraads|kamer|staten)(?:-|\s)?(?:commissie)?(?:leden"
    r"|lid|voorzitters?|assistent)"
    r"|fractie(?:-|\s)?voorz(?:\.|itters?)|leden|lid|wethouders?|burgemeester"
    r"|portefeuillehouders?|loco-?burgemeester|minister|ministers|staatssecretaris(?:sen)?"
    r"|raadsfractie)\b",
    re.IGNORECASE,
)


def is_titled(text: str) -> bool:
    """Whether a text starts with a title or with initials."""
    return (_TITLE.match(text + " ") or re.match(_INITIALS, text)) is not None


def strip_name(text: str) -> str:
    """Take functions and courtesies off a name; titles in short (mw, drs.) are part of it."""
    text = " ".join(re.sub(r"(?:^|\s)[´`¨](?=\s|$)", " ", text).split()).strip(" ,;:()-–")
    text = FUNCTIONS.sub(" ", text)
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
            if is_name(name) and not NOT_NAMES.fullmatch(name):
                found.append(name)
    return list(dict.fromkeys(found))


NOT_NAMES = re.compile(
    r"(?:het\s+)?(?:college|fracties?|naam|namen|partij|burgemeester|wethouders?|gemeente\w*|raad|griffie\w*|secretaris"
    r"|portefeuille\w*|n\.?v\.?t\.?|nvt|onbekend|geen|volgt|idem|zie\s.*|ja|nee"
    r"|.*\bgemeente\b.*)(?:\s.*)?",
    re.IGNORECASE,
)
