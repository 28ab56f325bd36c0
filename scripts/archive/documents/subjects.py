"""The subject of a form, its number, its kind, and to whom it is addressed."""

from __future__ import annotations

import re
from datetime import date

from archive.body import Part
from archive.documents.askers import askers_in
from archive.documents.document import Kind
from archive.documents.evidence import Evidence
from archive.documents.labels import Meaning
from archive.documents.letters import GREETING
from archive.documents.names import is_person, names_in
from archive.documents.sentences import asked_in, bare_subject
from archive.documents.sheet import Author, Reason, paragraphs
from archive.documents.value import Certainty, Value, missing
from archive.documents.when import dates_in
from archive.record import Kind as QuestionKind

_NUMBER = re.compile(r"(?<!\d)((?:19|20)\d{2})\s?[-/.]\s?0*(\d{1,4})(?!\d|[-/.]\d)")
_NUMBER_FIRST = re.compile(
    r"\b(?:sv|rv|nr\.?|nummer|vragen)\s*:?\s*0*(\d{1,4})\s?/\s?((?:19|20)\d{2})(?!\d|[-/.]\d)",
    re.IGNORECASE,
)
_TITLE_NUMBER = re.compile(
    r"\b(?:sv|rv|nr\.?|nummer|no\.?|vragen|schriftelijke\s+vragen)\s*:?\s*((?:19"
    r"|20)\d{2})\s?[-/]\s?0*(\d{1,4})(?!\d|[-/.]\d)",
    re.IGNORECASE,
)
_BOX = re.compile(r"(?P<ticked>[☒☑■✓✔🗹]|\[\s?[xX]\s?\])|[☐□▢❑]|\[\s?\]")
_WISH = re.compile(
    r"(?P<before>\bschriftelijk|\bmondeling)e?\s+(?:te\s+)?(?:wordt\s+|worden\s+)?(?:be)?antwoord\w*"
    r"|\b(?:be)?antwoord\w*\b[^.?]{0,30}?\s(?P<after>schriftelijk|mondeling)\b",
    re.IGNORECASE,
)
# "Schriftelijke vragen Duurzaamheidsverslag": the subject without a word before it.
_TITLE = re.compile(
    r"(?:\d{1,2}\s\w{3,9}\s\d{4}\s)?(?i:(?:beantwoording\s+)?(?:(?:schriftelijke|technische|mondelinge)\s+vragen|(?:raads|staten|college)vragen"
    r"|(?:art(?:ikel|\.)?\s?\d+[\s-])vragen))\s*[:–-]?\s+(?P<subject>(?!(?i:van|aan|ex|art|artikel"
    r"|conform|op|raads\w*|de|het|namens|door|in|gesteld|voor|college|fractie\w*|lid|leden|en"
    r"|gemeente\w*|nr|nummer)\b)[\"“‘']?[^\W\d][^.?]{3,120}\??)"
)
# A title that says what a paper is, in one language or two, and not what it is about.
_BARE_TITLE = re.compile(
    r"[\W_]*(?:formulier\s+)?(?:(?:beantwoording|skriftlike\s+fragen|fraachstikken)[\s/:–-]*)?"
    r"(?:(?:schriftelijke|technische|mondelinge|art(?:ikel|\.)?\s?\d+\w*)[\s-]+)*(?:(?:raads|staten)?vragen"
    r"|(?:raads|staten)?vraag)?(?:\s+(?:(?:van|door|voor)\s+)?(?:raadsleden|de\s+raad|raadslid|aan\s+(?:de\s+"
    r"|het\s+)?(?:college(?:\s+van\s+.{2,40})?|burgemeester(?:\s+en\s+wethouders)?)|en\s+antwoorden))?[\W_]*",
    re.IGNORECASE,
)
_WHOSE = re.compile(r"(?:gemeente|fractie|raadsfractie|aan|van|college)\b", re.IGNORECASE)
# "Vragen opvanglocatie De Kamp": a kind of paper in front of a subject.
_KIND = re.compile(
    r"(?:(?:raads|staten)?vragen)\s+(?!(?:van|aan|over|in|op|en|de|het|die|bij|voor|met)\b)(?=\w)",
    re.IGNORECASE,
)
_TO_MAYOR = re.compile(r"\bvragen\s+aan\s+(?:de\s+)?burgemeester\b(?!\s+en\b)", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\([^)]*\)")
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
    found = evidence.values(Meaning.SUBJECT)
    own = [each for each in found if not each.in_mail] or found
    if own:
        best = own[0]
        text = " ".join(best.value.split())
        asked = asked_in(text)
        if asked and askers_in([asked.who], evidence.parties):
            return Value(asked.subject, place=best.place)
        text = bare_subject(text)
        text = re.sub(r"^(?:re|fw|fwd|antw|doorst)\s*:\s*", "", text, flags=re.IGNORECASE)
        text = _KIND.sub("", _without_rule(bare_subject(text)), count=1)
        if text:
            return Value(_clipped(text), place=best.place)
    if evidence.asked:
        return Value(_clipped(evidence.asked[0].subject), place=evidence.asked[1])
    titled = _subject_of_title(evidence)
    if titled.value:
        return titled
    for said, place in evidence.said:
        if said.subject:
            note = "het onderwerp komt uit een zin van de brief"
            return Value(_clipped(said.subject), Certainty.DOUBTFUL, place, note)
    return _subject_of_heading(evidence)


