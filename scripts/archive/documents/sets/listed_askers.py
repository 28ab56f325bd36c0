"""A paper that lists the questions of several factions or members, each below a heading of its own.

"Fractie CDA", with questions 1 to 3 and their answers, and "Fractie PvdA", with questions 1 and 2:
each is a set of its own, and shares the title, the fields and the greeting above the first. So
are the questions of a round at the end of a meeting: "2. Hangplek", "Vraag van mw. Smit (PvdA):".
Numbers that run on from one heading to the next are those of one set, and so are all questions of
a paper that names the askers in its head, or is signed by all: they ask together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.draft import Draft
from archive.documents.labels.field_lines import decided_on
from archive.documents.labels.labelled import labelled
from archive.documents.labels.meanings import SECTIONS
from archive.documents.labels.points import heading_of
from archive.documents.letters.letters import is_letter_opening
from archive.documents.people.asker_headings import AskerHeading, as_field, asker_headings, asks
from archive.documents.people.parties import Parties
from archive.documents.questions.annex import annex_of
from archive.documents.value import Certainty, Value

_COUNT = re.compile(r"\(?(\d{1,2})")
_SUBJECT, _FEW, _FOOT, _SIGNED = 110, 2, 4, 10
_HEADED = "het onderwerp is de kop boven de vraag"
_TOGETHER = "deze dag staat bij een andere vraag in hetzelfde stuk"


@dataclass(frozen=True, slots=True)
class Listed:
    """A set of questions: its lines, those above all sets included.

    `subject` is the heading above it, `shared` are the places of lines that an earlier set has too,
    and `is_listed` tells that the paper has more sets.
    """

    lines: list[Line]
    subject: Line | None = None
    shared: frozenset[str] = frozenset()
    is_listed: bool = False

    def own(self, draft: Draft) -> Draft:
        """The draft with its own subject, and without what an earlier one already left out."""
        left = tuple(each for each in draft.left if each.place not in self.shared)
        if self.subject is None:
            return replace(draft, left=left)
        told = Value(self.subject.text.strip(), Certainty.DOUBTFUL, self.subject.place, _HEADED)
        return replace(draft, left=left, subject=told)


def apart(lines: Sequence[Line], parties: Parties) -> list[Listed]:
    """Cut the lines of a set of questions where it is a list of sets; mostly it is none."""
    heads = asker_headings(lines, parties)
    if len(heads) < _FEW or annex_of(lines):
        return [Listed(list(lines))]
    subjects = [_subject_above(lines, head.at) for head in heads]
    titled = all(subjects)
    if not titled and any(head.is_field for head in heads):
        return [Listed(list(lines))]
    starts = [head.at - titled for head in heads]
    above = lines[: starts[0]]
    below = lines[max(heads[-1].at + 1, len(lines) - _SIGNED) :]
    signed = [line for line in below if _may_sign(line)]
    if _ask_together(above, heads) or _ask_together(signed, heads[:-1]):
        return [Listed(list(lines))]
    blocks = [
        lines[head.at + 1 : end] for head, end in zip(heads, [*starts[1:], len(lines)], strict=True)
    ]
    greeted = {any(map(is_letter_opening, block)) for block in blocks}
    if any(map(asks, above)) or not all(map(_starts_anew, blocks)) or len(greeted) > 1:
        return [Listed(list(lines))]
    foot = _foot(blocks[-1])
    found: list[Listed] = []
    for head, subject, block in zip(heads, subjects, blocks, strict=True):
        named = [as_field(subject, "Onderwerp")] if titled and subject else []
        own = [*named, *head.fields, *_asked_first(block)]
        below = foot if block is not blocks[-1] else []
        others = {line.place for line in (*(above if found else []), *below)}
        shared = frozenset(others - {line.place for line in own})
        found.append(Listed([*above, *own, *below], subject if titled else None, shared, True))
    return found


def _ask_together(above: Sequence[Line], heads: Sequence[AskerHeading]) -> bool:
    """Whether the head of a paper names the askers: each has questions of one set."""
    said = " ".join(line.whole for line in above).casefold()
    return any(party.casefold() in said for head in heads for _, party in head.who)


def _may_sign(line: Line) -> bool:
    """Whether a line at the end is short, and no sentence."""
    text = line.text.rstrip()
    return len(text) < _SUBJECT and not text.endswith((".", "?", ":", ";"))


def _foot(block: Sequence[Line]) -> list[Line]:
    """The last lines of a paper, when they tell on which day all answers were decided on."""
    last = range(max(len(block) - _FOOT, 0), len(block))
    decided = next((at for at in last if block[at].gap and decided_on(block[at])), len(block))
    return list(block[decided:])


def answered_together(drafts: Sequence[Draft]) -> list[Draft]:
    """Give all sets of a list the one day that only the foot of the last names."""
    days = {draft.answered.value for draft in drafts if draft.answered.value}
    if len(days) != 1:
        return list(drafts)
    (day,) = days
    shared = Value(day, Certainty.DOUBTFUL, "", _TOGETHER)
    return [
        draft
        if draft.answered.value or not draft.body.text(Part.ANSWER)
        else replace(draft, answered=shared)
        for draft in drafts
    ]


def _asked_first(block: Sequence[Line]) -> list[Line]:
    """The lines below a heading; a question right below it, without a heading or number, is one."""
    below = takewhile(lambda line: not (line.gap or labelled(line)), block[1:])
    first = [*block[:1], *below]
    bare = not any(
        line.marker or line.label or labelled(line) or heading_of(line) for line in first
    )
    if not bare or not any("?" in line.text for line in first):
        return list(block)
    return [replace(block[0], label="-", known_as="Vraag"), *block[1:]]


def _starts_anew(block: Sequence[Line]) -> bool:
    """Whether the numbers of a list start at 1, or none are there."""
    for line in block:
        if heading := heading_of(line):
            return min(heading.numbers) == 1
        if match := _COUNT.match(line.marker):
            return int(match[1]) == 1
    return True


def _subject_above(lines: Sequence[Line], at: int) -> Line | None:
    """The heading right above that of an asker, which is the subject."""
    line = lines[at - 1] if at else None
    if line is None or line.label or len(line.text) > _SUBJECT or not line.text.strip():
        return None
    stands_out = line.strong or line.kind is Kind.HEADING or _COUNT.match(line.marker)
    found = labelled(line)
    other = line.text.rstrip().endswith(("?", ".", ":")) or any(
        each.meaning in SECTIONS for each in found
    )
    return line if stands_out and line.gap and not other else None
