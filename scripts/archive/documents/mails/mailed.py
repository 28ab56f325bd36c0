"""What the heads of mails say: a day, a sender, a subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from archive.body import Part
from archive.documents.days.when import dates_in
from archive.documents.document import Document
from archive.documents.draft import Draft
from archive.documents.letters.sentences import bare_subject
from archive.documents.sheet import MAIL_HEAD
from archive.documents.value import Certainty, Value, missing
from archive.record import Asker

_NO_YEAR = "het jaar staat er niet bij en komt uit een later bericht"
_PREFIX = re.compile(r"(?:(?:re|fw|fwd|antw|doorst|tr|vs)\s*:\s*)+", re.IGNORECASE)
_SUBJECT = re.compile(
    r"(?:(?:schriftelijke|technische|mondelinge"
    r"|aanvullende|nieuwe|art(?:ikel|\.)?\s?\d+[\s-]*|raads|mijn|onze)[\s-]*)*vragen\s+"
    r"(?!van\b|door\b|namens\b|aan\b|ex\b|art|conform\b|over\b|inzake\b|en\b|\()",
    re.IGNORECASE,
)
# A subject that says only what kind of mail it is.
_NO_SUBJECT = re.compile(
    r"(?:(?:re|fw|fwd|antw|doorst)\s*:\s*)*(?:(?:schriftelijke|technische|mondelinge|nieuwe|onze|mijn"
    r"|art(?:ikel|\.)?\s?\d+)[\s-]*)*(?:raads)?(?:vra(?:ag|gen)|antwoord(?:en)?|beantwoording"
    r"|formulier|bijlagen?)?[\s.!]*",
    re.IGNORECASE,
)
_NO_SUBJECT_NOTE = "het onderwerp staat niet op het formulier"
_OF_ANOTHER = "het onderwerp komt uit de kop van een ander bericht"


def head_of(message: Document, label: str) -> str:
    """What the head of a message says behind a label; "" when it says nothing."""
    return next(
        (
            line.text
            for line in message.lines()
            if line.label == label and line.place.startswith(MAIL_HEAD)
        ),
        "",
    )


def days_of_messages(messages: Sequence[Document]) -> list[Value[date | None]]:
    """The day on which each message was sent; one without a year has that of a later message."""
    days: list[Value[date | None]] = []
    later: date | None = None
    for message in messages:
        place = f"{MAIL_HEAD}, Verzonden"
        day: Value[date | None] = missing(None, "de mail heeft geen datum")
        for written in dates_in(head_of(message, "Verzonden"))[:1]:
            if written.full:
                day = Value(written.full, place=place)
            elif later and (found := written.before(later)):
                day = Value(found, Certainty.DOUBTFUL, place, _NO_YEAR)
        later = day.value or later
        days.append(day)
    return days


def dated(draft: Draft, sent: Value[date | None]) -> Draft:
    """A draft with the day on which its message was sent, where it says no other."""
    answered = draft.answered
    if draft.body.text(Part.ANSWER) and not draft.body.text(Part.QUESTION) and not answered.value:
        return replace(draft, answered=sent)
    return draft if draft.submitted.value else replace(draft, submitted=sent)


def as_mailed(draft: Draft, message: Document) -> Draft:
    """A subject without "Vragen" in front, and the whole name of who signs with a first name."""
    subject = draft.subject
    if subject.place.startswith(MAIL_HEAD) and _NO_SUBJECT.fullmatch(subject.value):
        subject = missing("", _NO_SUBJECT_NOTE)
    if subject.place.startswith(MAIL_HEAD) and (match := _SUBJECT.match(subject.value)):
        bare = subject.value[match.end() :].strip()
        subject = replace(subject, value=bare) if len(bare) > 3 else subject
    addressed = draft.addressed_to
    if addressed.value == "griffie" and addressed.place.startswith(MAIL_HEAD):
        addressed = Value("college")  # the clerk passes them on
    askers = draft.askers
    sender = head_of(message, "Van")
    if len(askers.value) == 1 and (first := askers.value[0]).name in sender.split():
        askers = replace(askers, value=(Asker(sender, first.party),))
    return replace(draft, subject=subject, askers=askers, addressed_to=addressed)


def subject_of_thread(own: Value[str], messages: Sequence[Document]) -> Value[str]:
    """The subject of a draft, or else that of the other messages."""
    heads = [head_of(message, "Onderwerp") for message in reversed(messages)]
    for head in heads if not own.value else ():
        bare = bare_subject(_PREFIX.sub("", head))
        bare = bare[match.end() :] if (match := _SUBJECT.match(bare)) else bare
        if not _NO_SUBJECT.fullmatch(bare):
            return Value(bare, Certainty.DOUBTFUL, f"{MAIL_HEAD}, Onderwerp", _OF_ANOTHER)
    return own
