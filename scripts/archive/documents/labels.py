"""The labels of Dutch forms, and what each of them introduces."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto

from archive.body import Part
from archive.documents.credits import COLLEGE, credits_in
from archive.documents.document import Line
from archive.documents.when import dates_in


class Meaning(Enum):
    """What stands behind a label. A section's text follows below it."""

    ASKERS = auto()
    PARTY = auto()
    SUBMITTED = auto()
    DAY = auto()
    RECEIVED = auto()
    SUBJECT = auto()
    MODE = auto()
    ADDRESSEE = auto()
    PORTFOLIO = auto()
    ANSWERED = auto()
    NUMBER = auto()
    KIND = auto()
    QUESTION = auto()
    EXPLANATION = auto()
    ANSWER = auto()
    OTHER = auto()


SECTIONS = {
    Meaning.QUESTION: Part.QUESTION,
    Meaning.EXPLANATION: Part.EXPLANATION,
    Meaning.ANSWER: Part.ANSWER,
}

_S = r"(?:schriftelijke\s+|technische\s+|mondelinge\s+|raads)?"
_Q = rf"{_S}(?:vraag|vragen|vraag/vragen|vraag\(en\)|vragen/vraag)"
_COUNCILLOR = (
    r"(?:raads(?:lid|leden)|vragenstellers?|vraagstellers?|indieners?|stellers?|lid|leden|griffie)"
)

