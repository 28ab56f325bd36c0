"""Lines of a form taken apart into labels and their values."""

from __future__ import annotations

import re
from dataclasses import replace

from archive.documents.document import Kind, Line
from archive.documents.labels.label_words import meaning_in_place, section_in_place
from archive.documents.labels.labelled_value import Labelled, is_date
from archive.documents.labels.meanings import SECTIONS, Meaning
from archive.documents.labels.unmarked_labels import before_date, with_date, without_colon
from archive.documents.people.credits import credits_in
from archive.documents.people.kinds import OFFICIAL


def labelled(line: Line) -> tuple[Labelled, ...]:
    """Read a line as labels with their values; empty when it is no such line.

    A label stands in the cell before, before a colon, before a tab stop, or alone.
    """
    if line.label:
        meaning = meaning_in_place(line.known_as or line.label)
        guessed = bool(line.known_as)
        found = Labelled(meaning, line.label, line.text, guessed) if meaning else None
        return _with_who(_settled(found)) if found else ()
    parts = [part.strip() for part in line.text.split("\t")]
    if len(parts) > 1:
        return tuple(map(_settled, _of_columns(parts)))
    text = line.text.strip()
    stands_out = line.strong or line.kind is Kind.HEADING
    if stands_out and _ANNEX.fullmatch(text):
        return (Labelled(Meaning.QUESTION, text, ""),)
    before, _, after = text.partition(":")
    if before.count("(") > before.count(")") and (bracketed := with_date(text)):
        return (bracketed,)
    if before_colon := _before_colon(text, before, after):
        said = map(_settled, _one_behind_another(before_colon))
        return tuple(each for one in said for each in _with_who(one))
    if inside := without_colon(line, text):
        return inside
    heads = stands_out or text.isupper()
    meaning = _meaning_or_credits(text) or (section_in_place(text) if heads else None)
    if meaning is None or not (_stands_alone(text, meaning, stands_out) or _heads_its_own(line)):
        return ()
    return (Labelled(meaning, text, ""),)


def _before_colon(text: str, before: str, after: str) -> Labelled | None:
    if before == text or after.startswith("//") or before.count("(") > before.count(")"):
        return None
    alone = section_in_place(before) if not after.strip() else None
    meaning = _meaning_or_credits(before) or alone
    return Labelled(meaning, before, after.strip()) if meaning else None


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
# "Antwoord: 22 oktober 2019, wethouder Smit", above the questions
_DATED_BY = re.compile(
    r"\d{1,2}[\s./-]\w{1,9}[\s./-]\d{4}\s*[,;(–-]?\s*(?:door\s+)?(?:de\s+|het\s+)?(?:wethouder|burgemeester|gedeputeerde"
    r"|portefeuillehouder|college|b\s?(?:&|en)\s?w|raadslid|fractie)\b[^.?!]{0,60}",
    re.IGNORECASE,
)
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
    if found.meaning in _OF_DATE and (is_date(found.value) or _DATED_BY.fullmatch(found.value)):
        return replace(found, meaning=_OF_DATE[found.meaning])
    if (
        found.meaning is Meaning.OTHER
        and found.label.lower().strip().startswith(("registratie", "kenmerk", "dossier"))
        and _SEQUENCE.fullmatch(found.value)
    ):
        return replace(found, meaning=Meaning.NUMBER)
    return found


# "Vragen gesteld op: 4 maart 2024 door A. Smit (D66)"
_BY_WHOM = re.compile(
    r"(?P<day>\d[^,;:?]{5,22}?),?\s+(?P<by>door|namens)\s*:?\s+(?P<who>[^:?]{3,140})"
)


def _with_who(found: Labelled) -> tuple[Labelled, ...]:
    """The field of the day of asking, and behind it who asked."""
    match = _BY_WHOM.fullmatch(found.value) if found.meaning is Meaning.SUBMITTED else None
    if match is None or not is_date(match["day"]):
        return (found,)
    return (replace(found, value=match["day"]), Labelled(Meaning.ASKERS, match["by"], match["who"]))


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


# "Ons antwoord hierop is als volgt."
_AS_FOLLOWS = re.compile(
    r"\bals\s+volgt(?:\s+op\s+(?:deze|de|uw)\s+vra(?:ag|gen))?(?:\s*\([^()]*\))?\W*$|^waar(?:om\s+deze|over\s+gaa[tn])\b",
    re.IGNORECASE,
)


# "Waarom stelt u deze vragen?": a form that asks for what goes below.
_ASKS = re.compile(
    r"(?:waar\w*|welke|wat|wie|wanneer|hoe)\s.*\b(?:vra(?:ag|gen)|aanleiding)\b", re.IGNORECASE
)


# The full stop of "d.d." and "Antw." ends no sentence, nor does that of an old heading:
# "Inleiding door vragensteller."
_SHORTENED = re.compile(
    r"\bd\.d\.$|^(?:antw|betr|inl|toel|portef|onderw)\.$"
    r"|^(?:inleiding|toelichting|aanleiding)\s+(?:door|van)\s+(?:de\s+)?\w*(?:steller|stelster|indiener|indienster)s?\.$",
    re.IGNORECASE,
)


def _stands_alone(text: str, meaning: Meaning, strong: bool) -> bool:
    """A single short word as "Van" or "A" is no label without its colon."""
    if _AS_FOLLOWS.search(text):
        return True
    if text.endswith("?") and not (_ASKS.match(text) or strong):
        return False
    # "Inleiding door de vragensteller.", in bold
    headed = strong and meaning is Meaning.EXPLANATION and text.endswith(".")
    ends = text.endswith((",", ".", ";")) and not (headed or _SHORTENED.search(text))
    return len(text) > 3 and meaning is not Meaning.KIND and not ends


def _inside(part: str) -> Labelled | None:
    """A field with its value in one column: "Portefeuillehouder wethouder Smit"."""
    found = without_colon(Line(part, "", gap=False), part)
    held = bool(found) and bool(found[0].value) and found[0].meaning not in SECTIONS
    return found[0] if held else None


def _of_columns(parts: list[str]) -> tuple[Labelled, ...]:
    r"""Labels before a tab stop, with or without colon: `Datum \\t : 9 oktober`."""
    parts = [part for part in parts if part not in ("", ":")]
    found: list[Labelled] = []
    for part in parts:
        if ":" not in part and (dated := before_date(part)):
            # "Datum 4 maart 2019", beside "Uw brief van 8 februari 2019"
            found.append(dated)
            continue
        before, colon, after = part.partition(":")
        meaning = meaning_in_place(before)
        after = after.strip()
        inside = _inside(part)
        if inside and not colon and is_date(inside.value):
            # "Uw brief van 3 mei 2019", with its day in the same column
            found.append(inside)
        elif (
            meaning
            and (colon or len(before.strip(" .")) > 1)
            and not (found and not colon and not found[-1].value)
        ):
            found.append(Labelled(meaning, before, after))
        elif inside:
            found.append(inside)
        elif not found:
            return ()
        else:
            last = found[-1]
            value = f"{last.value}\t{part.lstrip(': ')}".strip()
            found[-1] = Labelled(last.meaning, last.label, value)
    return tuple(found)
