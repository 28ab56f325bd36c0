"""The questions and the letter that answers them, one behind the other in one file."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.labels.labelled import labelled
from archive.documents.labels.meanings import SECTIONS, Meaning
from archive.documents.labels.points import heading_of
from archive.documents.letters.letters import TO_COLLEGE, TO_COUNCIL, is_letter_opening
from archive.documents.letters.passing_on import asks_to_forward
from archive.documents.people.authors import author_of
from archive.documents.questions.annex import annex_of
from archive.documents.sheet import Author

# What a letterhead of the college starts with.
_HEAD = re.compile(
    r"(?:gemeente|burgemeester\s+en\s+wethouders|college\s+van|het\s+college|aan\b|de\s+heer\b|mevrouw\b|de\s+leden\b"
    r"|(?:gemeente)?raad\b|raadsbrief|(?:be)?antwoord\w*)",
    re.IGNORECASE,
)
_ASKER_HEAD = re.compile(
    r"(?:bijlage|(?:raads)?fractie|aan\s+(?:het|de)\b|(?:schriftelijke\s+|raads)?vragen\b|raadslid"
    r"|(?:CDA|VVD|PvdA|D66|SP|SGP|GroenLinks|ChristenUnie|Volt|PVV)\b|[A-Z][\w'’ -]{1,40},\s+\d)"
)
# A line of a letterhead is no longer than this; a question has more words than these.
_SHORT, _FEW, _SENTENCE = 110, 3, 6


def papers_in(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of the questions and those of the letter that answers them; mostly there is one.

    The letter greets the council or who asked, below questions that no heading answers.
    """
    greeting = next((at for at, line in enumerate(lines) if _answers(lines, at, line)), 0)
    if greeting:
        start = _start(lines, greeting, _HEAD)
        return [list(lines[:start]), list(lines[start:])]
    if greeting := _asked_behind(lines):
        start = _start(lines, greeting, _ASKER_HEAD)
        return [list(lines[start:]), list(lines[:start])]
    return [list(lines)]


def _asked_behind(lines: Sequence[Line]) -> int:
    """The greeting of a letter that asks, behind a letter of the college that repeats nothing."""
    greetings = [at for at, line in enumerate(lines) if line.gap and is_letter_opening(line)]
    first, *more = greetings or [0]
    own = lines[first].text if greetings else ""
    if not TO_COUNCIL.search(own) or TO_COLLEGE.search(own) or annex_of(lines):
        return 0
    behind = next((at for at in more if TO_COLLEGE.search(lines[at].text)), 0)
    asks = any(map(_asks, lines[behind:])) and not any(map(_asks, lines[:behind]))
    return behind if asks and not any(map(_heads_answer, lines[behind:])) else 0


def _answers(lines: Sequence[Line], at: int, line: Line) -> bool:
    return (
        line.gap
        and is_letter_opening(line)
        and TO_COUNCIL.search(line.text) is not None
        and TO_COLLEGE.search(line.text) is None
        and _only_asks(lines[:at])
    )


def _only_asks(above: Sequence[Line]) -> bool:
    """Whether questions stand in a paper, and nothing that says that the college wrote in it."""
    greeted = [line for line in above if is_letter_opening(line)]
    if any(not TO_COLLEGE.search(line.text) for line in greeted):
        return False
    if not greeted and author_of(above) is Author.COLLEGE:
        return False
    return any(map(_asks, above)) and not any(map(_heads_answer, above))


def _asks(line: Line) -> bool:
    if line.kind is Kind.TABLE or line.label or asks_to_forward(line.text):
        return False
    heading = heading_of(line)
    if heading is not None and heading.part is Part.QUESTION:
        return True
    asks = "?" in line.text and len(line.text.split()) > _FEW
    return asks and not any(found.meaning not in SECTIONS for found in labelled(line))


def _heads_answer(line: Line) -> bool:
    if heading := heading_of(line):
        return heading.part is Part.ANSWER
    found = labelled(line) if not line.marker and line.kind is not Kind.TABLE else ()
    return any(each.meaning is Meaning.ANSWER for each in found)


def _start(lines: Sequence[Line], greeting: int, head: re.Pattern[str]) -> int:
    """The first line of the letterhead above a greeting."""
    first = greeting
    while first > 1 and _may_head(lines[first - 1]):
        first -= 1
    asked = max((at for at in range(greeting) if _asks(lines[at])), default=0)
    near = range(max(first, asked + 1), greeting)
    turned = [at for at in near if lines[at].page != lines[at - 1].page]
    heads = [at for at in near if head.match(lines[at].text.strip()) or labelled(lines[at])]
    gaps = [at for at in near if lines[at].gap]
    return next(iter(turned or heads or gaps[1:]), greeting)


def _may_head(line: Line) -> bool:
    """Whether a line can stand above a greeting: it is short, and says nothing."""
    text = line.text.rstrip()
    says = text.endswith((".", "!")) and len(text.split()) > _SENTENCE and not labelled(line)
    return (
        line.kind is not Kind.TABLE
        and len(text) < _SHORT
        and not (says or text.endswith("?") or is_letter_opening(line))
    )
