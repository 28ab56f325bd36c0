"""Mails (.eml, .msg): the message itself, and the files that were sent along."""

from __future__ import annotations

import email
import email.policy
import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

import oxmsg

from archive.dates import dutch_date
from archive.documents.document import Document, Enclosure, Line
from archive.documents.encoding import clean
from archive.documents.fault import UnreadableError
from archive.documents.readers.plain_text import text_document
from archive.documents.readers.web import web_document
from archive.documents.sheet import MAIL_HEAD

_MOST_ENCLOSURES = 50
_BROKEN = "Deze mail is niet te openen. Bewaar hem opnieuw, of bewaar de bijlage apart."


def read_mail(name: str, data: bytes) -> Document:
    """Read an .eml file. Raises UnreadableError."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        if not isinstance(message, EmailMessage) or not message.keys():
            raise UnreadableError(_BROKEN)
        sent = message["date"]
        heads = _heads(
            _header(message, "from"),
            _header(message, "to"),
            _day(str(sent)) if sent else None,
            _header(message, "subject"),
        )
        body = message.get_body(("plain", "html"))
        document = Document(name, ())
        if isinstance(body, EmailMessage):
            text = clean(str(body.get_content()))
            html = body.get_content_type() == "text/html"
            document = (web_document if html else text_document)(name, _flowed(text, body))
        enclosures = tuple(_enclosures(message))
    except UnreadableError:
        raise
    except Exception as error:
        # A mail may claim any encoding and structure; what that makes the parser raise has no end.
        raise UnreadableError(_BROKEN) from error
    return _with_heads(document, heads, enclosures)


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
            document = text_document(name, clean(message.body))
        else:
            document = web_document(name, clean(message.html_body or ""))
        enclosures = tuple(
            Enclosure(each.file_name or "", each.file_bytes or b"")
            for each in message.attachments[:_MOST_ENCLOSURES]
        )
    except Exception as error:
        # The library reads a compound file as it comes; what a broken one raises has no end.
        raise UnreadableError(_BROKEN) from error
    return _with_heads(document, heads, enclosures)


def _header(message: EmailMessage, name: str) -> str:
    return " ".join(clean(str(message[name] or "")).split())


def _day(written: str) -> date | None:
    try:
        return parsedate_to_datetime(written).date()
    except (ValueError, TypeError, IndexError):
        return None


def _heads(sender: str, receiver: str, sent: date | None, subject: str) -> list[Line]:
    """Write the head of a mail as lines of a form; what is empty is left out."""
    written = {
        "Van": sender.split("<", maxsplit=1)[0].strip(' "') or sender,
        "Verzonden": dutch_date(sent) if sent else "",
        "Aan": receiver,
        "Onderwerp": subject,
    }
    return [
        Line(text, f"{MAIL_HEAD}, {label}", label=label) for label, text in written.items() if text
    ]


def _with_heads(
    document: Document, heads: list[Line], enclosures: tuple[Enclosure, ...]
) -> Document:
    return replace(
        document,
        blocks=(*heads, *document.blocks),
        words=None,
        enclosures=enclosures,
    )


def _flowed(text: str, body: EmailMessage) -> str:
    """Join lines that a mail program wrapped. Source: RFC 3676, 4.2."""
    if str(body.get_param("format", "")).lower() != "flowed":
        return text
    return text.replace(" \n", " ")


def _enclosures(message: EmailMessage) -> Iterator[Enclosure]:
    for count, part in enumerate(message.iter_attachments()):
        if count >= _MOST_ENCLOSURES:
            return
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and part.get_filename():
            yield Enclosure(str(part.get_filename()), content)
