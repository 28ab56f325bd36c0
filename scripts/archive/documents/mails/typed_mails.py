"""Mails that were saved or printed as one text: a thread, with the head of each mail in the text.

"Van: …", "Verzonden: …", "Aan: …" above each mail: each was sent on a day of its own, so a thread
is cut into its messages, as that of a mail program is.
"""

from __future__ import annotations

import re
from dataclasses import replace

from archive.documents.document import Document, Kind
from archive.documents.mails.mailed import days_of_messages
from archive.documents.readers.mail_furniture import without_furniture
from archive.documents.readers.mail_messages import Message, Quoted, cut
from archive.documents.sheet import MAIL_HEAD

_SENDER = re.compile(r"[>*_\s]*(?:van|from|afzender)[*_\s]*:", re.IGNORECASE)
_FEWEST, _MOST = 2, 60
# The name of whose mailbox it is, and what a program prints above the first mail.
_ABOVE = 3


def with_messages(document: Document) -> Document:
    """A document with its messages, the last one sent first, when it is a thread of mails."""
    if document.messages or document.notes or not _may_be_thread(document):
        return document
    above, *messages = cut([Quoted(block, 0) for block in document.blocks])
    headed = [each for each in messages if _is_listed(each)]
    if not _FEWEST <= len(headed) <= _MOST or len(headed) < len(messages):
        return document
    told = [block for block in above.blocks() if getattr(block, "kind", None) is not Kind.FURNITURE]
    if len(told) > _ABOVE:
        return document
    parts = [
        replace(document, blocks=tuple(without_furniture(each.blocks())), words=None, remarks=())
        for each in messages
    ]
    days = [day.value for day in days_of_messages(parts)]
    first, last = days[0], days[-1]
    if first and last and first < last:
        parts.reverse()
    if blocks := tuple(above.blocks()):
        parts.append(replace(document, blocks=blocks, words=None, remarks=()))
    return replace(document, messages=tuple(parts))


def _may_be_thread(document: Document) -> bool:
    """Whether more than one line names a sender, and no mail program gave the heads."""
    lines = list(document.lines())
    senders = sum(_SENDER.match(line.whole) is not None for line in lines)
    return senders >= _FEWEST and not any(line.place.startswith(MAIL_HEAD) for line in lines)


def _is_listed(message: Message) -> bool:
    """Whether a message has a head of its own that says to whom it went, or about what."""
    labels = {line.label for line in message.head}
    return bool(labels & {"Aan", "Onderwerp"}) and "Verzonden" in labels
