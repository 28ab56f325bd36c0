"""A line cut into names and parties, in the order in which they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from archive.documents.days.when import dates_in
from archive.documents.labels.labels import meaning_of
from archive.documents.labels.meanings import Meaning
from archive.documents.people.joining import Kind, Piece
from archive.documents.people.kinds import OFFICIAL, pieces_of
from archive.documents.people.local_parties import named, opens_name, resembles
from archive.documents.people.names import (
    INITIALS,
    TITLES,
    is_name,
    is_person,
    is_titled,
    keep_whole,
    put_back,
    strip_name,
    without_aside,
)
from archive.documents.people.parties import SHARED, Parties, strip_faction
from archive.documents.people.strangers import is_hint

_CUT = re.compile(
    r"\s*(?:;|,|\s[-–—]\s(?!(?:[Vv]an|[Tt]e[nr]|de)\s)|\s/\s|(?<=\w)/(?=[A-Z]\.)|:|\b(?:en|EN|alsmede|alsook|respectievelijk)\b|&|\+"
    r"|\b(?i:namens|bij\s+monde\s+van)\b"
    r"|\bvan(?=\s+(?:de\s+)?(?:fracties?\b|\ue000))|\s\|\s)\s*"
)
# Where the next cell of a form starts: "Naam: A. Smit, Fractie: VVD".
_CELL = re.compile(r"\t|[,;]\s+(?=[A-Z][\w ()/]{2,24}:)")
# Parties of more words, as with a sign between them: "M. Smit, Student & Starter".
_PAIR = re.compile(
    r"(?:(?<=,\s)|(?<=\())[A-Z]\w+\s&\s[A-Z]\w+(?=[),;]|\s*$)"
    r"|(?<=fractie\svan\s)[A-Z]\w+(?:\s[A-Z]\w+)*\s&\s[A-Z]\w+"
    r"|\b(?:Student(?:en)?|Stad|Dorp|Sociaal|Eerlijk|Lokaal|Vrij|Recht|Wijken|Kernen"
    r"|Jong(?=\sen\sOud))\s(?:&|en)\s[A-Z]\w+"
    # "de Zeedijkse Fractie", the party of a place
    r"|\b[A-Z][a-z-]+(?:se|sche)\sFractie\b"
)
_LAST_WORD = re.compile(r"([^\W\d_]+)\s$")
_DASHES = ("-", "–", "—")
_WORDS = re.compile(r"[A-Z][^\W\d_]{3,}(?:\s[A-Z][^\W\d_]{3,})+")
_PARTY = re.compile(r"\ue000(\d+)\ue001")
_FACTIONS = re.compile(r"\bfracties\b", re.IGNORECASE)
_SOMEBODY = re.compile(rf"(?i:de\s+)?(?i:heren?|heer|mevrouw|{TITLES})\b|{INITIALS}")
_BEFORE_PARTY = re.compile(
    r"\b(?:(?:namens|van|voor|bij|der)\s+)?(?:de\s+)?(?:leden\s+van\s+(?:de\s+)?)?"
    r"(?:(?:gemeente)?(?:raads|staten)?fracties?(?:\s+van)?(?:\s+(?:de|het))?)?$|\b(?:de|het)$",
    re.IGNORECASE,
)
# "lid van uw raad voor D66"
_OF_COUNCIL = re.compile(
    r"\b(?:raads|staten)?lid\s+van\s+(?:(?:uw|de|onze|deze)\s+(?:gemeente)?raad|(?:uw\s+|de\s+)?(?:provinciale\s+)?staten)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:['’][st]-?|Den|De|Het|Sint|Nieuw\w*|Oud\w*|Noord\w*|Zuid\w*|Oost\w*|West\w*)\b"
    r"|\S+\s+(?:aan|bij|op|voor|in)\s"
)


def pieces(line: str, parties: Parties) -> Iterator[Piece]:
    """Cut a line into names and parties. Brackets hold a party, a function or a first name."""
    for cell in _CELL.split(line):
        before, colon, after = cell.partition(":")
        meaning = meaning_of(before) if colon else None
        if meaning is Meaning.PARTY:
            found = list(_cell(after, parties))
            said = any(piece.kind is Kind.PARTY for piece in found)
            yield from found if said else (Piece(Kind.PARTY, party) for party in called(after))
        elif meaning in (None, Meaning.ASKERS):
            yield from _cell(after if meaning else cell, parties)


def called(value: str) -> Iterator[str]:
    """The parties in a text of which a form says that it names parties."""
    for piece in re.split(r"\s*(?:,|;|\n|\t|\ben\b|\s/\s|\s[-–]\s)\s*", value):
        if party := named(strip_faction(piece)):
            yield party


@dataclass(frozen=True, slots=True)
class _Signed:
    """A text with signs for names and parties that are not to be cut, and these by number."""

    text: str
    names: list[str]
    known: list[str]


def _cell(text: str, parties: Parties) -> Iterator[Piece]:
    text = _without_days(without_aside(" ".join(text.split())))
    text = _OF_COUNCIL.sub("raadslid", text)
    if is_hint(text) or (OFFICIAL.match(text) and not parties.find(text)):
        return
    signed = _protect(text, parties)
    inside = meant = False
    last = Kind.END
    for at, run in enumerate(re.split(r"([()])", signed.text)):
        if at % 2:
            inside = run == "("
            meant = inside and last in (Kind.NAME, Kind.EITHER)
            continue
        for sign, part in _parts(run):
            for piece in _read(part, signed, parties, meant):
                yield replace(piece, inside=inside, joint=sign)
                last = piece.kind


def _parts(run: str) -> Iterator[tuple[str, str]]:
    """The parts of a text, each with the sign or word in front of it."""
    cuts = [*_CUT.finditer(run)]
    starts = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(run)]
    signs = ["", *(cut[0].strip().lower() for cut in cuts)]
    listed = False
    above = ""
    for sign, start, end in zip(signs, starts, ends, strict=True):
        part = run[start:end]
        # "Ellen Smit – Ondernemend Zeedijk"
        if sign in _DASHES and _WORDS.fullmatch(part) and is_person(above) and not resembles(above):
            part = f"fractie {part}"
        above = part
        # Who is spoken for with "namens" is a party, unless it is clearly somebody.
        said = sign == "namens" or (listed and sign in (",", "en", "&", "respectievelijk"))
        if said and not _PARTY.search(part) and not _SOMEBODY.match(part):
            part = f"fractie {part}"
        yield sign, part
        # "de fracties van A, B en C": the list ends behind "en".
        listed = _FACTIONS.search(part) is not None or (listed and sign in (",", "van"))


def _without_days(text: str) -> str:
    for day in reversed(dates_in(text)):
        text = f"{text[: day.start]} ; {text[day.end :]}"
    return text


def _protect(text: str, parties: Parties) -> _Signed:
    """Put a sign in the place of known parties, so that "en" in a name does not cut it."""
    text, names = keep_whole(text)
    known: list[str] = []
    out: list[str] = []
    position = 0
    pairs = [(_start_of(text, match.start()), match.end()) for match in _PAIR.finditer(text)]
    for start, end in sorted([*parties.find(text), *pairs]):
        if start < position:
            continue
        known.append(text[start:end])
        out.append(f"{text[position:start]}\ue000{len(known) - 1}\ue001")
        position = end
    return _Signed("".join([*out, text[position:]]), names, known)


def _start_of(text: str, start: int) -> int:
    """Where the name of a party starts that ends in a pair: "Forum Dorp en Stad"."""
    before = _LAST_WORD.search(text[:start])
    return before.start() if before and opens_name(before[1]) else start


def _read(part: str, signed: _Signed, parties: Parties, meant: bool) -> Iterator[Piece]:
    """What one part between commas is; `meant` tells that the form means a party there."""
    runs = _PARTY.split(part.strip())
    for at, run in enumerate(runs):
        if at % 2:
            yield Piece(Kind.PARTY, signed.known[int(run)])
            continue
        text = put_back(run, signed.names).strip()
        if at < len(runs) - 1:
            text = _BEFORE_PARTY.sub("", text).strip()
            if SHARED.match(f"{text} "):
                continue
        if at == 0 or _is_behind(text):
            yield from pieces_of(text, parties, meant)


def _is_behind(text: str) -> bool:
    """Whether somebody stands behind a party; one word or a place says which branch it is."""
    name = strip_name(text)
    return is_titled(name) or (" " in name and is_name(name) and not _PLACE.match(name))
