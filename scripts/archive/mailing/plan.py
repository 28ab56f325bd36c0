"""Who gets which message: what is new, divided over the lists, without what was sent before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive.mailing.lists import MailList
from archive.mailing.logbook import Logbook
from archive.mailing.news import News


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message to addresses of one list; `names` are those of the events that it tells."""

    news: tuple[News, ...]
    to: str
    addresses: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The name of each event that the message tells."""
        return tuple(each.names_of(event)[0] for each in self.news for event in each.events)


def plan(
    news: Sequence[News], lists: Sequence[MailList], sent: Logbook, together: bool
) -> list[Delivery]:
    """Divide news over messages: one for each question, or one for all `together`.

    Who is on several lists gets a message as a member of the first of them.
    """
    parcels = [tuple(news)] if together else [(each,) for each in news]
    served: set[tuple[str, str]] = set()
    deliveries: list[Delivery] = []
    for parcel in parcels:
        for each in lists:
            for delivery in _divided(parcel, each, sent, served):
                deliveries.append(delivery)
                served |= {(n, a.casefold()) for n in delivery.names for a in delivery.addresses}
    return deliveries


def _divided(
    parcel: tuple[News, ...], to: MailList, sent: Logbook, served: set[tuple[str, str]]
) -> Iterator[Delivery]:
    """Group the addresses of a list by what each of them has not had yet."""
    rests: dict[tuple[str, ...], tuple[tuple[News, ...], list[str]]] = {}
    for address in to.addresses:
        rest = tuple(filter(None, (_rest(each, address, sent, served) for each in parcel)))
        names = Delivery(rest, to.name, ()).names
        rests.setdefault(names, (rest, []))[1].append(address)
    for names, (rest, addresses) in rests.items():
        if names:
            yield Delivery(rest, to.name, tuple(addresses))


def _rest(news: News, address: str, sent: Logbook, served: set[tuple[str, str]]) -> News | None:
    """What somebody has not had yet of the news about a question."""
    events = tuple(
        event
        for event in news.events
        if not sent.has(news.names_of(event), address)
        and (news.names_of(event)[0], address.casefold()) not in served
    )
    return News(news.question, events) if events else None
