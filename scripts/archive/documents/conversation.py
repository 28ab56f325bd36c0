"""A mail that passes others on, read as the questions and the answer that are in its messages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from archive.body import Part
from archive.documents.covering import as_answer, holders_in, is_cover, with_left
from archive.documents.document import Document, Line
from archive.documents.draft import Draft
from archive.documents.pairing import join, repeats
from archive.documents.sheet import MAIL_HEAD
from archive.documents.understanding import understand
from archive.documents.value import Certainty, Value, missing
from archive.documents.when import dates_in
from archive.record import Asker
from archive.registers import Registers

_JOINED = "vraag en antwoord uit twee berichten van één mail"
_NO_YEAR = "het jaar staat er niet bij en komt uit een later bericht"
_SUBJECT = re.compile(
    r"(?:(?:re|fw|fwd|antw|doorst|tr|vs)\s*:\s*)*(?:(?:schriftelijke|technische|mondelinge"
    r"|aanvullende|nieuwe|art(?:ikel|\.)?\s?\d+[\s-]*|raads|mijn|onze)[\s-]*)*vragen\s+"
    r"(?!van\b|door\b|namens\b|aan\b|ex\b|art|conform\b|over\b|inzake\b|en\b|\()",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Read:
    """A message with what was read in it, and the day on which it was sent."""

    message: Document
    sent: Value[date | None]
    drafts: tuple[Draft, ...]

    @property
    def sender(self) -> str:
        """Who sent it; "" when that is not known."""
        return _head(self.message, "Van")

    def has(self, part: Part) -> bool:
        """Whether it holds any questions, or answers."""
        return any(draft.body.text(part) for draft in self.drafts)


def drafts_of(document: Document, registers: Registers) -> tuple[Draft, ...]:
    """Read a file as drafts; what its messages say of one matter becomes one draft.

    A message that only passes others on is left out.
    """
    if not document.messages:
        found = understand(document, registers)
        return tuple(_as_mailed(draft, document) for draft in found)
    days = _days(document.messages)
    read = [
        _Read(message, day, () if is_cover(message) else understand(message, registers))
        for message, day in zip(document.messages, days, strict=True)
    ]
    read = [each for each in read if each.has(Part.QUESTION) or each.has(Part.ANSWER)]
    made = _made(read, registers)
    if not made:
        return understand(document, registers)
    used = {id(each) for one in made for each in one.messages}
    covers = [each for each in document.messages if id(each) not in used]
    first, *others = (one.draft for one in made)
    first = replace(first, remarks=tuple(dict.fromkeys((*first.remarks, *document.remarks))))
    return (with_left(first, [line for each in covers for line in each.lines()]), *others)


@dataclass(slots=True)
class _Made:
    """A draft, and the messages that it was made of."""

    draft: Draft
    messages: list[Document]
    asker: str


def _made(read: Sequence[_Read], registers: Registers) -> list[_Made]:
    """From the oldest message on: each that asks makes a draft, each that answers ends one."""
    made: list[_Made] = []
    likely = _likely_answer(read)
    for each in reversed(read):
        last = made[-1] if made else None
        answer = _answer_to(last, each, each is likely, registers) if last else None
        if last and answer:
            last.draft = join(last.draft, answer, _JOINED)
            last.messages.append(each.message)
            continue
        if last and not each.has(Part.ANSWER) and _weak(each):
            continue
        drafts = [_dated(_as_mailed(draft, each.message), each.sent) for draft in each.drafts]
        made += [_Made(draft, [each.message], each.sender) for draft in drafts]
    return made


def _likely_answer(read: Sequence[_Read]) -> _Read | None:
    """The longest reply to the first questions, when no message says that it answers."""
    asking = [each for each in read if each.has(Part.QUESTION)]
    if not asking or any(each.has(Part.ANSWER) for each in read):
        return None
    first = asking[-1]
    later = [each for each in read[: read.index(first)] if each.sender != first.sender]
    later = [each for each in later if not _asks_mostly(each)]
    return max(later, key=lambda each: len(_text(each.message).split()), default=None)


def _asks_mostly(each: _Read) -> bool:
    """Whether more of a message asks than tells."""
    lines = [line for line in _own(each.message) if len(line.text.split()) > 3]
    asking = [line for line in lines if line.text.rstrip().endswith("?")]
    return len(asking) * 2 >= len(lines)


def _weak(each: _Read) -> bool:
    """Whether a message asks in passing only: it has no number and no heading."""
    return all(draft.remarks and not draft.body.text(Part.ANSWER) for draft in each.drafts) and (
        len(_text(each.message).split()) < 60
    )


def _answer_to(made: _Made, each: _Read, likely: bool, registers: Registers) -> Draft | None:
    """What a message answers to questions; it may repeat them."""
    drafts = each.drafts
    taken: list[Line] = []
    if likely or (each.has(Part.ANSWER) and not repeats(made.draft, drafts[0])):
        message, taken = as_answer(each.message)
        drafts = understand(message, registers)
    (draft, *more) = drafts
    if more or not draft.body.text(Part.ANSWER):
        return None
    if draft.body.text(Part.QUESTION) and not repeats(made.draft, draft):
        return None
    answered = draft.answered if draft.answered.value else each.sent
    draft = with_left(draft, taken)
    return replace(
        draft,
        subject=missing("", "") if made.draft.subject.value else draft.subject,
        askers=missing((), draft.askers.note),
        submitted=missing(None, draft.submitted.note),
        answered=answered,
        portfolio_holders=draft.portfolio_holders
        if draft.portfolio_holders.value
        else holders_in(taken, draft.portfolio_holders),
    )


@dataclass(frozen=True, slots=True)
class Origin:
    """What a mail says about the files that it encloses: who first sent them, when, about what."""

    subject: Value[str]
    askers: Value[tuple[Asker, ...]]
    sent: Value[date | None]
    remarks: tuple[str, ...]


def origin_of(document: Document, own: Sequence[Draft], registers: Registers) -> Origin:
    """Where the files in a mail come from: the oldest of its messages; `own` was read in it."""
    messages = document.messages or (document,)
    sent = next((day for day in reversed(_days(messages)) if day.value), own[0].submitted)
    askers = own[0].askers
    if document.messages:
        oldest = messages[-1]
        askers = _as_mailed(understand(oldest, registers)[0], oldest).askers
    return Origin(own[0].subject, askers, sent, document.remarks)


# Heads


def _head(message: Document, label: str) -> str:
    return next(
        (
            line.text
            for line in message.lines()
            if line.label == label and line.place.startswith(MAIL_HEAD)
        ),
        "",
    )


def _days(messages: Sequence[Document]) -> list[Value[date | None]]:
    """The day on which each message was sent; one without a year has that of a later message."""
    days: list[Value[date | None]] = []
    later: date | None = None
    for message in messages:
        place = f"{MAIL_HEAD}, Verzonden"
        day: Value[date | None] = missing(None, "de mail heeft geen datum")
        for written in dates_in(_head(message, "Verzonden"))[:1]:
            if written.full:
                day = Value(written.full, place=place)
            elif later and (found := written.before(later)):
                day = Value(found, Certainty.DOUBTFUL, place, _NO_YEAR)
        later = day.value or later
        days.append(day)
    return days


def _dated(draft: Draft, sent: Value[date | None]) -> Draft:
    """A draft with the day on which its message was sent, where it says no other."""
    answered = draft.answered
    if draft.body.text(Part.ANSWER) and not draft.body.text(Part.QUESTION) and not answered.value:
        return replace(draft, answered=sent)
    return draft if draft.submitted.value else replace(draft, submitted=sent)


def _as_mailed(draft: Draft, message: Document) -> Draft:
    """A subject without "Vragen" in front, and the whole name of who signs with a first name."""
    subject = draft.subject
    if subject.place.startswith(MAIL_HEAD) and (match := _SUBJECT.match(subject.value)):
        bare = subject.value[match.end() :].strip()
        subject = replace(subject, value=bare) if len(bare) > 3 else subject
    addressed = draft.addressed_to
    if addressed.value == "griffie" and addressed.place.startswith(MAIL_HEAD):
        addressed = Value("college")  # the clerk passes them on
    askers = draft.askers
    sender = _head(message, "Van")
    if len(askers.value) == 1 and (first := askers.value[0]).name in sender.split():
        askers = replace(askers, value=(Asker(sender, first.party),))
    return replace(draft, subject=subject, askers=askers, addressed_to=addressed)


def _own(message: Document) -> list[Line]:
    return [line for line in message.lines() if not line.place.startswith(MAIL_HEAD)]


def _text(message: Document) -> str:
    return " ".join(line.text for line in _own(message))
