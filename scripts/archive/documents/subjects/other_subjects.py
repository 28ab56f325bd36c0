"""The subject where a form names none: the paper asked about, or the title on each page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from archive.documents.days.when import dates_in
from archive.documents.document import Kind, Line
from archive.documents.evidence import Evidence
from archive.documents.labels.value_forms import is_subject
from archive.documents.pages.file_lists import is_file
from archive.documents.sheet import Found, Reason
from archive.documents.subjects.clipping import TITLE, clipped
from archive.documents.subjects.paper_kinds import without_kinds
from archive.documents.subjects.subject_lines import may_be_subject
from archive.documents.value import Certainty, Value, missing

# "Document: Kadernota 2017-2020", where technical questions have no other subject.
_PAPER = re.compile(
    r"(?:(?:raads|college)?voorstel|(?:raads)?stuk|document|agendapunt|nota)(?:\s+\w+)?\s*:?",
    re.IGNORECASE,
)


# "5. Bestemmingsplan", as an agenda counts it
_ON_AGENDA = re.compile(r"^\d{1,2}[a-z]?(?:\.\d{1,2})?(?:[.):]|\s*[–—-])?\s+(?=[A-Z])")


def paper_asked_about(evidence: Evidence) -> Value[str] | None:
    """The paper that the questions are about, by its own name."""
    left = evidence.sheet.left
    for label, value in pairwise(left):
        named = label.reason is Reason.OTHER and _PAPER.fullmatch(label.text.strip())
        beside = value.reason is Reason.OTHER and value.place == label.place
        if named and beside and is_subject(value.text, evidence.parties):
            note = "het onderwerp is het stuk waar de vragen over gaan"
            text = _ON_AGENDA.sub("", value.text)
            return Value(clipped(text), Certainty.DOUBTFUL, value.place, note)
    return None


# The number of a page, or the party whose questions the pages hold.
_OF_PAGE = re.compile(r"\b(?:pagina|blad|blz)\b|\d\s*(?:/|van)\s*\d|fractie", re.IGNORECASE)


def subject_of_page(evidence: Evidence) -> Value[str]:
    """The subject in the title that stands in the head or foot of each page.

    What a web page links to there is a file, not its own title.
    """
    for line in evidence.cleaned.furniture:
        if is_file(line.text):
            continue
        match = TITLE.fullmatch(" ".join(line.text.split()))
        subject = match["subject"] if match else ""
        if match and is_subject(subject, evidence.parties) and not _OF_PAGE.search(subject):
            note = "het onderwerp komt uit de kop- of voettekst"
            return Value(clipped(subject), Certainty.DOUBTFUL, line.place, note)
    return missing("", "het onderwerp staat niet op het formulier")


def heading_from(head: Sequence[Line], index: int) -> list[Line]:
    """A heading with the lines below it on which it goes on, as a narrow page has them."""
    first = head[index]
    above = head[index - 1] if index else None
    alike = above is not None and above.strong == first.strong and above.kind is first.kind
    if not (first.strong or first.kind is Kind.HEADING) or (alike and not first.gap):
        return [first]
    below = takewhile(
        lambda line: not line.gap and line.kind is first.kind and line.strong == first.strong,
        head[index + 1 : index + 4],
    )
    return [first, *below]


def subject_below(evidence: Evidence, number: Found) -> Value[str] | None:
    """The subject in the line right below a field that holds the number of the questions only."""
    left = evidence.sheet.left
    for field, below in pairwise(left):
        if field.reason is Reason.FIELD and field.place == number.place:
            text = " ".join(below.text.split())
            fits = may_be_subject(text) and is_subject(text, evidence.parties)
            if below.reason is Reason.HEAD and fits:
                note = "bij het onderwerp staat alleen een nummer; dit is de regel eronder"
                subject = clipped(without_kinds(text))
                return Value(subject, Certainty.DOUBTFUL, below.place, note)
    return None


def is_dated(text: str) -> bool:
    """Whether a line is a date, with a place in front or without."""
    return len(dates_in(text)) == 1 and len(text) < 45
