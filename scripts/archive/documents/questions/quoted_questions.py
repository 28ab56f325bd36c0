"""Questions that a letter of the college quotes as running text, before it answers them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.body import Part
from archive.documents.document import Line
from archive.documents.labels.field_lines import rest_of
from archive.documents.letters.letters import says_answer_follows
from archive.documents.letters.quotations import CLOSES, OPENS
from archive.documents.sheet import Author, Piece, Sheet, paragraphs

# "Op 4 maart legde u ons het volgende voor:", "Uw fractie stelt in haar brief:"
_ANNOUNCES = re.compile(
    r"(?=.*\b(?:u|uw|jullie|fracties?|raadslid|raadsleden|leden|lid|heer|heren|mevrouw|vragensteller\w*|raad)\b)"
    r"(?=.*\b(?:vra(?:ag|gen|agt)|vroeg(?:en)?|gevraagd|volgende|voorgelegd|geschreven|schreef|schrijft|stelde[nt]?"
    r"|stelt|stellen|gesteld|luidt|luidde|luiden|tekst|citaat|citeren|verzocht|verzoekt)\b).*:$",
    re.IGNORECASE | re.DOTALL,
)


def quoted_in(groups: Sequence[Sequence[Line]]) -> tuple[int, int] | None:
    """The first and the last but one paragraph of what a letter says that was asked.

    It is announced with a colon, and ends where its marks close, or above the sentence that says
    that the answer follows. None where a letter quotes no questions.
    """
    for at, group in enumerate(groups[:-1]):
        if not _ANNOUNCES.match(_text(group)):
            continue
        end = _end(groups, at + 1)
        if end and any("?" in _text(each) for each in groups[at + 1 : end]):
            return at + 1, end
    return None


def _end(groups: Sequence[Sequence[Line]], start: int) -> int:
    """Where the paragraphs end that are quoted from one on; 0 when nothing shows it."""
    marked = _text(groups[start]).startswith(OPENS)
    for at in range(start, len(groups)):
        text = _text(groups[at]).rstrip()
        if marked and text.rstrip(".").endswith(CLOSES):
            return at + 1
        if at > start and says_answer_follows(text):
            return at
    return 0


_SENTENCE = re.compile(r"(?<=[^\W\d_]{3}[.!])[”’\"']?\s+(?=[“‘\"]?[A-Z])")
_ENDS = re.compile(r"[^\W\d_]{3}[.!][”’\"']?$")
# A story has more words than this.
_STORY = 8


def settle_quotation(sheet: Sheet) -> None:
    """Give the story its own place with which a letter of the college quotes the questions.

    Only a quotation without numbers, that tells before it asks: "“De pont ligt stil. Vaart hij?”".
    """
    asked = sheet.parts.get(Part.QUESTION, [])
    if sheet.author is not Author.COLLEGE or sheet.has(Part.EXPLANATION):
        return
    if any(piece.numbers or piece.line.marker for piece in asked):
        return
    groups = paragraphs([piece.line for piece in asked])
    first = next((at for at, group in enumerate(groups) if "?" in _text(group)), -1)
    if first < 0 or not _text(groups[0]).startswith(OPENS):
        return
    story = [line for group in groups[:first] for line in group]
    before, after = at_first_question(groups[first])
    story += before
    if len(_text(story).split()) <= _STORY:
        return
    rest = [*after, *(line for group in groups[first + 1 :] for line in group)]
    story[0] = rest_of(story[0], story[0].text[1:])
    if rest[-1].text.endswith(CLOSES):
        rest[-1] = replace(rest[-1], text=rest[-1].text[:-1], markdown="")
    sheet.parts[Part.EXPLANATION] = [Piece(line) for line in story]
    sheet.parts[Part.QUESTION] = [Piece(line) for line in rest]


def _text(group: Sequence[Line]) -> str:
    return " ".join(line.text for line in group)


def at_first_question(group: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of a paragraph up to its first sentence that asks, and those from there on."""
    for at, line in enumerate(group):
        mark = line.text.find("?")
        if mark < 0:
            continue
        for back in range(at, -1, -1):
            text = group[back].text[:mark] if back == at else group[back].text
            cuts = [match.end() for match in _SENTENCE.finditer(text)]
            if cuts:
                own = replace(group[back], text=group[back].text[: cuts[-1]].rstrip(), markdown="")
                behind = rest_of(group[back], group[back].text[cuts[-1] :])
                return [*group[:back], own], [behind, *group[back + 1 :]]
            if back and _ENDS.search(group[back - 1].text):
                return list(group[:back]), [replace(group[back], gap=True), *group[back + 1 :]]
        break
    return [], list(group)
