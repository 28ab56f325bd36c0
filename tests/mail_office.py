"""A real mail server, which takes nothing without TLS and a login."""

from __future__ import annotations

import email
import email.policy
import os
import signal
import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


@dataclass
class Got:
    """A message as it arrived: the envelope, and what was in it."""

    sender: str
    addresses: tuple[str, ...]
    message: EmailMessage
    raw: bytes


@dataclass
class Office:
    """What the mail server got, and whom it refuses."""

    got: list[Got] = field(default_factory=list)
    refuses: set[str] = field(default_factory=set)
    users: set[bytes] = field(default_factory=set)
    kill_at: int = 0
    kills: int = 0
    reply: str = ""

    async def handle_RCPT(  # noqa: N802
        self,
        _server: SMTP,
        _session: Session,
        envelope: Envelope,
        address: str,
        _options: list[str],
    ) -> str:
        if address in self.refuses:
            return f"550 5.1.1 <{address}>: no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        assert server.transport.get_extra_info("ssl_object"), "it came in the open"
        if self.kill_at and len(self.got) + 1 == self.kill_at:
            self.kill_at = 0
            os.kill(self.kills, signal.SIGKILL)
            return "451 gone"
        if self.reply:
            return self.reply
        raw = envelope.content or b""
        assert isinstance(raw, bytes)
        message = email.message_from_bytes(raw, policy=email.policy.default)
        assert isinstance(message, EmailMessage)
        self.got.append(Got(str(envelope.mail_from), tuple(envelope.rcpt_tos), message, raw))
        return "250 OK"

    def authenticator(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _how: str, data: object
    ) -> AuthResult:
        assert isinstance(data, LoginPassword)
        self.users.add(data.login)
        return AuthResult(handled=False, success=data == LoginPassword(b"griffie", b"geheim"))

    def deliveries(self) -> list[tuple[str, str]]:
        """Who got which message, in order."""
        pairs = [
            (each, str(got.message["Message-ID"])) for got in self.got for each in got.addresses
        ]
        return sorted(pairs)


@dataclass
class Certificate:
    """A certificate of `localhost` that signs itself, and its key."""

    file: Path
    key: Path


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def running(certificate: Certificate, at_once: bool) -> Iterator[tuple[Office, int]]:
    """Run a mail server that takes nothing without TLS and a login."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate.file, certificate.key)
    office, port = Office(), free_port()
    controller = Controller(
        office,
        hostname="127.0.0.1",
        port=port,
        authenticator=office.authenticator,
        auth_required=True,
        auth_require_tls=not at_once,
        require_starttls=not at_once,
        tls_context=None if at_once else context,
        ssl_context=context if at_once else None,
    )
    controller.start()
    yield office, port
    controller.stop()


def as_seen(
    monkeypatch: pytest.MonkeyPatch, certificate: Certificate, port: int, security: str
) -> None:
    """Tell the command of the server, as a workflow does: by its environment."""
    for name, value in {
        "MELD_SERVER": "localhost",
        "MELD_POORT": str(port),
        "MELD_BEVEILIGING": security,
        "MELD_GEBRUIKER": "griffie",
        "MELD_WACHTWOORD": "geheim",
        "SSL_CERT_FILE": str(certificate.file),
    }.items():
        monkeypatch.setenv(name, value)