def _without_rule(subject: str) -> str:
    """A subject without the rule it rests on; "" when it names nothing else."""
    if match := _TITLE.fullmatch(subject):
        return match["subject"]
    return _RULE.sub("", subject) if _RULE.match(subject) else subject


def _subject_of_title(evidence: Evidence) -> Value[str]:
    for text, place in evidence.paragraphs:
        bare = bare_subject(text)
        if (
            bare != " ".join(text.split()).strip(" .:")
            and len(bare) < 200
            and not _RULE.match(bare)
        ):
            return Value(
                bare, Certainty.DOUBTFUL, place, "het onderwerp komt uit de titel van het stuk"
            )
    for text, place in evidence.paragraphs:
        if match := _TITLE.fullmatch(" ".join(text.split())):
            note = "het onderwerp komt uit de titel van het stuk"
            return Value(_clipped(match["subject"]), Certainty.DOUBTFUL, place, note)
    return missing("", "het onderwerp staat niet op het formulier")


def _subject_of_heading(evidence: Evidence) -> Value[str]:
    """The heading of a page, or the line below a title that names no subject itself."""
    head = evidence.sheet.head
    for index, line in enumerate(head):
        text = line.text.strip()
        titled = index > 0 and _BARE_TITLE.fullmatch(head[index - 1].whole.strip())
        stands_out = line.kind is Kind.HEADING or (titled and not line.label)
        if not stands_out or _BARE_TITLE.fullmatch(text) or not _may_be_subject(text):
            continue
        note = "het onderwerp komt uit de kop van het stuk"
        below = head[index + 1] if index + 1 < len(head) else None
        if titled and below and below.text[:1].islower():
            text = f"{text} {below.text.strip()}"
        return Value(_clipped(text), Certainty.DOUBTFUL, line.place, note)
    return missing("", "het onderwerp staat niet op het formulier")


def _may_be_subject(text: str) -> bool:
    """Whether a line has the form of a subject: some words, no address, date, name or sentence."""
    return (
        2 <= len(text.split()) <= 20
        and text[:1].isupper()
        and not text.endswith((".", ":", ";", ","))
        and not re.search(r"\b\d{4}\s?[A-Z]{2}\b|@|www\.|\bpostbus\b", text, re.IGNORECASE)
        and not dates_in(text)
        and not _RULE.match(text)
        and not _WHOSE.match(text)
        and not is_person(text)
    )


