"""To whom a letter of answer goes: in its address and its salutation stands who asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive.documents.document import Line
from archive.documents.evidence import Evidence
from archive.documents.labels.meanings import Meaning
from archive.documents.letters.letters import PLACE_AND_DAY
from archive.documents.people.askers import askers_in
from archive.documents.people.local_parties import resembles
from archive.documents.people.names import is_name, names_in, strip_name, without_title
from archive.documents.people.parties import FACTION
from archive.documents.sheet import Author, Reason
from archive.record import Asker
from archive.surname import surname

_TO = re.compile(
    r"^\s*(?:aan|p/a|t\.?\s?a\.?\s?v\.?|ter\s+attentie\s+van)(?!\w)\s*:?\s*", re.IGNORECASE
)
_COURTESY = re.compile(
    r"^\s*(?:de\s+)?(?:heren?|heer|mevrouw|mevr?\.?|mw\.?|dhr\.?|raadslid|het\s+raadslid)\b",
    re.IGNORECASE,
)
_SEAT = re.compile(r"(?:fractievoorzitter|raadslid|lid)\s+(?=[A-Z0-9])", re.IGNORECASE)
_FACTION = re.compile(r"\S+-fractie\b", re.IGNORECASE)
_GREETS = re.compile(
    r"(?:^|[,;]\s*|\ben\s+)(?:zeer\s+)?(?:geachte?|beste|hallo|dag|weledel\w*)\s+", re.IGNORECASE
)
# "Geachte heer Smit, beste Jan,": one and the same
_FIRST_NAME = re.compile(
    r"(?P<formal>\b(?i:heer|mevrouw|mevr\.|dhr\.|mw\.)\s+[^,/]{2,40}?)\s*[,/]\s*(?i:beste|lieve|dag)\s+"
    r"[A-ZÀ-Þ][\w’'-]+(?=\s*(?:[,!]|en\s|$))"
)
_NOBODY = re.compile(
    r"\b(?:raad|raads?leden|leden|fractie(?:leden)?|college|griffier?|voorzitter|allen|dames"
    r"|collega\w*|commissie\w*|heer\s*/\s*mevrouw|raadslid(?!\s+[A-Z]))\b",
    re.IGNORECASE,
)
_COLLEGE = re.compile(
    r"\W*(?:aan\s+)?(?:de\s+|het\s+)?(?:college|burgemeester|wethouder|b\s?(?:&|en)\s?w\b"
    r"|gedeputeerde)",
    re.IGNORECASE,
)
# An address stands in the first lines of a letter.
_HIGHEST = 30


def is_from_college(evidence: Evidence) -> bool:
    """Whether the college wrote it: a letter to the mayor may greet a lady too."""
    to = [found.value for found in evidence.values(Meaning.ADDRESSEE) if not found.in_mail]
    return evidence.sheet.author is Author.COLLEGE and not any(map(_COLLEGE.match, to))


def addressed(evidence: Evidence) -> Iterator[tuple[list[Asker], str, bool]]:
    """Whom a letter of answer is sent to, when that is somebody with a party."""
    for lines, place in _addresses(evidence):
        text = "\n".join(_TO.sub("", line) for line in lines)
        text = re.sub(r"\bt\.?a\.?v\.?\s", "; ", text, flags=re.IGNORECASE)
        askers = askers_in(text.split("\n"), evidence.parties)
        if any(each.party for each in askers):
            yield askers, place, False


def greeted(evidence: Evidence) -> list[Asker]:
    """Whom a letter of answer greets: "Geachte heer Smit" is the asker."""
    if not is_from_college(evidence):
        return []
    texts = [left.text for left in evidence.sheet.left if left.reason is Reason.GREETING]
    for text in texts[:1]:
        said = _GREETS.split(_FIRST_NAME.sub(r"\g<formal>", text))
        pieces = [piece for piece in said if not _NOBODY.search(piece)]
        found = askers_in([piece.strip(" ,.!:") for piece in pieces], evidence.parties)
        return [Asker(full_name(evidence, each.name), each.party) for each in found if each.name]
    return []


def full_name(evidence: Evidence, short: str) -> str:
    """The name as the address of the letter has it, with initials and titles."""
    texts = [found.value for found in evidence.values(Meaning.ADDRESSEE)]
    texts += [line.whole for line in evidence.sheet.head[:_HIGHEST]]
    names = names_in(_TO.sub("", cell) for text in texts for cell in re.split(r"[\t\n]", text))
    # "Lijst Visser" is the party of Visser.
    people = [name for name in names if not resembles(name)]
    longer = [name for name in people if len(name) > len(short) and _is_same(short, name)]
    return longer[0] if longer else short


def _is_same(short: str, name: str) -> bool:
    """Whether a name is a longer form: of a surname, half of a double one, or a first name."""
    said, whole = surname(short), without_title(name)
    if re.search(rf"(?:^|[\s.]){re.escape(said)}(?:$|[-–\s])", whole, re.IGNORECASE):
        return True
    return " " not in short and whole.lower().startswith(f"{short.lower()} ")


def _addresses(evidence: Evidence) -> Iterator[tuple[list[str], str]]:
    """The lines of an address: those with who it is for, and the names right below."""
    for found in evidence.values(Meaning.ADDRESSEE):
        if not found.in_mail:
            yield [*found.value.split("\n"), *_courtesies(evidence)], found.place
    lines = evidence.sheet.head[:_HIGHEST]
    # The place of the letter is no name of an address.
    places = {line.text.split(",")[0].strip() for line in lines if _is_dated(line)}
    rows = [
        [""] if _is_dated(line) or line.text.strip() in places else line.text.split("\t")
        for line in lines
    ]
    for column in range(max(map(len, rows), default=0)):
        cells = [row[column].strip() if column < len(row) else "" for row in rows]
        for at, cell in enumerate(cells):
            below = cells[at + 1] if at + 1 < len(cells) else ""
            named = evidence.parties.find(cell)[:1] == [(0, len(cell))] or (
                bool(evidence.parties.find(cell)) and len(cell) < 40
            )
            over_name = _COURTESY.match(_TO.sub("", below)) is not None
            # A party of one council, above the names of its members
            local = over_name and not named and resembles(cell) and not _NOBODY.search(cell)
            # "Raadslid A. Smit (D66)", all on one line
            member = named and _COURTESY.match(cell) is not None
            # "De heer A. Smit", and below it "Fractievoorzitter D66"
            if _COURTESY.match(cell) and _SEAT.match(below):
                yield [f"{cell}, {below}"], lines[at].place
                break
            opens = FACTION.match(cell) is not None or member
            if _TO.match(cell) or (len(cell) < 80 and opens) or (over_name and (named or local)):
                yield (
                    [f"fractie {cell}" if local else cell, *_names_below(cells[at + 1 : at + 4])],
                    lines[at].place,
                )
                break


def _is_dated(line: Line) -> bool:
    """Whether a line is a place and a day, with a comma or a tab stop between them."""
    return PLACE_AND_DAY.fullmatch(" ".join(line.text.split())) is not None


def _courtesies(evidence: Evidence) -> list[str]:
    """Lines of the head that are somebody with a party: the second of two receivers."""
    lines = [line.text.strip() for line in evidence.sheet.head[:_HIGHEST]]
    return [
        text
        for text in lines
        if _COURTESY.match(text) and len(text) < 80 and evidence.parties.find(text)
    ]


def _names_below(cells: Sequence[str]) -> Iterator[str]:
    for cell in cells:
        bare = _TO.sub("", cell)
        known = any(each.match(bare) for each in (_COURTESY, FACTION, _FACTION))
        names = [strip_name(part) for part in re.split(r"\s(?:en|&)\s|,\s", cell)]
        if bare == cell and not known and not all(map(is_name, names)):
            return
        yield cell
