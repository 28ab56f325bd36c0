"""Lines of a form that hold a field: told from running text, and cut into label and value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.documents.days.when import dates_in
from archive.documents.document import Kind, Line
from archive.documents.labels.clerks_part import heads_clerks_part
from archive.documents.labels.labelled import labelled
from archive.documents.labels.labelled_value import Labelled
from archive.documents.labels.meanings import SECTIONS, Meaning
from archive.documents.pages.small_print import TO_FILL_IN
from archive.documents.people.kinds import OFFICIAL
from archive.documents.people.names import is_person, is_titled, names_in

_FIELD_IN_TEXT = {
    Meaning.PORTFOLIO,
    Meaning.ANSWERED,
    Meaning.SUBMITTED,
    Meaning.DAY,
    Meaning.RECEIVED,
    Meaning.NUMBER,
    Meaning.MODE,
    Meaning.ASKERS,
    Meaning.PARTY,
}
# What stands below a letter: what was sent along, and to whom else.
_SENT_ALONG = re.compile(
    r"bron(?:nen)?|bijlagen?(?:\s*\(n\))?|bijlage\(n\)|c\.?c\.?|kopie(?:\s+aan)?|afschrift(?:\s+aan)?"
    r"|paraaf(?:\s+\w+)?|(?:op)?steller|ambtenaar|behandelaar|behandeld\s+door|contactpersoon"
)


_COPIES = re.compile(r"c\.?c|(?:in\s+)?(?:kopie|afschrift)(?:\s+(?:aan|naar))?", re.IGNORECASE)


def is_copied(found: Labelled) -> bool:
    """Whether a label says to whom a copy goes."""
    return _COPIES.fullmatch(found.label.strip(" :.")) is not None


def is_foot_note(found: Labelled) -> bool:
    """Whether a label tells what was sent along, or to whom else: "Bijlagen: geen"."""
    label = " ".join(found.label.lower().split()).strip(" :")
    return len(found.value) < 120 and _SENT_ALONG.fullmatch(label) is not None


def is_clerks_part(found: Labelled) -> bool:
    """Whether a label heads the part of a form that the clerk fills in."""
    return found.meaning is Meaning.OTHER and heads_clerks_part(found.label)


def is_field_in_text(line: Line, first: Labelled, below: Line | None) -> bool:
    """Whether a label inside running text is a field: only with a value that fits.

    `below` is the next line, where the value of a label alone on its line may stand.
    """
    if line.label:
        return first.meaning in _FIELD_IN_TEXT or first.meaning in (
            Meaning.OTHER,
            Meaning.SUBJECT,
            Meaning.ADDRESSEE,
        )
    if is_clerks_part(first):
        return True
    if first.meaning not in _FIELD_IN_TEXT:
        return False
    if first.label.lower().startswith("plaats") or (
        first.value and TO_FILL_IN.fullmatch(first.value)
    ):
        return True
    value = first.value
    if not value and line.gap and below is not None:
        return _is_value(first.meaning, below)
    if first.meaning in (Meaning.SUBMITTED, Meaning.DAY, Meaning.RECEIVED, Meaning.ANSWERED):
        return bool(dates_in(value)) and len(value) < 50
    if first.meaning is Meaning.PORTFOLIO:
        named = value[:1].isupper() or OFFICIAL.match(value) is not None or is_titled(value)
        return 0 < len(value) < 80 and not value.endswith((".", "?")) and named
    if first.meaning in (Meaning.ASKERS, Meaning.PARTY):
        return (
            first.label.lower().strip() not in ("van", "door", "namens")
            and 0 < len(value) < 100
            and not value.endswith("?")
        )
    return len(value) < 60


def rest_of(line: Line, text: str) -> Line:
    """The end of a line, with its Markdown when that ends the same."""
    text = text.strip()
    markdown = line.markdown.rstrip()
    bare = markdown.replace("*", "")
    if not text:
        markdown = ""
    elif markdown.endswith(text):
        markdown = text
    elif bare.endswith(text):
        # The label was in bold, and the marks of what follows would be left half open.
        markdown = text
    else:
        at = markdown.find(text.split()[0]) if text.split() else -1
        markdown = (
            markdown[at:]
            if at >= 0 and markdown[at:].count("**") % 2 == 0 and "[^" in markdown
            else ""
        )
    return replace(
        line,
        text=text,
        markdown=markdown,
        marker="",
        kind=Kind.TEXT,
        label="",
        gap=True,
        strong=line.strong and bool(text),
    )


_SPOKEN = re.compile(r"(?:vraag|antwoord|reactie)", re.IGNORECASE)


def ranked(line: Line) -> tuple[Labelled, ...]:
    """Labels that a form numbers: "1. Onderwerp: …"; a question that is numbered is none."""
    found = labelled(replace(line, kind=Kind.TEXT, marker=""))
    if not found or found[0].meaning is Meaning.OTHER:
        return ()
    if found[0].meaning in SECTIONS and found[0].value:
        # "• Vraag: Wat kost dat?": a bullet numbers nothing.
        spoken = line.marker == "-" and _SPOKEN.fullmatch(found[0].label.strip())
        return found if spoken else ()
    return found


# A box to tick: "☐ mondeling", "[x] schriftelijk".
_BOXED = re.compile(r"(?:[☐☒☑■□▢❑✓✔🗹]|\[\s?[xX]?\s?\])\s*\w")


def ticks_on(meaning: Meaning, below: Line) -> bool:
    """Whether a line is the next box of those for how an answer is wanted."""
    return meaning is Meaning.MODE and not below.label and _BOXED.match(below.whole) is not None


def goes_on(meaning: Meaning, taken: Sequence[Line], below: Line) -> bool:
    """A list of askers may stand one a paragraph, and so may those to whom a letter goes."""
    if ticks_on(meaning, below):
        return True
    if meaning is Meaning.ADDRESSEE:
        return _is_member(taken[-1]) and _is_member(below)
    return meaning in (Meaning.ASKERS, Meaning.PARTY) and len(taken[-1].text) < 60


def _is_member(line: Line) -> bool:
    """Whether a line is a party with somebody behind it: "D66, mevrouw A. Smit"."""
    party, comma, name = line.text.partition(", ")
    return bool(comma) and party[:1].isupper() and len(party) < 40 and is_person(name)


def _is_value(meaning: Meaning, below: Line) -> bool:
    """Whether the line below a label is its value and nothing else."""
    text = below.text.strip()
    if meaning in (Meaning.SUBMITTED, Meaning.DAY, Meaning.RECEIVED, Meaning.ANSWERED):
        return len(text) < 35 and len(dates_in(text)) == 1
    if meaning is Meaning.PORTFOLIO:
        return len(text) < 60 and bool(names_in([text])) and not text.endswith((".", "?", ":"))
    return False


_POSTCODE = re.compile(r"\b[1-9]\d{3}\s?[A-Z]{2}\b")


def fits(meaning: Meaning, value: str) -> bool:
    """Whether a text below a label has the form of its value; an asker may take more lines."""
    if meaning in (Meaning.DAY, Meaning.SUBMITTED, Meaning.RECEIVED, Meaning.ANSWERED):
        return bool(dates_in(value)) and len(value) < 60
    if meaning is Meaning.SUBJECT:
        return len(value) < 300 and not value.rstrip().endswith(":")
    if meaning in (Meaning.PORTFOLIO, Meaning.ASKERS, Meaning.PARTY):
        # "Raadslid", below a name and above its address
        return not _POSTCODE.search(value) and (
            (
                len(value) < (60 if meaning is Meaning.PORTFOLIO else 120) * (1 + value.count("\n"))
                and not value.rstrip().endswith((".", "?", ":"))
            )
            or bool(re.fullmatch(r"[^.]{0,60}", value))
        )
    return len(value) < 160


_DECIDED = re.compile(
    r"[\W_]*(?:(?:dit\s+(?:stuk|document)|deze\s+(?:beantwoording|antwoorden))\s+(?:is|zijn|werd(?:en)?)\s+"
    r"(?:door\s+(?:het\s+college|b\s?(?:&|en)\s?w|burgemeester\s+en\s+wethouders)\s+)?)?"
    r"(?:(?:antwoord(?:en)?|beantwoording|reactie|brief|besluit)\s+(?:(?:van\s+)?(?:het\s+)?(?:college|b\s?(?:&|en)\s?w)\s+)?)?"
    r"(?:aldus\s+)?(?:vastgesteld|besloten|verzonden|beantwoord|behandeld|afgehandeld|afgedaan)\b.{0,140}",
    re.IGNORECASE | re.DOTALL,
)


def decided_on(line: Line) -> str:
    """The day in a line such as "(vastgesteld in de vergadering van 12 oktober 2004)", or "".

    Of more days the one of sending counts.
    """
    text = line.whole.strip()
    days = dates_in(text)
    if not days or len(text) > 170 or not _DECIDED.fullmatch(text):
        return ""
    sent = text.lower().rfind("verzonden")
    day = next((each for each in days if 0 <= sent < each.start), days[0])
    return text[day.start : day.end]
