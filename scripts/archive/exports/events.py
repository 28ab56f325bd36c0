"""What happens to a question, day by day, as those who follow it hear of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from archive.dates import add_days
from archive.exports.export import Item
from archive.question import Status


class Kind(Enum):
    """What may happen to a question. The value stands in the mark of an event."""

    ASKED = "Vraag"
    POSTPONED = "Verdaagd"
    OVERDUE = "Te laat"
    ANSWERED = "Antwoord"
    WITHDRAWN = "Ingetrokken"
    CORRECTED = "Verbeterd"
    REMOVED = "Weggehaald"
    FOLLOWED = "Vervolgvraag"

    @property
    def words(self) -> str:
        """What happened as readers see it, in plain words."""
        return "Uitgesteld" if self is Kind.POSTPONED else self.value


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a question; `place` counts what may happen again, from 0."""

    item: Item
    kind: Kind
    day: date
    place: int = 0

    @property
    def mark(self) -> str:
        """What tells this event from all others of its question, whatever is rewritten there."""
        mark = self.kind.value.lower().replace(" ", "-")
        match self.kind:
            case Kind.POSTPONED | Kind.CORRECTED | Kind.REMOVED:
                return f"{mark}-{self.place + 1}"
            case Kind.FOLLOWED:
                return f"{mark}-{self.item.follow_ups[self.place]}"
            case _:
                return mark


def events(item: Item) -> Iterator[Event]:
    """Give all that happened to a question."""
    question, record = item.question, item.question.record
    yield Event(item, Kind.ASKED, question.submitted)
    for place, postponement in enumerate(record.postponements):
        yield Event(item, Kind.POSTPONED, postponement.day, place)
    if question.deadline and (question.status is Status.OVERDUE or question.in_time is False):
        yield Event(item, Kind.OVERDUE, add_days(question.deadline, 1))
    if record.answered:
        yield Event(item, Kind.ANSWERED, record.answered)
    if record.withdrawn:
        yield Event(item, Kind.WITHDRAWN, record.withdrawn)
    for place, correction in enumerate(record.corrections):
        yield Event(item, Kind.CORRECTED, correction.day, place)
    for place, removal in enumerate(record.removals):
        yield Event(item, Kind.REMOVED, removal.day, place)
    for place, day in enumerate(item.followed_on):
        yield Event(item, Kind.FOLLOWED, day, place)


def newest(items: Sequence[Item], kinds: Collection[Kind], most: int) -> list[Event]:
    """Give the events of these kinds, the newest first, and at most so many.

    The items are those of the newest questions first.
    """
    if Kind.ASKED in kinds and len(items) > most:
        # So many were asked since then: of what was over before, nothing is among the newest.
        since = items[most - 1].question.submitted
        items = [item for item in items if _last_day(item) >= since]
    found = [event for item in items for event in events(item) if event.kind in kinds]
    # Of one day and one question the last event stands above the one before it.
    found.sort(key=lambda event: (event.day, event.item.question.order))
    return found[: -most - 1 : -1]


def _last_day(item: Item) -> date:
    """Give a day after which nothing happened to a question."""
    return max((item.question.last_change, *item.followed_on))
