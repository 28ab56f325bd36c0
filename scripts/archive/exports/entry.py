"""An entry of a feed: one event, as Atom and JSON Feed both tell it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from archive.entrances import ASKERS
from archive.exports.events import Event, Kind
from archive.exports.telling import tell
from archive.settings import Settings


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote something, and the address of a page about that."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. Addresses are whole, texts are plain.

    `id` never changes: it follows from the number of the question and what happened. No `authors`
    means that they are those of the feed.
    """

    id: str
    link: str
    title: str
    text: str
    published: date
    updated: date
    authors: tuple[Author, ...]
    themes: tuple[str, ...]


def entry(event: Event, settings: Settings) -> Entry:
    """Give the entry of an event. What is corrected or taken away later, is updated then."""
    question = event.item.question
    record = question.record
    changed = [each.day for each in record.corrections]
    changed += [each.day for each in record.removals]
    return Entry(
        id=f"{settings.url(question.first_address)}#{event.mark}",
        link=_link(event, settings),
        title=f"{event.kind.words}: {question.title}",
        text=tell(event),
        published=event.day,
        updated=max((event.day, *changed)),
        authors=_authors(event, settings),
        themes=tuple(theme.name for theme in question.themes),
    )


def _link(event: Event, settings: Settings) -> str:
    if event.kind is Kind.FOLLOWED:
        return settings.url(f"vragen/{event.item.follow_ups[event.place]}/")
    return settings.url(event.item.question.address)


def _authors(event: Event, settings: Settings) -> tuple[Author, ...]:
    if event.kind is not Kind.ASKED:
        return ()
    return tuple(
        Author(person.name, settings.url(ASKERS.address_of(person)))
        for person in event.item.question.askers
    )
