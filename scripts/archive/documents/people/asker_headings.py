"""Headings that name who asks: "Fractie CDA", "Vraag van mw. Smit (PvdA):"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive.body import Part
from archive.documents.days.when import dates_in
from archive.documents.document import Kind, Line
from archive.documents.labels.labelled import labelled
from archive.documents.labels.meanings import Meaning
from archive.documents.labels.points import heading_of
from archive.documents.people.askers import askers_in
from archive.documents.people.parties import Parties
from archive.documents.people.party_heads import FACTION, OF, ORDER, QUESTIONS

_ASKS = rf"(?:{QUESTIONS}(?:steller)?|inbreng)"
_OVER = r"(?:over|inzake|betreffende|m\.?b\.?t\.?)"
# "Fractie CDA", "B. Technische vragen VVD d.d. 26 mei", "Vraag van mw. Smit (PvdA) over de pont:"
_HEADING = re.compile(
    rf"(?P<label>{ORDER}(?:(?i:{_ASKS})(?:\s*:)?(?:\s+(?i:{OF}))?"
    rf"|(?i:{FACTION})(?:\s*:)?(?:\s+van)?"
    r"|(?i:de\s+heer|mevrouw|mw\.|dhr\.|mevr\.|raadslid|het\s+lid)(?=[^:]*\))))"
    rf"\s+(?P<who>[^:?]{{2,90}}?)(?:,?\s+(?P<about>{_OVER})\s+(?P<subject>[^:?]{{3,120}}))?\s*:?"
)
_OF_FACTION = re.compile(r"[\w/&’'-]+(?:\s[\w/&’'-]+){0,4}-fractie\s*:?")
_FACTION = re.compile(rf"{ORDER}{FACTION}", re.IGNORECASE)
_DAY = re.compile(r"(?:,?\s*\(?(?:d\.?\s?d\.?|van|ingekomen|ontvangen|gesteld)(?:\s+op)?\s+)?\(?$")
_LONGEST = 140


@dataclass(frozen=True, slots=True)
class AskerHeading:
    """Where a heading stands, whom it names (with their parties), and the fields it is made of.

    `is_field` tells that it is a field of a form, "Indiener: A. Smit (VVD)", below a heading.
    """

    at: int
    who: tuple[tuple[str, str], ...]
    fields: tuple[Line, ...]
    is_field: bool = False


def asker_headings(lines: Sequence[Line], parties: Parties) -> list[AskerHeading]:
    """The headings that name one asker, with questions below them before the next.

    Nobody has two: where an asker returns, the answers may stand apart from the questions.
    """
    found = [head for at, line in enumerate(lines) if (head := _head_in(lines, at, line, parties))]
    ends = [*(head.at for head in found), len(lines)][1:]
    asking = [
        head
        for head, end in zip(found, ends, strict=False)
        if any(map(asks, lines[head.at + 1 : end]))
    ]
    names = [head.who for head in found if head.at >= asking[0].at] if asking else []
    return asking if len(set(names)) == len(names) else []


def _head_in(lines: Sequence[Line], at: int, line: Line, parties: Parties) -> AskerHeading | None:
    text = line.text.strip()
    stands_out = line.strong or line.kind is Kind.HEADING
    opens = line.gap or at == 0 or (stands_out and not lines[at - 1].strong)
    ends = stands_out or text.endswith(":") or at + 1 == len(lines) or lines[at + 1].gap
    if not (opens and ends) or line.label or line.kind is Kind.TABLE or len(text) > _LONGEST:
        return None
    told = labelled(line) if line.gap and not line.marker else ()
    if len(told) == 1 and told[0].meaning is Meaning.ASKERS and told[0].value:
        head = _made(at, [replace(line, text=told[0].value)], parties)
        return replace(head, fields=(line,), is_field=True) if head else None
    if ends and parties.looks_like(text.strip(" :")) and (stands_out or text.endswith(":")):
        return AskerHeading(at, (("", text.strip(" :")),), (as_field(line, "Fractie"),))
    if _OF_FACTION.fullmatch(text):
        return _made(at, [as_field(line, "Fractie")], parties)
    match = _HEADING.fullmatch(text)
    if match is None:
        return None
    fields = [as_field(line, _meaning(match["label"]), match["label"], match["who"])]
    if match["about"]:
        fields.append(as_field(line, "Onderwerp", match["about"], match["subject"]))
    return _made(at, fields, parties)


def _meaning(label: str) -> str:
    return "Fractie" if _FACTION.match(label) else "Indiener"


def _made(at: int, fields: Sequence[Line], parties: Parties) -> AskerHeading | None:
    """The heading, when it names askers of whom each has a party, and nothing else."""
    days = dates_in(fields[0].text)
    who = _DAY.sub("", fields[0].text[: days[0].start]) if days else fields[0].text
    named = who.strip(" ,(:")
    faction = fields[0].known_as == "Fractie"
    found = askers_in([f"fractie {named}" if faction else named], parties)
    if not found or any(not each.party for each in found):
        return None
    return AskerHeading(at, tuple((each.name, each.party) for each in found), tuple(fields))


def asks(line: Line) -> bool:
    """Whether a line is a question, or the heading of one."""
    heading = heading_of(line)
    return line.text.rstrip().endswith("?") or (
        heading is not None and heading.part is Part.QUESTION
    )


def as_field(line: Line, meaning: str, label: str = "", text: str = "") -> Line:
    """A heading, or a piece of it, as the value of a field behind its number or first words."""
    before = f"{line.marker} {label}".strip() or "-"
    return replace(
        line, text=text or line.text.rstrip(" :"), label=before, known_as=meaning, marker="",
        markdown="", kind=Kind.TEXT, strong=False, gap=True,
    )  # fmt: skip
