"""The number that a form carries itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from archive.documents.evidence import Evidence
from archive.documents.labels import Meaning
from archive.documents.sheet import Reason
from archive.documents.value import Certainty, Value

_NUMBER = re.compile(r"(?<!\d)((?:19|20)\d{2})\s?[-/.]\s?0*(\d{1,4})(?!\d|[-/.]\d)")
_NUMBER_FIRST = re.compile(
    r"\b(?:sv|rv|nr\.?|nummer|vragen)\s*:?\s*0*(\d{1,4})\s?/\s?((?:19|20)\d{2})(?!\d|[-/.]\d)",
    re.IGNORECASE,
)
_TITLE_NUMBER = re.compile(
    r"\b(?:sv|rv|nr\.?|nummer|no\.?|(?:raads|staten)?vra(?:ag|gen))\s*:?\s*((?:19"
    r"|20)\d{2})\s?[-/]\s?0*(\d{1,4})(?!\d|[-/.]\d)",
    re.IGNORECASE,
)


def number_of(evidence: Evidence, submitted: date | None) -> Value[str]:
    """The number that the form itself carries, as `2019-045`."""
    for found in evidence.values(Meaning.NUMBER):
        if match := _NUMBER.search(found.value):
            return Value(f"{match[1]}-{int(match[2]):03d}", place=found.place)
        plain = re.fullmatch(r"\D{0,4}0*(\d{1,4})", found.value.strip())
        if plain and submitted:
            return Value(
                f"{submitted.year}-{int(plain[1]):03d}",
                Certainty.DOUBTFUL,
                found.place,
                "het jaar van het nummer komt uit de datum",
            )
    for text, place in _titles(evidence):
        if match := _TITLE_NUMBER.search(text):
            return Value(f"{match[1]}-{int(match[2]):03d}", place=place)
        if match := _NUMBER_FIRST.search(text):
            return Value(f"{match[2]}-{int(match[1]):03d}", place=place)
    return Value("")


def _titles(evidence: Evidence) -> Iterator[tuple[str, str]]:
    """What stands above the form, and then what its pages carry at their edge, with its place."""
    for left in evidence.sheet.left[:10]:
        if left.reason in (Reason.HEAD, Reason.LABEL):
            yield left.text, left.place
    for line in evidence.cleaned.furniture:
        yield line.whole, line.place
