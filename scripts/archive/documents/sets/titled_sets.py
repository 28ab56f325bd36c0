"""A bundle of sets of questions: a title of its own above the fields of each.

"2019-14 Verlichting fietspad", and below it "Steller: A. Smit (D66)", "Datum vragen: …": no field
says what a set is about, as the title does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from archive.documents.document import Kind, Line
from archive.documents.labels.labelled import labelled
from archive.documents.labels.meanings import SECTIONS, Meaning
from archive.documents.labels.points import heading_of
from archive.documents.labels.value_forms import is_subject
from archive.documents.people.asker_headings import as_field
from archive.documents.people.parties import Parties

_FEWEST, _LONGEST, _NEAR = 2, 120, 8
_WHO = {Meaning.ASKERS, Meaning.PARTY}
_BESIDE = {Meaning.DAY, Meaning.SUBMITTED, Meaning.ANSWERED, Meaning.PORTFOLIO, Meaning.PARTY}
# "2019-14 Verlichting", "SV 2019/14: Verlichting", "Nr. 14 – Verlichting"
_NUMBERED = re.compile(
    r"(?P<number>(?:(?:sv|rv|(?:volg|vraag|zaak)?(?:nr\.?|nummer)|(?:raads)?vra(?:ag|gen)(?:\s+(?:nr\.?|nummer))?)\s*)?(?:(?:19|20)\d{2}\s?[-/.]\s?\d{1,4}|\d{1,4}(?=\s*[-–:|]\s))"
    r"(?:\s?[:|–-](?=\s))?)\s+(?P<title>[^\W\d].+)",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\(?(\d{1,2})")


@dataclass(frozen=True, slots=True)
class _Title:
    """A title, at a line, over `span` lines."""

    at: int
    text: str
    span: int


def sets_by_title(lines: Sequence[Line], parties: Parties) -> list[list[Line]]:
    """Cut a bundle at the title of each set, which becomes its subject; mostly there is one set.

    What stands above the first title goes with the first set. Each set has fields that say who
    asks, none with a subject, and questions that count from one.
    """
    found = [title for at in range(len(lines)) if (title := _title(lines, at, parties))]
    names = {title.text.casefold() for title in found}
    if len(found) < _FEWEST or len(names) < len(found) or _told(lines[: found[0].at]):
        return [list(lines)]
    ends = [*(title.at for title in found), len(lines)]
    blocks = [
        lines[title.at + title.span : end] for title, end in zip(found, ends[1:], strict=True)
    ]
    if not all(map(_asks_anew, blocks)):
        return [list(lines)]
    sets = [
        [*_fields(lines[title.at], title.text), *block]
        for title, block in zip(found, blocks, strict=True)
    ]
    return [[*lines[: found[0].at], *sets[0]], *sets[1:]]


def _title(lines: Sequence[Line], at: int, parties: Parties) -> _Title | None:
    """The title that starts at a line, with the fields of a set right below it."""
    first = lines[at]
    if not _may_head(first) or not (first.gap or at == 0):
        return None
    wrapped = takewhile(lambda line: not line.gap and _may_head(line), lines[at + 1 : at + 3])
    whole = [first, *(line for line in wrapped if first.strong and line.strong)]
    text = " ".join(line.text.strip() for line in whole)
    match = _NUMBERED.fullmatch(text)
    stands_out = first.strong or first.kind is Kind.HEADING or match
    named = match["title"] if match else text
    fields = _fields_below(lines[at + len(whole) : at + len(whole) + _NEAR])
    if not stands_out or len(text) > _LONGEST or not is_subject(named, parties):
        return None
    heads = fields & _WHO and fields & _BESIDE and len(fields) > 1
    return _Title(at, text, len(whole)) if heads and Meaning.SUBJECT not in fields else None


def _may_head(line: Line) -> bool:
    other = line.label or line.kind is Kind.TABLE or heading_of(line) or labelled(line)
    return not other and not line.text.rstrip().endswith(("?", ".", ":", ";", ","))


def _fields_below(lines: Sequence[Line]) -> set[Meaning]:
    """What the fields say that stand one below the other from the first line on."""
    held = [(line, labelled(line) if not line.marker or line.label else ()) for line in lines]
    # The value of a field may run on below it.
    filled = takewhile(lambda each: each[1] or not each[0].gap, held)
    told = [each for _, found in filled for each in found] if held and held[0][1] else []
    return {each.meaning for each in takewhile(lambda each: each.meaning not in SECTIONS, told)}


def _told(lines: Sequence[Line]) -> bool:
    """Whether a paper has a head that says who asks, above all titles."""
    found = [each for line in lines if not line.marker for each in labelled(line)]
    return any(each.meaning in (Meaning.ASKERS, Meaning.SUBJECT) and each.value for each in found)


def _asks_anew(block: Sequence[Line]) -> bool:
    """Whether something is asked below a title, and the first number there is 1."""
    asks = any("?" in line.text or heading_of(line) for line in block)
    counted = (_FIRST.match(line.marker) for line in block if not line.label)
    first = next((int(match[1]) for match in counted if match), 1)
    headed = next((heading.numbers for line in block if (heading := heading_of(line))), (1,))
    return asks and first == 1 and min(headed, default=1) == 1


def _fields(line: Line, text: str) -> list[Line]:
    """A title as the subject of its set, with the number in front of it."""
    match = _NUMBERED.fullmatch(text)
    if match is None:
        return [as_field(line, "Onderwerp", text=text)]
    numbered = as_field(line, "Nummer", text=match["number"].rstrip(" :|–-"))
    return [numbered, as_field(replace(line, marker=""), "Onderwerp", text=match["title"])]
