"""Questions of several parties in one paper, each below a heading that says whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.local_parties import named, resembles
from archive.documents.parties import Parties, strip_faction
from archive.documents.points import heading_of

_LONGEST = 110
# "A. Mondelinge vraag CDA d.d. 26 mei 2016", "Vragen van de fractie van Plan!", "Fractie SP"
_HEADING = re.compile(
    r"(?P<kind>(?:[A-Z]|\d{1,2}|[IVX]{1,4})[.):]?\s+)?(?P<what>(?:(?:mondelinge|schriftelijke|technische|informatieve|aanvullende|feitelijke"
    r"|politieke)\s+)?(?:raads)?vra(?:ag|gen)(?:\s+(?:van|door|namens))?(?:\s+(?:de|het))?(?:\s+(?:raads)?fractie(?:\s+van)?(?:\s+(?:de|het))?)?"
    r"|(?:raads)?fractie(?:\s+van)?(?:\s+(?:de|het))?)\s*:?\s+(?P<who>[^\d\s][^:?]{1,50}?|50PLUS|\d\w{1,4})"
    r"(?:[\s,(]+(?P<before>d\.?d\.?|van|ingediend\s+op|ontvangen\s+op|gesteld\s+op)\s*(?P<day>\d[^()?:]{5,22}))?\)?\s*:?",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\(?1\s?[.):]?\)?")
# Two headings may stand in any paper, with names of parties.
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading that names a party: the words before the name, and the day behind it."""

    label: str
    party: str
    before: str
    day: str
    told: bool

    @property
    def name(self) -> str:
        """The name of the party, without the word for its members in the council."""
        return strip_faction(self.party)


def sets_by_party(lines: Sequence[Line], parties: Parties) -> list[list[Line]]:
    """The lines of each party's questions, below the head that they share; mostly there is one.

    The count of the questions starts anew below each heading, or each heading has a day of its own.
    """
    heads = [(at, found) for at, line in enumerate(lines) if (found := _heading(line, parties))]
    names = [found.party.casefold() for _, found in heads]
    if len(heads) < _FEWEST or len(set(names)) < len(names):
        return [list(lines)]
    starts = [at for at, _ in heads]
    blocks = [lines[start + 1 : end] for start, end in pairwise([*starts, len(lines)])]
    asks = all(any(map(_asks, block)) for block in blocks)
    anew = all(map(_counts_from_one, blocks)) or all(found.day for _, found in heads)
    if not asks or not anew or any(map(_asks, lines[: starts[0]])):
        return [list(lines)]
    shared = list(lines[: starts[0]])
    return [
        [*shared, *_told(lines[at], found), *block]
        for (at, found), block in zip(heads, blocks, strict=True)
    ]


def parties_headed(lines: Iterable[Line], parties: Parties) -> list[str]:
    """The parties whose questions stand below a heading each, in one list that counts on."""
    found = [_heading(line, parties) for line in lines]
    names = list(dict.fromkeys(each.name for each in found if each))
    return names if len(names) >= _FEWEST else []


def _heading(line: Line, parties: Parties) -> _Heading | None:
    text = line.whole.strip()
    stands_out = line.strong or line.kind is Kind.HEADING
    if (
        line.label
        or line.kind is Kind.TABLE
        or len(text) > _LONGEST
        or not (line.gap or stands_out)
    ):
        return None
    bare = text.rstrip(" :")
    if stands_out and parties.is_known(strip_faction(bare)):
        return _Heading("fractie", bare, "", "", told=False)
    match = _HEADING.fullmatch(text)
    who = strip_faction(match["who"]) if match else ""
    faction = match is not None and "fractie" in match["what"].lower()
    known = parties.is_known(who) or (resembles(who) or (faction and bool(named(who))))
    if match is None or not known:
        return None
    label = text[: match.start("who")].strip()
    return _Heading(label, match["who"], match["before"] or "", match["day"] or "", told=True)


def _told(line: Line, found: _Heading) -> list[Line]:
    """A heading as the fields that it holds."""
    bare = replace(line, markdown="", marker="", kind=Kind.TEXT, strong=False, gap=True)
    known = "Fractie" if found.told else ""
    fields = [replace(bare, label=found.label, known_as=known, text=found.party)]
    if found.day:
        label = found.before or "d.d."
        fields.append(replace(bare, label=label, known_as="Datum indiening", text=found.day))
    return fields


def _asks(line: Line) -> bool:
    heading = heading_of(line)
    asked = heading is not None and heading.part is Part.QUESTION
    return asked or line.text.rstrip().endswith("?")


def _counts_from_one(block: Sequence[Line]) -> bool:
    """Whether the first number below a heading is 1, and it asks something there."""
    for line in block:
        heading = heading_of(line)
        if heading is not None:
            return heading.numbers == (1,)
        if line.marker[:1].isdigit() or line.marker[1:2].isdigit():
            return _FIRST.fullmatch(line.marker) is not None
    return False
