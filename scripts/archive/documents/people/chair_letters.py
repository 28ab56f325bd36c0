"""Letters to the chair of the council, which gets those of the college and of councillors."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.documents.days.when import dates_in
from archive.documents.document import Kind, Line
from archive.documents.labels.points import heading_of
from archive.documents.sheet import paragraphs

_COLLEGE = (
    r"(?:(?:het|ons)\s+(?:\w+\s+){0,2}college|burgemeester\s+en\s+wethouders|b\s?(?:&|en)\s?w|wij|we"
    r"|gedeputeerde\s+staten|(?:het\s+)?dagelijks\s+bestuur|dijkgraaf|de\s+burgemeester|ondergetekende)"
)
# "Overeenkomstig artikel 3 beantwoordt het college deze vragen als volgt."
_ANSWERS = re.compile(
    rf"\bbeantwoord(?:t|en)\s+{_COLLEGE}\b"
    rf"|(?<!verzoeken )(?<!vragen )\b{_COLLEGE}\s+beantwoord(?:t|en)"
    r"\s+(?:\w+\s+){0,3}(?:de|deze|die|uw)\s+vragen\b"
    r"|\b(?:hierbij|bijgaand|hieronder|onderstaand|hiermee|hierna)\b"
    r"(?:(?!\b(?:verzoek|vra(?:ag|gen)\b|stel))[^.?!]){0,60}"
    r"\b(?:ons\s+antwoord|(?:de|onze)\s+(?:antwoorden|beantwoording))\b"
    r"|\b(?:ons\s+antwoord|onze\s+antwoorden)\s+(?:op\b[^.?!]{0,80}\s)?(?:is|zijn|luid\w*)\b",
    re.IGNORECASE,
)
# "Het raadslid A. Smit heeft op 3 mei een brief met vragen aan u gestuurd."
_TOLD = re.compile(
    r"\b(?:het\s+(?:raads|staten)lid|(?:de\s+|het\s+)?(?:raads|staten)?leden|de\s+heer|mevrouw|mw\.|dhr\.|de\s+fracties?|raadslid)\b"
    r".{2,160}?\b(?:heeft|hebben|stelden?|zonden?|richtten?|dienden?)\b.{0,200}\bvragen\b",
    re.IGNORECASE | re.DOTALL,
)
# Who signs for the college, at the foot.
_SIGNS = re.compile(
    r"(?:hoogachtend,?\s+)?(?:namens\s+)?(?:het\s+)?(?:college\s+van\s+)?(?:burgemeester\s+en\s+wethouders|gedeputeerde\s+staten"
    r"|dijkgraaf\s+en\s+\w+)\b[^.?!:]{0,60},?",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:de\s+)?(?:(?:gemeente)?secretaris|burgemeester|voorzitter)\b", re.IGNORECASE
)
_HIGH, _FOOT = 40, 8


# Of a paper that is addressed to nobody: "Het college beantwoordt deze vragen als volgt."
_AS_FOLLOWS = re.compile(
    rf"(?:\bbeantwoord(?:t|en)\s+{_COLLEGE}|{_COLLEGE}\s+beantwoord(?:t|en))\b[^.?!]{{0,80}}\bals\s+volgt[.:]?$",
    re.IGNORECASE,
)


def says_it_answers(lines: Sequence[Line]) -> bool:
    """Whether the college says above the first question that it answers as follows."""
    above = paragraphs(_above(lines))
    return any(_AS_FOLLOWS.search(" ".join(line.text for line in group)) for group in above)


def is_of_college(lines: Sequence[Line]) -> bool:
    """Whether a letter to the chair says that the college answers.

    One that tells who asked, and is signed by the college, is the college's too.
    """
    above = [" ".join(line.text for line in group) for group in paragraphs(_above(lines))]
    if any(_ANSWERS.search(text) for text in above):
        return True
    told = any(_TOLD.search(text) and dates_in(text) for text in above)
    return told and _is_signed(lines)


def _above(lines: Sequence[Line]) -> list[Line]:
    """The lines above the first question or point, that stand in no table."""
    found: list[Line] = []
    for line in lines[:_HIGH]:
        if heading_of(line) or line.marker[:1].isdigit() or line.text.rstrip().endswith("?"):
            break
        if line.kind is not Kind.TABLE:
            found.append(line)
    return found


def _is_signed(lines: Sequence[Line]) -> bool:
    foot = [line.text.strip() for line in lines[max(len(lines) - _FOOT, 1) :]]
    signed = next((at for at, text in enumerate(foot) if _SIGNS.fullmatch(text)), None)
    return signed is not None and any(_OFFICE.match(text) for text in foot[signed + 1 :])
