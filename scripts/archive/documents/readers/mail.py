"""Mails (.eml, .msg): the messages in it, and the files that were sent along."""

from __future__ import annotations

import email
import email.policy
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

import oxmsg

from archive.dates import dutch_date
from archive.documents.document import Document, Enclosure, Line
from archive.documents.encoding import clean, decode
from archive.documents.readers.mail_body import joined, text_of
from archive.documents.readers.mail_furniture import without_furniture
from archive.documents.readers.mail_heads import head_lines
from archive.documents.readers.mail_messages import Quoted, cut
from archive.documents.readers.plain_text import text_document
from archive.documents.readers.web import quoted_document
from archive.unreadable import UnreadableError, told

_MOST_ENCLOSURES = 50
# A mail that holds more is a whole mailbox, and no form.
_MOST_MESSAGES = 60
_BROKEN = "Deze mail is niet te openen. Bewaar hem opnieuw, of bewaar de bijlage apart."
_WINMAIL = (
    "bij de mail zit winmail.dat, een bijlage die alleen Outlook kan openen; vraag de afzender om "
    "het bestand zelf"
)
_QUOTE = re.compile(r"((?:>[ \t]?)+)(.*)")
# "> > >" is a quote three deep; GroupWise starts the head of a message with the same signs.
_GROUPWISE = re.compile(r">>>\s.*\d.*>>>\s*")


def read_mail(name: str, data: bytes) -> Document:
    """Read an .eml file. Raises UnreadableError."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        if not isinstance(message, EmailMessage) or not message.keys():
            raise UnreadableError(_BROKEN)
        heads = _heads(
            _header(message, "from"),
            _header(message, "to"),
            _day(str(message["date"])) if message["date"] else None,
            _header(message, "subject"),
        )
        body = message.get_body(("plain", "html"))
        document, levels = _read(name, "", is_web=False)
        if isinstance(body, EmailMessage):
            text = joined(text_of(body), body)
            document, levels = _read(name, text, body.get_content_type() == "text/html")
        enclosures = tuple(_enclosures(message))
    except UnreadableError:
        raise
    except Exception as error:
        # A mail may claim any encoding and structure; what that makes the parser raise has no end.
        raise told(error, _BROKEN) from error
    return _whole(document, levels, heads, enclosures)


def read_outlook(name: str, data: bytes) -> Document:
    """Read an .msg file of Outlook. Raises UnreadableError."""
    try:
        message = oxmsg.Message.load(io.BytesIO(data))
        sent = message.sent_date
        heads = _heads(
            message.sender or "",
            str(message.message_headers.get("To", "")),
            sent.date() if isinstance(sent, datetime) else None,
            message.subject or "",
        )
        if message.body:
            document, levels = _read(name, clean(message.body), is_web=False)
        else:
            document, levels = _read(name, clean(message.html_body or ""), is_web=True)
        enclosures = tuple(
            Enclosure(each.file_name or "", each.file_bytes or b"")
            for each in message.attachments[:_MOST_ENCLOSURES]
        )
    except Exception as error:
        # The library reads a compound file as it comes; what a broken one raises has no end.
        raise told(error, _BROKEN) from error
    return _whole(document, levels, heads, enclosures)


def _header(message: EmailMessage, name: str) -> str:
    """The text of a header; bytes that no header may hold are read as the code page they are in."""
    written = str(message[name] or "")
    if "\ufffd" in written or re.search("[\ud800-\udfff]", written):
        raw = dict(message.raw_items()).get(_written_name(message, name), written)
        written = decode(str(raw).encode("utf-8", "surrogateescape"))
    return " ".join(clean(written).split())


def _written_name(message: EmailMessage, name: str) -> str:
    return next((key for key in message if key.lower() == name), name)


def _day(written: str) -> date | None:
    try:
        return parsedate_to_datetime(written).date()
    except (ValueError, TypeError, IndexError):
        return None


def _heads(sender: str, receiver: str, sent: date | None, subject: str) -> list[Line]:
    return head_lines(sender, receiver, dutch_date(sent) if sent else "", subject)


def _read(name: str, text: str, is_web: bool) -> tuple[Document, list[int]]:
    """Read the body of a mail; gives how deep each of its blocks is quoted too."""
    if is_web:
        return quoted_document(name, text)
    rows = _unquoted(text.split("\n"))
    document = text_document(name, "\n".join(row for _, row in rows))
    levels: list[int] = []
    blocks: list[Line] = []
    for line in document.blocks:
        if not isinstance(line, Line):
            continue
        levels.append(rows[int(line.place.removeprefix("regel ")) - 1][0])
        starts = len(levels) < 2 or levels[-2] != levels[-1]
        blocks.append(replace(line, gap=line.gap or starts))
    return replace(document, blocks=tuple(blocks)), levels


def _unquoted(raws: Sequence[str]) -> list[tuple[int, str]]:
    """Take the signs of quotes off lines; gives how deep each is quoted."""
    rows: list[tuple[int, str]] = []
    for raw in raws:
        match = None if _GROUPWISE.fullmatch(raw.strip()) else _QUOTE.match(raw.strip())
        rows.append((match[1].count(">"), match[2]) if match else (0, raw))
    for at in range(1, len(rows) - 1):
        (above, before), (level, row), (below, _) = rows[at - 1 : at + 2]
        # The end of a quoted line that a program broke off and left without its sign.
        wrapped = len(before) > 60 and 0 < len(row.split()) <= 3 and row[:1].islower()
        if level == 0 and above == below > 0 and wrapped:
            rows[at] = (above, row)
    return rows


def _whole(
    document: Document,
    levels: Sequence[int],
    heads: Sequence[Line],
    enclosures: tuple[Enclosure, ...],
) -> Document:
    """Put a mail together: its own head above it, and its messages when there are more."""
    quoted = [Quoted(block, level) for block, level in zip(document.blocks, levels, strict=True)]
    messages = cut(quoted)
    messages[0].head = tuple(heads)
    parts = [
        replace(document, blocks=tuple(without_furniture(message.blocks())), words=None)
        for message in messages
    ]
    parts = [replace(part, notes=notes) for part, notes in zip(parts, _notes(parts), strict=True)]
    remarks = (_WINMAIL,) if any(each.name.lower() == "winmail.dat" for each in enclosures) else ()
    return replace(
        document,
        blocks=tuple(block for part in parts for block in part.blocks),
        words=None,
        enclosures=enclosures,
        remarks=(*document.remarks, *remarks),
        messages=tuple(parts) if 1 < len(parts) <= _MOST_MESSAGES else (),
    )


def _notes(parts: Sequence[Document]) -> list[dict[str, Line]]:
    """The footnotes that each message calls; the first has those that no other calls."""
    texts = [" ".join(line.markdown for line in part.lines()) for part in parts]
    owners = {
        mark: next((at for at, text in enumerate(texts) if f"[^{mark}]" in text), 0)
        for mark in parts[0].notes
    }
    return [
        {mark: note for mark, note in part.notes.items() if owners[mark] == at}
        for at, part in enumerate(parts)
    ]


def _enclosures(message: EmailMessage) -> Iterator[Enclosure]:
    for count, part in enumerate(message.iter_attachments()):
        if count >= _MOST_ENCLOSURES:
            return
        name = part.get_filename()
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload(0) if part.is_multipart() else None
            if isinstance(inner, EmailMessage):
                subject = re.sub(r"[^\w -]", "", _header(inner, "subject"))[:60] or "bericht"
                yield Enclosure(f"{subject}.eml", inner.as_bytes())
            continue
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and name:
            yield Enclosure(str(name), content)
