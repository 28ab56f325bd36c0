"""A mail with its headers, ready to go."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from email.headerregistry import Address, Group
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import urlsplit

from archive.exports.events import Kind
from archive.mailing.fault import MailingError
from archive.mailing.letter import one_line, write_letter
from archive.mailing.news import News
from archive.mailing.plan import Delivery
from archive.settings import Settings
from archive.slug import slug


def compose(
    delivery: Delivery, sender: Address, settings: Settings, moment: datetime
) -> EmailMessage:
    """Make the message of a delivery. It names the list, and nobody on it.

    Its identity follows from what it tells, so that a mail program knows one that comes twice.
    """
    letter = write_letter(delivery.news, delivery.to, settings)
    host = host_of(settings)
    message = EmailMessage(policy=SMTP)
    message["From"] = sender
    message["To"] = Group(one_line(delivery.to), ())  # RFC 5322, 3.4: a group may have no members.
    if settings.contact.email and settings.contact.email != sender.addr_spec:
        message["Reply-To"] = settings.contact.email
    message["Subject"] = letter.subject
    message["Date"] = moment
    identity = _identity(delivery.news)
    message["Message-ID"] = f"<{identity}@{host}>"
    if earlier := _earlier(delivery.news):
        message["In-Reply-To"] = message["References"] = f"<{earlier}@{host}>"
    message["List-Id"] = f"<{slug(delivery.to)}.{host}>"  # RFC 2919
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834
    # Exchange answers for who is away, unless it is told not to (MS-OXCMAIL, 2.2.3.2.14).
    message["X-Auto-Response-Suppress"] = "All"
    message.set_content(letter.text, cte="quoted-printable")
    message.add_alternative(letter.html, subtype="html", cte="quoted-printable")
    # Made by chance, unless it is given. No line of quoted-printable has =_ in it.
    message.set_boundary(f"=_{hashlib.sha256(identity.encode()).hexdigest()[:32]}")
    return message


def host_of(settings: Settings) -> str:
    """The name of the site's host. Raises MailingError when the site has no address."""
    host = urlsplit(settings.site_address).hostname
    if not host:
        raise MailingError(
            "In mkdocs.yml staat geen 'site_url'. Zonder het adres van de site kan een bericht "
            "niet naar de vraag verwijzen."
        )
    return host.encode("idna").decode()


def _identity(news: Sequence[News]) -> str:
    if len(news) == 1:
        return ".".join([news[0].question.number, *(event.mark for event in news[0].events)])
    names = "\n".join(each.names_of(event)[0] for each in news for event in each.events)
    return f"overzicht.{hashlib.sha256(names.encode()).hexdigest()[:32]}"


def _earlier(news: Sequence[News]) -> str:
    """The identity of the message about the question itself, when this one comes after it."""
    if len(news) > 1 or news[0].has(Kind.ASKED):
        return ""
    return f"{news[0].question.number}.{Kind.ASKED.value.lower()}"
