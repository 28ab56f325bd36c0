"""Minutes that give the words of who asks and of who answers.

"Mevrouw Smit (PvdA): Vaart de pont nog? Wethouder De Wit: Ja, elke dag.", in a line or two: each
question becomes one below the heading of its asker, and the words of the alderman its answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from archive.documents.document import Kind, Line
from archive.documents.labels.field_lines import rest_of
from archive.documents.people.askers import askers_in
from archive.documents.people.parties import Parties

_ASKER = re.compile(
    r"(?P<who>(?:(?i:de\s+heer|mevrouw|mw\.|mevr\.|dhr\.|(?:het\s+)?(?:raads)?lid)\s+)?"
    r"[A-Z][^:?!()]{1,50}\s?\([^()]{2,40}\)):\s+(?=\S)"
)
_HOLDER = re.compile(
    r"(?:[Dd]e\s+)?(?P<office>[Ww]ethouder|[Bb]urgemeester|[Gg]edeputeerde|[Pp]ortefeuillehouder)"
    r"(?:\s+(?P<who>(?:[A-Z]|van\s)[^:?!()]{1,40}))?:\s+(?=\S)"
)
_BEHIND = re.compile(rf"(?<=[.?!])\s+(?={_HOLDER.pattern})")


def with_spoken_turns(lines: Sequence[Line], parties: Parties) -> list[Line]:
    """The lines of minutes, with a heading or field for each asker and a label for each answer.

    Each asker must have the words of an alderman behind them; else the lines stay as they are.
    """
    parted = [part for line in lines for part in _parted(line)]
    asked = {at: match for at, line in enumerate(parted) if (match := _asker(line, parties))}
    told = {at: match for at, line in enumerate(parted) if (match := _holder(line))}
    if not _take_turns(asked, told):
        return list(lines)
    spans = zip(asked, told, strict=True)
    if not all(any("?" in line.text for line in parted[start:end]) for start, end in spans):
        return list(lines)
    found: list[Line] = []
    for at, line in enumerate(parted):
        if at in asked:
            found += _question(line, asked[at], single=len(asked) == 1)
        elif at in told:
            found += _answer(line, told[at])
        else:
            found.append(line)
    return found


def _take_turns(asked: Iterable[int], told: Iterable[int]) -> bool:
    """Whether who asks and who answers speak in turn, from a question on to an answer."""
    turns = sorted([*((at, False) for at in asked), *((at, True) for at in told)])
    answers = [answer for _, answer in turns]
    return len(answers) > 0 and answers == [False, True] * (len(answers) // 2)


def _parted(line: Line) -> Iterator[Line]:
    """A line, cut where behind a question the words of an alderman start."""
    cut = _BEHIND.search(line.text) if _may_speak(line) and _ASKER.match(line.text) else None
    if cut is None:
        yield line
        return
    yield replace(line, text=line.text[: cut.start()], markdown="")
    yield replace(rest_of(line, line.text[cut.end() :]), gap=True)


def _may_speak(line: Line) -> bool:
    return not (line.label or line.marker) and line.kind is Kind.TEXT


def _asker(line: Line, parties: Parties) -> re.Match[str] | None:
    """The words that name who asks in front of a question, with a party."""
    match = _ASKER.match(line.text) if _may_speak(line) else None
    found = askers_in([match["who"]], parties) if match else []
    return match if len(found) == 1 and found[0].name and found[0].party else None


def _holder(line: Line) -> re.Match[str] | None:
    return _HOLDER.match(line.text) if _may_speak(line) else None


def _question(line: Line, match: re.Match[str], *, single: bool) -> list[Line]:
    """A heading that names who asks, or a field where nobody else does, and the question."""
    head = replace(line, text=match[0].strip(), markdown="", gap=True)
    if single:
        head = replace(head, text=match["who"], label="-", known_as="Indiener")
    rest = rest_of(line, line.text[match.end() :])
    return [head, replace(rest, label="-", known_as="Vraag", gap=True)]


def _answer(line: Line, match: re.Match[str]) -> list[Line]:
    """A field that names who answers, and the answer."""
    office = line.text[: match.end("office")]
    who = replace(line, text=match["who"] or "", label=office, markdown="", gap=True)
    rest = rest_of(line, line.text[match.end() :])
    return [
        replace(who, known_as="Portefeuillehouder"),
        replace(rest, label="-", known_as="Antwoord", gap=True),
    ]
