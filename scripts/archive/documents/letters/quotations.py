"""What a letter of the college quotes of the story with which the questions came."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.documents.document import Line
from archive.documents.labels.field_lines import rest_of
from archive.documents.letters.stories import announces_story

# The marks that open a quotation, and those that close it.
OPENS = ("“", '"', "„", "‘", "«")
CLOSES = ("”", '"', "’", "»")
# "Ter inleiding schreef u:"
_ANNOUNCES = re.compile(
    r"\b(?:schreef|schrijft|stelde|stelt)\s+u\b[^.?!]*:$|^(?:inleidend|(?:ter|als|in\s+de|bij\s+wijze\s+van)\s+(?:inleiding|toelichting)|de\s+(?:inleiding|toelichting)\s+(?:\w+\s+){0,4}luidt)\b[^.?!]{0,60}:$"
    r"|\btoegelicht\s*:$|\b(?:citaat|tekst)\s+van\s+(?:de|uw)\s+vragen\b[^?!]*:$",
    re.IGNORECASE,
)
# "In de toelichting schrijft u: Op zondag vaart de pont niet."
_TOLD = re.compile(
    r"(?:(?:in|bij|als|ter)\s+(?:de\s+|uw\s+)?(?:toelichting|inleiding|aanleiding)\s+)?(?:schrijft|schreef)\s+u"
    r"(?:\s+(?:het\s+volgende|daarbij|daarin|hierbij))?\s*:\s+(?=\S)",
    re.IGNORECASE,
)
# "U heeft vragen gesteld. Uw aanleiding was, in uw eigen woorden: “Op zondag vaart de pont niet.”"
_QUOTED = re.compile(
    r"(?:^|.*[.?!]\s)(?=[^.?!]*\b(?:u|uw|vragenstell?(?:st)?ers?|fracties?|raadslid)\b)"
    r"[^.?!:]*\b(?:toelicht\w*|inleid\w*|aanleiding|achtergrond|woorden|schrijft|schreef|schreven|stelt|stelde"
    r"|meldt|meldde|constateer\w*|licht(?:te)?|gaf|geeft)\b[^.?!:]*:\s+(?=[“\"„‘«](?:\S+\s+){5}.*[”\"’»]\W*$)",
    re.IGNORECASE | re.DOTALL,
)


def announces_quotation(text: str) -> bool:
    """Whether a paragraph ends by saying that what the asker wrote follows."""
    return _ANNOUNCES.search(text) is not None or announces_story(text)


def cut_at_quotation(group: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """A paragraph as the words of the college and, behind its colon, those of the asker.

    The second is empty where the paragraph quotes nothing.
    """
    text = " ".join(line.text for line in group)
    match = _TOLD.match(text) or _QUOTED.match(text)
    if match is None:
        return list(group), []
    before: list[Line] = []
    start = 0
    for index, line in enumerate(group):
        if start + len(line.text) + 1 > match.end():
            behind = line.text[match.end() - start :]
            own = line.text[: match.end() - start].strip()
            before += [replace(line, text=own, markdown="")] if own else []
            first = rest_of(line, behind) if own else replace(line, gap=True)
            return before, [first, *group[index + 1 :]]
        before.append(line)
        start += len(line.text) + 1
    return list(group), []
