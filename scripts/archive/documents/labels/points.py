"""Headings such as "Vraag 1" and "Antwoord op de vragen 2 en 3"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from archive.body import Part
from archive.documents.document import Line

_NUMBERS = (
    r"\d{1,3}[a-h]?(?:\s*(?:,|en|&|\+|/|t/m|tot(?: en met)?|-|–)\s*"
    r"(?:(?:vraag|vragen)\s+)?\d{1,3}[a-h]?)*"
)
_HEADING = re.compile(
    r"(?P<what>(?:vervolg|deel)?vra(?:ag|gen)|fra(?:ach|gen)|vr\.?(?=\s?\d)|antw\.?(?=\s?\d)|(?:op|bij|over|ten\s+aanzien\s+van|met\s+betrekking\s+tot|wat\s+betreft"
    r"|inzake|m\.?b\.?t\.?)\s+(?:uw\s+|de\s+)?vra(?:ag|gen)|(?:beantwoording|antwoord(?:en)?|antwurd(?:en)?|reactie|(?:oan\s?/\s?)?ad)"
    r"(?:\s+(?:van\s+het\s+college|college))?"
    r"(?:\s+(?:op|bij|van|aan))?(?:\s+(?:de\s+)?(?:deel)?vra(?:ag|gen))?|[vqar](?=\s?\d))"
    rf"\s*(?:nr\.?|nummer|no\.?)?\s*(?P<numbers>{_NUMBERS})(?:\s*\([^()]{{3,60}}\)(?=\s*(?:[:.–-]\s|:?$)))?"
    r"(?P<end>\s*[.:)–-]+(?=\s|$)|\s*$|(?=\t)|(?=\s(?-i:[A-ZÀ-Þ])[^.]*\s\w+.*[.?!]$))"
    r"\s*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
# "Eerste vraag", "Vraag twee", alone on the line or before a colon.
_WORDS = (
    "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
    "tiende", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
)  # fmt: skip
_SPELLED = re.compile(
    rf"(?:(?P<first>{'|'.join(_WORDS[:10])})\s+vraag|vraag\s+(?P<last>{'|'.join(_WORDS[10:])}|één))"
    r"(?:\s*[:.]\s*(?P<rest>.*)|\s*(?P<none>))$",
    re.IGNORECASE | re.DOTALL,
)
# "Antwoord vraag III"
_ROMAN = re.compile(
    r"(?P<what>(?i:vraag|(?:be)?antwoord(?:ing)?(?:\s+(?:op\s+)?vraag)?))\s+(?P<number>[IVX]{1,5})"
    r"(?:\s*[:.)]\s*(?P<rest>.*)|\s*)$",
    re.DOTALL,
)
# "Vraag a: …" and "Antwoord a": letters for numbers.
_LETTERED = re.compile(
    r"(?P<what>(?i:vraag|(?:be)?antwoord(?:ing)?(?:\s+(?:op\s+)?vraag)?|reactie))\s+(?!(?i:d\.\s?d))(?P<letter>[a-h]|[A-H])"
    r"(?:\s*[:.)]\s*(?P<rest>.*)|\s*)$",
    re.DOTALL,
)
_WORTH = {"I": 1, "V": 5, "X": 10}
# "V1" and "A1" (or "R1"), each with nothing else beside it.
_ALONE = re.compile(r"[VQAR]\s?\d{1,2}")
_TOKEN = re.compile(r"(\d+)([a-h]?)|t/m|tot|-|–", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PointHeading:
    """The heading of a numbered question or answer, with what stands behind it on the line."""

    part: Part
    numbers: tuple[int, ...]
    written: str
    rest: str


def point_heading(text: str) -> PointHeading | None:
    """Read a line as the heading of a numbered question or answer; None when it is none."""
    if spelled := _SPELLED.match(text.strip()):
        number = (
            _WORDS.index((spelled["first"] or spelled["last"]).lower().replace("é", "e")) % 10 + 1
        )
        return PointHeading(Part.QUESTION, (number,), str(number), spelled["rest"] or "")
    if roman := _ROMAN.match(text.strip()):
        part = Part.QUESTION if roman["what"].lower().startswith("v") else Part.ANSWER
        return PointHeading(part, (_roman(roman["number"]),), roman["number"], roman["rest"] or "")
    if lettered := _LETTERED.match(text.strip()):
        part = Part.QUESTION if lettered["what"].lower().startswith("v") else Part.ANSWER
        number = ord(lettered["letter"].lower()) - ord("a") + 1
        return PointHeading(part, (number,), str(number), lettered["rest"] or "")
    match = _HEADING.match(text.lstrip())
    if match is None:
        return None
    word = match["what"].lower()
    part = Part.QUESTION if word.startswith(("v", "f", "q", "deel")) else Part.ANSWER
    if len(word) == 1 and not match["end"].strip() and not _ALONE.fullmatch(text.strip()):
        return None
    return PointHeading(part, expand(match["numbers"]), match["numbers"], match["rest"])


def heading_of(line: Line) -> PointHeading | None:
    """Read the label of a line, or the line where it has none, as the heading of a point."""
    told = point_heading(line.known_as) if line.known_as else None
    return told or point_heading(line.label or line.whole)


def _roman(text: str) -> int:
    worth = [_WORTH[sign] for sign in text]
    pairs = zip(worth, [*worth[1:], 0], strict=True)
    return sum(-one if one < after else one for one, after in pairs)


def expand(text: str) -> tuple[int, ...]:
    """Give the numbers of "3 en 4", "1, 2" or "3 t/m 5"; a part of a question counts as whole."""
    numbers: list[int] = []
    joined = False
    for match in _TOKEN.finditer(text):
        if match[1] is None:
            joined = True
            continue
        number = int(match[1])
        if joined and numbers and number - numbers[-1] < 100:
            numbers.extend(range(numbers[-1] + 1, number))
        numbers.append(number)
        joined = False
    return tuple(dict.fromkeys(numbers))
