"""Where a section ends and its signature starts, when no greeting stands between them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.documents.days.foot_days import is_dated_foot
from archive.documents.document import Kind, Line
from archive.documents.labels.labelled_value import is_date
from archive.documents.letters.letters import FUNCTION, PLACE_AND_DAY, SIGNS_AS
from archive.documents.people.names import is_person
from archive.documents.people.parties import Parties
from archive.documents.sheet import Piece

# "A.B. Smit, burgemeester"
_OFFICE = re.compile(
    r"(?:[a-z]{2,4}\.\s)*[A-Z][^,?]{2,40},\s+(?:(?:loco-?)?burgemeester|wethouder|gedeputeerde|voorzitter|dijkgraaf"
    r"|(?:gemeente)?secretaris(?:-directeur)?|portefeuillehouder)(?:\s[^.?]{2,40})?(?:\s*[/|–-]\s*[^?]{3,60})?"
)
_LONGEST = 80
# No more lines than these sign a paper.
_MOST = 14
_PARTIES = Parties()
_ENDS = (".", "?", "!", ":", ";", ",", ")", "”", '"')


def signature_start(pieces: Sequence[Piece], by_asker: bool) -> int:
    """The index of the first piece of a signature below a section; past the last when it has none.

    A place with a day, a function or, below questions, a name or a party signs. The lines below it
    are short, and none of them asks or belongs to a list.
    """
    first = len(pieces)
    while first > 1 and len(pieces) - first < _MOST and _may_sign(pieces[first - 1]):
        first -= 1
    for index in range(max(first, 1), len(pieces)):
        line, above = pieces[index].line, pieces[index - 1].line
        if not (line.gap or above.text.rstrip().endswith(_ENDS)):
            continue
        below = [piece.line for piece in pieces[index + 1 :]]
        signs = _signs(line, by_asker) or (not by_asker and _is_official(line, below))
        if signs and (_is_short(below) or _is_credited(line, below, by_asker)):
            return index
    return len(pieces)


def _may_sign(piece: Piece) -> bool:
    """Whether a line is short and of no list; a sentence of a few words may stand below a name."""
    line = piece.line
    text = line.text.rstrip()
    return not (
        piece.numbers
        or line.marker
        or line.kind in (Kind.TABLE, Kind.HEADING)
        or len(text) > _LONGEST
        or text.endswith(("?", ";"))
        or (text.endswith((".", "!")) and len(text.split()) > 6)
    )


def _signs(line: Line, by_asker: bool) -> bool:
    text = line.text.strip()
    if (
        PLACE_AND_DAY.fullmatch(text)
        or is_date(text)
        or FUNCTION.match(text)
        or _OFFICE.fullmatch(text)
        or is_dated_foot(text, by_asker=by_asker)
    ):
        return True
    place, comma, name = text.partition(", ")
    if by_asker and comma and " " not in place and is_person(name):
        return True
    return by_asker and (_is_asker(text) or SIGNS_AS.match(text) is not None)


# "burgemeester van Zeedijk", below a name
_OF_PLACE = re.compile(
    r"(?:de\s+)?(?:(?:loco-?|waarnemend\s+)?burgemeester|wethouder|gedeputeerde|portefeuillehouder|dijkgraaf|heemraad)"
    r"(?:\s[^.?!:]{2,60})?",
    re.IGNORECASE,
)


def _is_official(line: Line, below: Sequence[Line]) -> bool:
    """Whether a name stands above the office of who answers."""
    held = below[0].text.strip() if below else ""
    return is_person(line.text) and _OF_PLACE.fullmatch(held) is not None


def _is_asker(text: str) -> bool:
    parts = [part.strip() for part in re.split(r"\t|\sen\s", text)]
    return all(map(_names_one, filter(None, parts)))


def _names_one(text: str) -> bool:
    """Whether a text names somebody, with or without more behind it, or a party.

    A first name in brackets stands inside a name: "A.B. (Anna) Visser".
    """
    first = re.split(r"\s*[,(]", text, maxsplit=1)[0]
    return is_person(text) or is_person(first) or _PARTIES.is_known(first)


def _is_short(below: Sequence[Line]) -> bool:
    """Whether no line below a name is a sentence."""
    return not any(line.text.rstrip().endswith((".", "?", "!", ":")) for line in below)


def _is_credited(line: Line, below: Sequence[Line], by_asker: bool) -> bool:
    """Whether the line below a name says whose name it is: then all that follows is aside."""
    text = below[0].text.strip() if below else ""
    return by_asker and is_person(line.text) and bool(FUNCTION.match(text) or _is_asker(text))
