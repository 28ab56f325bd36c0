"""The mail server: which one, and sending by it, always over TLS."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from email.message import EmailMessage

from archive.mailing.fault import MailingError
from archive.mailing.secrecy import masked

HOST, PORT, USER, PASSWORD = "MELD_SERVER", "MELD_POORT", "MELD_GEBRUIKER", "MELD_WACHTWOORD"
SECURITY = "MELD_BEVEILIGING"
# What a server answered about each address.
Replies = Mapping[str, tuple[int, bytes | str]]

# Source: RFC 8314, 3.3: TLS from the start at 465; elsewhere a connection starts plain.
AT_ONCE, LATER = "tls", "starttls"
_AT_ONCE_PORT, _LATER_PORT = 465, 587
_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Server:
    """A mail server; without a user there is no login. The password is never shown."""

    host: str
    port: int
    at_once: bool
    user: str
    password: str

    def __repr__(self) -> str:
        return f"Server({self.host}:{self.port})"


def server_of(environment: Mapping[str, str]) -> Server:
    """Read which server to use. Raises MailingError for what is missing or can't be."""
    host = environment.get(HOST, "").strip()
    if not host:
        raise MailingError(f"Zet in de omgevingsvariabele {HOST} de naam van de mailserver.")
    port = environment.get(PORT, "").strip() or str(_LATER_PORT)
    if not port.isdecimal() or not 0 < int(port) < 65536:
        raise MailingError(f"In {PORT} staat geen poort. Schrijf een getal, zoals 587.")
    usual = AT_ONCE if int(port) == _AT_ONCE_PORT else LATER
    security = environment.get(SECURITY, "").strip().lower() or usual
    if security not in (AT_ONCE, LATER):
        raise MailingError(f"In {SECURITY} kan alleen {AT_ONCE} of {LATER} staan.")
    user, password = environment.get(USER, ""), environment.get(PASSWORD, "")
    if bool(user) != bool(password):
        missing = PASSWORD if user else USER
        raise MailingError(f"{missing} is leeg. Vul naam en wachtwoord allebei in, of geen.")
    return Server(host, int(port), security == AT_ONCE, user, password)


class Post:
    """A mail server that messages are given to. It is called when there is a first message."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._smtp: smtplib.SMTP | None = None

    def __enter__(self) -> Post:
        return self

    def __exit__(self, *reason: object) -> None:
        if self._smtp:
            with suppress(smtplib.SMTPException, OSError):
                self._smtp.quit()

    def send(self, message: EmailMessage, addresses: Sequence[str]) -> Mapping[str, str]:
        """Send to addresses, which stand in the envelope only; give who was refused, and why.

        Raises MailingError when there is no connection, or when it is lost: then nobody got this.
        """
        smtp = self._smtp = self._smtp or _connect(self._server)
        sender = message["From"].addresses[0].addr_spec
        try:
            # As bytes: send_message would turn "From" at the start of a line into ">From".
            refused: Replies = smtp.sendmail(sender, list(addresses), message.as_bytes())
        except smtplib.SMTPRecipientsRefused as error:
            refused = error.recipients
        except smtplib.SMTPResponseException as error:
            refused = dict.fromkeys(addresses, (error.smtp_code, error.smtp_error))
        except (smtplib.SMTPException, OSError) as error:
            said = masked(str(error))
            raise MailingError(f"De verbinding met de mailserver viel weg: {said}") from None
        return {address: _said(*reply) for address, reply in refused.items()}


def _connect(server: Server) -> smtplib.SMTP:
    context = ssl.create_default_context()
    try:
        if server.at_once:
            smtp: smtplib.SMTP = smtplib.SMTP_SSL(
                server.host, server.port, timeout=_SECONDS, context=context
            )
        else:
            smtp = smtplib.SMTP(server.host, server.port, timeout=_SECONDS)
            smtp.starttls(context=context)
        if server.user:
            smtp.login(server.user, server.password)
    except ssl.SSLCertVerificationError as error:
        raise MailingError(
            f"Het certificaat van {server.host} klopt niet ({error.verify_message}). Er is niets "
            "verstuurd."
        ) from None
    except smtplib.SMTPAuthenticationError:
        raise MailingError(
            f"De mailserver neemt de naam en het wachtwoord niet aan. Kijk naar {USER} en "
            f"{PASSWORD}."
        ) from None
    except smtplib.SMTPNotSupportedError:
        raise MailingError(
            f"{server.host} biedt op poort {server.port} geen STARTTLS of geen aanmelding. "
            "Onbeveiligd versturen kan niet."
        ) from None
    except (smtplib.SMTPException, OSError) as error:
        raise MailingError(
            f"De mailserver {server.host} is niet te bereiken op poort {server.port}: {error}"
        ) from None
    return smtp


def _said(code: int, reply: bytes | str) -> str:
    """What a server answered, on one line, without anybody's address."""
    text = reply if isinstance(reply, str) else reply.decode(errors="replace")
    words = "".join(each if each.isprintable() else " " for each in text).split()
    return masked(f"{code} {' '.join(words)}")[:200]