def kind_of(evidence: Evidence) -> Value[QuestionKind]:
    """Written, technical or oral: from a label or the title."""
    texts = [found.value for found in evidence.values(Meaning.KIND)]
    texts += [left.text for left in evidence.sheet.left[:12]]
    for text in texts:
        lowered = text.lower()
        if re.search(r"technische\s+vra", lowered) or lowered.strip() == "technisch":
            return Value(QuestionKind.TECHNICAL)
        if (
            re.search(r"mondelinge\s+vra|rondvraag|vragenuur", lowered)
            or lowered.strip() == "mondeling"
        ):
            return Value(QuestionKind.ORAL)
        if "schriftelijke vra" in lowered:
            break
    return Value(QuestionKind.WRITTEN)


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
    for left in evidence.sheet.left[:10]:
        if left.reason not in (Reason.HEAD, Reason.LABEL):
            continue
        if match := _TITLE_NUMBER.search(left.text):
            return Value(f"{match[1]}-{int(match[2]):03d}", place=left.place)
        if match := _NUMBER_FIRST.search(left.text):
            return Value(f"{match[2]}-{int(match[1]):03d}", place=left.place)
    return Value("")


def mode_of(evidence: Evidence) -> Value[str]:
    """How the asker wants the answer, in the words of the form."""
    for found in evidence.values(Meaning.MODE):
        return Value(" ".join(_ticked(found.value).split()), place=found.place)
    texts = [*evidence.paragraphs, *_asked_around(evidence)]
    for text, place in texts:
        if match := _WISH.search(text):
            note = "de wijze van beantwoording komt uit een zin"
            mode = (match["before"] or match["after"]).lower()
            return Value(mode, Certainty.DOUBTFUL, place, note)
    return Value("")


def _ticked(text: str) -> str:
    """What is ticked, where a form has boxes; the whole text where it has none."""
    boxes = list(_BOX.finditer(text))
    if not boxes:
        return text
    ends = [*(box.start() for box in boxes[1:]), len(text)]
    chosen = [
        text[box.end() : end].strip(" ,;/")
        for box, end in zip(boxes, ends, strict=True)
        if box["ticked"]
    ]
    return " ".join(chosen)


def _asked_around(evidence: Evidence) -> list[tuple[str, str]]:
    """What the asker wrote around the questions, by paragraph."""
    lines = [piece.line for piece in evidence.sheet.parts.get(Part.EXPLANATION, ())]
    if evidence.sheet.author is not Author.COLLEGE:
        lines += evidence.sheet.signature
    return [(" ".join(line.whole for line in group), group[0].place) for group in paragraphs(lines)]


def addressee_of(evidence: Evidence) -> Value[str]:
    """To whom the questions are put; the college when nothing else is said."""
    texts = [
        (found.value, found.place)
        for found in evidence.values(Meaning.ADDRESSEE)
        if not found.in_answer
    ]
    if evidence.sheet.author is Author.COLLEGE:
        texts = []
    told = [(found.value, found.place) for found in evidence.values(Meaning.SUBJECT)]
    for text, place in [*told, *evidence.paragraphs]:
        if _TO_MAYOR.search(text):
            return Value("burgemeester", place=place)
    if evidence.asked and evidence.asked[0].to:
        texts.insert(0, (evidence.asked[0].to, evidence.asked[1]))
    texts += [
        (left.text, left.place)
        for left in evidence.sheet.left
        if left.reason is Reason.GREETING and evidence.sheet.author is Author.ASKER
    ]
    for text, place in texts:
        meant = _meant(text)
        # Who greets the clerk has the questions passed on.
        if meant and not (meant == "griffie" and GREETING.match(text)):
            return Value(meant, place=place)
    return Value("college")


def _clipped(subject: str) -> str:
    return subject.strip(" .\"'“”‘’:;,-–")


def _meant(text: str) -> str:
    lowered = text.lower()
    if (
        "college" in lowered
        or "b&w" in lowered
        or "b en w" in lowered
        or "burgemeester en wethouders" in lowered
    ):
        return "college"
    if "burgemeester" in lowered:
        return "burgemeester"
    if "griffie" in lowered and "raad" not in lowered.replace("raadsgriffie", ""):
        return "griffie"
    if "wethouder" in lowered:
        names = names_in([_BRACKETS.sub("", text)])
        return names[0] if names else ""
    return ""
