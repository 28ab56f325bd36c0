"""The labels of Dutch forms, and what each of them introduces."""

from __future__ import annotations

import re

from archive.documents.labels.field_labels import FIELD_LABELS
from archive.documents.labels.meanings import SECTIONS, Meaning
from archive.documents.labels.section_labels import SECTION_LABELS

# The first that fits counts. Sentences that only start with these words are told apart by
# what must follow: a colon, the next cell, or the end of the line.
_LABELS = tuple(
    (meaning, re.compile(pattern, re.IGNORECASE))
    for meaning, pattern in (*FIELD_LABELS, *SECTION_LABELS)
)
# Roman and decimal numbers in front of the sections of a form: "1. Onderwerp", "II Vragen",
# "Deel B – Antwoord".
_RANK = re.compile(
    r"(?:(?i:deel|blok|onderdeel)\s+[A-H\d]\s*[.:–-]\s*|\(?(?:\d{1,2}|[IVX]{1,4}|[A-Ha-h])[.):]\s+"
    r"|[IVX]{1,4}\s+|\d{1,2}\s+(?=[A-Z]))?"
)
_LONGEST, _LONGEST_REMARK = 80, 300
_REMARK = re.compile(r"\s*\([^()]*\)$")
_COUNTED = re.compile(r"\s+\d$")
_SEVERAL = (Meaning.ASKERS, Meaning.PARTY, Meaning.PORTFOLIO)


# What the heads of a table's columns are given as a label, so that they are left out together.
COLUMN_HEAD = "kolomkop"
# What stands behind the last answer of a table of questions and answers, instead of a label.
TABLE_END = "einde van de tabel"


def meaning_of(label: str) -> Meaning | None:
    """What a label introduces; None when it is no label. Colons and capitals make no difference."""
    text = " ".join(label.split()).strip(" :;*_.…?-–\u00a0")
    if not text or len(text) > _LONGEST:
        return _with_instruction(text)
    text = text[_rank(text) :]
    if text == COLUMN_HEAD:
        return Meaning.OTHER
    for meaning, pattern in _LABELS:
        if pattern.fullmatch(text):
            return meaning
    # "Raadslid/raadsleden", "Fraksje / fractie": one label in two forms or two languages
    meanings = (
        [found for part in text.split("/") if (found := meaning_of(part))] if "/" in text else []
    )
    if meanings:
        return next((found for found in meanings if found is not Meaning.OTHER), Meaning.OTHER)
    # "Volgnummer (griffie)", "Nummer (in te vullen door de griffie)"
    bare = _REMARK.sub("", text)
    if bare != text:
        return meaning_of(bare)
    # "Naam raadslid 2", in a form with room for more of them
    first = _COUNTED.sub("", text)
    found = meaning_of(first) if first != text else None
    return found if found in _SEVERAL else None


def _with_instruction(text: str) -> Meaning | None:
    """The section whose label has a long remark in brackets behind it: what to fill in there."""
    bare = _REMARK.sub("", text)
    found = meaning_of(bare) if 0 < len(bare) < len(text) <= _LONGEST_REMARK else None
    return found if found in SECTIONS and len(bare) <= _LONGEST else None


def _rank(text: str) -> int:
    match = _RANK.match(text)
    return match.end() if match else 0
