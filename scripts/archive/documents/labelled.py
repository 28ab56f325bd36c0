"""Lines of a form taken apart into labels and their values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from archive.documents.credits import credits_in
from archive.documents.document import Kind, Line
from archive.documents.kinds import OFFICIAL
from archive.documents.label_words import meaning_in_place, section_in_place
from archive.documents.labels import SECTIONS, Meaning, meaning_of
from archive.documents.when import dates_in

_DAYS = {Meaning.DAY, Meaning.SUBMITTED, Meaning.RECEIVED, Meaning.ANSWERED}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label, and what stands behind it on the same line (a piece of the line's text).

    `guessed` tells that only the value shows what the label means.
    """

    meaning: Meaning
    label: str
    value: str
    guessed: bool = False


def labelled(line: Line) -> tuple[Labelled, ...]:
    """Read a line as labels with their values; empty when it is no such line.

    A label stands in the cell before, before a colon, before a tab stop, or alone.
    """
    if line.label:
        meaning = meaning_in_place(line.known_as or line.label)
        guessed = bool(line.known_as)
        return (_settled(Labelled(meaning, line.label, line.text, guessed)),) if meaning else ()
    parts = [part.strip() for part in line.text.split("\t")]
    if len(parts) > 1:
        return tuple(map(_settled, _of_columns(parts)))
    text = line.text.strip()
    stands_out = line.strong or line.kind is Kind.HEADING
    if stands_out and _ANNEX.fullmatch(text):
        return (Labelled(Meaning.QUESTION, text, ""),)
    before, _, after = text.partition(":")
    if before.count("(") > before.count(")") and (bracketed := _with_date(text)):
        return (bracketed,)
    if before_colon := _before_colon(text, before, after):
        return tuple(map(_settled, _one_behind_another(before_colon)))
    if inside := _without_colon(line, text):
        return inside
    heads = stands_out or text.isupper()
    meaning = _meaning_or_credits(text) or (section_in_place(text) if heads else None)
    if meaning is None or not (_stands_alone(text, meaning, stands_out) or _heads_its_own(line)):
        return ()
    return (Labelled(meaning, text, ""),)


def _before_colon(text: str, before: str, after: str) -> Labelled | None:
    if before == text or after.startswith("//"):
        return None
    alone = section_in_place(before) if not after.strip() else None
    meaning = _meaning_or_credits(before) or alone
    return Labelled(meaning, before, after.strip()) if meaning else None


def _without_colon(line: Line, text: str) -> tuple[Labelled, ...]:
    """Labels that a dash, a full stop, a date or the words themselves part from their values."""
    if marked := _before_dash(line, text) or _headed(text):
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
    dated = _before_date(text) or _with_date(text)
    return (dated,) if dated else ()


# The questions, below the letter that answers them.
_ANNEX = re.compile(
    r"bijlage(?:\s+\d)?\s*[:–-]\s*(?:de\s+)?(?:gestelde\s+|schriftelijke\s+)?vragen\b.{0,60}",
    re.IGNORECASE,
)
# "Antwoord door burgemeester Smit": who answered, and no text of an answer. A clerk who
# handles the questions answers nothing; an alderman does.
_BY = re.compile(
    r"(?:(?:(?:be)?antwoord(?:ing|en)?|reactie)\s+(?:door|van)|behandeld\s+door)\s*:?",
    re.IGNORECASE,
)
_MODE = re.compile(
    r"(?:[^\w\s]\s*)*(?:\[\s?x?\s?\]\s*|[0oOxX]\s+)?(?:graag\s+|alleen\s+)?(?:(?:skriftlik|mûnling)\s*/\s*)?"
    r"(?:schriftelijk|mondeling)\b.{0,60}|[☐☒☑✓✔].{0,60}\b(?:schriftelijk|mondeling)\b.{0,60}",
    re.IGNORECASE | re.DOTALL,
)
# "Vragen: 19 maart 2024", above a form: the day on which they were asked.
_OF_DATE = {Meaning.QUESTION: Meaning.SUBMITTED, Meaning.ANSWER: Meaning.ANSWERED}
_SEQUENCE = re.compile(r"(?:19|20)\d{2}\s?[-/]\s?\d{1,3}")


def _settled(found: Labelled) -> Labelled:
    """Settle what a label of more than one meaning introduces, by its value."""
    if found.meaning is Meaning.ANSWER and _MODE.fullmatch(found.value):
        return replace(found, meaning=Meaning.MODE)
    if (
        found.meaning in (Meaning.ANSWER, Meaning.OTHER)
        and _BY.fullmatch(found.label.strip())
        and OFFICIAL.match(found.value)
        and len(found.value) < 80
    ):
        return replace(found, meaning=Meaning.PORTFOLIO)
    if found.meaning in _OF_DATE and is_date(found.value):
        return replace(found, meaning=_OF_DATE[found.meaning])
    if (
        found.meaning is Meaning.OTHER
        and found.label.lower().strip().startswith(("registratie", "kenmerk", "dossier"))
        and _SEQUENCE.fullmatch(found.value)
    ):
        return replace(found, meaning=Meaning.NUMBER)
    return found


