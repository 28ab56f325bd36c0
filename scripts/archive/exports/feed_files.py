"""Which feeds there are as files: of each question, of each group, and of the whole archive."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from heapq import nlargest
from operator import attrgetter

from archive.exports.atom import atom
from archive.exports.channel import MOST, Channel
from archive.exports.events import Kind
from archive.exports.export import Collection, Export, Item, Whole
from archive.exports.json_feed import json_feed
from archive.feeds import ANSWERS, NEW_QUESTIONS, WAITING, feed_of_group, feed_of_question
from archive.moves import page_of
from archive.page import last_change
from archive.settings import Settings

# Who follows a party, a person or a theme hears of its questions and how they end.
_OF_A_GROUP = (Kind.ASKED, Kind.ANSWERED, Kind.WITHDRAWN)
# Who follows what waits hears when the answer moves too.
_OF_WAITING = (Kind.ASKED, Kind.POSTPONED, Kind.OVERDUE)


def question_feeds(item: Item, settings: Settings) -> Iterable[Export]:
    """Give the feed of one question: all that happens to it.

    It stands at the address of each earlier number too, for who follows it there; the feed itself
    tells its new address.
    """
    question = item.question
    feed = feed_of_question(question)
    channel = Channel(feed, settings, (item,), tuple(Kind), question.submitted)
    yield from _files(channel)
    for number in question.record.earlier_numbers:
        yield from _files(channel, f"{page_of(number)}feed")


def group_feeds(collection: Collection, settings: Settings) -> Iterable[Export]:
    """Give the feed of a party, person or theme."""
    if not settings.site_address:
        return ()
    group, items = collection.group, collection.items
    newest = items[0].question.submitted
    return _files(Channel(feed_of_group(group), settings, items, _OF_A_GROUP, newest))


def whole_feeds(held: Whole) -> Iterable[Export]:
    """Give the feeds of new questions, of new answers and of questions that wait."""
    items, settings = held.items, held.settings
    changed = last_change(held.archive.questions) if settings.site_address else None
    if changed is None:
        return
    answered = (item for item in items if item.question.record.answered)
    # Of those that were answered on the same day, the newest come first, as among the items.
    last = nlargest(MOST, answered, key=attrgetter("question.record.answered"))
    waiting = [item for item in items if item.question.status.waits]
    for feed, told, kinds in (
        (NEW_QUESTIONS, items[:MOST], (Kind.ASKED,)),
        (ANSWERS, last, (Kind.ANSWERED,)),
        (WAITING, waiting, _OF_WAITING),
    ):
        # The day of the last change stands in a feed that has nothing to tell, and in no other.
        numbers = tuple(item.question.number for item in told) or None
        yield from _files(Channel(feed, settings, told, kinds, changed), numbers=numbers)


def _files(
    channel: Channel, base: str = "", numbers: tuple[str, ...] | None = None
) -> Iterator[Export]:
    """Give a feed in both its forms; none for a site that does not know its own address.

    `base` is where it stands, when that is not where it says. `numbers` are those of the questions
    that it tells of.
    """
    if channel.settings.site_address:
        place = replace(channel.feed, base=base) if base else channel.feed
        yield Export(place.atom, partial(_pieces, atom, channel), numbers=numbers)
        yield Export(place.json, partial(_pieces, json_feed, channel), numbers=numbers)


def _pieces(write: Callable[[Channel], bytes], channel: Channel) -> tuple[bytes]:
    return (write(channel),)
