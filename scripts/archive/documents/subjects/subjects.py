"""The subject of a form: from a label, a title, a sentence or the heading of the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from archive.documents.document import PAGE_EDGE, Kind
from archive.documents.evidence import Evidence
from archive.documents.labels.meanings import Meaning
from archive.documents.labels.value_forms import is_subject
from archive.documents.letters.sentences import bare_subject
from archive.documents.people.names import is_person
from archive.documents.sheet import Found, Reason
from archive.documents.subjects.bare_titles import is_bare_title
from archive.documents.subjects.clipping import RULE, TITLE, bare, clipped
from archive.documents.subjects.mailed_titles import title_in_mail
from archive.documents.subjects.other_subjects import (
    heading_from,
    is_dated,
    paper_asked_about,
    subject_below,
    subject_of_page,
)
from archive.documents.subjects.paper_kinds import is_only_number, without_kinds
from archive.documents.subjects.referring import only_refers, subject_referred_to
from archive.documents.subjects.subject_lines import may_be_subject, names_paper, title_above_letter
from archive.documents.value import Certainty, Value, missing, noted

# "Vragen aan het college op grond van artikel 44 RvO • 24 november 2021": it names no subject.
_RULED = re.compile(
    r"\s*(?:schriftelijke\s+|raads)?vragen\s+(?:aan\s+(?:het\s+)?college\b[^:]{0,40}?\s)?"
    r"(?:op\s+grond\s+van|conform|ex|als\s+bedoeld\s+in)\s+art(?:ikel|\.)?\s*\d+\w*\s+\w+(?:\s*[•|·,–-].*)?$",
    re.IGNORECASE,
)
# "Schriftelijke vragen – nummer 2023/47"
_NUMBERED = re.compile(r"(?:nummer|nr\.?|no\.?)\s*:?\s*\d", re.IGNORECASE)


# "Vragen van mw. A. Smit (Lokaal Zeedijk)": whose they are, and not what they are about.
_ONLY_WHOSE = re.compile(
    r"(?:(?:schriftelijke|mondelinge|technische)\s+)?vragen\s+van\s+[^?:;()]{2,80}\([^()]{2,40}\)\.?",
    re.IGNORECASE,
)
_OF_TITLE = "het onderwerp komt uit de titel van het stuk"
_THEME = ("thema", "trefwoord")
# "2024-087 De veerpont", the heading of a page in an archive.
_BEHIND_NUMBER = re.compile(
    r"(?:(?:19|20)\d{2}-\d{3}|[A-Z]{2,4}[\s-]?\d{4,10})\s+(?P<subject>[^\W\d][^?.:]{4,150})"
)


def _behind_number(evidence: Evidence) -> Value[str] | None:
    """The subject behind the number in the heading of a page."""
    head = evidence.sheet.head
    for line, below in zip_longest(head, head[1:]):
        text = line.text.strip()
        if below and below.strong == line.strong and not below.gap and below.text[:1].islower():
            text = f"{text} {below.text.strip()}"
        if match := _BEHIND_NUMBER.fullmatch(text):
            note = "het onderwerp komt uit de kop van het stuk"
            return Value(clipped(match["subject"]), Certainty.DOUBTFUL, line.place, note)
    return None


def subject_of(evidence: Evidence) -> Value[str]:
    """What it is about, without "Schriftelijke vragen over"."""
    found = [each for each in evidence.values(Meaning.SUBJECT) if not each.guessed]
    own = [each for each in found if not each.in_mail] or found
    # A theme is a subject where the form has no other.
    own.sort(key=lambda each: each.label.lower().startswith(_THEME))
    if own and own[0].label.lower().startswith(_THEME) and (headed := _behind_number(evidence)):
        return headed
    own = [each for each in own if not _ONLY_WHOSE.fullmatch(each.value.strip())]
    if instead := _instead(evidence, own):
        return instead
    own = [each for each in own if not _names_none(each.value)]
    if own and own[0].in_mail and (titled := title_in_mail(evidence)):
        return titled
    for each in own:
        if text := bare(each.value, evidence):
            return Value(text, place=each.place)
    if evidence.asked:
        return Value(clipped(evidence.asked[0].subject), place=evidence.asked[1])
    titled = _subject_of_title(evidence)
    # "Technische vragen bij raadsvoorstel 12" names no subject.
    if not titled.value or titled.value.startswith("bij "):
        titled = paper_asked_about(evidence) or titled
    if titled.value:
        return titled
    by_form = [each for each in evidence.values(Meaning.SUBJECT) if not _names_none(each.value)]
    if by_form and (text := bare(by_form[0].value, evidence)):
        return noted(text, by_form[0].place, by_form[0].doubt)
    return _subject_of_letter(evidence) or _behind_number(evidence) or _subject_of_heading(evidence)


def _subject_of_letter(evidence: Evidence) -> Value[str] | None:
    """The subject above the greeting of a letter, or in one of its sentences."""
    if titled := title_above_letter(evidence):
        return titled
    for said, place in evidence.said:
        if said.subject:
            note = "het onderwerp komt uit een zin van de brief"
            return Value(clipped(said.subject), Certainty.DOUBTFUL, place, note)
    return None


def _names_none(subject: str) -> bool:
    """Whether a field names a letter or a number, and not what that is about."""
    return only_refers(subject) or is_only_number(subject)


def _instead(evidence: Evidence, own: Sequence[Found]) -> Value[str] | None:
    """What stands elsewhere in a paper whose own field names no subject."""
    if own and only_refers(own[0].value):
        return subject_referred_to(evidence)
    if own and all(is_only_number(each.value) for each in own):
        return subject_below(evidence, own[0])
    return None


def _subject_of_title(evidence: Evidence) -> Value[str]:
    """The subject in a title of the paper, or else in what stands at the edge of its pages."""
    found = (told for edge in (False, True) for told in _told_in_titles(evidence, edge))
    return next(found, None) or subject_of_page(evidence)


def _told_in_titles(evidence: Evidence, edge: bool) -> Iterator[Value[str]]:
    texts = [each for each in evidence.paragraphs if (each[1] == PAGE_EDGE) is edge]
    for text, place in texts:
        subject = bare_subject(text)
        if (
            subject != " ".join(text.split()).strip(" .:")
            and len(subject) < 200
            and not RULE.match(subject)
            and not _RULED.match(text)
            and not _NUMBERED.match(subject)
        ):
            yield Value(subject, Certainty.DOUBTFUL, place, _OF_TITLE)
    for text, place in texts:
        match = TITLE.fullmatch(" ".join(text.split()))
        told = bare(text, evidence) if match else ""
        # Behind the party that asks stands the subject: "Vragen D66 jaarverslag 2018".
        said = match["subject"] if match else ""
        behind = " " in told and said.find(told) > 0
        if match and is_subject(told if behind else said, evidence.parties):
            yield Value(told, Certainty.DOUBTFUL, place, _OF_TITLE)


def _subject_of_heading(evidence: Evidence) -> Value[str]:
    """The heading of a page, or the line below a title that names no subject itself."""
    head = [line for line in evidence.sheet.head if not is_dated(line.text)]
    first = evidence.sheet.left[0].place if evidence.sheet.left and evidence.fields else ""
    rest = [left.text for left in evidence.sheet.left if left.reason is Reason.HEAD]
    strong = [line for line in head if line.strong and not names_paper(line.text)]
    cells = Counter(line.place for line in evidence.sheet.head)
    for index, line in enumerate(head):
        whole = heading_from(head, index)
        text = " ".join(each.text.strip() for each in whole)
        titled = index > 0 and is_bare_title(head[index - 1].whole)
        below = head[index + 1] if index + 1 < len(head) else None
        if cells[line.place] > 1 and "tabel" in line.place:
            # A label, with its value in the next cell
            continue
        above_title = line.strong and below is not None and _RULED.match(below.text) is not None
        stands_out = line.kind is Kind.HEADING or (titled and not line.label) or above_title
        stands_out = stands_out or (rest == [line.whole] and not line.label)
        # The only line in bold, above a letter or a story
        stands_out = stands_out or (line.strong and strong == whole and not line.label)
        # In bold above the fields of a form that has none for its subject
        stands_out = stands_out or (index == 0 and line.strong and line.place == first)
        named = line.kind is not Kind.HEADING and is_person(text)
        fits = may_be_subject(text) and is_subject(text, evidence.parties)
        if not stands_out or named or is_bare_title(text) or not fits:
            continue
        note = "het onderwerp komt uit de kop van het stuk"
        if text == line.text.strip() and titled and below and below.text[:1].islower():
            text = f"{text} {below.text.strip()}"
        return Value(clipped(without_kinds(text)), Certainty.DOUBTFUL, line.place, note)
    return missing("", "het onderwerp staat niet op het formulier")
