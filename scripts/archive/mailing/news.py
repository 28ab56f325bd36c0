"""What is new between two states of an archive, question by question."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from archive.exports.events import Event, Kind, events
from archive.exports.export import Item
from archive.index import Archive
from archive.numbers import numbers_of
from archive.question import Question

# What the form of the council promises to send.
PROMISED = (Kind.ASKED, Kind.ANSWERED)
# What may be sent besides, by the word for it. The model rules of procedure of the VNG treat the
# notice of a postponement as an answer; who was sent a text may want to hear that it was mended.
BESIDES = {
    "uitstel": Kind.POSTPONED,
    "intrekking": Kind.WITHDRAWN,
    "verbetering": Kind.CORRECTED,
}


@dataclass(frozen=True, slots=True)
class News:
    """What happened to one question since, in order."""

    question: Question
    events: tuple[Event, ...]

    def has(self, kind: Kind) -> bool:
        """Whether this is among what happened."""
        return any(event.kind is kind for event in self.events)

    def names_of(self, event: Event) -> tuple[str, ...]:
        """What an event is known by: one name for each number that the question has or had."""
        return tuple(f"{number}#{event.mark}" for number in numbers_of(self.question.record))


def news(before: Archive, now: Archive, kinds: Collection[Kind]) -> list[News]:
    """Give what is new, the oldest question first.

    Questions are known by their numbers, also by those they had before: one that was moved or
    renumbered is no news.
    """
    known = {name for question in before.questions for name in _names(question)}
    found = []
    for question in reversed(now.questions):
        whole = News(question, tuple(events(Item(question))))
        fresh = tuple(
            event
            for event in whole.events
            if event.kind in kinds and known.isdisjoint(whole.names_of(event))
        )
        if fresh:
            found.append(News(question, fresh))
    return found


def _names(question: Question) -> Iterator[str]:
    whole = News(question, tuple(events(Item(question))))
    for event in whole.events:
        yield from whole.names_of(event)
