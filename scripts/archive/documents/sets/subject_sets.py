"""Questions about several subjects in one paper, each below a heading of its own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.labels.labelled import labelled
from archive.documents.labels.labelled_value import Labelled
from archive.documents.labels.meanings import Meaning
from archive.documents.labels.points import heading_of
from archive.documents.letters.letters import is_letter_opening

# A head of a mail or form has other labels this near.
_NEAR = 3
_OTHERS = {Meaning.ADDRESSEE, Meaning.ASKERS, Meaning.DAY, Meaning.SUBMITTED, Meaning.ANSWERED}
_FEWEST = 2
_LONGEST = 200


def sets_by_subject(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines about each subject, below the title that they share; mostly there is one.

    Only of a paper without answers, in which each "Betreft" stands out and has questions of its
    own that do not count on: below "Onderwerp" a question of a longer list may stand too.
    """
    found = [labelled(line) if not (line.marker or line.label) else () for line in lines]
    starts = [at for at, labels in enumerate(found) if labels and _names(lines[at], labels[0])]
    subjects = [" ".join(found[at][0].value.lower().split()) for at in starts]
    if len(starts) < _FEWEST or len(set(subjects)) < len(subjects):
        return [list(lines)]
    answered = any(each.meaning is Meaning.ANSWER for labels in found for each in labels)
    counted = any((heading := heading_of(line)) and heading.part is Part.ANSWER for line in lines)
    blocks = [lines[start:end] for start, end in pairwise([*starts, len(lines)])]
    heads = any(
        {each.meaning for each in found[near]} & _OTHERS
        for at in starts[1:]
        for near in range(max(at - _NEAR, 0), min(at + _NEAR, len(lines)))
    )
    if answered or counted or heads or not all(map(_asks_anew, blocks)):
        return [list(lines)]
    shared = list(lines[: starts[0]])
    return [[*shared, *block] for block in blocks]


def _names(line: Line, found: Labelled) -> bool:
    stands_out = line.strong or line.kind is Kind.HEADING
    return found.meaning is Meaning.SUBJECT and bool(found.value) and stands_out


def _asks_anew(block: Sequence[Line]) -> bool:
    """Whether some lines ask something, and none is the second question of a list before it."""
    asks = sum(line.text.rstrip().endswith("?") or line.marker == "-" for line in block)
    if any(map(is_letter_opening, block)) or not asks:
        return False
    headings = [heading for line in block if (heading := heading_of(line))]
    first = next((line.marker.strip("(). ") for line in block if line.marker[:1].isdigit()), "1")
    return first == "1" and (not headings or headings[0].numbers == (1,))
