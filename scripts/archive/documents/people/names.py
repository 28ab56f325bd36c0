"""Names of people as forms write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from archive.documents.people.strangers import is_stranger

_UPPER = "".join(sign for sign in map(chr, range(0x41, 0x250)) if sign.isupper())
UP = f"[{_UPPER}]"
_HYPHEN = "[-‐‑–]"
INITIALS = (
    rf"(?:(?:{UP}|IJ|Ij|[TCPD]h|Chr|[TSDK]j|Tsj|Fr|St|Jac|Joh|Jos|Corn|Hub|Alb|Aug|Ant|Wm|Gs|Cl)"
    rf"\.\s?{_HYPHEN}?){{1,7}}"
)
PREFIX = (
    r"(?:[Vv]\.?\s?d\.|[Vv]/d|[Vv]d|[Vv]\.|[Vv]an|[Dd]e[nrls]?|[Dd]ella|[Tt]e[nr]?|[Tt]oe|[Tt]hoe"
    r"|[Tt]ot|[Ff]an|['’`‘´][tsne]|[Hh]et|[Vv]ander|[Vv]anden|[Vv]on|[Zz]u[rm]?|[EeAaUu]l|[Ii]bn|[Bb][ei]n"
    r"|[Aa][iï]t|[Oo]u(?:ld)?|[Dd][aiou]|[Dd][ao]s|[Ll](?:a|e|es|os|as)|[Ii]n|[Oo]p|[Aa]an|[Aa]f"
    r"|[Vv]oor|[Bb]ij|[Oo]ver|[Oo]nder|[Uu]it|[Dd]['’]|y|baron(?:es(?:se)?)?|graaf|gravin|ridder"
    r"|jonkheer|jonkvrouw)"
)
_WORD = rf"(?:[DdLlSsOoMm]['’])?{UP}(?:[^\W\d_]|['’](?=[^\W\d_]))*"
_JOINT = rf"(?:{_HYPHEN}\s?|\s{_HYPHEN}(?:\s(?={PREFIX}\s)|(?=\S)))"
SURNAME = rf"{_WORD}(?:{_JOINT}(?:{PREFIX}\s+)*(?:{_WORD}|(?!{UP})[^\W\d_]{{3,}}))*"
FIRST = rf"{UP}[^\W\d_{_UPPER}]+"
# No first name: what parties are called that stand in brackets too.
_NO_GIVEN = (
    r"Volt|Denk|Nida|Lok\w+|Samen|Leefbaar|Lijst|Partij|Hart|Trots|Fractie|Liber\w+|Progress\w+"
    r"|Vrij\w*|Nieuw\w*|Groen\w*|Sociaal|(?:Gemeente|Dorps|Stads|Inwoners|Burger|Algemeen|Ons|Onze)\w*"
)
_GIVEN = rf"\((?!{_NO_GIVEN}\b){FIRST}(?:[\s-]+{FIRST}){{0,2}}\)"
# What stands behind a name and belongs to it: degrees, and whose son somebody is.
_DEGREE = (
    r"(?:E?MBA|MSc|M\.Sc|BSc|B\.Sc|[MB]A|LLM|LL\.M|LLB|R[AEICBO]|AA|MP[AM]|E?MPM|MCM|MRE|MRICS|MSW"
    r"|Ph\.?D|EMIA|EMFC|MMC|M[Ee]d|B[Ee]d|M\.Ed|B\.Ed|M[IC]M|BBA|MMO|MHA|MPhil|[Bb]c|CPC|CM[CA]"
    r"|[A-Z]zn|Zn|[JjSs]r|junior|senior|II|III)\b\.?"
)
_DEGREES = rf"(?:,?\s+{_DEGREE})+"
TITLES = (
    r"(?:dhr|dhrn|mw|mvr|mevr|mej|mr|mrs|ir|ing|drs|dra|dr|prof|hr|bc|bacc|lic|ds|jhr|jkvr"
    r"|mevrouw|meneer|dominee|professor)"
)
_TITLE = re.compile(rf"(?:{TITLES}\b\.?\s*)+", re.IGNORECASE)
_TITLED = rf"(?:(?i:{TITLES})\b\.?\s+)*"
_FORWARD = (
    rf"(?:{INITIALS}\s*)?(?:{_GIVEN}\s*)?(?:{_WORD}\s+\({INITIALS}\)\s+)?(?:{PREFIX}\s+)*{SURNAME}"
    rf"(?:\s+(?:{PREFIX}\s+)*(?:{SURNAME}|{INITIALS}(?=\s*{_WORD})))*"
)
# "Vries, A. de": the surname first, as in a list by alphabet.
_BACKWARD = (
    rf"(?:(?:Oude|Olde|Nieuwe|Nije|Groot|Grote|Klein|Kleine|Lutke)\s+)?"
    rf"(?:{PREFIX}\s+)*{SURNAME}(?:\s+{PREFIX})*,\s*{_TITLED}{INITIALS}(?:\s*{_GIVEN})?(?:\s*{PREFIX}\b){{0,3}}"
)
_NAME = re.compile(rf"(?:{_FORWARD}|{_BACKWARD})(?:{_DEGREES})?")
# Names with signs inside where other names are parted.
_WHOLE = re.compile(
    rf"(?<![\w.]){_TITLED}(?:{INITIALS}\s*{_GIVEN}\s*|{_WORD}\s+\({INITIALS}\)\s+)(?:{PREFIX}\s+)*"
    rf"{SURNAME}(?:\s+(?:{PREFIX}\s+)*{SURNAME})*(?:{_DEGREES})?"
    rf"|(?<![\w.]\s)(?<![\w.]){_BACKWARD}(?=\s*(?:$|[;,()/&\ue000]|{_HYPHEN}\s|en\b))"
    rf"|{SURNAME},\s+{_DEGREE}(?:{_DEGREES})?"
    # "G. Schuurman – Tempel", a double name with a dash between spaces.
    rf"|(?<![\w.]){_TITLED}(?:{INITIALS}|{FIRST}\s)\s*(?:{PREFIX}\s+)*{_WORD}\s[-–]\s(?:{PREFIX}\s+)*"
    rf"(?!{_NO_GIVEN}\b|PvdA|PvdD|ChristenUnie|D66)(?={UP}[^\W\d_{_UPPER}]){_WORD}(?=\s*(?:$|[,;(]))"
)
# Written out these are no part of a name as a list of councillors has it.
_COURTESY = re.compile(
    r"^(?:(?:de|het)\s+)?(?:(?:heren?|heer|dames?|mevrouw|meneer"
    r"|mevrouwen)\b)\s*(?:en\s+mevrouw\s+)?",
    re.IGNORECASE,
)
# "door Jan Smit" and "van dhr. Smit" lose their first word; "van Smit" is a whole name.
_BEFORE = re.compile(
    # "van Anna de Vries" is no surname: a first name and another stand behind it.
    rf"^(?:van\s+(?={FIRST}\s+(?:{PREFIX}\s+)*{UP})|(?:van|aan|bij|de|het)\s+(?=(?i:de\s|het\s|heren?\b|heer\b|mevrouw\b|{TITLES}\b)"
    rf"|{INITIALS})"
    r"|(?i:(?:mede\s+)?namens|door|bij\s+monde\s+van|w\.?\s?g\.?|was\s+getekend|getekend"
    r"|t\.?\s?a\.?\s?v\.?|ter\s+attentie\s+van|indieners?|(?:mede)?ondertekenaars?"
    r"|ondergetekenden?|vragenstellers?|geachte?|beste|aldus)[\s:,]+)"
)
_AND_OTHERS = re.compile(r"\s*\(?\b(?:e\.\s?a|c\.\s?s|cum\s+suis|et\s+al|en\s+anderen)\b\.?\)?\s*$")
_ASIDE = re.compile(
    r"\b(?:e-?mail|mail|tel(?:efoon)?|mob(?:iel)?|fax|[TMFE])\b\.?\s*[:.]?\s*(?=[\d+]|\(\d|\S+@)"
    r"|<[^>]*>|\[[^\]]*@[^\]]*\]|\S+@\S+|(?:https?://|www\.)\S+"
    r"|(?<!\w)(?:\+31|0)[\d\s()/.–-]{7,16}\d(?!\w)",
    re.IGNORECASE,
)
FUNCTIONS = re.compile(
    r"(?<![\w-])(?:(?:van|door|bij)\s+(?=(?:het|de)\s|raads))?(?:het\s+|de\s+|een\s+|als\s+|(?:plv|plaatsvervangend|wnd|waarnemend|vice)\.?-?\s*)?"
    r"(?:(?:gemeenteraads|raads|staten|kamer)?(?:leden|lid)\s+van\s+(?:de\s+)?(?:gemeente)?(?:raad"
    r"|provinciale\s+staten|het\s+algemeen\s+bestuur|verenigde\s+vergadering)(?:\s+van\s+[A-Z][\w-]*)?"
    r"|(?:raads|fractie|commissie|burger|steunfractie|duo(?:-"
    r"|\s)?raads|schaduw|burgerraads|gemeenteraads|kamer|staten|duoburger)(?:-|\s)?"
    r"(?:commissie)?(?:leden|lid|voorzitters?|voorzitsters?|assistent|leider|secretaris|medewerker)"
    r"|fractie(?:-|\s)?voorz(?:\.|itt?s?t?ers?)?|fractievz\.?|leden|lid|wethouders?|wethâlders?|boargemaster|(?:hoog)?heemra(?:ad|den)|weth\.?"
    r"|burgemeester|gedeputeerden?|portefeuillehouders?|loco-?burgemeester|ministers?"
    r"|staatssecretaris(?:sen)?|raadsfractie|woordvoerders?|lijsttrekker)(?![\w-])",
    re.IGNORECASE,
)


def is_titled(text: str) -> bool:
    """Whether a text starts with a title or with initials."""
    return _TITLE.match(text + " ") is not None or re.match(INITIALS, text) is not None


def without_aside(text: str) -> str:
    """Take telephone numbers and addresses of mail off a line; what they part stays parted."""
    return _ASIDE.sub(" ; ", text)


_BROKEN = re.compile(rf"(\)|\b{UP}\.|\b(?:van|de[nr]?|te[nr]?))[ ]*\n(?=\S)")


def unbroken(text: str) -> str:
    """Join a name that goes on below: "A. (Anna) van der" and "Berg"."""
    return _BROKEN.sub(r"\1 ", text)


def strip_name(text: str) -> str:
    """Take functions and courtesies off a name; titles in short (mw, drs.) are part of it."""
    text = " ".join(re.sub(r"(?:^|\s)[´`¨](?=\s|$)", " ", text).split())
    text = _AND_OTHERS.sub("", _trimmed(FUNCTIONS.sub(" ", text)))
    previous = ""
    while previous != text:
        previous = text
        text = _trimmed(_COURTESY.sub("", _BEFORE.sub("", text)))
    return " ".join(text.split())


def _trimmed(text: str) -> str:
    """Take off signs at the ends, and brackets that do not close."""
    text = text.strip(" ,;:-–*•_\t")
    for one, other in ("()", ")("):
        if text.count("(") != text.count(")"):
            text = text.strip(one) if text.startswith(one) else text.rstrip(other)
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1]
    # The full stop of "Azn." belongs to it, and so does that of the last initial.
    if text.endswith(".") and not re.search(rf"(?:\b{UP}|{_DEGREE})\.?$", text):
        text = text.rstrip(".")
    return text.strip(" ,;:-–")


# "Schuurman – Tempel" behind initials is one name.
_APART = re.compile(rf"(?<=[a-z])\s[-–]\s(?={UP}[a-z])")


def is_name(text: str) -> bool:
    """Whether a text has the form of somebody's name."""
    bare = _APART.sub("-", without_title(text))
    words = bare.split()
    if not 1 < len(bare) <= 70 or len(words) > 9 or re.search(r"\d", bare):
        return False
    if len(words) == 1 and bare.isupper() and bare == text and not re.match(INITIALS, bare):
        return False
    return _NAME.fullmatch(bare) is not None and (is_titled(text) or not is_stranger(bare))


