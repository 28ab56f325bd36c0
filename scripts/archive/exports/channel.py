"""A feed with all that it tells, before it is written as Atom or JSON Feed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from archive.exports.entry import Author, Entry, entry
from archive.exports.events import Kind, newest
from archive.exports.export import Item
from archive.feeds import Feed
from archive.settings import Settings

# A feed tells so many events at most: who reads it once a month misses nothing.
MOST = 50


@dataclass(frozen=True)
class Channel:
    """A feed, and the questions and the kinds of events that it tells of.

    `changed` is the day of the last change, for a feed that has nothing to tell yet.
    """

    feed: Feed
    settings: Settings
    items: Sequence[Item]
    kinds: Collection[Kind]
    changed: date

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """What it tells, the newest first. Both forms of a feed are made from it."""
        found = newest(self.items, self.kinds, MOST)
        return tuple(entry(event, self.settings) for event in found)

    @property
    def title(self) -> str:
        """Its title, as it stands between feeds of other sites."""
        return f"{self.feed.title} | {self.settings.title}"

    @property
    def author(self) -> Author:
        """Who publishes it."""
        settings = self.settings
        name = settings.body[:1].upper() + settings.body[1:] or settings.title
        return Author(name, settings.url(""))

    @property
    def updated(self) -> date:
        """The last day on which something in it changed."""
        return max((each.updated for each in self.entries), default=self.changed)
