"""Messages on their way, one after the other; what was accepted is remembered at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from typing import Protocol

from archive.mailing.fault import MailingError
from archive.mailing.lists import Lists
from archive.mailing.logbook import Logbook
from archive.mailing.message import compose
from archive.mailing.plan import Delivery
from archive.mailing.secrecy import masked
from archive.settings import Settings

# Source: RFC 5321, 4.5.3.1.8: so many addresses at once every server must take.
_AT_ONCE = 100


class Way(Protocol):
    """A way to get messages to people."""

    def send(self, message: EmailMessage, addresses: Sequence[str]) -> Mapping[str, str]:
        """Send to addresses; give who was refused, and why. Raises MailingError."""


@dataclass
class Outcome:
    """How a run went: how many messages went out, who was refused, and what broke it off."""

    sent: int = 0
    refused: list[str] = field(default_factory=list)
    broken: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether everybody got everything."""
        return not self.refused and not self.broken


def deliver(
    deliveries: Sequence[Delivery],
    way: Way,
    lists: Lists,
    settings: Settings,
    *,
    moment: datetime,
    logbook: Logbook,
) -> Outcome:
    """Send messages; nobody who got one is sent it again, whatever happens to the next."""
    outcome = Outcome()
    for delivery in deliveries:
        for addresses in _portions(delivery.addresses):
            message = compose(delivery, lists.sender, settings, moment)
            try:
                refused = way.send(message, addresses)
            except MailingError as error:
                outcome.broken = str(error)
                return outcome
            accepted = [each for each in addresses if each not in refused]
            if accepted:
                logbook.add(delivery.names, accepted)
                outcome.sent += 1
            outcome.refused += [
                f"{masked(address)}, {delivery.to}: {reply}" for address, reply in refused.items()
            ]
    return outcome


def _portions(addresses: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(addresses), _AT_ONCE):
        yield addresses[start : start + _AT_ONCE]