def is_person(text: str) -> bool:
    """Whether a line is a name with more than one word, or with initials or a title."""
    return is_name(strip_name(text)) and len(text.split()) > 1 and text.lower() != text


@cache
def without_title(name: str) -> str:
    """A name without the titles in front: `mw drs. A. de Vries` → `A. de Vries`."""
    match = _TITLE.match(name)
    return name[match.end() :].strip() if match else name.strip()


_SIGN = re.compile(r"\ue002(\d+)\ue003")


def keep_whole(text: str) -> tuple[str, list[str]]:
    """Put a sign for each name that commas or brackets are part of, with those names beside it."""
    kept: list[str] = []

    def sign(match: re.Match[str]) -> str:
        kept.append(match[0])
        return f"\ue002{len(kept) - 1}\ue003"

    return _WHOLE.sub(sign, text), kept


def put_back(text: str, kept: list[str]) -> str:
    """Put the names back in the place of their signs."""
    return _SIGN.sub(lambda match: kept[int(match[1])], text)


_BETWEEN = re.compile(
    r"\s*(?:;|\n|\t|,|/(?!d\b)|\b(?:en|EN|alsmede|alsook)\b|&|\s[-–]\s(?!(?:[Vv]an|[Dd]e|[Tt]e[nr])\b))\s*"
)


def names_in(values: Iterable[str]) -> list[str]:
    """Split texts into names of people; what is no name is left out."""
    found: list[str] = []
    for value in values:
        text, kept = keep_whole(without_aside(value))
        for piece in _BETWEEN.split(re.sub(r"\([^)]*\)", " ; ", text)):
            name = strip_name(put_back(piece, kept))
            if is_name(name):
                found.append(name)
    return list(dict.fromkeys(found))
