"""The title of the questions in the text of a mail, which says more than the head of the mail."""

from __future__ import annotations

from archive.documents.evidence import Evidence
from archive.documents.letters.sentences import is_title
from archive.documents.sheet import MAIL_HEAD
from archive.documents.subjects.clipping import bare
from archive.documents.value import Certainty, Value


def title_in_mail(evidence: Evidence) -> Value[str] | None:
    """The subject that such a title names; None without a title, or when it names none."""
    for text, place in evidence.paragraphs:
        if place.startswith(MAIL_HEAD) or not is_title(text):
            continue
        if subject := bare(text, evidence):
            note = "het onderwerp komt uit de titel van het stuk"
            return Value(subject, Certainty.DOUBTFUL, place, note)
    return None
