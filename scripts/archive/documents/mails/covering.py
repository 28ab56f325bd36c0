"""Messages that only pass something on, and replies that answer without saying so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.body import Part
from archive.documents.document import Document, Kind, Line, words
from archive.documents.draft import Draft
from archive.documents.labels.labelled import labelled
from archive.documents.labels.meanings import SECTIONS, Meaning
from archive.documents.labels.points import heading_of, point_heading
from archive.documents.letters.farewells import is_farewell
from archive.documents.letters.letters import FORMULA, is_letter_opening
from archive.documents.people.names import names_in
from archive.documents.sheet import MAIL_HEAD, Left, Reason, paragraphs
from archive.documents.value import Value

_LONGEST = 110
_THINGS = (
    r"(?:antwoord\w*|beantwoording|reactie|vra(?:ag|gen)|brief|stuk(?:ken)?|versie|e-?mail\w*|mail"
    r"|bericht\w*|document\w*|bestand\w*|memo|formulier|verzoek)"
)
_PASSES_ON = re.compile(
    r"\b(?:bijgaand\w*|bijgevoegd\w*|bijgesloten|in\s+de\s+bijlagen?|als\s+bijlagen?"
    r"|zie\s+(?:de\s+|ook\s+)?(?:bijlagen?|onder\w*|hieronder|beneden|(?:\w+\s+)?mail\w*|attachment)"
    r"|ter\s+(?:kennis(?:name|neming|geving)|info(?:rmatie)?|afdoening|behandeling|beantwoording"
    r"|plaatsing)|t\.?k\.?n|fyi|see\s+(?:below|attached)"
    r"|(?:door|toe)(?:sturen|gestuurd|zetten|gezet|zenden|gezonden|geleiden|geleid|mailen)"
    r"|door\s+te\s+(?:sturen|zetten|zenden|geleiden|mailen)"
    r"|(?:stuur|stuurt|sturen|zend|zendt|zenden)\b.{0,120}\b(?:door|toe|mee)"
    rf"|(?:hierbij|hiermee|hieronder|onderstaande?)\b.{{0,60}}?\b{_THINGS}"
    rf"|{_THINGS}\b.{{0,60}}?\b(?:ontvangen|tussen|hieronder|onderstaand|in\s+behandeling)"
    r"|zie\s+(?:\w+\s+){0,2}antwoord\w*|antwoorden\s+(?:staan|vind|tref)\w*|in\s+(?:rood|blauw|groen|cursief|hoofdletters)"
    r"|(?:wil|kun|kunt|zou|graag|gelieve)\b.{0,60}\b(?:plaatsen|verspreiden|agenderen|delen|opnemen"
    r"|afhandelen|regelen|oppakken|beantwoorden)|op\s+de\s+(?:agenda|lijst|ris)"
    r"|ontvangstbevestiging)\b|^(?:hartelijk\s+|veel\s+)?(?:dank|bedankt)\b",
    re.IGNORECASE,
)
_HOLDER = re.compile(
    r"\b(?:portefeuillehouder|wethouder|burgemeester)\b[\s:,]*(?P<who>[^();:?!]{3,60})",
    re.IGNORECASE,
)


def is_cover(message: Document) -> bool:
    """Whether a message says nothing about the matter itself, and only passes it on."""
    own = text_lines(message)
    if len(own) < sum(1 for block in message.blocks if not isinstance(block, Line)):
        return False
    if any(_has_form(line) for line in own):
        return False
    said = [
        text
        for group in paragraphs(own)
        if not _is_courtesy(text := " ".join(line.text for line in group), group[0])
    ]
    count = sum(len(text.split()) for text in said)
    if count <= 8:
        return True
    return count <= _LONGEST and _PASSES_ON.search(" ".join(said[:2])) is not None


def as_answer(message: Document) -> tuple[Document, list[Line]]:
    """A message that answers, without what only announces that; gives those lines too.

    What is left above its first point, or all of it when it has none, is under a label. Who
    signed above the points signs below them.
    """
    own = text_lines(message)
    points = [at for at, line in enumerate(own) if _has_form(line)]
    above = own[: points[0]] if points else own
    taken: list[Line] = []
    signed: list[Line] = []
    first: Line | None = None
    for group in paragraphs(above):
        text = " ".join(line.text for line in group)
        if points and (signed or is_farewell(group[0].text)):
            signed.extend(group)
            continue
        if _is_courtesy(text, group[0]):
            continue
        announces = text.rstrip().endswith(":") or points
        if first is None and announces and len(text) < 400 and _announces(text):
            taken.extend(group)
        elif first is None:
            first = group[0]
    gone = {id(line) for line in (*taken, *signed)}
    if first is None and points and not _answers(own[points[0]]):
        first = own[points[0]]
    blocks = [
        replace(block, label="Antwoord") if block is first else block
        for block in message.blocks
        if id(block) not in gone
    ]
    return replace(message, blocks=(*blocks, *signed)), taken


def _announces(text: str) -> bool:
    return (_PASSES_ON.search(text) or FORMULA.search(text)) is not None


def _answers(line: Line) -> bool:
    """Whether a point is the heading of an answer."""
    heading = heading_of(line)
    if heading is not None:
        return heading.part is Part.ANSWER
    return any(each.meaning is Meaning.ANSWER for each in labelled(line))


def holders_in(lines: Sequence[Line], otherwise: Value[tuple[str, ...]]) -> Value[tuple[str, ...]]:
    """Who answers, as the sentence that announces an answer says it."""
    for line in lines:
        for match in _HOLDER.finditer(line.text):
            if names := names_in([match["who"]]):
                return Value((names[0],), place=line.place)
    return otherwise


def with_left(draft: Draft, lines: Sequence[Line], reason: Reason = Reason.COVER) -> Draft:
    """The draft with lines that only pass on, announce or repeat, as left out."""
    left = [
        Left(f"{line.label}: {line.whole}" if line.label else line.whole, line.place, reason)
        for line in lines
    ]
    count = words(each.text for each in left).total()
    proof = replace(draft.proof, source=draft.proof.source + count, left=draft.proof.left + count)
    return replace(draft, left=(*draft.left, *left), proof=proof)


def text_lines(message: Document) -> list[Line]:
    """The lines of a message that are its own: not its head, nor what programs add."""
    return [
        block
        for block in message.blocks
        if isinstance(block, Line)
        and block.kind is not Kind.FURNITURE
        and not block.place.startswith(MAIL_HEAD)
    ]


def _has_form(line: Line) -> bool:
    """Whether a line is a numbered point, or the heading of questions or answers."""
    if line.label or line.marker[:1].isdigit() or point_heading(line.whole):
        return True
    return any(each.meaning in SECTIONS for each in labelled(line))


def _is_courtesy(text: str, first: Line) -> bool:
    """Whether a paragraph greets or closes, names under it included."""
    return (
        is_letter_opening(first)
        or is_farewell(first.text)
        or (len(text.split()) <= 12 and not text.rstrip().endswith((".", "?", ":", "!")))
    )
