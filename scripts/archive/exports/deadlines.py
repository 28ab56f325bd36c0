"""Which calendars there are: of every question that waits, and of those of a portfolio holder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from archive.exports.export import Collection, Export, Item, Whole
from archive.feeds import WAITING, calendar_at, has_calendar
from archive.question import Question
from archive.settings import Settings

TITLE = "Antwoorden op raadsvragen"


def whole_deadlines(held: Whole) -> Iterable[Export]:
    """Give the calendar of every question that waits."""
    return _files(TITLE, WAITING.page, held.items, held.settings)


def group_deadlines(collection: Collection, settings: Settings) -> Iterable[Export]:
    """Give the calendar of the questions that wait for one portfolio holder."""
    group = collection.group
    if settings.site_address and has_calendar(group):
        yield from _files(f"{TITLE}: {group.name}", group.address, collection.items, settings)


def _files(title: str, page: str, items: Sequence[Item], settings: Settings) -> Iterator[Export]:
    """Give a calendar; none for a site that does not know its own address.

    One without days is that of the newest question.
    """
    if settings.site_address:
        shown = [item for item in items if _is_in(item.question)] or items[:1]
        make = partial(_written, title, page, shown, settings)
        numbers = tuple(item.question.number for item in shown)
        yield Export(calendar_at(page), make, numbers=numbers)


def _is_in(question: Question) -> bool:
    return question.status.waits and question.deadline is not None


def _written(title: str, page: str, items: Sequence[Item], settings: Settings) -> Iterator[bytes]:
    # Starting icalendar takes longer than writing a calendar, and few builds write one.
    from archive.exports.icalendar_file import icalendar_file  # noqa: PLC0415

    questions = [item.question for item in items]
    yield icalendar_file(title, settings.url(calendar_at(page)), questions, settings)
