"""A file for the programs of others, and what such files are made from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from archive.exports.blocks import Block, blocks_of
from archive.exports.kept import Kept, Nothing
from archive.exports.ready import Ready
from archive.index import Archive, Group
from archive.question import Question
from archive.settings import Settings
from archive.sum import Sum


@dataclass(frozen=True, slots=True)
class Export:
    """A file of the site that is no page. `address` is its path from the root, with slashes.

    `make` gives what it holds, in pieces, so that nobody needs to hold all of it; what is small is
    made at once, and is a tuple. What is `kept` costs more to make than to find back; what is
    `large` takes as long to make as many others. Of what is `counted`, the size and the SHA-256 are
    told on the page of downloads and in the manifest. `numbers` are those of the questions that it
    is made of, where these are not all that it was looked for in.
    """

    address: str
    make: Callable[[], Iterable[bytes]]
    kept: bool = False
    large: bool = False
    counted: bool = False
    numbers: tuple[str, ...] | None = None


class Item(NamedTuple):
    """A question with what others tell of it.

    `follow_ups` are the numbers of the questions that follow on it, the oldest first; `attached`
    are the size and SHA-256 of each of its attachments, in their order; `followed_on` are the days
    on which the follow-ups were asked. `line` is what all of this is in the file with a question a
    line, where somebody made that before.
    """

    question: Question
    follow_ups: tuple[str, ...] = ()
    attached: tuple[Sum, ...] = ()
    followed_on: tuple[date, ...] = ()
    line: bytes = b""


@dataclass(frozen=True)
class Collection:
    """The questions of one party, person or theme; `known` has the item of each, by its number.

    `ready` has files of all questions, in which their rows stand too.
    """

    group: Group
    known: Mapping[str, Item]
    ready: Ready = field(default_factory=Ready)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The same questions as items, newest first."""
        return tuple([self.known[each.record.number] for each in self.group.questions])


class Place(NamedTuple):
    """A page of the site: its address from the root, and the last day on which it changed.

    That day is None for a page of which it is not known.
    """

    address: str
    changed: date | None = None


@dataclass(frozen=True)
class Whole:
    """All questions of an archive as items, newest first; `kept` keeps what was made of them."""

    archive: Archive
    items: tuple[Item, ...]
    kept: Kept = field(default_factory=Nothing, kw_only=True, compare=False)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The same questions in blocks."""
        return blocks_of(self.items)

    @cached_property
    def by_number(self) -> Mapping[str, Item]:
        """The same questions by their number."""
        return {item.question.record.number: item for item in self.items}

    @property
    def settings(self) -> Settings:
        """What the municipality decides."""
        return self.archive.settings


@dataclass(frozen=True)
class Holdings(Whole):
    """All that an archive holds: every question, and every page.

    `addresses` are all that people may cite, as in links.
    """

    places: tuple[Place, ...]
    addresses: tuple[str, ...] = ()


def whole_of(archive: Archive, sums: Mapping[str, Sum]) -> Whole:
    """Give all questions of an archive; `sums` has those of all attachments, by address."""
    followed_on = archive.followed_on
    items = [
        _item(archive, each, sums)
        if each.record.attachments or each.record.number in followed_on
        else Item(each)  # As most are.
        for each in archive.questions
    ]
    return Whole(archive, tuple(items))


def holdings(whole: Whole, places: Sequence[Place], addresses: Sequence[str] = ()) -> Holdings:
    """Give all that an archive holds; `addresses` are all that people may cite."""
    return Holdings(whole.archive, whole.items, tuple(places), tuple(addresses), kept=whole.kept)


def _item(archive: Archive, question: Question, sums: Mapping[str, Sum]) -> Item:
    later, attachments = archive.follow_ups(question), question.record.attachments
    return Item(
        question,
        tuple(each.number for each in later),
        tuple(sums[f"{question.address}{each.file}"] for each in attachments),
        tuple(each.submitted for each in later),
    )