def is_date(text: str) -> bool:
    """Whether a text is one date and nothing else."""
    days = dates_in(text)
    return len(days) == 1 and days[0].end - days[0].start >= len(text.strip(" .,;()")) - 1


def _meaning_or_credits(text: str) -> Meaning | None:
    return meaning_in_place(text) or (Meaning.ANSWER if credits_in(text) else None)


# "25 oktober 2016 Portefeuillehouder: P. Smit": the next label, behind a value.
_NEXT = re.compile(r"\s(?=(?P<label>[A-Z][\w ()/.-]{2,34}?)\s?:\s)")


def _one_behind_another(found: Labelled) -> list[Labelled]:
    """Cut the value of a label where the next label starts on the same line."""
    if found.meaning in SECTIONS:
        return [found]
    for match in _NEXT.finditer(found.value):
        meaning = meaning_in_place(match["label"])
        if meaning is not None and meaning not in SECTIONS:
            before, after = found.value[: match.start()], found.value[match.end() :]
            label, _, value = after.partition(":")
            own = replace(found, value=before.strip(" |"))
            return [own, *_one_behind_another(Labelled(meaning, label, value.strip()))]
    return [found]


def _heads_its_own(line: Line) -> bool:
    """Whether a word as "Van" stands alone above what it labels."""
    return line.gap and line.text[:1].isupper() and line.text.lower() in ("van", "aan", "door")


# "Fractie – VVD": a dash for a colon.
_DASH = re.compile(r"(?P<label>[A-Z][\w ()/]{2,34}?)\s[–-]\s(?=\S)")


def _before_dash(line: Line, text: str) -> Labelled | None:
    match = _DASH.match(text) if line.gap else None
    meaning = meaning_in_place(match["label"]) if match else None
    if match is None or meaning is None or meaning in SECTIONS or meaning is Meaning.OTHER:
        return None
    return Labelled(meaning, match[0].strip(), text[match.end() :])


# "Onderwerp Antwoord op vragen over de brug", with less than a column between them.
_HEADED = re.compile(
    r"((?i:onderwerp|betreft))\s+(?P<subject>(?i:(?:de\s+)?(?:beantwoording|antwoord(?:en)?|reactie"
    r"|(?:schriftelijke|technische)\s+vragen|raadsvragen|vragen))\s[^?]{5,200})"
)


def _headed(text: str) -> Labelled | None:
    match = _HEADED.fullmatch(text)
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


def _before_date(text: str) -> Labelled | None:
    """A label with its date behind it and no colon: "d.d. 5 december 2018"."""
    match = re.search(r"\d", text)
    if match is None or match.start() == 0 or len(text) > 60:
        return None
    before, after = text[: match.start()], text[match.start() :]
    meaning = meaning_of(before)
    days = dates_in(after)
    if meaning not in _DAYS or len(days) != 1 or days[0].end - days[0].start < len(after) - 3:
        return None
    return Labelled(meaning, before.strip(), after)


def _with_date(text: str) -> Labelled | None:
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


# "Ons antwoord hierop is als volgt."
_AS_FOLLOWS = re.compile(r"\bals\s+volgt\W*$|^waar(?:om\s+deze|over\s+gaa[tn])\b", re.IGNORECASE)


# "Waarom stelt u deze vragen?": a form that asks for what goes below.
_ASKS = re.compile(
    r"(?:waar\w*|welke|wat|wie|wanneer|hoe)\s.*\b(?:vra(?:ag|gen)|aanleiding)\b", re.IGNORECASE
)


def _stands_alone(text: str, meaning: Meaning, strong: bool) -> bool:
    """A single short word as "Van" or "A" is no label without its colon."""
    if _AS_FOLLOWS.search(text):
        return True
    if text.endswith("?") and not (_ASKS.match(text) or strong):
        return False
    ends = text.endswith((",", ".", ";")) and not text.lower().endswith("d.d.")
    return len(text) > 3 and meaning is not Meaning.KIND and not ends


def _of_columns(parts: list[str]) -> tuple[Labelled, ...]:
    r"""Labels before a tab stop, with or without colon: `Datum \\t : 9 oktober`."""
    parts = [part for part in parts if part not in ("", ":")]
    found: list[Labelled] = []
    for part in parts:
        before, colon, after = part.partition(":")
        meaning = meaning_in_place(before)
        after = after.strip()
        if (
            meaning
            and (colon or len(before.strip(" .")) > 1)
            and not (found and not colon and not found[-1].value)
        ):
            found.append(Labelled(meaning, before, after))
        elif not found:
            return ()
        else:
            last = found[-1]
            value = f"{last.value}\t{part.lstrip(': ')}".strip()
            found[-1] = Labelled(last.meaning, last.label, value)
    return tuple(found)
