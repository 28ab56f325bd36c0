"""The subject of a form: from a label, a title, a sentence or the heading of the page."""

from __future__ import annotations

import re

from archive.documents.askers import askers_in
from archive.documents.document import Kind
from archive.documents.evidence import Evidence
from archive.documents.labels import Meaning
from archive.documents.names import is_person
from archive.documents.sentences import asked_in, bare_subject
from archive.documents.sheet import Reason
from archive.documents.value import Certainty, Value, missing, noted
from archive.documents.value_forms import is_subject
from archive.documents.when import dates_in

# "Schriftelijke vragen Duurzaamheidsverslag": the subject without a word before it.
_TITLE = re.compile(
    r"(?:\d{1,2}\s\w{3,9}\s\d{4}\s)?(?i:(?:beantwoording\s+)?(?:(?:schriftelijke|technische|mondelinge)\s+vragen|(?:raads|staten|college)vragen"
    r"|(?:art(?:ikel|\.)?\s?\d+[\s-])vragen))\s*[:–-]?\s+(?P<subject>(?!(?i:van|aan|ex|art|artikel"
    r"|conform|op|raads\w*|de|het|namens|door|in|gesteld|voor|college|fractie\w*|lid|leden|en"
    r"|gemeente\w*|nr|nummer)\b)[\"“‘']?[^\W\d][^.?]{3,120}\??)"
)
# "Vragen aan het college op grond van artikel 44 RvO • 24 november 2021": it names no subject.
_RULED = re.compile(
    r"\s*(?:schriftelijke\s+|raads)?vragen\s+(?:aan\s+(?:het\s+)?college\b[^:]{0,40}?\s)?"
    r"(?:op\s+grond\s+van|conform|ex|als\s+bedoeld\s+in)\s+art(?:ikel|\.)?\s*\d+\w*\s+\w+(?:\s*[•|·,–-].*)?$",
    re.IGNORECASE,
)
# "Schriftelijke vragen – nummer 2023/47"
_NUMBERED = re.compile(r"(?:nummer|nr\.?|no\.?)\s*:?\s*\d", re.IGNORECASE)
# A title that says what a paper is, in one language or two, and not what it is about.
_TITLE_WORDS = frozenset(
    {
        "formulier", "format", "model",
        "schriftelijke", "technische", "mondelinge", "aanvullende", "politieke",
        "vragen", "vraag", "raadsvragen", "statenvragen", "collegevragen", "vragenformulier",
        "raadsvraag", "beantwoording", "antwoord", "antwoorden", "ex", "art", "artikel", "lid",
        "nr", "rvo", "reglement", "van", "orde", "de", "het", "een", "aan", "voor", "door", "en",
        "op", "grond", "conform", "college", "burgemeester", "wethouders", "b", "w", "raad",
        "gemeenteraad", "raadsleden", "raadslid", "vergaderingen", "gemeente", "skriftlike",
        "fragen", "fraachstikken", "neffens", "kêst", "fan", "it", "oarder", "i", "g", "o", "v",
        "jo", "gemeentewet",
    }
)  # fmt: skip
_WHOSE = re.compile(r"(?:gemeente|fractie|raadsfractie|aan|van|college)\b", re.IGNORECASE)
# "art. 39 RvO gladde fietspaden"
_RULE_FIRST = re.compile(
    r"(?:vra(?:ag|gen)\s+)?\(?art(?:ikel|\.)?\s*\d+\w*\s+(?:van\s+)?(?:het\s+)?(?:rvo|reglement\s+van\s+orde)"
    r"(?:\)|\b(?![-\s]*(?:vra|gemeente|van\b|voor\b)))[\s:;,–-]*(?:(?:over|inzake|betreffende)\s+)?(?=\w)",
    re.IGNORECASE,
)
# "Vragen opvanglocatie De Kamp": a kind of paper in front of a subject.
_KIND = re.compile(
    r"(?:(?:beantwoording|antwoord(?:en)?)\s+(?:op\s+|van\s+)?)?(?:(?:raads|staten)?vragen)\s+(?!(?:van|aan|over|in|op|en|de|het|die|bij|voor|met)\b)(?=\w)",
    re.IGNORECASE,
)

# "uw brief van 9 december over zwerfafval"
_YOURS = re.compile(
    r"(?:uw|je|jullie)\s+(?:vragen)?(?:brief|e-?mail|mail|schrijven|bericht)\b[^,:;?]{0,40}?\s"
    r"(?:over|inzake|betreffende|met\s+betrekking\s+tot)\s+(?=\w)",
    re.IGNORECASE,
)
# "raadslid Smit (D66) veerpont": who asks, in front of the subject.
_MEMBER_FIRST = re.compile(
    r"(?:(?:van|door)\s+)?(?:het\s+)?(?:raads|staten|AB[\s-]|ab[\s-]|commissie)lid\s+[^(),:;?]{2,40}\s\([^()]{2,40}\)"
    r"(?:\s*[:,–-]|\s+(?:over|inzake))?\s+(?=\w)"
)


