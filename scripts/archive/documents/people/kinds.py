"""What a few words are: somebody's name, a party, or neither."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.documents.people.joining import Kind, Piece
from archive.documents.people.local_parties import named
from archive.documents.people.names import FUNCTIONS, is_name, is_titled, strip_name
from archive.documents.people.parties import FACTION, SHARED, Parties, strip_faction
from archive.documents.people.strangers import is_hint

# "Onze fractie" names no party.
_WHOSE = {"onze", "ons", "mijn", "uw", "deze", "alle", "beide", "hun", "zijn", "haar", "een", "de"}
# Whoever sits in the college, or works for it, asks nothing.
OFFICIAL = re.compile(
    r"\b(?:wethouders?|wethâlders?|weth\.?|burgemeester|boargemaster|(?:hoog)?heemra(?:ad|den)|gedeputeerden?|portefeuillehouders?|ministers?"
    r"|staatssecretaris(?:sen)?|(?:gemeente)?secretaris|(?:raads|staten|commissie)?griffiers?"
    r"|college|(?:gemeente)?raad|griffie|b\s?(?:&|en)\s?w|bestuurssecretariaat)\b",
    re.IGNORECASE,
)
_FACTION_WORD = re.compile(r"(?<!\w)(?:\w+-)?(?:raads|staten)?fracties?(?![\w-])", re.IGNORECASE)
# "fractievoorzitter van Mooi Veen": whom somebody leads is a party.
_MEMBER = re.compile(r"\s+(?:van|voor)(?:\s+(?:de|het))?\s+$")
_WHOSE_FUNCTION = re.compile(r"^(?:van|voor)\s+(?:de\s+|het\s+)?(?=[A-Z0-9])")
_LEADER = re.compile(r"\bfractie-?\s?\w*(?:voorz|leider|lid\b|leden\b)", re.IGNORECASE)


def pieces_of(text: str, parties: Parties, inside: bool) -> Iterator[Piece]:
    """Read words without a known party; `inside` brackets behind a name a party is meant."""
    text = text.strip(" ,;:*•")
    faction = strip_faction(text)
    if not text or SHARED.fullmatch(f"{text} ") or is_hint(text) or faction.lower() in _WHOSE:
        return
    if FACTION.match(text) or SHARED.match(text) or _FACTION_WORD.search(text):
        yield from _party(faction)
    elif FUNCTIONS.sub("", text) == text and parties.looks_like(text):
        yield from _party(text)
    elif not OFFICIAL.search(text):
        yield from _somebody(text, parties, inside)


def _party(text: str) -> Iterator[Piece]:
    if party := named(text):
        yield Piece(Kind.PARTY, party)


def _somebody(text: str, parties: Parties, inside: bool) -> Iterator[Piece]:
    """A name, alone or with a function or a party; or the party of a function."""
    name = strip_name(text)
    bare = " ".join(FUNCTIONS.sub(" ", text).split()).strip(" ,;:-–")
    whose = _WHOSE_FUNCTION.sub("", bare)
    sides = [strip_name(side) for side in text.split("/")]
    if len(sides) > 1 and all(map(is_name, sides)) and not any(map(parties.looks_like, sides)):
        yield from (Piece(Kind.NAME, side) for side in sides)
    elif whose != bare and (
        parties.looks_like(whose) or _LEADER.search(text) or _sits_for(text, bare)
    ):
        yield from _party(whose)
    elif is_titled(name) or _own_party(name, parties):
        yield from _named(name, parties)
    elif inside:
        yield from _party(bare)
    elif bare != text and name == bare and (party := named(bare)):
        yield Piece(Kind.PARTY if parties.looks_like(bare) else Kind.EITHER, party)
    else:
        yield from _named(name, parties)


def _named(name: str, parties: Parties) -> Iterator[Piece]:
    """A name, with the party behind it that "van" says: "Jan Smit van Hart voor Haren"."""
    party = _own_party(name, parties)
    if party:
        yield Piece(Kind.NAME, _MEMBER.sub("", name[: len(name) - len(party)]))
        yield Piece(Kind.PARTY, party)
    elif is_name(name):
        yield Piece(Kind.NAME, name)


def _sits_for(text: str, rest: str) -> bool:
    """Whether behind a function stands for whom: "raadslid voor Mooi Veen"."""
    return rest.startswith("voor ") and FUNCTIONS.search(text) is not None


def _own_party(name: str, parties: Parties) -> str:
    """The party that somebody is said to be of; "" when it is only a surname with "van"."""
    found = [
        name[match.end() :]
        for match in re.finditer(r"\s(?:van|voor)\s+(?:(?:de|het)\s+(?=[A-Z]))?", name)
        if parties.looks_like(name[match.end() :]) and is_name(name[: match.start()])
    ]
    return found[-1] if found else ""
