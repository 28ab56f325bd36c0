"""Headings with names of parties in one list of questions, which says whose each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from archive.documents.document import Kind, Line
from archive.documents.people.local_parties import named, resembles
from archive.documents.people.parties import Parties, strip_faction
from archive.documents.people.party_heads import FACTION, OF, ORDER, QUESTIONS

_LONGEST = 110
# "A. Mondelinge vraag CDA d.d. 26 mei 2016", "Vragen van de fractie van Plan!", "Fractie SP"
_HEADING = re.compile(
    rf"{ORDER}(?P<what>{QUESTIONS}(?:\s+{OF})?(?:\s+(?:de|het))?(?:\s+{FACTION}(?:\s+van)?(?:\s+(?:de|het))?)?"
    rf"|{FACTION}(?:\s+van)?(?:\s+(?:de|het))?)\s*:?\s+(?P<who>[^\d\s][^:?]{{1,50}}?|50PLUS|\d\w{{1,4}})"
    r"(?:[\s,(]+(?:d\.?d\.?|van|ingediend\s+op|ontvangen\s+op|gesteld\s+op)\s*\d[^()?:]{5,22})?\)?\s*:?",
    re.IGNORECASE,
)
# Two headings may stand in any paper, with names of parties.
_FEWEST = 2


def parties_headed(lines: Iterable[Line], parties: Parties) -> list[str]:
    """The parties whose questions stand below a heading each, in one list that counts on."""
    names = list(dict.fromkeys(filter(None, (_party(line, parties) for line in lines))))
    return names if len(names) >= _FEWEST else []


def heads_questions(line: Line, parties: Parties) -> bool:
    """Whether a line names the party whose questions stand below it, in bold or alone."""
    alone = line.gap and not line.marker and not line.label
    return bool(_party(line, parties)) or (alone and parties.is_known(line.text.strip(" :")))


def _party(line: Line, parties: Parties) -> str:
    """The party that a heading names, without the word for its members; "" of another line."""
    text = line.whole.strip()
    stands_out = line.strong or line.kind is Kind.HEADING
    apart = (line.gap or stands_out) and not line.label and line.kind is not Kind.TABLE
    if not apart or len(text) > _LONGEST:
        return ""
    bare = strip_faction(text.rstrip(" :"))
    if stands_out and parties.is_known(bare):
        return bare
    match = _HEADING.fullmatch(text)
    if match is None:
        return ""
    who = strip_faction(match["who"])
    faction = "fractie" in match["what"].lower() and bool(named(who))
    return who if parties.is_known(who) or resembles(who) or faction else ""
