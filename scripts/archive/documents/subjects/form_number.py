"""The number that a form carries itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from archive.documents.evidence import Evidence
from archive.documents.labels.meanings import Meaning
from archive.documents.sheet import Reason
from archive.documents.value import Certainty, Value

_YEAR = r"(?P<year>(?:19|20)\d{2})"
_COUNT = r"0*(?P<count>\d{1,4})"
_END = r"(?!\d|[-/.]\d)"
_NUMBER = re.compile(rf"(?<!\d){_YEAR}\s?[-/.]\s?{_COUNT}{_END}")
# What stands in front of a number in a title: "SV 2019/12", "Volgnr. 12/2003", "vragen nr. 45".
_WORD = (
    r"\b(?:sv|rv|(?:volg)?(?:nr\.?|nummer)|no\.?|(?:raads|staten)?vra(?:ag|gen)(?:\s+(?:nr\.?|nummer))?)"
    r"\s*:?\s*"
)
_IN_TITLE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_WORD}{_YEAR}\s?[-/]\s?{_COUNT}{_END}",
        rf"{_WORD}{_COUNT}\s?/\s?{_YEAR}{_END}",
        rf"{_WORD}{_COUNT}\s?\({_YEAR}\)",
        # "Vragen nr. 41-2019"
        rf"\bvragen\s+(?:nr\.?|nummer)\s*:?\s*{_COUNT}\s?-\s?{_YEAR}{_END}",
        # "Raadsvragen 2005 nr. 7"
        rf"\b(?:sv|rv|(?:raads|staten)?vragen)\s+{_YEAR}\s*[,:]?\s*(?:(?:volg)?(?:nr\.?|nummer)|no\.?)\s*{_COUNT}{_END}",
        # "2011, nummer 45", below the name of a bundle
        rf"^(?:jaar(?:gang)?\s+)?{_YEAR}\s*[,:]?\s*(?:(?:volg)?(?:nr\.?|nummer)|no\.?)\s*{_COUNT}{_END}",
        # "2024-087 Windmolens", the heading of a page in an archive
        rf"^{_YEAR}-(?P<count>\d{{3}})(?=\s+[^\W\d])",
    )
)
# "SV 21-034": the year in two figures, which must be that of the paper.
_SHORT = re.compile(rf"{_WORD}(?P<short>\d{{2}})[-/](?=\d{{3}}){_COUNT}{_END}", re.IGNORECASE)
# "SV 2016-18", behind "Registratienummer"
_REGISTERED = re.compile(
    rf"(?:sv|schriftelijke\s+vragen|raadsvragen)[\s.:-]*{_YEAR}\s?[-/.]\s?{_COUNT}", re.IGNORECASE
)


_OF_LETTER = re.compile(r"(?:ons|onze|uw)\b", re.IGNORECASE)
# "Reg.nr. 19/2207": that of a register of all post, which counts further than questions do.
_OF_POST = re.compile(
    r"\b(?:reg(?:istratie)?|doc(?:ument)?|post(?:stuk)?|zaak|corr(?:espondentie)?|archief|dossier)[\s.-]*"
    r"(?:nr|nummer|no)\b",
    re.IGNORECASE,
)
_MOST_QUESTIONS = 999


@dataclass(frozen=True, slots=True)
class _Read:
    """A number as read, and whether the paper writes it in another way."""

    number: str
    written: str

    def value(self, place: str) -> Value[str]:
        if re.fullmatch(r"\d{4}-\d+", self.written):
            return Value(self.number, place=place)
        note = f"op het formulier staat {self.written}"
        return Value(self.number, Certainty.DOUBTFUL, place, note)


def number_of(evidence: Evidence, submitted: date | None) -> Value[str]:
    """The number that the form itself carries, as `2019-045`."""
    for found in evidence.values(Meaning.NUMBER):
        if match := _NUMBER.search(found.value):
            return _read(match).value(found.place)
        plain = re.fullmatch(r"\D{0,4}0*(\d{1,4})", found.value.strip())
        if plain and submitted:
            return Value(
                f"{submitted.year}-{int(plain[1]):03d}",
                Certainty.DOUBTFUL,
                found.place,
                "het jaar van het nummer komt uit de datum",
            )
    for text, place in _titles(evidence):
        for pattern in _IN_TITLE:
            if match := pattern.search(text):
                return _read(match).value(place)
        match = _SHORT.search(text)
        if match and _OF_POST.search(text) and int(match["count"]) > _MOST_QUESTIONS:
            continue
        if match and submitted and submitted.year % 100 == int(match["short"]):
            return _Read(f"{submitted.year}-{int(match['count']):03d}", match[0]).value(place)
    return _of_clerk(evidence)


def _of_clerk(evidence: Evidence) -> Value[str]:
    """What the clerk registered the questions by, where that is a number of questions."""
    for left in evidence.sheet.left:
        registered = _REGISTERED.fullmatch(left.text.strip())
        if registered and left.reason is Reason.OTHER:
            return _read(registered).value(left.place)
    return Value("")


def _read(match: re.Match[str]) -> _Read:
    """The number of a match; what is written begins at its first figure, or at the word for it."""
    start = min(match.start("year"), match.start("count"))
    return _Read(f"{match['year']}-{int(match['count']):03d}", match.string[start : match.end()])


def _titles(evidence: Evidence) -> Iterator[tuple[str, str]]:
    """What stands above the form, and then what its pages carry at their edge, with its place."""
    for left in evidence.sheet.left[:10]:
        # "Ons nr." is that of a letter.
        if left.reason in (Reason.HEAD, Reason.LABEL) and not _OF_LETTER.match(left.text):
            yield left.text, left.place
    for found in evidence.values(Meaning.SUBJECT):
        yield found.value, found.place
    for line in evidence.cleaned.furniture:
        yield line.whole, line.place
