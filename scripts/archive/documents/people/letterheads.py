"""The party above a letter, at the edge of its pages or in its title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.documents.evidence import Evidence
from archive.documents.people.askers import askers_in
from archive.documents.people.local_parties import resembles
from archive.record import Asker

# "Raadsvragen SGP Veenerdaal"
_TITLE = re.compile(
    r"(?:(?:schriftelijke|technische|mondelinge|art(?:ikel|\.)?\s*\d+\w*)[\s-]+)*(?:raads)?vragen\s+(?:van\s+(?:de\s+)?)?"
    r"(?P<who>.{2,40}?)(?:\s+(?:over|inzake|betreffende|aan|d\.?d\.?)\s.*)?$",
    re.IGNORECASE,
)
# "Zeedijk Sociaal – raadsfractie gemeente Zeedijk"
_SEATED = re.compile(
    r"(?P<who>[A-Z0-9].{2,50}?)\s[–—|-]\s(?:gemeente)?(?:raads|staten)?fractie\b", re.I
)
_FACTION = re.compile(r"(?:gemeente)?(?:raads)?fracties?\s", re.IGNORECASE)
_LONGEST = 70
_PLACE = re.compile(r"\s+[A-Z'’][\w'’-]+(?:\s[A-Z][\w-]+)?")


def letterhead(evidence: Evidence) -> Iterator[tuple[list[Asker], str, bool]]:
    """A line with a party above a letter: "Fractie Samen voor Heuvelrug"."""
    above = ""
    for line in evidence.sheet.head:
        text = line.text.strip()
        title = _TITLE.match(text)
        if title and (places := evidence.parties.find(title["who"])) and places[0][0] == 0:
            yield askers_in([title["who"]], evidence.parties), line.place, False
        if not above and line.strong and resembles(text.title()) and not title:
            # "LIBERAAL APPÈL ZEEDIJK", above a letter
            yield askers_in([f"fractie {text}"], evidence.parties), line.place, False
        if match := _SEATED.match(text):
            yield askers_in([f"fractie {match['who']}"], evidence.parties), line.place, False
        faction = _FACTION.match(text)
        if len(text) < _LONGEST and (faction or evidence.parties.is_known(text)):
            # "D66" above "fractie Oudveen": that is where it sits.
            whose = above if faction and evidence.parties.is_known(above) else text
            yield askers_in([whose], evidence.parties), line.place, False
        known = evidence.parties.find(text)[:1]
        if known and known[0][0] == 0 and _PLACE.fullmatch(text[known[0][1] :]):
            # "PvdA Zeedijk", above the letter of its member
            yield askers_in([f"fractie {text[: known[0][1]]}"], evidence.parties), line.place, False
        above = text
    for line in evidence.cleaned.furniture if evidence.sheet.letter else ():
        # "Fractie Ons Zeedijk", in the header of a letter
        for text in map(str.strip, line.text.split("\t")):
            if _FACTION.match(text) and len(text) < _LONGEST:
                yield askers_in([text], evidence.parties), line.place, True