# The first that fits counts. Sentences that only start with these words are told apart by
# what must follow: a colon, the next cell, or the end of the line.
_TABLE: tuple[tuple[Meaning, str], ...] = (
    (
        Meaning.OTHER,
        r"uiterste\s+(?:antwoord)?(?:datum|termijn).*|(?:uiterlijk(?:e)?"
        r"|gewenste)\s+(?:antwoord)?datum.*"
        r"|beantwoord(?:en|ing)\s+(?:voor|vóór|uiterlijk).*|(?:antwoord|beantwoordings"
        r"|reactie)termijn"
        r"|termijn(?:\s+\w+)?|(?:antwoord|reactie)\s+(?:graag\s+)?(?:voor|vóór|uiterlijk).*"
        r"|deadline"
        r"|(?:uw|ons|onze)\s+(?:kenmerk|ref(?:erentie)?)|kenmerk|zaak(?:nummer|nr\.?)?"
        r"|registratie(?:nummer|nr\.?|code)?"
        r"|(?:document|doc|corsa|verseon|dossier|poststuk|archief)[\s-]?(?:nummer|nr\.?|code)?"
        r"|referentie"
        r"|afdeling|team|directie|sector|dienst|cluster|domein|behandel(?:d\s+door|aar"
        r"|end(?:e)?\s+(?:ambtenaar|afdeling))|ambtenaar"
        r"|steller\s+(?:antwoord|brief|beantwoording)|opsteller(?:\s+\w+)?|contactpersoon"
        r"|inlichtingen(?:\s+bij)?|informatie\s+bij"
        r"|tel(?:\.|efoon(?:nummer)?)?|doorkies(?:nummer|nr\.?)|mobiel|fax|e-?mail(?:adres)?"
        r"|mail|website|internet|www"
        r"|(?:post|bezoek|retour)?adres|postbus|postcode(?:\s+en\s+woonplaats)?|woonplaats|kvk"
        r"|iban|bijlagen?(?:\s*\(n\))?|bijlage\(n\)"
        r"|status|openbaar(?:heid)?|vertrouwelijk|classificatie|versie|cc|kopie(?:\s+aan)?"
        r"|afschrift(?:\s+aan)?|pagina|blad"
        r"|griffier|griffie|handtekening|ondertekening|naam\s+(?:griffier|ambtenaar"
        r"|behandelaar)|projectnaam|thema|beleidsveld|programma"
        r"|raadsvergadering|commissie(?:vergadering)?|agendapunt|vergadering|vergaderdatum"
        r"|paraaf(?:\s+\w+)?|gezien|functie"
        r"|datum\s+(?:publicatie|afdoening|agendering|verzending\s+aan\s+raad|raadsvergadering)"
        r"|doorgezonden.*|doorgestuurd.*|in\s+te\s+vullen\s+door.*",
    ),
    (
        Meaning.ANSWERED,
        rf"datum\s+(?:van\s+)?(?:het\s+)?(?:antwoord|beantwoording|collegebesluit"
        rf"|besluit(?:\s+college)?|reactie|verzending|collegevergadering|afhandeling)"
        rf"(?:\s+{COLLEGE})?|(?:antwoord|beantwoordings|verzend|reactie)datum"
        rf"|(?:be)?antwoord\s+(?:op\s+)?datum|beantwoord(?:\s+(?:op|d\.?d\.?))"
        rf"|beantwoord\s+d\.?d\.?"
        r"|verzonden(?:\s+op)?|verzending|verzenddatum|antwoord\s+(?:d\.?d\.?|verzonden)"
        r"|datum\s+beantwoord|vastgesteld\s+(?:op|d\.?d\.?)|afgedaan\s+op"
        r"|dagtekening\s+antwoord|beantwoord",
    ),
    (
        Meaning.SUBMITTED,
        rf"datum\s+(?:van\s+)?(?:de\s+)?(?:indiening|ingediend|inzending|ingezonden|{_Q}"
        rf"|brief\s+(?:raads|vragen)\w*)|indien(?:ings?)?datum"
        rf"|ingediend(?:\s+(?:op|d\.?d\.?|datum))?|ingezonden(?:\s+(?:op|d\.?d\.?))?"
        rf"|gesteld\s+(?:op|d\.?d\.?)|datum\s+gesteld"
        rf"|(?:uw|je)\s+(?:brief|vragen|bericht|schrijven|e-?mail)(?:\s+van|\s+d\.?d\.?)?"
        rf"|{_Q}\s+(?:van|d\.?d\.?)\s+datum|ingediend\s+ter\s+griffie.*",
    ),
    (
        Meaning.RECEIVED,
        r"datum\s+(?:van\s+)?(?:ontvangst|ontvangen|binnenkomst|ingekomen"
        r"|registratie)(?:\s+\w+)?|ontvangst(?:datum)?|ontvangen(?:\s+(?:op|d\.?d\.?"
        r"|door\s+(?:de\s+)?griffie))?"
        r"|ingekomen(?:\s+(?:op|d\.?d\.?))?|binnengekomen(?:\s+(?:op|d\.?d\.?))?|inkomstdatum",
    ),
    (
        Meaning.DAY,
        r"datum|d\.?d\.?|dagtekening|plaats(?:\s*,\s*|\s+en\s+|/)datum|datum\s+brief|briefdatum",
    ),
    (
        Meaning.PORTFOLIO,
        r"(?:verantwoordelijke?\s+|eerste\s+|1e\s+)?(?:portefeuillehouder(?:s|\(s\))?"
        r"|wethouder(?:s|\(s\))?|collegelid|collegeleden|bestuurder)"
        r"|portefeuille(?!\w)|pfh|beantwoord\s+door"
        r"|(?:namens\s+)?(?:het\s+)?college(?:lid)?\s*,?\s*(?:portefeuillehouder|wethouder)"
        r"|naam\s+(?:portefeuillehouder|wethouder|collegelid)(?:\(s\))?"
        r"|beantwoording\s+door|antwoord\s+(?:van|door)\s+(?:wethouder|portefeuillehouder"
        r"|burgemeester)",
    ),
    (
        Meaning.MODE,
        r"(?:gewenste\s+)?(?:wijze|vorm|manier)\s+van\s+(?:beantwoording|beantwoorden"
        r"|antwoord(?:en)?)|(?:gewenste\s+)?(?:beantwoordings|antwoord)wijze"
        r"|(?:beantwoording|antwoord)\s+(?:gewenst|gevraagd)|gewenste?\s+(?:beantwoording"
        r"|antwoord)|(?:beantwoording|antwoord)\s*\((?:mondeling|schriftelijk).*\)"
        r"|(?:schriftelijk\s+of\s+mondeling|mondeling\s+of\s+schriftelijk"
        r"|schriftelijk/mondeling|mondeling/schriftelijk)(?:\s+\w+)?",
    ),
    (
        Meaning.ADDRESSEE,
        r"aan|gericht\s+aan|geadresseerde|geadresseerd\s+aan|bestemd\s+voor|t\.?a\.?v\.?"
        r"|ter\s+attentie\s+van|vra(?:ag|gen)\s+(?:gesteld\s+)?aan|voor",
    ),
    (
        Meaning.NUMBER,
        rf"(?:{_Q}[\s-]*)?(?:volg)?(?:nummer|nr\.?|no\.?)(?:\s+(?:griffie|{_Q}))?|(?:vraag|sv"
        rf"|rv)[\s-]?(?:nummer|nr\.?)|(?:be)?hoort\s+bij\s+{_Q}|behorende?\s+bij\s+{_Q}|volgnummer|nummer\s+griffie|(?:schriftelijke\s+vragen"
        rf"|sv)\s+(?:nr\.?|nummer)",
    ),
    (
        Meaning.KIND,
        r"soort(?:\s+(?:vraag|vragen|stuk|document))?|type(?:\s+(?:vraag|vragen|document|stuk))?",
    ),
    (
        Meaning.PARTY,
        r"(?:naam\s+)?(?:(?:raads)?fracties?|fractie\(s\)|partij(?:en)?|partij\(en\)"
        r"|politieke\s+(?:partij(?:en)?|groepering(?:en)?))(?:/partij|\s*/\s*fractie)?"
        r"|namens(?:\s+(?:de\s+)?fracties?)?|(?:van|door)\s+de\s+fracties?(?:\s+van)?"
        r"|ingediend\s+door\s+(?:de\s+)?fracties?",
    ),
    (
        Meaning.ASKERS,
        rf"(?:naam|namen)(?:\s+(?:van\s+)?(?:de\s+|het\s+)?(?:{_COUNCILLOR}|fractie(?:lid"
        rf"|leden)|aanvrager))?(?:\(s\)|s)?(?:\s*(?:\+|en|/)\s*fractie)?|naam\s*/\s*namen"
        rf"|{_COUNCILLOR}(?:\(s\))?(?:\s+(?:van\s+)?(?:de\s+)?(?:{_Q}))?(?:\s*(?:\+|en|/"
        rf"|\()\s*(?:naam\s+)?(?:fractie|partij)\)?)?|(?:vragen|vraag)?steller(?:s"
        rf"|\(s\))?(?:\s+(?:van\s+)?(?:de\s+)?{_Q})?"
        rf"|(?:mede-?\s?)?(?:indieners?|ondertekenaars?|stellers?|vragenstellers?)(?:\(s\))?"
        rf"|(?:{_Q}\s+)?(?:ingediend|gesteld"
        rf"|ingezonden)\s+door(?:\s+(?:het\s+)?(?:raads)?(?:lid|leden))?|van|door|afzenders?"
        rf"|{_Q}\s+van(?:\s+(?:het|de|raads)\s*(?:raads)?(?:lid|leden))?|ondergetekenden?"
        rf"|(?:mede)?ondertekend\s+door|mede\s+(?:namens|ingediend\s+door)"
        rf"|(?:naam\s+)?(?:en\s+)?(?:handtekening\s+)?indieners?",
    ),
    (
        Meaning.SUBJECT,
        rf"onderwerp(?:\s+(?:van\s+)?(?:de\s+)?(?:{_Q}|brief))?|betreft|betreffende|betr\.?"
        rf"|titel(?:\s+(?:{_Q}))?|inzake|subject"
        rf"|(?:korte\s+)?omschrijving(?:\s+(?:van\s+het\s+)?onderwerp)?|over|kop|re",
    ),
    (
        Meaning.EXPLANATION,
        rf"(?:korte\s+|nadere\s+|eventuele\s+)?(?:toelichting|inleiding|aanleiding"
        rf"|achtergrond(?:informatie|en)?|context|situatie(?:schets)?|motivering|overwegingen?)"
        rf"(?:\s*(?:/|en|op|bij|van|voor)\s*(?:de\s+|het\s+)?(?:{_Q}|toelichting|aanleiding"
        rf"|achtergrond|vraagstelling|onderwerp|context|inleiding|motivering))?(?:\s*\(.*\))?",
    ),
    (
        Meaning.ANSWER,
        rf"(?:(?:schriftelijke?\s+)?(?:beantwoording|antwoord(?:en)?|antwoord\(en\)"
        rf"|reactie))(?:\s+(?:van|door"
        rf"|namens))?(?:\s+{COLLEGE})?(?:\s+op\s+(?:de\s+)?{_Q})?(?:\s+portefeuillehouder)?"
        rf"(?:\s+van\s+{COLLEGE})?"
        rf"|(?:ons|het)\s+antwoord(?:\s+luidt)?|{COLLEGE}\s+antwoordt?"
        rf"|tekst\s+(?:van\s+het\s+)?antwoord|onze\s+(?:reactie|beantwoording|antwoorden)|a",
    ),
    (
        Meaning.QUESTION,
        rf"(?:de\s+|tekst\s+(?:van\s+)?(?:de\s+)?|formulering\s+(?:van\s+)?(?:de\s+)?|mijn\s+"
        rf"|onze\s+|concrete\s+|inhoud\s+(?:van\s+)?(?:de\s+)?|te\s+stellen\s+"
        rf"|gestelde\s+)?(?:{_Q}|vraagstelling(?:en)?)(?:\s+(?:aan"
        rf"|voor)\s+{COLLEGE})?(?:\s*\(.*\))?"
        rf"|(?:de\s+)?volgende\s+vragen|{_Q}\s+en\s+(?:beantwoording|antwoord(?:en)?)|inhoud|v",
    ),
)
_LABELS = tuple((meaning, re.compile(pattern, re.IGNORECASE)) for meaning, pattern in _TABLE)
# Roman and decimal numbers in front of the sections of a form: "1. Onderwerp", "II Vragen".
_RANK = re.compile(r"(?:\(?(?:\d{1,2}|[IVX]{1,4}|[A-Ha-h])[.):]\s+|[IVX]{1,4}\s+)?")
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label, and what stands behind it on the same line (a piece of the line's text)."""

    meaning: Meaning
    label: str
    value: str


# What the heads of a table's columns are given as a label, so that they are left out together.
COLUMN_HEAD = "kolomkop"
_DAYS = {Meaning.DAY, Meaning.SUBMITTED, Meaning.RECEIVED, Meaning.ANSWERED}


def meaning_of(label: str) -> Meaning | None:
    """What a label introduces; None when it is no label. Colons and capitals make no difference."""
    text = " ".join(label.split()).strip(" :*_.…?-–\u00a0")
    if not text or len(text) > _LONGEST:
        return None
    text = text[_rank(text) :]
    if text == COLUMN_HEAD:
        return Meaning.OTHER
    for meaning, pattern in _LABELS:
        if pattern.fullmatch(text):
            return meaning
    return None


def _rank(text: str) -> int:
    match = _RANK.match(text)
    return match.end() if match else 0


def labelled(line: Line) -> tuple[Labelled, ...]:
    """Read a line as labels with their values; empty when it is no such line.

    A label stands in the cell before, before a colon, before a tab stop, or alone.
    """
    if line.label:
        meaning = meaning_of(line.label)
        return (_settled(Labelled(meaning, line.label, line.text)),) if meaning else ()
    parts = [part.strip() for part in line.text.split("\t")]
    if len(parts) > 1:
        return tuple(map(_settled, _of_columns(parts)))
    text = line.text.strip()
    before, colon, after = text.partition(":")
    if colon and not after.startswith("//") and (meaning := _meaning_or_credits(before)):
        return (_settled(Labelled(meaning, before, after.strip())),)
    if match := _ANSWER_STOP.match(text):
        return (Labelled(Meaning.ANSWER, match[1], text[match.end() :]),)
    if line.gap and (spoken := _SPOKEN.match(text)) and _is_said(spoken["rest"]):
        meaning = Meaning.QUESTION if spoken[1].lower() == "vraag" else Meaning.ANSWER
        return (Labelled(meaning, spoken[1], spoken["rest"]),)
    if dated := _before_date(text):
        return (dated,)
    if bracketed := _with_date(text):
        return (bracketed,)
    meaning = _meaning_or_credits(text)
    if meaning is None or not (_stands_alone(text, meaning) or _heads_its_own(line)):
        return ()
    return (Labelled(meaning, text, ""),)


_MODE = re.compile(
    r"(?:[^\w\s]\s*)*(?:\[\s?x?\s?\]\s*)?(?:graag\s+|alleen\s+)?(?:schriftelijk|mondeling)\b.{0,60}",
    re.IGNORECASE | re.DOTALL,
)
_SEQUENCE = re.compile(r"(?:19|20)\d{2}\s?[-/]\s?\d{1,3}")


def _settled(found: Labelled) -> Labelled:
    """Settle what a label of more than one meaning introduces, by its value."""
    if found.meaning is Meaning.ANSWER and _MODE.fullmatch(found.value):
        return replace(found, meaning=Meaning.MODE)
    if (
        found.meaning is Meaning.OTHER
        and found.label.lower().startswith(("registratie", "kenmerk"))
        and _SEQUENCE.fullmatch(found.value)
    ):
        return replace(found, meaning=Meaning.NUMBER)
    return found


def _meaning_or_credits(text: str) -> Meaning | None:
    return meaning_of(text) or (Meaning.ANSWER if credits_in(text) else None)


def _heads_its_own(line: Line) -> bool:
    """Whether a word as "Van" stands alone above what it labels."""
    return line.gap and line.text[:1].isupper() and line.text.lower() in ("van", "aan", "door")


# "Antwoord. Drie van de zeven.": a full stop for a colon.
_ANSWER_STOP = re.compile(r"((?:antwoord|reactie)\s?[.–-])\s+(?=[A-Z0-9])", re.IGNORECASE)


# "Vraag Waarom is de brug dicht?": the words of two columns that became one line.
_SPOKEN = re.compile(r"((?i:vraag|antwoord|reactie))\s+(?P<rest>[A-Z0-9«“\"'‘€].*)$", re.DOTALL)


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


def _stands_alone(text: str, meaning: Meaning) -> bool:
    """A single short word as "Van" or "A" is no label without its colon."""
    return len(text) > 3 and meaning is not Meaning.KIND and not text.endswith((",", ".", "?", ";"))


def _of_columns(parts: list[str]) -> tuple[Labelled, ...]:
    r"""Labels before a tab stop, with or without colon: `Datum \\t : 9 oktober`."""
    parts = [part for part in parts if part not in ("", ":")]
    found: list[Labelled] = []
    for part in parts:
        before, colon, after = part.partition(":")
        meaning = meaning_of(before)
        after = after.strip()
        if (
            meaning
            and (colon or len(before) > 1)
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
