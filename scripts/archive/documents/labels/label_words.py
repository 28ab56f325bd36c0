"""Labels told by their words, for the many ways in which forms put the same few words together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.documents.labels.label_vocabulary import (
    ANSWERED,
    ANSWERING,
    AROUND,
    ASKED,
    ASKING,
    BODIES,
    COLLEGE,
    DATED,
    DONE,
    HOLDERS,
    KNOWN,
    LATER,
    MET,
    PARTIES,
    PEOPLE,
    RECEIVED,
    SUBJECTS,
    TELLING,
)
from archive.documents.labels.labels import meaning_of
from archive.documents.labels.meanings import Meaning

_LONGEST = 9
_LONGEST_HEADING = 10
# "Ontvangen door de griffie", "Vastgesteld door B&W": what is done so has a day all the same.
_PASSES = frozenset(
    ["griffie", "griffier", "raadsgriffie", "voorzitter", "vastgesteld", "goedgekeurd", "akkoord"]
)


def meaning_in_place(label: str) -> Meaning | None:
    """What a text introduces that stands where labels stand: in a cell of its own, before a colon.

    Where the table of labels does not have it, its words tell.
    """
    told = meaning_of(label) or _by_words(label)
    if told is None and " / " in label:
        # "Antwurd fêststeld op / Antwoord vastgesteld op", in two languages
        return next((found for part in label.split(" / ") if (found := _by_words(part))), None)
    return told


def section_in_place(heading: str) -> Meaning | None:
    """What section a heading opens that stands alone, told by its words; None when it opens none.

    The word that comes first counts: "Vragen en antwoorden", "Antwoord op de vragen".
    """
    words = re.findall(r"b&w|[^\W\d_]+", re.sub(r"\([^)]*\)", " ", heading.lower()))
    if not 1 < len(words) <= _LONGEST_HEADING:
        return None
    kinds = (
        (ASKING, Meaning.QUESTION),
        (ANSWERING, Meaning.ANSWER),
        (TELLING, Meaning.EXPLANATION),
    )
    if not (AROUND | ASKING | ANSWERING | TELLING).issuperset(words):
        return None
    return next((meaning for word in words for kind, meaning in kinds if word in kind), None)


def _by_words(label: str) -> Meaning | None:
    words = re.findall(r"d\.d|b&w|d&h|[^\W\d_]+", re.sub(r"\([^)]*\)", " ", label.lower()))
    if not 1 < len(words) <= _LONGEST or not KNOWN.issuperset(words):
        return None
    found = set(words)
    if found & LATER:
        return Meaning.OTHER
    if day := _day_by_words(words):
        return day
    for kinds, meaning in (
        (HOLDERS, Meaning.PORTFOLIO),
        (PEOPLE, Meaning.ASKERS),
        (PARTIES, Meaning.PARTY),
        (SUBJECTS, Meaning.SUBJECT),
    ):
        if found & kinds and not found & (ANSWERED | RECEIVED | BODIES):
            return meaning
    return None


def _day_by_words(words: Sequence[str]) -> Meaning | None:
    """Which day a label asks for: it says that it is a day, or what was done on it.

    What is done by somebody, as in "ingediend door", asks for a name.
    """
    found = set(words)
    if found & (PEOPLE | HOLDERS) or words[-1] in ("door", "namens"):
        return None
    by = "door" in found and not found & _PASSES
    dated = bool(found & DATED) or words[-1] == "op" or (bool(found & DONE) and not by)
    for kinds, meaning in (
        (ANSWERED, Meaning.ANSWERED),
        (RECEIVED, Meaning.RECEIVED),
        (ASKED, Meaning.SUBMITTED),
    ):
        if found & kinds and (dated or (words[-1] == "van" and meaning is not Meaning.RECEIVED)):
            return meaning
    return Meaning.ANSWERED if found & COLLEGE and found & MET else None
