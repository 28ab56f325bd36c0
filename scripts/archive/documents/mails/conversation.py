"""A mail that passes others on, read as the questions and the answer that are in its messages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from archive.body import Part
from archive.documents.batch.pairing import join, repeats
from archive.documents.document import Document, Line
from archive.documents.draft import Draft
from archive.documents.mails.covering import as_answer, holders_in, is_cover, with_left
from archive.documents.mails.echo import answers_below
from archive.documents.mails.mailed import (
    as_mailed,
    dated,
    days_of_messages,
    head_of,
    subject_of_thread,
)
from archive.documents.mails.put_in import answers_put_in
from archive.documents.mails.typed_mails import with_messages
from archive.documents.sheet import MAIL_HEAD, Reason
from archive.documents.understanding import understand
from archive.documents.value import Certainty, Value, missing
from archive.record import Asker
from archive.registers import Registers

_JOINED = "vraag en antwoord uit twee berichten van één mail"
_LIKELY = "een bericht zonder opschrift is als antwoord gelezen: kijk na of het dat is"


@dataclass(slots=True)
class _Read:
    """A message with what was read in it, and the day on which it was sent."""

    message: Document
    sent: Value[date | None]
    drafts: tuple[Draft, ...]

    @property
    def sender(self) -> str:
        """Who sent it; "" when that is not known."""
        return head_of(self.message, "Van")

    def has(self, part: Part) -> bool:
        """Whether it holds any questions, or answers."""
        return any(draft.body.text(part) for draft in self.drafts)


def drafts_of(document: Document, registers: Registers) -> tuple[Draft, ...]:
    """Read a file as drafts; what its messages say of one matter becomes one draft.

    A message that only passes others on is left out.
    """
    document = with_messages(document)
    if not document.messages:
        found = understand(document, registers)
        return tuple(as_mailed(draft, document) for draft in found)
    days = days_of_messages(document.messages)
    read: list[_Read] = []
    for message, day in zip(document.messages, days, strict=True):
        drafts = () if is_cover(message) else understand(message, registers)
        above = read[-1] if read and is_cover(read[-1].message) else None
        if above and (put := answers_put_in(above.message, message, registers)):
            drafts = tuple(_answered_on(draft, above.sent) for draft in put)
        read.append(_Read(message, day, drafts))
    read = [each for each in read if each.has(Part.QUESTION) or each.has(Part.ANSWER)]
    made = _made(read, registers)
    if not made:
        return understand(document, registers)
    used = {id(each) for one in made for each in one.messages}
    covers = [each for each in document.messages if id(each) not in used]
    first, *others = (one.draft for one in made)
    first = replace(first, subject=subject_of_thread(first.subject, document.messages))
    first = replace(first, remarks=tuple(dict.fromkeys((*first.remarks, *document.remarks))))
    return (with_left(first, [line for each in covers for line in each.lines()]), *others)


def _answered_on(draft: Draft, sent: Value[date | None]) -> Draft:
    return draft if draft.answered.value else replace(draft, answered=sent)


@dataclass(slots=True)
class _Made:
    """A draft, and the messages that it was made of."""

    draft: Draft
    messages: list[Document]


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
        drafts = [dated(as_mailed(draft, each.message), each.sent) for draft in each.drafts]
        made += [_Made(draft, [each.message]) for draft in drafts]
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
    return bool(asking) and len(asking) * 2 >= len(lines)


def _weak(each: _Read) -> bool:
    """Whether a message asks in passing only: it has no number and no heading."""
    return all(
        (draft.remarks or draft.doubts) and not draft.body.text(Part.ANSWER)
        for draft in each.drafts
    ) and (len(_text(each.message).split()) < 60)


def _answer_to(made: _Made, each: _Read, likely: bool, registers: Registers) -> Draft | None:
    """What a message answers to questions; it may repeat them."""
    drafts = each.drafts
    taken: list[Line] = []
    repeated: list[Line] = []
    echo = None if each.has(Part.ANSWER) else answers_below(each.message, made.messages[0])
    if echo is not None:
        message, repeated = echo
        message, taken = as_answer(message)
        drafts = understand(message, registers)
    elif likely or (each.has(Part.ANSWER) and not repeats(made.draft, drafts[0])):
        message, taken = as_answer(each.message)
        drafts = understand(message, registers)
    (draft, *more) = drafts
    if more or not draft.body.text(Part.ANSWER):
        return None
    if draft.body.text(Part.QUESTION) and not repeats(made.draft, draft):
        return None
    answered = draft.answered if draft.answered.value else each.sent
    draft = with_left(as_mailed(draft, each.message), taken)
    draft = with_left(draft, repeated, Reason.REPEATED)
    if likely and echo is None:
        draft = replace(draft, doubts=(*draft.doubts, _LIKELY))
    return replace(
        draft,
        subject=draft.subject if _tells_more(draft, made.draft) else missing("", ""),
        askers=missing((), draft.askers.note),
        submitted=missing(None, draft.submitted.note),
        answered=answered,
        portfolio_holders=draft.portfolio_holders
        if draft.portfolio_holders.value
        else holders_in(taken, draft.portfolio_holders),
    )


def _tells_more(answer: Draft, asked: Draft) -> bool:
    """Whether the subject of an answer is a field in its text, and the asker's that of a mail."""
    in_text = answer.subject.certainty is Certainty.CERTAIN and bool(answer.subject.value)
    in_text = in_text and not answer.subject.place.startswith(MAIL_HEAD)
    return not asked.subject.value or (in_text and asked.subject.place.startswith(MAIL_HEAD))


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
    sent = next(
        (day for day in reversed(days_of_messages(messages)) if day.value), own[0].submitted
    )
    askers = own[0].askers
    if document.messages:
        oldest = messages[-1]
        askers = as_mailed(understand(oldest, registers)[0], oldest).askers
    return Origin(own[0].subject, askers, sent, document.remarks)


def _own(message: Document) -> list[Line]:
    return [line for line in message.lines() if not line.place.startswith(MAIL_HEAD)]


def _text(message: Document) -> str:
    return " ".join(line.text for line in _own(message))