# The rule that gives a councillor the right to ask, which many forms name where the subject stands.
_RULE = re.compile(
    r"^(?:(?:schriftelijke|technische|mondelinge)\s+)?(?:vra(?:ag|gen)\s+)?\(?(?:ex\.?|conform|krachtens"
    r"|op\s+grond\s+van|o\.?g\.?v\.?|overeenkomstig|in\s+het\s+kader\s+van)\s+art(?:ikel|\.)?\s*\d+\w*"
    r"(?:,?\s+(?:(?:eerste\s+)?lid\s*\d*,?\s*)?(?:van\s+)?(?:het\s+)?(?:rvo|reglement\s+van\s+orde"
    r"|gemeentewet)(?:\s+(?:van|voor)\s+de\s+(?:vergaderingen\s+van\s+de\s+)?(?:gemeente)?raad"
    r"|\s+(?:gemeente)?raad)?(?:\s+(?:van\s+(?:de\s+)?)?gemeente\s+[^,:;]*)?)?\)?[\s:;,–-]*",
    re.IGNORECASE,
)


def subject_of(evidence: Evidence) -> Value[str]:
    """What it is about, without "Schriftelijke vragen over"."""
    found = [each for each in evidence.values(Meaning.SUBJECT) if not each.guessed]
    own = [each for each in found if not each.in_mail] or found
    # A theme is a subject where the form has no other.
    own.sort(key=lambda each: each.label.lower().startswith(("thema", "trefwoord")))
    if own and (text := _bare(own[0].value, evidence)):
        return Value(text, place=own[0].place)
    if evidence.asked:
        return Value(_clipped(evidence.asked[0].subject), place=evidence.asked[1])
    titled = _subject_of_title(evidence)
    if titled.value:
        return titled
    if by_form := evidence.values(Meaning.SUBJECT):
        text = _bare(by_form[0].value, evidence)
        return noted(text, by_form[0].place, by_form[0].doubt)
    for said, place in evidence.said:
        if said.subject:
            note = "het onderwerp komt uit een zin van de brief"
            return Value(_clipped(said.subject), Certainty.DOUBTFUL, place, note)
    return _subject_of_heading(evidence)


def _bare(value: str, evidence: Evidence) -> str:
    """The subject in a field, without the kind of paper, the rule and the party it names."""
    text = " ".join(value.split())
    asked = asked_in(text)
    if asked and askers_in([asked.who], evidence.parties):
        return _clipped(asked.subject)
    text = re.sub(r"^(?:re|fw|fwd|antw|doorst)\s*:\s*", "", bare_subject(text), flags=re.IGNORECASE)
    text = _YOURS.sub("", text)
    text = _without_rule(_without_kind(_without_rule(bare_subject(text)), evidence))
    text = _MEMBER_FIRST.sub("", text)
    return _clipped(_without_parties(text, evidence))


# "D66 en Plan! over de brug", "D66 en 50PLUS, de brug": whose questions they are, and the subject.
_WHOSE_ABOUT = re.compile(
    r"(?:(?:[A-Z0-9][\w/&’'!-]*|en|van|voor|de|fracties?|lid|leden|raadslid),?\s+)+(?:over|inzake)\s+(?=\w)"
)
_AND = re.compile(r"\s*(?:[,/&:–-]|\ben\b|\bover\b|\binzake\b)\s*")


def _without_parties(subject: str, evidence: Evidence) -> str:
    """A subject without the parties in front of it that ask."""
    whose = _WHOSE_ABOUT.match(subject)
    if whose and evidence.parties.find(whose[0]):
        return subject[whose.end() :]
    rest, count = subject, 0
    while (found := evidence.parties.find(rest)[:1]) and found[0][0] == 0:
        joint = _AND.match(rest, found[0][1])
        if joint is None:
            break
        rest, count = rest[joint.end() :], count + 1
    return rest if count > 1 and " " in rest else subject


def _without_rule(subject: str) -> str:
    """A subject without the rule it rests on; "" when it names nothing else."""
    if match := _TITLE.fullmatch(subject):
        return match["subject"]
    if first := _RULE_FIRST.match(subject):
        return subject[first.end() :]
    return _RULE.sub("", subject) if _RULE.match(subject) else subject


