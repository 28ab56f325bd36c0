"""Labels that no colon parts from their values: a dash, a date or the words themselves do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.documents.days.when import dates_in
from archive.documents.document import Line
from archive.documents.labels.label_words import meaning_in_place
from archive.documents.labels.labelled_value import Labelled
from archive.documents.labels.labels import meaning_of
from archive.documents.labels.meanings import SECTIONS, Meaning

_DAYS = {Meaning.DAY, Meaning.SUBMITTED, Meaning.RECEIVED, Meaning.ANSWERED}


def without_colon(line: Line, text: str) -> tuple[Labelled, ...]:
    """Labels that a dash, a full stop, a date or the words themselves part from their values."""
    if marked := (
        _before_dash(line, text)
        or _headed(text)
        or _before_bold(line, text)
        or (_headed_in_bold(text) if line.strong else None)
    ):
        return (marked,)
    if match := _ANSWER_STOP.match(text):
        return (Labelled(Meaning.ANSWER, match[1], text[match.end() :]),)
    if line.gap and (spoken := _SPOKEN.match(text)) and _is_said(spoken["rest"]):
        meaning = Meaning.QUESTION if spoken[1].lower() == "vraag" else Meaning.ANSWER
        return (Labelled(meaning, spoken[1], spoken["rest"]),)
    if held := _HELD.fullmatch(text):
        return (Labelled(Meaning.PORTFOLIO, held[1], held["who"]),)
    if by := _SUBMITTED_BY.fullmatch(text):
        return tuple(_submitted(by))
    dated = before_date(text) or with_date(text)
    return (dated,) if dated else ()


# "Fractie – VVD": a dash for a colon.
_DASH = re.compile(r"(?P<label>[A-Z][\w ()/]{2,34}?)\s[–-]\s(?=\S)")


def _before_dash(line: Line, text: str) -> Labelled | None:
    match = _DASH.match(text) if line.gap else None
    meaning = meaning_in_place(match["label"]) if match else None
    if match is None or meaning is None or meaning in SECTIONS or meaning is Meaning.OTHER:
        return None
    return Labelled(meaning, match[0].strip(), text[match.end() :])


# "**Onderwerp** Onderhoud speeltuinen": the look of a label for a colon.
_BOLD = re.compile(r"\*\*(?P<label>[^*]{2,45})\*\*\s+(?=\S)")


def _before_bold(line: Line, text: str) -> Labelled | None:
    match = _BOLD.match(line.markdown) if line.gap and not line.marker else None
    label = match["label"].strip() if match else ""
    meaning = meaning_in_place(label) if label and text.startswith(label) else None
    if meaning is None or meaning in (Meaning.OTHER, Meaning.KIND, *SECTIONS):
        return None
    return Labelled(meaning, label, text[len(label) :].strip())


# "Onderwerp Antwoord op vragen over de brug", with less than a column between them.
_HEADED = re.compile(
    r"((?i:onderwerp|betreft))\s+(?P<subject>(?i:(?:de\s+)?(?:beantwoording|antwoord(?:en)?|reactie"
    r"|(?:schriftelijke|technische)\s+vragen|raadsvragen|vragen))\s[^?]{5,200})"
)


def _headed(text: str) -> Labelled | None:
    match = _HEADED.fullmatch(text)
    return Labelled(Meaning.SUBJECT, match[1], match["subject"]) if match else None


# "**Betreft Nachtnet**": all of the line stands out.
_HEADED_IN_BOLD = re.compile(r"((?i:onderwerp|betreft))\s+(?P<subject>[A-Z“\"‘'][^?.:]{2,120})")


def _headed_in_bold(text: str) -> Labelled | None:
    match = _HEADED_IN_BOLD.fullmatch(text)
    return Labelled(Meaning.SUBJECT, match[1], match["subject"]) if match else None


# "Antwoord. Drie van de zeven.": a full stop for a colon.
_ANSWER_STOP = re.compile(r"((?:antwoord|reactie)\s?[.–-])\s+(?=[A-Z0-9])", re.IGNORECASE)


# "Vraag Waarom is de brug dicht?": the words of two columns that became one line.
_SPOKEN = re.compile(r"((?i:vraag|antwoord|reactie))\s+(?P<rest>[A-Z0-9«“\"'‘€].*)$", re.DOTALL)


# "Portefeuillehouder Corine Verver", with less than a column between them.
_HELD = re.compile(
    r"((?i:portefeuillehouder)|(?i:portefeuille)(?=\s+(?:[A-Z]\.)+\s?\S))\s+(?P<who>(?:(?:wethouder|burgemeester|drs?\.|mr\.|ir\.|mw\.?|dhr\.?)\s+)*"
    r"[A-Z][^:?]{3,50}(?<![.,;]))"
)
# "Ingediend op 6 november 2019 door G.J. Slotboom"
_SUBMITTED_BY = re.compile(
    r"(?P<verb>(?:ingediend|gesteld|ingezonden)(?:\s+(?:op|d\.?d\.?))?)\s+(?P<day>\d[^,;:]{5,22}?)\s+door\s*:?\s+(?P<who>[^:?]{3,140}?)"
    r"(?:[.;]?\s+(?P<answered>(?:en\s+)?beantwoord(?:\s+op)?)\s+(?P<later>\d[^,;:]{5,22}?)(?:\s+door\s+(?P<holder>[^:?]{3,80}?))?)?\.?",
    re.IGNORECASE,
)


def _submitted(by: re.Match[str]) -> Iterator[Labelled]:
    """What a line says of who asked and who answered, each with its day."""
    yield Labelled(Meaning.SUBMITTED, by["verb"], by["day"])
    yield Labelled(Meaning.ASKERS, "door", by["who"])
    if by["answered"]:
        yield Labelled(Meaning.ANSWERED, by["answered"], by["later"])
    if by["holder"]:
        yield Labelled(Meaning.PORTFOLIO, "door", by["holder"])


def _is_said(rest: str) -> bool:
    """Whether what stands behind "Vraag" or "Antwoord" is a sentence, and no title."""
    return rest.rstrip().endswith((".", "?", "!")) or len(rest) > 70


# What a label starts with that asks for a day.
_NAMES_DAY = re.compile(r"(?:Datum|Dag|Beslisdatum|Akkoord)\b")

# "Uw brief van 8 februari 2019", in the head of a letter of the college
_YOURS = re.compile(
    r"uw\s+(?:vragen|brief|e-?mail|mail|schrijven|bericht)(?:\s+(?:van|d\.?d\.?))?", re.IGNORECASE
)


def before_date(text: str) -> Labelled | None:
    """A label with its date behind it and no colon: "d.d. 5 december 2018"."""
    match = re.search(r"\d", text)
    if match is None or match.start() == 0 or len(text) > 60:
        return None
    before, after = text[: match.start()], text[match.start() :]
    if _YOURS.fullmatch(before.strip()):
        meaning: Meaning | None = Meaning.SUBMITTED
    else:
        # "Datum akkoord college van b&w van 14 april 2015"
        meaning = meaning_in_place(before) if _NAMES_DAY.match(before) else meaning_of(before)
    days = dates_in(after)
    if meaning not in _DAYS or len(days) != 1 or days[0].end - days[0].start < len(after) - 3:
        return None
    return Labelled(meaning, before.strip(), after)


def with_date(text: str) -> Labelled | None:
    """A section's heading with its date: "Antwoord college (d.d. 12 juni 2018)"."""
    if len(text) > 90 or not (days := dates_in(text)) or len(days) != 1:
        return None
    before = re.sub(
        r"[\s(,]*(?:d\.?d\.?|van|op|datum:?)?\s*$", "", text[: days[0].start], flags=re.IGNORECASE
    )
    meaning = meaning_of(before)
    if meaning not in SECTIONS or text[days[0].end :].strip(" ).:"):
        return None
    return Labelled(meaning, text, "")
