"""What labels and subjects look like, by their form alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.documents.days.when import dates_in
from archive.documents.letters.sentences import bare_subject
from archive.documents.people.names import is_person
from archive.documents.people.parties import Parties

# "Kwestie", "Waar het om draait", "Bestuurlijk trekker (college)"
LABEL = re.compile(r"[^\W\d_][^\t:?!;@]{2,44}")
_WORDS = 7
_LONGEST = 200
# A subject of one word is longer than what is ticked or filled in besides. A name has few words,
# and the first of them is short: "Bomenkap Stationsplein" is none.
_SHORTEST = 6
_NAME = 5
_LONG = 8
# What stands in a form beside its subject, and is none.
_NO_SUBJECT = re.compile(
    r"@|https?:|www\.|\b\d{4}\s?[A-Z]{2}\b|\b(?:postbus|reglement|gemeentewet|artikel\s\d+\w*)\b"
    r"|^(?:(?:de|het|aan)\s+)*(?:college|burgemeester|wethouders?|raads\w*|gemeenteraad|griffier?"
    r"|fractie|gemeente|provincie|raad|openbaar|vertrouwelijk|schriftelijk|mondeling|artikel"
    r"|pagina|bijlagen?|afdeling|team|antwoord\w*|beantwoording|vra(?:ag|gen)|ja|nee|geen|nog|zie|doorhalen|aankruisen|invullen"
    r"|d\.?d|n\.?v\.?t)(?!\w)|^[A-Z]{1,4}[./-]?\d",
    re.IGNORECASE,
)
# Beside these a subject has words of its own: days, and what kind of paper it is.
_NO_WORDS = frozenset(
    {
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
        "schriftelijke", "vraag", "vragen", "raadsvraag", "raadsvragen", "antwoord", "antwoorden",
        "beantwoording", "met", "van", "op", "pagina", "blad", "nr", "nummer", "artikel", "rvo",
        "ex", "ingevolge",
    }
)  # fmt: skip
# "Ratten in de Vogelwijk" is no name, though there are names with these words.
_WHERE = re.compile(r"\s(?:in|op|bij|over|voor|rond|aan|langs)\s+(?:de|het)\s")


def is_label_like(text: str) -> bool:
    """Whether a text has the form of a label: a few words, and no sentence or day."""
    bare = text.strip().rstrip(":?").strip()
    return (
        LABEL.fullmatch(bare) is not None
        and len(bare.split()) <= _WORDS
        and not bare.endswith((".", ","))
        and not dates_in(bare)
    )


def is_subject(text: str, parties: Parties) -> bool:
    """Whether a value has the form of a subject: some words, and no name, day, place or number."""
    if text.endswith((".", ":", ";", ",")):
        return False
    text = bare_subject(text)
    words = re.findall(r"[^\W\d_]{2,}", _without_days(text))
    return (
        not _NO_WORDS.issuperset(word.lower() for word in words)
        and (len(words) > 1 or len(words[0]) > _SHORTEST)
        and len(text) < _LONGEST
        and not _NO_SUBJECT.search(text)
        and not _may_be_name(text, words)
        and not parties.looks_like(text)
    )


def _may_be_name(text: str, words: Sequence[str]) -> bool:
    short = len(words) < _NAME and len(words[0]) < _LONG
    return short and is_person(text) and not _WHERE.search(text)


def _without_days(text: str) -> str:
    for day in reversed(dates_in(text)):
        text = text[: day.start] + text[day.end :]
    return text