def _subject_of_title(evidence: Evidence) -> Value[str]:
    for text, place in evidence.paragraphs:
        bare = bare_subject(text)
        if (
            bare != " ".join(text.split()).strip(" .:")
            and len(bare) < 200
            and not _RULE.match(bare)
            and not _RULED.match(text)
            and not _NUMBERED.match(bare)
        ):
            return Value(
                bare, Certainty.DOUBTFUL, place, "het onderwerp komt uit de titel van het stuk"
            )
    for text, place in evidence.paragraphs:
        match = _TITLE.fullmatch(" ".join(text.split()))
        if match and is_subject(match["subject"], evidence.parties):
            note = "het onderwerp komt uit de titel van het stuk"
            return Value(_clipped(match["subject"]), Certainty.DOUBTFUL, place, note)
    return missing("", "het onderwerp staat niet op het formulier")


def _subject_of_heading(evidence: Evidence) -> Value[str]:
    """The heading of a page, or the line below a title that names no subject itself."""
    head = [line for line in evidence.sheet.head if not _is_dated(line.text)]
    first = evidence.sheet.left[0].place if evidence.sheet.left and evidence.fields else ""
    rest = [left.text for left in evidence.sheet.left if left.reason is Reason.HEAD]
    for index, line in enumerate(head):
        text = line.text.strip()
        titled = index > 0 and _is_bare_title(head[index - 1].whole)
        below = head[index + 1] if index + 1 < len(head) else None
        above_title = line.strong and below is not None and _RULED.match(below.text) is not None
        stands_out = line.kind is Kind.HEADING or (titled and not line.label) or above_title
        stands_out = stands_out or (rest == [line.whole] and not line.label)
        # In bold above the fields of a form that has none for its subject
        stands_out = stands_out or (index == 0 and line.strong and line.place == first)
        named = line.kind is not Kind.HEADING and is_person(text)
        fits = _may_be_subject(text) and is_subject(text, evidence.parties)
        if not stands_out or named or _is_bare_title(text) or not fits:
            continue
        note = "het onderwerp komt uit de kop van het stuk"
        if titled and below and below.text[:1].islower():
            text = f"{text} {below.text.strip()}"
        return Value(_clipped(text), Certainty.DOUBTFUL, line.place, note)
    return missing("", "het onderwerp staat niet op het formulier")


def _without_kind(subject: str, evidence: Evidence) -> str:
    """Without "beantwoording vragen", and the party that stands behind it."""
    match = _KIND.match(subject)
    if match is None:
        return subject
    bare = subject[match.end() :]
    start, end = (evidence.parties.find(bare) or [(-1, 0)])[0]
    rest = bare[end:].strip()
    return rest if start == 0 and re.match(r"\w+\s+\w", rest) else bare


def _is_dated(text: str) -> bool:
    """Whether a line is a date, with a place in front or without."""
    return len(dates_in(text)) == 1 and len(text) < 45


# "Format art. 33-vragen - gemeente Walbeek"
_WHOM = re.compile(
    r"\s*[-–|]?\s*\b(?:gemeente|provincie|(?:gemeente)?raad)(?:\s+van)?(?:\s+(?:[A-Z’'][\w’'-]+|aan|de|den|der|en|het|op))+$"
)


def _is_bare_title(text: str) -> bool:
    text = _WHOM.sub("", text.strip())
    words = re.findall(r"[^\W\d_]+", text.lower())
    return bool(words) and any("vra" in word for word in words) and _TITLE_WORDS.issuperset(words)


def _may_be_subject(text: str) -> bool:
    """Whether a line has the form of a subject: some words, no address, date or sentence."""
    return (
        2 <= len(text.split()) <= 20
        and text[:1].isupper()
        and not text.endswith((".", ":", ";", ","))
        and not re.search(r"\b\d{4}\s?[A-Z]{2}\b|@|www\.|\bpostbus\b", text, re.IGNORECASE)
        and not dates_in(text)
        and not _RULE.match(text)
        and not _WHOSE.match(text)
    )


# "Woonfraude (schriftelijke vragen VVD d.d. 11 juli)"
_ASIDE = re.compile(
    r"\s*\((?:(?:schriftelijke\s+|raads)?vragen|ingekomen|ingediend|ontvangen|d\.?d\.?)\b[^()]*\)?$",
    re.IGNORECASE,
)
# "Sluiting van de brug (ingevolge art. 47 RvO)"
_RULE_LAST = re.compile(
    r"\s*\((?:(?:ex|conform|krachtens|ingevolge|volgens|o\.?g\.?v\.?|op\s+grond\s+van)\s+)?art(?:ikel|\.)?\s*\d+\w*"
    r"(?:[^()]{0,40})\)$",
    re.IGNORECASE,
)
_DATED_END = re.compile(
    r",?\s+(?:ingekomen|ingediend|ontvangen|d\.?d\.?)\s+(?:op\s+)?\d[^,;:]{4,24}$", re.IGNORECASE
)


def _clipped(subject: str) -> str:
    return _DATED_END.sub("", _RULE_LAST.sub("", _ASIDE.sub("", subject))).strip(" .\"'“”‘’:;,-–")
